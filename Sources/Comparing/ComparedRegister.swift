import Registry
import Validation

/// What is kept of a register that is compared with another (比对底账), in some forty bytes a person. The register itself
/// need not be at hand; it may be read part by part.
public struct ComparedRegister: Sendable {
    /// By what its people and households are found in the other.
    private(set) var keys = RegisterKeys()
    private(set) var members: [MemberTraits] = []
    private(set) var households: [HouseholdTraits] = []
    /// The villages that households name by position.
    private(set) var places: [AdministrativePlace] = []
    /// What the note on changes says, by the member's position among all.
    private(set) var notes: [Int: NotedChange] = [:]
    /// The latest day of birth.
    private(set) var latestBirth: CalendarDay?
    private var years = YearCount()
    private var positions: [AdministrativePlace: Int32] = [:]

    /// A register of no household.
    public init() {}

    /// What is kept of some households.
    public init(of households: ArraySlice<Household>) {
        keys = RegisterKeys(of: households)
        years = YearCount(of: households)
        let span = households.span
        for index in span.indices { add(span[index]) }
    }

    /// How many persons it has.
    public var personCount: Int { keys.personCount }

    /// How many households it has.
    public var householdCount: Int { keys.householdCount }

    /// The year of the data; `nil` where none is said.
    public var dataYear: Int? { years.mostFrequent }

    /// The years that its households say.
    public var allYears: [Int] { years.all.keys.sorted() }

    /// Adds what is kept of households that stand behind these.
    public mutating func append(_ other: ComparedRegister) {
        for (person, note) in other.notes { notes[person + keys.personCount] = note }
        keys.append(other.keys)
        years.add(other.years)
        members += other.members
        let moved = other.places.map { position(of: $0) }
        for var household in other.households {
            household.place = moved[Int(household.place)]
            households.append(household)
        }
        latestBirth = [latestBirth, other.latestBirth].compactMap(\.self).max()
    }

    private mutating func add(_ household: borrowing Household) {
        let first = members.count
        let people = household.members.span
        for index in people.indices {
            members.append(MemberTraits(people[index]))
            if let note = NotedChange(people[index]) { notes[first + index] = note }
            if let birth = people[index].knownBirth, latestBirth.map({ $0 < birth }) ?? true { latestBirth = birth }
        }
        households.append(HouseholdTraits(household, place: position(of: household.place)))
    }

    private mutating func position(of place: AdministrativePlace) -> Int32 {
        if let last = places.last, last == place { return Int32(clamping: places.count - 1) }
        if let known = positions[place] { return known }
        let position = Int32(clamping: places.count)
        positions[place] = position
        places.append(place)
        return position
    }

    /// The position, among all persons, of the household's head; `nil` where none is registered as one.
    func head(of household: Int) -> Int? {
        keys.persons(of: household).first { members[$0].relation == .head }
    }

    /// The village of a household.
    func place(of household: Int) -> AdministrativePlace { places[Int(households[household].place)] }
}
