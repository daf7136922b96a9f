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
    /// Names of those without an identity number that can be right, and with days of birth.
    private let unnumbered: KeyFilter
    private let unnumberedBirths: KeySet
    private let someUnnumberedBirths: KeyFilter
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
        unnumberedBirths = KeySet(gathered.map(\.unnumberedBirths))
        someUnnumberedBirths = KeyFilter(gathered.map(\.unnumberedBirths))
        self.writing = writing
    }

    /// The members of some households.
    public init(_ households: [Household], writing: NameWriting) {
        var gathered = PeopleKeys()
        for household in households { gathered.add(household.members, writing) }
        self.init([gathered], writing: writing)
    }

    /// Whether somebody has an identity number; an old one and a disability card's count as the identity number.
    public func has(_ number: IdentityNumber) -> Bool {
        let key = number.person
        return someNumbers.mayContain(key) && numbers.contains(key)
    }

    /// Which of some numbers are in the register, by a bit for each of 64 at most (逐批筛查).
    public func having(_ keys: Span<UInt64>) -> UInt64 {
        numbers.contains(keys, among: someNumbers.mayContain(keys))
    }

    /// Which of some names with days of birth, see `keyOfUnnumbered`, somebody has who has no number that can be right.
    public func lackingNumbers(_ keys: Span<UInt64>) -> UInt64 {
        unnumberedBirths.contains(keys, among: someUnnumberedBirths.mayContain(keys))
    }

    /// Whether anybody has no identity number that can be right.
    public var hasUnnumbered: Bool { !unnumbered.isEmpty }

    /// Whether somebody may be so called who has no such number.
    public func mayLackNumber(_ soundKey: UInt64) -> Bool { unnumbered.mayContain(soundKey) }

    /// A name and the day of birth in a number of 18 characters as one number.
    public func keyOfUnnumbered(_ soundKey: UInt64, bornAsIn person: UInt64) -> UInt64 {
        PeopleKeys.mixed(soundKey, written: IdentityNumber.writtenBirth(of: person))
    }

    /// Whether a row with these particulars can mean somebody. It may say so where none is meant, hardly ever.
    public func mayInclude(_ number: IdentityNumber?, _ name: PersonName?, born birth: CalendarDay?) -> Bool {
        if let number, has(number) { return true }
        guard let name else { return false }
        if let number, number.hasValidCheckCharacter {
            // Without a day of birth they would be namesakes, and a number tells those apart.
            guard hasUnnumbered, let birth = birth ?? number.birth else { return false }
            return unnumberedBirths.contains(PeopleKeys.mixed(writing.soundKey(of: name), written: birth.written))
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
    fileprivate var unnumberedBirths: [UInt64] = []

    /// What is looked at.
    public static let fields: Set<Field> = [.idNo, .name, .birth]

    /// Nobody yet.
    public init() {}

    /// Adds the members of a household.
    public mutating func add(_ members: [Member], _ writing: NameWriting) {
        let members = members.span
        for index in members.indices { add(members[index], writing) }
    }

    /// Adds somebody.
    public mutating func add(_ member: borrowing Member, _ writing: NameWriting) {
        add(member.idNo, member.name, member.birth, writing)
    }

    /// Adds somebody.
    public mutating func add(_ person: PlainPerson) {
        numbers.append(person.number)
        names.append(person.soundKey)
        births.append(Self.mixed(person.soundKey, person.birth))
    }

    /// What was gathered, as large as it must be; others may be gathered.
    public mutating func finish() -> PeopleKeys {
        var finished = PeopleKeys()
        finished.numbers = Self.finish(&numbers)
        finished.names = Self.finish(&names)
        finished.births = Self.finish(&births)
        finished.ageless = Self.finish(&ageless)
        finished.unnumbered = Self.finish(&unnumbered)
        finished.unnumberedBirths = Self.finish(&unnumberedBirths)
        return finished
    }

    private static func finish(_ keys: inout [UInt64]) -> [UInt64] {
        defer { keys.removeAll(keepingCapacity: true) }
        return keys.fitted()
    }

    private mutating func add(
        _ number: Reading<IdentityNumber>, _ name: Reading<PersonName>, _ birth: Reading<CalendarDay>,
        _ writing: NameWriting
    ) {
        if let number = number.value, !number.isTemporary { numbers.append(number.person) }
        guard let name = name.value else { return }
        let key = writing.soundKey(of: name)
        let birth = birth.value ?? number.value?.birth
        if number.value?.hasValidCheckCharacter != true {
            unnumbered.append(key)
            if let birth { unnumberedBirths.append(Self.mixed(key, written: birth.written)) }
        }
        names.append(key)
        guard let birth else { return ageless.append(key) }
        births.append(Self.mixed(key, birth))
    }

    fileprivate static func mixed(_ name: UInt64, _ birth: CalendarDay) -> UInt64 {
        name ^ UInt64(UInt32(bitPattern: birth.number)) &* 0x9E37_79B9_7F4A_7C15
    }

    /// - Parameter birth: the eight digits of the day.
    fileprivate static func mixed(_ name: UInt64, written birth: UInt64) -> UInt64 {
        name ^ birth &* 0x9E37_79B9_7F4A_7C15
    }
}

extension CalendarDay {
    /// The day in eight digits: 19650203.
    fileprivate var written: UInt64 {
        let (year, month, day) = parts
        return UInt64(year * 10_000 + month * 100 + day)
    }
}
