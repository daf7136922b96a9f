/// What is gathered of people while a register is read (人员摘要收集).
public struct PeopleKeys: Sendable {
    private(set) var numbers: [UInt64] = []
    private(set) var names: [UInt64] = []
    private(set) var births: [UInt64] = []
    private(set) var ageless: [UInt64] = []
    private(set) var unnumbered: [UInt64] = []
    private(set) var unnumberedBirths: [UInt64] = []
    /// The days of birth in these, in eight digits each.
    private(set) var unnumberedDays: [UInt64] = []

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
        finished.unnumberedDays = Self.finish(&unnumberedDays)
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
            if let day = birth?.written {
                unnumberedBirths.append(Self.mixed(key, written: day))
                unnumberedDays.append(day)
            }
        }
        names.append(key)
        guard let birth else { return ageless.append(key) }
        births.append(Self.mixed(key, birth))
    }

    static func mixed(_ name: UInt64, _ birth: CalendarDay) -> UInt64 {
        name ^ UInt64(UInt32(bitPattern: birth.packed)) &* 0x9E37_79B9_7F4A_7C15
    }

    /// - Parameter birth: the eight digits of the day.
    static func mixed(_ name: UInt64, written birth: UInt64) -> UInt64 {
        name ^ birth &* 0x9E37_79B9_7F4A_7C15
    }
}

extension CalendarDay {
    /// The day in eight digits: 19650203.
    var written: UInt64 {
        let (year, month, day) = parts
        return UInt64(year * 10_000 + month * 100 + day)
    }
}
