import Registry

/// By what the people and households of a register are found again in another one (对应键): 24 bytes a person. The register
/// itself need not be at hand; it may be read part by part.
public struct RegisterKeys: Sendable {
    /// By what a person is found, each 0 where it is not known.
    struct Person: Sendable {
        /// The first 18 characters of the identity number, so that an old number, the new one and a disability card of one
        /// person are one. Numbers that stand for "no number" are none.
        var number: UInt64 = 0
        /// A digest of the name.
        var name: UInt32 = 0
        /// The day of birth, counted from 1 on a day that nobody living was born on.
        var birth: UInt32 = 0
    }

    /// By what a household is found: digests, each 0 where it is not known.
    struct Home: Sendable {
        var number: UInt64 = 0
        var place = Place()
    }

    /// A village, by digests of its name and its town's, however written.
    struct Place: Hashable, Sendable {
        var town: UInt64 = 0
        var village: UInt64 = 0
    }

    private(set) var persons: [Person] = []
    private(set) var homes: [Home] = []
    /// For each person the position of the household.
    private(set) var owners: [Int32] = []
    /// For each household the position of its first person among all; behind the last how many there are.
    private(set) var starts: [Int32] = [0]

    /// The keys of no household.
    public init() {}

    /// The keys of some households.
    public init(of households: ArraySlice<Household>) {
        homes.reserveCapacity(households.count)
        var places = PlaceReader()
        let span = households.span
        for index in span.indices {
            homes.append(
                Home(
                    number: Self.digest(of: span[index].householdId.value?.registered),
                    place: places.place(of: span[index])))
            let members = span[index].members.span
            for member in members.indices {
                persons.append(Person(members[member]))
                owners.append(Int32(clamping: index))
            }
            starts.append(Int32(clamping: persons.count))
        }
    }

    /// Adds the keys of households that stand behind these.
    public mutating func append(_ other: RegisterKeys) {
        let (households, count) = (Int32(clamping: homes.count), Int32(clamping: persons.count))
        persons += other.persons
        homes += other.homes
        owners.reserveCapacity(persons.count)
        for owner in other.owners { owners.append(owner + households) }
        for start in other.starts.dropFirst() { starts.append(start + count) }
    }

    /// How many persons there are.
    public var personCount: Int { persons.count }

    /// How many households there are.
    public var householdCount: Int { homes.count }

    /// The positions of a household's persons among all.
    public func persons(of household: Int) -> Range<Int> { Int(starts[household])..<Int(starts[household + 1]) }

    /// The position of a person's household.
    public func household(of person: Int) -> Int { Int(owners[person]) }

    /// A digest of a household's number, by which households sort whatever their order; 0 where it has none.
    public func number(of household: Int) -> UInt64 { homes[household].number }

    /// Whether a person's identity number is another than one of another register has; also where only one has any.
    public func hasOtherNumber(_ person: Int, than other: Int, of register: RegisterKeys) -> Bool {
        persons[person].number != register.persons[other].number
    }

    /// Whether a person has another name than one of another register; `false` where either has none.
    public func hasOtherName(_ person: Int, than other: Int, of register: RegisterKeys) -> Bool {
        let (ours, theirs) = (persons[person].name, register.persons[other].name)
        return ours != theirs && ours != 0 && theirs != 0
    }

    /// Whether a household's number is another than one of another register has; `false` where either has none.
    public func hasOtherHouseholdNumber(_ household: Int, than other: Int, of register: RegisterKeys) -> Bool {
        let (ours, theirs) = (homes[household].number, register.homes[other].number)
        return ours != theirs && ours != 0 && theirs != 0
    }

    static func digest(of text: String?) -> UInt64 {
        guard let text, !text.isEmpty else { return 0 }
        return KeyHash(text).value | 1
    }
}

extension RegisterKeys.Person {
    /// Days between the first that counts, in 1600, and 1970.
    private static let firstDay: Int32 = 135_140

    fileprivate init(_ member: borrowing Member) {
        if let value = member.idNo.value, !value.isTemporary { number = value.person }
        if let text = member.name.value?.registered, !text.isEmpty {
            let digest = RegisterKeys.digest(of: text)
            name = UInt32(truncatingIfNeeded: digest >> 32) | 1
        }
        if let day = member.knownBirth { birth = UInt32(clamping: day.number + Self.firstDay) }
    }

    /// Name and day of birth in one; 0 where either is not known.
    var nameAndBirth: UInt64 { name == 0 || birth == 0 ? 0 : UInt64(name) << 32 | UInt64(birth) }
}

/// Reads the villages of households, of which one mostly is that of the one before (村名键).
private struct PlaceReader {
    private var town: Reading<String> = .absent
    private var village: Reading<String> = .absent
    private var last = RegisterKeys.Place()

    mutating func place(of household: borrowing Household) -> RegisterKeys.Place {
        if household.town == town, household.village == village { return last }
        (town, village) = (household.town, household.village)
        last = RegisterKeys.Place(
            town: RegisterKeys.digest(of: town.value.map { MatchKey($0).text }),
            village: RegisterKeys.digest(of: village.value.map { VillageKey($0).text }))
        return last
    }
}
