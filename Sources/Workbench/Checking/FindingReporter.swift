import Findings
import Importing
import Registry
import Reports

/// Gives findings their places, and the values that stand there (疑点定位).
struct FindingReporter {
    let tables: [ImportedTable]
    /// The headings of the inputs behind them, by position and column.
    let furtherHeadings: [Int: [Int: String]]
    /// The household at a position, with what is known of it.
    let household: (Int) -> Household
    private var labels: [Int: HouseholdLabel] = [:]

    init(
        _ tables: [ImportedTable], headings: [Int: [Int: String]] = [:], household: @escaping (Int) -> Household
    ) {
        self.tables = tables
        furtherHeadings = headings
        self.household = household
    }

    mutating func reported(_ finding: Finding) -> ReportedFinding {
        let own = finding.subject.household.map(household)
        var reported = ReportedFinding(
            finding, at: place(of: finding.subject, own), household: label(finding.subject, own),
            related: finding.related.map { subject in
                let household = subject.household == finding.subject.household ? own : subject.household.map(household)
                return RelatedPlace(place(of: subject, household), household: label(subject, household)?.number)
            })
        if let hint = finding.hint, let position = finding.subject.household {
            reported.hintedCells = hint.cells.map { cell in
                HintedCell(cell.field, at: place(of: cell.subject(household: position), own))
            }
        }
        if let field = finding.subject.field, let own {
            reported.value = value(of: field, finding.subject, own).map { CellText($0, field) }
        }
        if case .member(_, let index, _) = finding.subject, let member = own?.members[index] {
            reported.name = member.name.value
            reported.idNo = member.written(.idNo).map { CellText($0, .idNo) }
        }
        return reported
    }

    private func place(of subject: Subject, _ household: Household?) -> FindingPlace {
        let place = tables.place(of: subject, in: household ?? Household())
        return FindingPlace(
            input: place.table, row: place.row, column: place.column,
            heading: place.column.flatMap { headings(of: place.table)[$0] })
    }

    private func headings(of table: Int) -> [Int: String] {
        table < tables.count ? tables[table].headings : furtherHeadings[table - tables.count] ?? [:]
    }

    private func value(of field: Field, _ subject: Subject, _ household: Household) -> String? {
        if case .member(_, let index, _) = subject, let text = household.members[index].written(field) { return text }
        return household.written(field)
    }

    /// The household's label, one for all its findings.
    private mutating func label(_ subject: Subject, _ household: Household?) -> HouseholdLabel? {
        guard let position = subject.household, let household else { return nil }
        if let label = labels[position] { return label }
        let label = HouseholdLabel(
            number: household.householdId.value?.registered, place: household.place,
            head: household.head?.name.value ?? household.headName.value)
        labels[position] = label
        return label
    }
}

extension ReportedFinding {
    /// The same finding where other households and tables stand before its own.
    func behind(households: Int, tables: Int) -> ReportedFinding {
        guard households > 0 || tables > 0 else { return self }
        var moved = self
        moved.finding = Finding(
            finding.code, at: finding.subject.behind(households), finding.arguments, fix: finding.fix,
            related: finding.related.map { $0.behind(households) }, candidates: finding.candidates)
        moved.finding.hint = finding.hint
        moved.place.input += tables
        for index in moved.related.indices { moved.related[index].place.input += tables }
        moved.hintedCells = hintedCells.map { cell in
            var place = cell.place
            place.input += tables
            return HintedCell(cell.field, at: place)
        }
        return moved
    }
}
