import Registry

/// The cells that show a household and its members (示范单元格内容).
enum DemoCells {
    /// The cells of a household's row.
    static func household(_ household: Household) -> DemoTables.Cells { cells(of: household, .household) }

    /// The cells of a row about one of the household's helpers, measures or periods of work.
    static func record(
        _ record: some FieldStorage, _ scope: FieldScope, of household: Household
    ) -> DemoTables.Cells {
        self.household(household).merging(cells(of: record, scope)) { _, own in own }
    }

    private static func cells(of record: some FieldStorage, _ scope: FieldScope) -> DemoTables.Cells {
        var cells: DemoTables.Cells = [:]
        for field in Field.allCases where field.scope == scope { cells[field] = cell(field, record.registered(field)) }
        return cells
    }

    /// The cells of a member's row, which say of the household what its own row says.
    static func member(_ index: Int, of home: DemoHousehold) -> DemoTables.Cells {
        var cells = record(home.household.members[index], .member, of: home.household)
        for (field, spoilt) in home.memberCells[index] ?? [:] {
            switch spoilt {
            case .text(let text): cells[field] = .text(text)
            case .number(let number): cells[field] = .number(number)
            }
        }
        return cells
    }

    private static func cell(_ field: Field, _ text: String?) -> DemoTables.Cell? {
        guard let text else { return nil }
        return switch field.entry.kind {
        case .money, .quantity, .count, .year: Double(text).map { .number($0) } ?? .text(text)
        default: .text(text)
        }
    }
}
