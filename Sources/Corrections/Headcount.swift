import Registry

/// How many households and persons each village has (分村户数人数), and how many of them in households that can work.
public struct Headcount: Sendable {
    /// Everybody.
    public private(set) var all: [AdministrativePlace: Tally] = [:]
    /// The households that can work (有劳动能力户), with their members.
    public private(set) var able: [AdministrativePlace: Tally] = [:]

    /// Nobody yet.
    public init() {}

    /// Numbers that were counted elsewhere, of which nobody asks who can work.
    public init(_ all: [AdministrativePlace: Tally]) { self.all = all }

    /// The households as they are registered.
    public init(_ households: [Household]) {
        for household in households { add(household) }
    }

    /// Counts a household.
    public mutating func add(_ household: Household) {
        add(
            Tally(households: 1, persons: household.members.count), at: household.place, canWork: household.canWork)
    }

    mutating func add(_ tally: Tally, at place: AdministrativePlace, canWork: Bool) {
        all[place, default: .zero] += tally
        if canWork { able[place, default: .zero] += tally }
    }

    /// Everybody of all villages.
    public var total: Tally { all.values.reduce(.zero, +) }

    /// The households of a village that cannot work (无劳动能力户).
    public func unable(_ place: AdministrativePlace) -> Tally {
        let all = all[place] ?? .zero
        let able = able[place] ?? .zero
        return Tally(households: all.households - able.households, persons: all.persons - able.persons)
    }
}
