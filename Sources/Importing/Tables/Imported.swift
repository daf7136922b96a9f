import Findings
import Registry

/// Everything read from the inputs (导入结果): the register, and where each of its records stands.
public struct Imported: Sendable {
    /// The households. Empty where one of the inputs cannot be read: a register with a part missing would accuse
    /// people of what only the gap makes true.
    public let register: Register
    /// The tables, in the order of the inputs; findings name them by position.
    public let tables: [ImportedTable]

    /// Whether every input could be read.
    public var isComplete: Bool { tables.allSatisfy { $0.facts.obstacle == nil } }
}

/// A place in the inputs (位置): a table and, as far as known, a cell of it.
public struct Place: Sendable, Hashable {
    /// The position of the table among the inputs.
    public let table: Int
    /// The row that the spreadsheet shows.
    public let row: Int?
    /// The column, counted from 1.
    public let column: Int?
}

extension Imported {
    /// Where a subject stands.
    ///
    /// What is said of a household stands in its own row where the household table has the column, otherwise in the row
    /// of its head, or of its first member where it has none (SETTLED 11).
    public func place(of subject: Subject) -> Place {
        switch subject {
        case .table(let table, let place): Place(table: table, row: place?.row, column: place?.column)
        case .member(let household, let member, let field):
            place(of: register.households[household].members[member], field)
        case .household(let position, let field): place(of: register.households[position], field)
        }
    }

    private func place(of member: Member, _ field: Field?) -> Place {
        if field?.scope == .work, let period = member.workPeriods.first { return place(of: period.source, field) }
        return place(of: member.source, field)
    }

    private func place(of household: Household, _ field: Field?) -> Place {
        if let field, field.scope == .helper,
            let helper = household.helpers.first(where: { tables[Int($0.source.table)].columns[field] != nil })
        {
            return place(of: helper.source, field)
        }
        if field?.scope == .measure, let measure = household.measures.first {
            return place(of: measure.source, field)
        }
        if field?.scope == .work, let period = household.members.lazy.compactMap(\.workPeriods.first).first {
            return place(of: period.source, field)
        }
        if let field, let source = household.sources.first(where: { tables[Int($0.table)].columns[field] != nil }) {
            return place(of: source, field)
        }
        if let source = (household.head ?? household.members.first)?.source { return place(of: source, field) }
        if let source = household.source { return place(of: source, field) }
        if let source = household.helpers.first?.source { return place(of: source, field) }
        if let source = household.measures.first?.source { return place(of: source, field) }
        return Place(table: 0, row: nil, column: nil)
    }

    private func place(of source: RecordToken, _ field: Field?) -> Place {
        Place(
            table: Int(source.table), row: Int(source.row),
            column: field.flatMap { tables[Int(source.table)].columns[$0] })
    }
}
