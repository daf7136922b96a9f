/// Who is in a register (台账人员摘要), as far as it decides which rows of a department's list can mean somebody: about
/// 50 bytes a person, so that lists of millions of rows are passed by while they are read.
public struct RegisterPeople: Sendable {
    private let numbers: KeySet
    private let names: KeySet
    /// Names with days of birth.
    private let births: KeySet
    /// Names of those whose day of birth nobody knows.
    private let ageless: KeySet
    /// Names of those without an identity number that can be right.
    private let unnumbered: KeySet
    /// How the names are compared.
    public let writing: NameWriting

    /// The people that were gathered.
    public init(_ gathered: consuming PeopleKeys, writing: NameWriting) {
        numbers = KeySet(gathered.numbers)
        names = KeySet(gathered.names)
        births = KeySet(gathered.births)
        ageless = KeySet(gathered.ageless)
        unnumbered = KeySet(gathered.unnumbered)
        self.writing = writing
    }

    /// The members of some households.
    public init(_ households: [Household], writing: NameWriting) {
        var gathered = PeopleKeys(writing)
        for household in households { gathered.add(household) }
        self.init(gathered, writing: writing)
    }

    /// Whether somebody has an identity number; an old one and a disability card's count as the identity number.
    public func has(_ number: IdentityNumber) -> Bool { numbers.contains(number.person) }

    /// Whether a row with these particulars can mean somebody.
    public func mayInclude(_ number: IdentityNumber?, _ name: PersonName?, born birth: CalendarDay?) -> Bool {
        if let number, has(number) { return true }
        guard let name else { return false }
        let key = writing.soundKey(of: name)
        if let number, number.hasValidCheckCharacter { return unnumbered.contains(key) }
        guard let birth = birth ?? number?.birth else { return names.contains(key) }
        return births.contains(PeopleKeys.mixed(key, birth)) || ageless.contains(key)
    }
}

/// What is gathered of people while a register is read (人员摘要收集).
public struct PeopleKeys: Sendable {
    fileprivate var numbers: [UInt64] = []
    fileprivate var names: [UInt64] = []
    fileprivate var births: [UInt64] = []
    fileprivate var ageless: [UInt64] = []
    fileprivate var unnumbered: [UInt64] = []
    private let writing: NameWriting

    /// What is looked at.
    public static let fields: Set<Field> = [.idNo, .name, .birth]

    /// Nobody yet.
    public init(_ writing: NameWriting) { self.writing = writing }

    /// Adds the members of a household.
    public mutating func add(_ household: Household) {
        for index in household.members.indices {
            add(
                household.members.span[index].idNo, household.members.span[index].name,
                household.members.span[index].birth)
        }
    }

    private mutating func add(
        _ number: Reading<IdentityNumber>, _ name: Reading<PersonName>, _ birth: Reading<CalendarDay>
    ) {
        if let number = number.value, !number.isTemporary { numbers.append(number.person) }
        guard let name = name.value else { return }
        let key = writing.soundKey(of: name)
        if number.value?.hasValidCheckCharacter != true { unnumbered.append(key) }
        names.append(key)
        guard let birth = birth.value ?? number.value?.birth else { return ageless.append(key) }
        births.append(Self.mixed(key, birth))
    }

    /// Adds others.
    public mutating func append(_ others: PeopleKeys) {
        numbers += others.numbers
        names += others.names
        births += others.births
        ageless += others.ageless
        unnumbered += others.unnumbered
    }

    fileprivate static func mixed(_ name: UInt64, _ birth: CalendarDay) -> UInt64 {
        name ^ UInt64(UInt32(bitPattern: birth.number)) &* 0x9E37_79B9_7F4A_7C15
    }
}

/// Numbers, of which one can be asked for (键集): found by hashing, 11 to 22 bytes a number.
struct KeySet: Sendable {
    private var slots: [UInt64]
    private let shift: UInt64
    private var hasZero = false

    init(_ keys: [UInt64]) {
        var bits: UInt64 = 4
        while 1 << bits < keys.count + keys.count / 3 { bits += 1 }
        shift = 64 - bits
        slots = Array(repeating: 0, count: 1 << Int(bits))
        for key in keys { insert(key) }
    }

    func contains(_ key: UInt64) -> Bool { key == 0 ? hasZero : slots[place(of: key)] == key }

    private mutating func insert(_ key: UInt64) {
        if key == 0 { hasZero = true } else { slots[place(of: key)] = key }
    }

    /// Where a key stands, or would stand: there always is a free place.
    private func place(of key: UInt64) -> Int {
        var place = Int(((key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while slots[place] != key, slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
        return place
    }
}
