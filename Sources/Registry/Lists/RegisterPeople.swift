/// Who is in a register (台账人员摘要), as far as it decides which rows of a department's list can mean somebody: about
/// 25 bytes a person, so that lists of millions of rows are passed by while they are read. One object: each row asks it.
public final class RegisterPeople: Sendable {
    private let numbers: PeopleNumbers
    private let names: PeopleNames
    /// How the names are compared.
    public let writing: NameWriting

    /// Those with numbers, and those with names, of the same people.
    public init(_ numbers: PeopleNumbers, _ names: PeopleNames, writing: NameWriting) {
        self.numbers = numbers
        self.names = names
        self.writing = writing
    }

    /// The people that were gathered, part by part.
    public convenience init(_ gathered: [PeopleKeys], writing: NameWriting) {
        self.init(PeopleNumbers(gathered), PeopleNames(gathered), writing: writing)
    }

    /// The members of some households.
    public convenience init(_ households: [Household], writing: NameWriting) {
        var gathered = PeopleKeys()
        for household in households { gathered.add(household.members, writing) }
        self.init([gathered], writing: writing)
    }

    /// Whether somebody has an identity number; an old one and a disability card's count as the identity number.
    public func has(_ number: IdentityNumber) -> Bool {
        let key = number.person
        return numbers.some.mayContain(key) && contains(key)
    }

    /// Which of some numbers are in the register, by a bit for each of 64 at most (逐批筛查).
    public func having(_ keys: Span<UInt64>) -> UInt64 {
        numbers.some.mayContain(keys).bits { contains(keys[$0]) }
    }

    private func contains(_ number: UInt64) -> Bool {
        KeySet.Half(of: number) == .one ? numbers.ofOneHalf.contains(number) : names.numbersOfOtherHalf.contains(number)
    }

    /// Which of some names with days of birth, see `keyOfUnnumbered`, somebody has who has no number that can be right.
    public func lackingNumbers(_ keys: Span<UInt64>) -> UInt64 {
        names.someUnnumberedBirths.mayContain(keys).bits { names.unnumberedBirths.contains(keys[$0]) }
    }

    /// Whether anybody has no identity number that can be right.
    public var hasUnnumbered: Bool { !names.unnumbered.isEmpty }

    /// Whether somebody may be so called who has no such number.
    public func mayLackNumber(_ soundKey: UInt64) -> Bool { names.unnumbered.mayContain(soundKey) }

    /// Whether somebody may have no such number who was born on the day in a number of 18 characters.
    public func mayLackNumber(bornAsIn person: UInt64) -> Bool {
        names.unnumberedDays.mayContain(IdentityNumber.writtenBirth(of: person))
    }

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
            return names.unnumberedBirths.contains(PeopleKeys.mixed(writing.soundKey(of: name), written: birth.written))
        }
        let key = writing.soundKey(of: name)
        guard let birth = birth ?? number?.birth else { return names.all.mayContain(key) }
        return names.births.mayContain(PeopleKeys.mixed(key, birth)) || names.ageless.mayContain(key)
    }
}

/// The numbers of a register's people (证件号码集). Every other one is with their names: two threads that make one of both
/// each have about as much to do.
public struct PeopleNumbers: Sendable {
    let ofOneHalf: KeySet
    /// By it most numbers that nobody has are told without a look at the others.
    let some: KeyFilter

    /// Of the people that were gathered, part by part.
    public init(_ gathered: [PeopleKeys]) {
        ofOneHalf = KeySet(.one, of: gathered.map(\.numbers))
        some = KeyFilter(gathered.map(\.numbers))
    }
}

/// The names of a register's people, alone and with days of birth (姓名集), and every other one of their numbers.
public struct PeopleNames: Sendable {
    let numbersOfOtherHalf: KeySet
    let all: KeyFilter
    /// Names with days of birth.
    let births: KeyFilter
    /// Names of those whose day of birth nobody knows.
    let ageless: KeyFilter
    /// Names of those without an identity number that can be right, and with days of birth.
    let unnumbered: KeyFilter
    let unnumberedBirths: KeySet
    let someUnnumberedBirths: KeyFilter
    let unnumberedDays: KeyFilter

    /// Of the people that were gathered, part by part.
    public init(_ gathered: [PeopleKeys]) {
        numbersOfOtherHalf = KeySet(.other, of: gathered.map(\.numbers))
        all = KeyFilter(gathered.map(\.names))
        births = KeyFilter(gathered.map(\.births))
        ageless = KeyFilter(gathered.map(\.ageless))
        unnumbered = KeyFilter(gathered.map(\.unnumbered))
        unnumberedBirths = KeySet(gathered.map(\.unnumberedBirths))
        someUnnumberedBirths = KeyFilter(gathered.map(\.unnumberedBirths))
        unnumberedDays = KeyFilter(gathered.map(\.unnumberedDays))
    }
}
