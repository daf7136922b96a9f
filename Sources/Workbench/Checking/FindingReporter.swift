import Findings
import Importing
import Registry
import Reports

/// Gives findings their places, and the values that stand there (疑点定位).
struct FindingReporter {
    let tables: [ImportedTable]
    /// The headings of the inputs behind them, by position and column.
    let furtherHeadings: [Int: [Int: String]]
    /// Whether the report shows the rows of households.
    let showsRows: Bool
    /// The household at a position, with what is known of it.
    let household: (Int) -> Household
    /// The label that was made last: findings come by household.
    private var last: (position: Int, label: HouseholdLabel)?

    init(
        _ tables: [ImportedTable], headings: [Int: [Int: String]] = [:], showingRows: Bool,
        household: @escaping (Int) -> Household
    ) {
        self.tables = tables
        furtherHeadings = headings
        showsRows = showingRows
        self.household = household
    }

    /// The findings with their places, in their order.
    mutating func reported(_ findings: [Finding]) -> ReportedFindings {
        var packer = FindingPacker()
        for finding in findings { packer.append(reported(finding)) }
        return packer.finish()
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
            let text = value(of: field, finding.subject, own) ?? value(of: field, at: reported.place, own)
            reported.value = text.map { CellText($0, field) }
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

    /// What stands in the cell of a member that a finding about the household points to.
    private func value(of field: Field, at place: FindingPlace, _ household: Household) -> String? {
        guard let row = place.row else { return nil }
        let source = RecordToken(table: place.input, row: row)
        return household.members.first { $0.source == source }?.written(field)
    }

    /// The household's label, made once for the findings that follow each other.
    private mutating func label(_ subject: Subject, _ household: Household?) -> HouseholdLabel? {
        guard let position = subject.household, let household else { return nil }
        if let last, last.position == position { return last.label }
        let label = HouseholdLabel(
            number: household.householdId.value?.registered, place: household.place,
            head: household.head?.name.value ?? household.headName.value,
            row: showsRows ? row(of: .household(position, field: nil), household, HouseholdRow.ofHousehold) : nil,
            members: showsRows
                ? household.members.indices.map { member in
                    row(of: .member(household: position, member: member, field: nil), household, HouseholdRow.ofMember)
                } : [])
        last = (position, label)
        return label
    }

    private func row(of subject: Subject, _ household: Household, _ fields: [Field]) -> HouseholdRow {
        HouseholdRow(
            number: tables.place(of: subject, in: household).row,
            cells: fields.map { value(of: $0, subject, household) ?? "" })
    }
}
