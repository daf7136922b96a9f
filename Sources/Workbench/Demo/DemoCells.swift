import Registry

/// The cells that show a household and its members (示范单元格内容).
enum DemoCells {
    /// The cells of a household's row.
    static func household(_ household: Household) -> DemoTables.Cells {
        var cells: DemoTables.Cells = [:]
        for field in Field.allCases where field.scope == .household {
            cells[field] = cell(field, household.registered(field))
        }
        return cells
    }

    /// The cells of a member's row, which say of the household what its own row says.
    static func member(_ index: Int, of home: DemoHousehold) -> DemoTables.Cells {
        var cells = household(home.household)
        let member = home.household.members[index]
        for field in Field.allCases where field.scope == .member {
            cells[field] = cell(field, member.registered(field))
        }
        for (field, spoilt) in home.memberCells[index] ?? [:] {
            switch spoilt {
            case .text(let text): cells[field] = .text(text)
            case .number(let number): cells[field] = .number(number)
            }
        }
        return cells
    }

    /// The cells of a helper's row, which says whose helper it is.
    static func helper(_ helper: Helper, of household: Household) -> DemoTables.Cells {
        var cells: DemoTables.Cells = [:]
        for field in [Field.village, .householdId, .headName] {
            cells[field] = cell(field, household.registered(field))
        }
        for field in Field.allCases where field.scope == .helper {
            cells[field] = cell(field, helper.registered(field))
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
