import Findings
import Registry

/// A village of the register, and what the papers say of it (待核村).
struct JudgedVillage {
    let place: AdministrativePlace
    /// The position of its first household.
    let firstHousehold: Int
    /// The households of the register.
    private(set) var households = 0
    /// Their members.
    private(set) var persons = 0
    /// Their farmland, where any says it.
    private(set) var farmland: Quantity?
    /// Their forest, where any says it.
    private(set) var forest: Quantity?
    /// Households of the village that decisions clear out as a whole.
    private(set) var clearedOut = 0
    /// Where the first of those decisions stands.
    private(set) var firstClearOut: Subject?
    /// The rows of statistical tables about the village, with their tables.
    private(set) var stated: [(table: StatisticTable, row: StatisticRow)] = []

    /// The villages of a register in the order in which they first stand there.
    static func all(in papers: ReviewPapers, _ register: Register) -> [JudgedVillage] {
        var villages: [JudgedVillage] = []
        var positions: [PlaceKey: Int] = [:]
        var homes: [Identifier: Int] = [:]
        for (index, household) in register.households.enumerated() where !household.place.village.isEmpty {
            let position = positions[PlaceKey(household.place)] ?? villages.count
            if position == villages.count { villages.append(JudgedVillage(household.place, first: index)) }
            positions[PlaceKey(household.place)] = position
            if let number = household.householdId.value { homes[number] = position }
            villages[position].add(household)
        }
        for decision in JudgedDecision.all(in: papers, register) where decision.decision.disposal.clearsOutHousehold {
            guard let position = homes[decision.decision.householdId] else { continue }
            villages[position].clearedOut += 1
            if villages[position].firstClearOut == nil { villages[position].firstClearOut = decision.cell(.disposal) }
        }
        for table in papers.statistics where table.kind == .areas {
            for row in table.plainRows {
                if let position = positions[PlaceKey(row.place)] { villages[position].stated.append((table, row)) }
            }
        }
        return villages
    }

    private init(_ place: AdministrativePlace, first: Int) {
        self.place = place
        firstHousehold = first
    }

    private mutating func add(_ household: Household) {
        households += 1
        persons += household.members.count
        farmland = Self.sum(farmland, household.conditions.farmland.value)
        forest = Self.sum(forest, household.conditions.forest.value)
    }

    private static func sum(_ left: Quantity?, _ right: Quantity?) -> Quantity? {
        guard let right else { return left }
        return Quantity(hundredths: (left?.hundredths ?? 0) + right.hundredths)
    }
}

extension Decision.Disposal {
    /// Whether it clears out a household as a whole.
    var clearsOutHousehold: Bool { isClearOut && endsHousehold }
}

/// The form in which villages of tables are compared (村名比对): without the word for its committee, within its town.
struct PlaceKey: Hashable {
    private let town: String
    private let village: VillageKey

    init(_ place: AdministrativePlace) {
        town = MatchKey(place.town).text
        village = VillageKey(place.village)
    }
}
