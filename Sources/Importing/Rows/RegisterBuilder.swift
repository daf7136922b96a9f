import Registry
import Templates

/// Puts tables together into one register (合并各表).
///
/// What a household table says of a household wins over what tables of persons and helpers say, whichever comes first; of
/// several household tables the first that has the column wins, of the others the first that fills it.
struct RegisterBuilder: Sendable {
    private var register = Register()
    private var positions: [HouseholdIndex.Key: Int] = [:]
    /// The fields of each table, by its position among the inputs.
    private var fields: [Int: Set<Field>] = [:]

    /// Adds a table, which is the one at `position` among all inputs. Tables come in the order of the inputs.
    mutating func add(_ table: consuming TableHouseholds, at position: Int) {
        if position > 0 { table.renumber(to: position) }
        fields[position] = table.fields
        register.columns.formUnion(table.fields)
        let filled = register.conventions.filled
        register.conventions = table.conventions
        register.conventions.filled.formUnion(filled)
        if register.households.isEmpty {
            register.households = table.households
            positions = table.positions
        } else {
            join(consume table)
        }
    }

    /// The register. No table may be added afterwards.
    consuming func finish() -> Register { register }

    private mutating func join(_ table: consuming TableHouseholds) {
        let householdFields = table.fields.filter { $0.scope == .household }
        let isHouseholdTable = table.kind == .households || table.kind == .incomes
        for (index, key) in table.keys.enumerated() {
            let household = table.takeHousehold(at: index)
            guard let key, let position = positions[key] else {
                if let key { positions[key] = register.households.count }
                register.households.append(household)
                continue
            }
            let said = fieldsSaid(of: position)
            var merger = HouseholdMerger(household, fillsOnlyGaps: !isHouseholdTable)
            for field in householdFields where !said.contains(where: { $0.contains(field) }) {
                merger.take(field, into: &register.households[position])
            }
            register.households[position].add(household)
        }
    }

    /// The fields of the household tables that have a row of a household, first come first.
    private func fieldsSaid(of position: Int) -> [Set<Field>] {
        register.households.span[position].sources.compactMap { fields[Int($0.table)] }
    }
}

extension Household {
    /// Its rows of household tables, in the order of the inputs.
    var sources: [RecordToken] { source.map { [$0] + furtherSources } ?? [] }

    /// Adds the records that another table has of the household.
    fileprivate mutating func add(_ other: Household) {
        if members.isEmpty { members = other.members } else { members += other.members }
        helpers += other.helpers
        remarks += other.remarks
        guard let row = other.source else { return }
        if source == nil { source = row } else { furtherSources.append(row) }
    }
}
