import Registry

/// Where a member stands in a register (成员位置).
struct MemberPosition: Hashable, Sendable {
    private let householdPosition: Int32
    private let memberPosition: Int32

    /// The position of the household in the register.
    var household: Int { Int(householdPosition) }
    /// The position of the member in the household.
    var member: Int { Int(memberPosition) }

    init(household: Int, member: Int) {
        householdPosition = Int32(clamping: household)
        memberPosition = Int32(clamping: member)
    }
}

/// Who is who: for each member of one register the same person in another (人员对应).
public struct MemberLinks: Sendable {
    /// What is known of a person in the other register.
    enum Counterpart: Sendable, Equatable {
        /// Not there.
        case none
        /// There, but with a number that several have: nobody knows which is which.
        case shared
        /// There.
        case found(MemberPosition)
    }

    /// For each person of the register the position among those of the other, or one of `KeyTable`'s marks.
    private(set) var links: [Int32]
    private let starts: [Int32]
    private let owners: [Int32]
    private let otherStarts: [Int32]

    /// Nobody is known yet.
    init(_ keys: RegisterKeys, in other: RegisterKeys) {
        links = Array(repeating: KeyTable.none, count: keys.persons.count)
        starts = keys.starts
        owners = other.owners
        otherStarts = other.starts
    }

    mutating func link(_ person: Int, to other: Int) { links[person] = Int32(clamping: other) }

    mutating func share(_ person: Int) { links[person] = KeyTable.several }

    subscript(household: Int, member: Int) -> Counterpart {
        let link = links[Int(starts[household]) + member]
        if link == KeyTable.none { return .none }
        if link == KeyTable.several { return .shared }
        let owner = Int(owners[Int(link)])
        return .found(MemberPosition(household: owner, member: Int(link - otherStarts[owner])))
    }

    /// The member's position in the other register, where it is certain.
    func position(_ household: Int, _ member: Int) -> MemberPosition? {
        if case .found(let position) = self[household, member] { position } else { nil }
    }

    /// The position, among all persons of the other register, of the person at a position among all of this one; `nil`
    /// where there is none, or nobody knows which.
    public subscript(person: Int) -> Int? { links[person] < 0 ? nil : Int(links[person]) }

    /// Whether the person has a number that several have, and nothing else tells which is which.
    public func isShared(_ person: Int) -> Bool { links[person] == KeyTable.several }
}
