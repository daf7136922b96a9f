import Registry

/// The cells that show a household and its members (示范单元格内容).
enum DemoCells {
    /// The cells of a household's row.
    static func household(_ household: Household) -> DemoTables.Cells { cells(of: household, .household) }

    /// The cells of a row about one of the household's members, helpers, measures or periods of work.
    static func record(
        _ record: some FieldStorage, _ scope: FieldScope, of household: Household
    ) -> DemoTables.Cells {
        self.record(record, scope, beside: self.household(household))
    }

    /// The same, beside the cells that every row about the household has.
    static func record(
        _ record: some FieldStorage, _ scope: FieldScope, beside household: DemoTables.Cells
    ) -> DemoTables.Cells {
        var cells = household
        fill(&cells, from: record, scope)
        return cells
    }

    /// The cells of a member's row, which say of the household what its own row says.
    static func member(_ index: Int, of home: DemoHousehold, beside household: DemoTables.Cells) -> DemoTables.Cells {
        var cells = record(home.household.members[index], .member, beside: household)
        for (field, spoilt) in home.memberCells[index] ?? [:] {
            switch spoilt {
            case .text(let text): cells[field] = .text(text)
            case .number(let number): cells[field] = .number(number)
            }
        }
        return cells
    }

    private static func cells(of record: some FieldStorage, _ scope: FieldScope) -> DemoTables.Cells {
        var cells = DemoTables.Cells(minimumCapacity: Field.allCases.count)
        fill(&cells, from: record, scope)
        return cells
    }

    private static func fill(_ cells: inout DemoTables.Cells, from record: some FieldStorage, _ scope: FieldScope) {
        for (field, isNumber) in fields[scope] ?? [] {
            guard let text = record.registered(field) else { continue }
            cells[field] = isNumber ? Double(text).map { .number($0) } ?? .text(text) : .text(text)
        }
    }

    /// The fields of each kind of record, and whether spreadsheets hold them as numbers.
    private static let fields = Dictionary(
        grouping: Field.allCases.map { field in
            switch field.entry.kind {
            case .money, .quantity, .count, .year: (field, true)
            default: (field, false)
            }
        }
    ) { $0.0.scope }
}
