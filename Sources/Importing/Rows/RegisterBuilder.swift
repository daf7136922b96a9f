import Registry
import Templates

/// Puts tables together into one register (合并各表).
///
/// What a household table says of a household wins over what tables of persons and helpers say, whichever comes first; of
/// several household tables the first that has the column wins, of the others the first that fills it.
///
/// Households of two tables are one by their number; where one of the two has none, by village and head's name. One number
/// with another village and another head is another household: numbers are not always as unique as they should be.
struct RegisterBuilder: Sendable {
    private var register = Register()
    private var positions: [HouseholdIndex.Key: Int] = [:]
    /// The households by village and head, for tables that know them by that only; `nil` where two have the same.
    private var heads: [HouseholdIndex.Key: Int?] = [:]
    /// How many households are in `heads`.
    private var noted = 0
    /// The fields of each table, by its position among the inputs.
    private var fields: [Int: Set<Field>] = [:]

    /// Adds a table, which is the one at `position` among all inputs. Tables come in the order of the inputs.
    mutating func add(_ table: consuming TableHouseholds, at position: Int) {
        if position > 0 { table.renumber(to: position) }
        fields[position] = table.fields
        register.columns.formUnion(table.fields)
        register.listed.insert(table.kind.scope)
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
    consuming func finish() -> Register {
        if register.listed.contains(.work) {
            for position in register.households.indices { register.households[position].joinWorkPeriods() }
        }
        return register
    }

    private mutating func join(_ table: consuming TableHouseholds) {
        let householdFields = table.fields.filter { $0.scope == .household }
        let isHouseholdTable = table.kind == .households || table.kind == .incomes
        let known = register.households.count
        var taken: Set<Int> = []
        for (index, key) in table.keys.enumerated() {
            let household = table.takeHousehold(at: index)
            guard let position = position(of: household, key, among: known), taken.insert(position).inserted else {
                if let key, positions[key] == nil { positions[key] = register.households.count }
                register.households.append(household)
                continue
            }
            if let key, positions[key] == nil { positions[key] = position }
            let said = fieldsSaid(of: position)
            var merger = HouseholdMerger(household, fillsOnlyGaps: !isHouseholdTable)
            for field in householdFields where !said.contains(where: { $0.contains(field) }) {
                merger.take(field, into: &register.households[position])
            }
            register.households[position].add(household)
        }
    }

    /// Where the register has the household that a table knows by `key`; by none, where its number stood there before.
    private mutating func position(of household: Household, _ key: HouseholdIndex.Key?, among known: Int) -> Int? {
        if let key, let position = positions[key], !household.isAnother(than: register.households.span[position]) {
            return position
        }
        guard let head = household.headKey else { return nil }
        noteHeads(of: known)
        guard let found = heads[head], let position = found else { return nil }
        let other = register.households.span[position].householdId
        return household.householdId.value == nil || other.value == nil || household.householdId == other
            ? position : nil
    }

    /// Notes the heads of the first so many households, as far as that was not done before.
    private mutating func noteHeads(of known: Int) {
        while noted < known {
            if let key = register.households.span[noted].headKey {
                heads[key] = heads[key] == nil ? .some(noted) : .some(nil)
            }
            noted += 1
        }
    }

    /// The fields of the household tables that have a row of a household, first come first.
    private func fieldsSaid(of position: Int) -> [Set<Field>] {
        register.households.span[position].sources.compactMap { fields[Int($0.table)] }
    }
}

extension Household {
    /// Its rows of household tables, in the order of the inputs.
    public var sources: [RecordToken] { source.map { [$0] + furtherSources } ?? [] }

    /// Adds the records that another table has of the household.
    fileprivate mutating func add(_ other: Household) {
        if members.isEmpty { members = other.members } else { members += other.members }
        helpers += other.helpers
        measures += other.measures
        remarks += other.remarks
        guard let row = other.source else { return }
        if source == nil { source = row } else { furtherSources.append(row) }
    }
}

extension Household {
    private var writtenHead: String? { headName.value?.registered ?? head?.name.value?.registered }

    /// By what a table knows the household that has no numbers.
    fileprivate var headKey: HouseholdIndex.Key? {
        writtenHead.map { .head($0, inVillage: village.value ?? "") }
    }

    /// Whether a household of the same number is certainly another: both say where they live and who is their head, and
    /// neither agrees.
    fileprivate func isAnother(than other: Household) -> Bool {
        guard let village = village.value, let otherVillage = other.village.value, let head = writtenHead,
            let otherHead = other.writtenHead
        else { return false }
        if village == otherVillage || head == otherHead { return false }
        return VillageKey(village) != VillageKey(otherVillage) && MatchKey(head) != MatchKey(otherHead)
    }
}
