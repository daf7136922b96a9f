/// Who is in a register (台账人员摘要), as far as it decides which rows of a department's list can mean somebody: about
/// 25 bytes a person, so that lists of millions of rows are passed by while they are read.
public struct RegisterPeople: Sendable {
    private let numbers: KeySet
    /// By it most numbers that nobody has are told without a look at the others.
    private let someNumbers: KeyFilter
    private let names: KeyFilter
    /// Names with days of birth.
    private let births: KeyFilter
    /// Names of those whose day of birth nobody knows.
    private let ageless: KeyFilter
    /// Names of those without an identity number that can be right.
    private let unnumbered: KeyFilter
    /// How the names are compared.
    public let writing: NameWriting

    /// The people that were gathered, part by part.
    public init(_ gathered: [PeopleKeys], writing: NameWriting) {
        numbers = KeySet(gathered.map(\.numbers))
        someNumbers = KeyFilter(gathered.map(\.numbers))
        names = KeyFilter(gathered.map(\.names))
        births = KeyFilter(gathered.map(\.births))
        ageless = KeyFilter(gathered.map(\.ageless))
        unnumbered = KeyFilter(gathered.map(\.unnumbered))
        self.writing = writing
    }

    /// The members of some households.
    public init(_ households: [Household], writing: NameWriting) {
        var gathered = PeopleKeys()
        for household in households { gathered.add(household, writing) }
        self.init([gathered], writing: writing)
    }

    /// Whether somebody has an identity number; an old one and a disability card's count as the identity number.
    public func has(_ number: IdentityNumber) -> Bool {
        let key = number.person
        return someNumbers.mayContain(key) && numbers.contains(key)
    }

    /// Whether anybody has no identity number that can be right.
    public var hasUnnumbered: Bool { !unnumbered.isEmpty }

    /// Whether a row with these particulars can mean somebody. It may say so where none is meant, hardly ever.
    public func mayInclude(_ number: IdentityNumber?, _ name: PersonName?, born birth: CalendarDay?) -> Bool {
        if let number, has(number) { return true }
        guard let name else { return false }
        if let number, number.hasValidCheckCharacter {
            return !unnumbered.isEmpty && unnumbered.mayContain(writing.soundKey(of: name))
        }
        let key = writing.soundKey(of: name)
        guard let birth = birth ?? number?.birth else { return names.mayContain(key) }
        return births.mayContain(PeopleKeys.mixed(key, birth)) || ageless.mayContain(key)
    }
}

/// What is gathered of people while a register is read (人员摘要收集).
public struct PeopleKeys: Sendable {
    fileprivate var numbers: [UInt64] = []
    fileprivate var names: [UInt64] = []
    fileprivate var births: [UInt64] = []
    fileprivate var ageless: [UInt64] = []
    fileprivate var unnumbered: [UInt64] = []

    /// What is looked at.
    public static let fields: Set<Field> = [.idNo, .name, .birth]

    /// Nobody yet.
    public init() {}

    /// Adds the members of a household.
    public mutating func add(_ household: borrowing Household, _ writing: NameWriting) {
        let members = household.members.span
        for index in members.indices { add(members[index].idNo, members[index].name, members[index].birth, writing) }
    }

    private mutating func add(
        _ number: Reading<IdentityNumber>, _ name: Reading<PersonName>, _ birth: Reading<CalendarDay>,
        _ writing: NameWriting
    ) {
        if let number = number.value, !number.isTemporary { numbers.append(number.person) }
        guard let name = name.value else { return }
        let key = writing.soundKey(of: name)
        if number.value?.hasValidCheckCharacter != true { unnumbered.append(key) }
        names.append(key)
        guard let birth = birth.value ?? number.value?.birth else { return ageless.append(key) }
        births.append(Self.mixed(key, birth))
    }

    fileprivate static func mixed(_ name: UInt64, _ birth: CalendarDay) -> UInt64 {
        name ^ UInt64(UInt32(bitPattern: birth.number)) &* 0x9E37_79B9_7F4A_7C15
    }
}
