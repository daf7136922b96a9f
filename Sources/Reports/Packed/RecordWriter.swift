import Findings
import Registry

/// Writes the records of a block and the tables of what they share (疑点记录).
struct RecordWriter: Sendable {
    private var writer = PackedWriter()
    var codes = Numbered<RuleCode>()
    var villages = Numbered<AdministrativePlace>()
    var inputs = Numbered<Int>()
    private var headings = Numbered<String>()
    private var words = Numbered<Words>()
    private var fields = Numbered<Field>()
    private var values = Numbered<String>()

    /// How many bytes were written.
    var size: Int { writer.bytes.count }

    /// The block of these entries, with as much room as it needs.
    func block(_ entries: [FindingBlock.Entry]) -> FindingBlock {
        var block = FindingBlock()
        block.entries = Array(entries[...])
        block.bytes = Array(writer.bytes[...])
        block.codes = codes.values
        block.villages = villages.values
        block.headings = headings.values
        block.words = words.values
        block.fields = fields.values
        block.values = values.values
        block.inputs = inputs.values
        return block
    }

    /// Writes the label of a household.
    mutating func write(_ household: HouseholdLabel) {
        writer.begin()
        writer.put(
            (household.number == nil ? 0 : 1) | (household.head == nil ? 0 : 2) | (household.rows == nil ? 0 : 4))
        if let number = household.number { writer.put(number) }
        if let head = household.head { writer.put(head.registered) }
        household.rows?.pack(into: &writer, &values)
    }

    /// Writes the record of a finding: what its entry does not have.
    mutating func write(_ reported: ReportedFinding) {
        writer.begin()
        let finding = reported.finding
        let hasRest =
            !finding.related.isEmpty || !finding.candidates.isEmpty || finding.hint != nil || !reported.related.isEmpty
            || !reported.hintedCells.isEmpty
        var parts: RecordParts = hasRest ? .rest : []
        if finding.subject.field != nil { parts.insert(.field) }
        if finding.subject.member != nil { parts.insert(.member) }
        if reported.place.heading != nil { parts.insert(.heading) }
        if reported.name != nil { parts.insert(.name) }
        if reported.idNo != nil { parts.insert(.idNo) }
        if reported.value != nil { parts.insert(.value) }
        if finding.fix != nil { parts.insert(.fix) }
        writer.put(parts.rawValue)
        if case .table(let table, let place) = finding.subject { put(table: table, place) }
        if let field = finding.subject.field { put(field) }
        if let member = finding.subject.member { writer.put(member) }
        if let heading = reported.place.heading { writer.put(headings.number(of: heading)) }
        if let name = reported.name { writer.put(name.registered) }
        if let idNo = reported.idNo { put(idNo) }
        if let value = reported.value { put(value) }
        if let fix = finding.fix {
            writer.put(fix.repair.number)
            put(fix.field)
            writer.put(fix.value)
        }
        writer.put(finding.arguments.count)
        for argument in finding.arguments { put(argument) }
        if hasRest { writeRest(of: reported) }
    }

    /// What few findings have.
    private mutating func writeRest(of reported: ReportedFinding) {
        let finding = reported.finding
        put(finding.related) { $0.put($1) }
        put(reported.related) { records, related in
            records.put(related.place)
            records.writer.put(related.household == nil ? 0 : 1)
            if let household = related.household { records.writer.put(household) }
        }
        put(finding.candidates) { records, candidate in
            records.writer.put(candidate.number.registered)
            records.put(candidate.positions) { $0.writer.put($1) }
        }
        put(finding.hint?.cells ?? []) { records, cell in
            records.writer.put(cell.member.map { $0 + 1 } ?? 0)
            records.put(cell.field)
        }
        put(finding.hint?.codes ?? []) { $0.writer.put($0.codes.number(of: $1)) }
        put(reported.hintedCells) { records, cell in
            records.put(cell.field)
            records.put(cell.place)
        }
    }

    private mutating func put<Value>(_ values: [Value], _ put: (inout RecordWriter, Value) -> Void) {
        writer.put(values.count)
        for value in values { put(&self, value) }
    }

    private mutating func put(_ field: Field) { writer.put(fields.number(of: field)) }

    private mutating func put(_ cell: CellText) {
        put(cell.field)
        writer.put(cell.text)
    }

    private mutating func put(_ place: FindingPlace) {
        writer.put(inputs.number(of: place.input))
        writer.put(place.row ?? 0)
        writer.put(place.column ?? 0)
        writer.put(place.heading.map { headings.number(of: $0) + 1 } ?? 0)
    }

    private mutating func put(table: Int, _ place: TablePlace?) {
        writer.put(table)
        writer.put(place.map { $0.row + 1 } ?? 0)
        writer.put(place?.column.map { $0 + 1 } ?? 0)
    }

    /// Another record: what it is, and its field.
    private mutating func put(_ subject: Subject) {
        switch subject {
        case .table(let table, let place):
            writer.put(0)
            put(table: table, place)
        case .household(let household, let field):
            writer.put(1)
            writer.put(household)
            writer.put(field.map { fields.number(of: $0) + 1 } ?? 0)
        case .member(let household, let member, let field):
            writer.put(2 + member)
            writer.put(household)
            writer.put(field.map { fields.number(of: $0) + 1 } ?? 0)
        }
    }

    private mutating func put(_ argument: Argument) {
        func begin(_ kind: PackedArgument) { writer.put(kind.rawValue) }
        switch argument {
        case .text(let text):
            begin(.text)
            writer.put(text)
        case .words(let words):
            begin(.words)
            writer.put(self.words.number(of: words))
        case .field(let field):
            begin(.field)
            put(field)
        case .count(let count):
            begin(.count)
            writer.put(count)
        case .money(let money):
            begin(.money)
            writer.put(Int(money.fen))
        case .value(let text, let field):
            begin(.value)
            put(CellText(text, field))
        case .personal(let text):
            begin(.personal)
            writer.put(text)
        }
    }
}
