import Registry
import Templates

/// What one table says (单表读入结果): its households as it alone knows them, before the tables are put together.
struct TableHouseholds: Sendable {
    /// In the order in which they were first met. Their sources name the table by its position in its file.
    var households: [Household]
    /// Where the households stand that other tables may know, too.
    var positions: [HouseholdIndex.Key: Int]
    /// What kind of table it is.
    let kind: TableKind
    /// The fields that it has a column for.
    let fields: Set<Field>
    /// What its layout lays down.
    let conventions: Conventions

    /// By what each household is known to other tables; `nil` where no other can know it.
    var keys: [HouseholdIndex.Key?] {
        var keys: [HouseholdIndex.Key?] = Array(repeating: nil, count: households.count)
        for (key, position) in positions { keys[position] = key }
        return keys
    }

    /// Takes a household out, so that it is moved and not copied; each once.
    mutating func takeHousehold(at index: Int) -> Household {
        var household = Household()
        swap(&household, &households[index])
        return household
    }

    /// Counts its table as the one at `position` among all inputs.
    mutating func renumber(to position: Int) {
        for index in households.indices { households[index].renumberSources(to: position) }
    }
}

extension Household {
    /// Gives all its records, and its members' and helpers', another table.
    fileprivate mutating func renumberSources(to table: Int) {
        if let source { self.source = RecordToken(table: table, row: Int(source.row)) }
        for index in members.indices {
            members[index].source = RecordToken(table: table, row: Int(members[index].source.row))
            for period in members[index].workPeriods.indices {
                let row = members[index].workPeriods[period].source.row
                members[index].workPeriods[period].source = RecordToken(table: table, row: Int(row))
            }
        }
        for index in measures.indices {
            measures[index].source = RecordToken(table: table, row: Int(measures[index].source.row))
        }
        for index in helpers.indices {
            helpers[index].source = RecordToken(table: table, row: Int(helpers[index].source.row))
        }
    }
}
