import Findings
import Registry

/// A register beside an earlier one (两期台账). Shared by all that look at it, never copied.
final class YearPair: Sendable {
    let now: Register
    let export: EarlierExport
    /// Who was who in the earlier export.
    let match: RegisterMatch
    /// The export before that, where one is given, and who was who in it.
    let older: (register: Register, match: RegisterMatch)?
    private let villagesNow: Set<VillageName>
    private let villagesBefore: Set<VillageName>

    var before: Register { export.register }

    init?(_ register: Register, _ data: ComparisonData) {
        guard let export = data.exports.first else { return nil }
        now = register
        self.export = export
        let keys = RegisterKeys(of: register.households[...])
        match = RegisterMatch(keys, RegisterKeys(of: export.register.households[...]))
        older = data.exports.dropFirst().first.map {
            ($0.register, RegisterMatch(keys, RegisterKeys(of: $0.register.households[...])))
        }
        villagesNow = VillageName.all(in: register.households)
        villagesBefore = VillageName.all(in: export.register.households)
    }

    /// Whether the register has the village in which an earlier household lived; an export of one village says nothing
    /// of another.
    func coversNow(_ household: Household) -> Bool { Self.covers(villagesNow, household) }

    /// Whether the earlier export has the village in which a household lives.
    func coveredBefore(_ household: Household) -> Bool { Self.covers(villagesBefore, household) }

    private static func covers(_ villages: Set<VillageName>, _ household: Household) -> Bool {
        guard !villages.isEmpty, let name = VillageName(household) else { return true }
        return villages.contains(name)
    }
}

/// A village by town and name, however written (村名).
private struct VillageName: Hashable {
    let town: MatchKey
    let village: VillageKey

    init?(_ household: Household) {
        guard let name = household.village.value else { return nil }
        town = MatchKey(household.town.value ?? "")
        village = VillageKey(name)
    }

    static func all(in households: [Household]) -> Set<VillageName> {
        var names: Set<VillageName> = []
        var last: (Reading<String>, Reading<String>) = (.absent, .absent)
        for index in households.indices where last != (households[index].town, households[index].village) {
            last = (households[index].town, households[index].village)
            if let name = VillageName(households[index]) { names.insert(name) }
        }
        return names
    }
}

/// A household beside what it was (户的变化); one of both may be missing.
struct HouseholdChange {
    let years: YearPair
    /// The household's position in the register; `nil` where it is no longer there.
    let now: Int?
    /// Its position in the earlier export; `nil` where it was not there.
    let before: Int?

    /// Where an earlier record stands among the inputs.
    func place(of source: RecordToken) -> Subject {
        .table(years.export.firstTable + Int(source.table), TablePlace(row: Int(source.row)))
    }
}
