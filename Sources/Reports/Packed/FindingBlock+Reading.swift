import Findings
import Registry

/// Findings as they were packed, one at a time.
extension FindingBlock {
    /// A finding, as the packer had it.
    func finding(at index: Int) -> ReportedFinding {
        let entry = entries[index]
        var reader = PackedReader(bytes, at: Int(entry.record))
        let parts = RecordParts(rawValue: reader.number())
        let subject = self.subject(of: entry, parts, &reader)
        let heading = parts.contains(.heading) ? headings[reader.number()] : nil
        let name = parts.contains(.name) ? PersonName(reader.text()) : nil
        let idNo = parts.contains(.idNo) ? self.cell(&reader) : nil
        let value = parts.contains(.value) ? cell(&reader) : nil
        let fix = parts.contains(.fix) ? Fix(.init(number: reader.number()), field(&reader), reader.text()) : nil
        let arguments = list(&reader, argument)
        let place = FindingPlace(
            input: inputs[Int(entry.input)], row: entry.row == 0 ? nil : Int(entry.row),
            column: entry.column == 0 ? nil : Int(entry.column), heading: heading)
        guard parts.contains(.rest) else {
            return ReportedFinding(
                Finding(codes[Int(entry.code)], at: subject, arguments, fix: fix), at: place,
                household: label(of: entry),
                name: name, idNo: idNo, value: value)
        }
        let relatedSubjects = list(&reader, otherSubject)
        let related = list(&reader) { reader in
            RelatedPlace(self.place(&reader), household: reader.number() == 0 ? nil : reader.text())
        }
        let candidates = list(&reader) { reader in
            (number: reader.text(), positions: list(&reader) { $0.number() })
        }
        let hinted = list(&reader) { reader in
            let member = reader.number()
            return ChangeHint.Cell(member: member == 0 ? nil : member - 1, field(&reader))
        }
        let silenced = list(&reader) { codes[$0.number()] }
        var finding = Finding(
            codes[Int(entry.code)], at: subject, arguments, fix: fix, related: relatedSubjects,
            candidates: candidates.compactMap { candidate in
                IdentityNumber(candidate.number).map { NumberCandidate($0, differingAt: candidate.positions) }
            })
        if !hinted.isEmpty || !silenced.isEmpty { finding.hint = ChangeHint(hinted, silencing: silenced) }
        var reported = ReportedFinding(
            finding, at: place, household: label(of: entry), name: name, idNo: idNo, value: value, related: related)
        reported.hintedCells = list(&reader) { HintedCell(field(&$0), at: self.place(&$0)) }
        return reported
    }

    private func label(of entry: Entry) -> HouseholdLabel? {
        guard entry.label != Entry.none else { return nil }
        var reader = PackedReader(bytes, at: Int(entry.label))
        let parts = reader.number()
        let number = parts & 1 == 0 ? nil : reader.text()
        let head = parts & 2 == 0 ? nil : PersonName(reader.text())
        return HouseholdLabel(
            number: number, place: villages[Int(entry.village)], head: head,
            rows: parts & 4 == 0 ? nil : HouseholdRows(packed: bytes, at: reader.position, values: values))
    }

    private func subject(of entry: Entry, _ parts: RecordParts, _ reader: inout PackedReader) -> Subject {
        guard let household = household(of: entry) else { return table(&reader) }
        let field = parts.contains(.field) ? self.field(&reader) : nil
        guard parts.contains(.member) else { return .household(household, field: field) }
        return .member(household: household, member: reader.number(), field: field)
    }

    private func table(_ reader: inout PackedReader) -> Subject {
        let (table, row, column) = (reader.number(), reader.number(), reader.number())
        return .table(table, row == 0 ? nil : TablePlace(row: row - 1, column: column == 0 ? nil : column - 1))
    }

    private func otherSubject(_ reader: inout PackedReader) -> Subject {
        let kind = reader.number()
        guard kind > 0 else { return table(&reader) }
        let household = reader.number() + firstHousehold
        let number = reader.number()
        let field = number == 0 ? nil : fields[number - 1]
        return kind == 1
            ? .household(household, field: field) : .member(household: household, member: kind - 2, field: field)
    }

    private func place(_ reader: inout PackedReader) -> FindingPlace {
        let (input, row, column, heading) = (reader.number(), reader.number(), reader.number(), reader.number())
        return FindingPlace(
            input: inputs[input], row: row == 0 ? nil : row, column: column == 0 ? nil : column,
            heading: heading == 0 ? nil : headings[heading - 1])
    }

    private func argument(_ reader: inout PackedReader) -> Argument {
        switch PackedArgument(rawValue: reader.number()) {
        case .words: return .words(words[reader.number()])
        case .field: return .field(field(&reader))
        case .count: return .count(reader.number())
        case .money: return .money(Money(fen: Int64(reader.number())))
        case .value:
            let cell = self.cell(&reader)
            return .value(cell.text, cell.field)
        case .personal: return .personal(reader.text())
        case .text, nil: return .text(reader.text())
        }
    }

    private func field(_ reader: inout PackedReader) -> Field { fields[reader.number()] }

    private func cell(_ reader: inout PackedReader) -> CellText {
        let field = self.field(&reader)
        return CellText(reader.text(), field)
    }

    private func list<Value>(_ reader: inout PackedReader, _ read: (inout PackedReader) -> Value) -> [Value] {
        (0..<reader.number()).map { _ in read(&reader) }
    }
}

extension Repair {
    /// Its number in a record.
    var number: Int {
        switch self {
        case .none: 0
        case .safe: 1
        case .proposal: 2
        }
    }

    /// The kind of a number.
    init(number: Int) { self = number == 0 ? .none : number == 1 ? .safe : .proposal }
}
