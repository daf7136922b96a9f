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
struct MemberLinks: Sendable {
    /// What is known of a person in the other register.
    enum Counterpart: Sendable, Equatable {
        /// Not there.
        case none
        /// There, but with a number that several have: nobody knows which is which.
        case shared
        /// There.
        case found(MemberPosition)
    }

    private var starts: [Int32] = [0]
    private var counterparts: [Counterpart]

    /// Nobody is known yet.
    init(_ households: [Household]) {
        starts.reserveCapacity(households.count + 1)
        var count: Int32 = 0
        for household in households.indices {
            count += Int32(clamping: households[household].members.count)
            starts.append(count)
        }
        counterparts = Array(repeating: .none, count: Int(count))
    }

    subscript(household: Int, member: Int) -> Counterpart {
        get { counterparts[Int(starts[household]) + member] }
        set { counterparts[Int(starts[household]) + member] = newValue }
    }

    /// The member's position in the other register, where it is certain.
    func position(_ household: Int, _ member: Int) -> MemberPosition? {
        if case .found(let position) = self[household, member] { position } else { nil }
    }
}
