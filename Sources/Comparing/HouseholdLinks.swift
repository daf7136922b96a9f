import Registry
import Validation

/// Which households of two registers are one, and in which village each counts (户的对应).
struct HouseholdLinks {
    /// A household that gave people to another, or took them (分并户).
    struct Partner {
        let household: Int
        /// How many of its people.
        let persons: Int
    }

    let places: ComparedPlaces
    /// For each household of the earlier register the village in which it counts; of the later one likewise.
    private(set) var placeBefore: [Int] = []
    private(set) var placeNow: [Int] = []
    private var earlierHouseholds: [Int32] = []
    private var laterHouseholds: [Int32] = []
    /// For households that split off the one from which most of them come.
    private var origins: [Int: Partner] = [:]
    /// For households that ended in another the one to which most of them went.
    private var targets: [Int: Partner] = [:]
    private var isCovered: [Bool] = []

    init(_ before: ComparedRegister, _ now: ComparedRegister, _ match: RegisterMatch) {
        places = ComparedPlaces(before: before.places, now: now.places)
        earlierHouseholds = (0..<now.householdCount).map { match.earlier($0).map { Int32(clamping: $0) } ?? -1 }
        laterHouseholds = (0..<before.householdCount).map { match.later($0).map { Int32(clamping: $0) } ?? -1 }
        succeed(before, now, match)
        place(before, now)
        for household in 0..<now.householdCount where earlierHouseholds[household] < 0 {
            let from = Self.partners(of: household, now, match.earlierMembers, before)
            guard let main = from.first, from.total * 2 >= now.keys.persons(of: household).count else { continue }
            origins[household] = main
        }
        for household in 0..<before.householdCount where laterHouseholds[household] < 0 {
            let to = Self.partners(of: household, before, match.laterMembers, now)
            guard let main = to.first, to.total * 2 >= before.keys.persons(of: household).count else { continue }
            targets[household] = main
        }
    }

    /// The household's position in the earlier register.
    func earlier(_ household: Int) -> Int? {
        earlierHouseholds[household] < 0 ? nil : Int(earlierHouseholds[household])
    }

    /// The earlier household's position in the register.
    func later(_ household: Int) -> Int? {
        laterHouseholds[household] < 0 ? nil : Int(laterHouseholds[household])
    }

    /// The earlier household from which a new one split off; `nil` where it did not.
    func origin(of household: Int) -> Int? { origins[household]?.household }

    /// The household in which an earlier one ended; `nil` where it did not.
    func target(of household: Int) -> Int? { targets[household]?.household }

    /// Whether both registers have a village: an export of one village says nothing of another.
    func covers(_ place: Int) -> Bool { isCovered[place] }

    /// A household that fell into parts, none of them half of it, goes on in the largest; not where most of it is gone.
    private mutating func succeed(_ before: ComparedRegister, _ now: ComparedRegister, _ match: RegisterMatch) {
        for past in 0..<before.householdCount where laterHouseholds[past] < 0 {
            let parts = Self.partners(of: past, before, match.laterMembers, now)
            guard parts.total * 2 >= before.keys.persons(of: past).count,
                let next = parts.all.first(where: { earlierHouseholds[$0.household] < 0 })
            else { continue }
            laterHouseholds[past] = Int32(clamping: next.household)
            earlierHouseholds[next.household] = Int32(clamping: past)
        }
    }

    private mutating func place(_ before: ComparedRegister, _ now: ComparedRegister) {
        placeBefore = before.households.map { places.before[Int($0.place)] }
        placeNow = now.households.map { places.now[Int($0.place)] }
        // What only one of two exports says of a household holds for both.
        for present in placeNow.indices {
            guard let past = earlier(present), placeBefore[past] != placeNow[present] else { continue }
            if places.isUnnamed(placeBefore[past]) { placeBefore[past] = placeNow[present] }
            if places.isUnnamed(placeNow[present]) { placeNow[present] = placeBefore[past] }
        }
        let (earlier, later) = (Set(placeBefore), Set(placeNow))
        isCovered = places.all.indices.map { place in
            places.isUnnamed(place) || (earlier.contains(place) && later.contains(place))
        }
    }

    /// The households of the other register to which a household's people belong, the most people first.
    private static func partners(
        of household: Int, _ register: ComparedRegister, _ links: MemberLinks, _ other: ComparedRegister
    ) -> Partners {
        var counts: [Int: Int] = [:]
        for person in register.keys.persons(of: household) {
            guard let linked = links[person] else { continue }
            counts[other.keys.household(of: linked), default: 0] += 1
        }
        let order = counts.sorted {
            ($1.value, other.keys.number(of: $0.key), $0.key) < ($0.value, other.keys.number(of: $1.key), $1.key)
        }
        return Partners(all: order.map { Partner(household: $0.key, persons: $0.value) })
    }

    private struct Partners {
        let all: [Partner]
        var first: Partner? { all.first }
        var total: Int { all.reduce(0) { $0 + $1.persons } }
    }
}
