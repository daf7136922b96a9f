import Registry

/// A register as rules about the whole see it (全册校验对象).
struct JudgedRegister {
    let register: Register
    let context: RuleContext
    /// The members who share a number, in groups of at least two, by household and member.
    let sharedNumbers: [ArraySlice<NumberHolder>]

    init(_ register: Register, context: RuleContext) {
        self.register = register
        self.context = context
        sharedNumbers = NumberHolder.groups(in: register)
    }
}

/// A member and the number under which the person is known (证件号持有人).
struct NumberHolder: Comparable {
    /// The number's first 18 characters, packed; the highest bit tells disability cards from identity numbers.
    private let key: UInt64
    private let householdPosition: UInt32
    private let memberPosition: UInt32

    /// The position of the household in the register.
    var household: Int { Int(householdPosition) }
    /// The position of the member in the household.
    var member: Int { Int(memberPosition) }

    static func < (left: NumberHolder, right: NumberHolder) -> Bool {
        if left.key != right.key { return left.key < right.key }
        if left.householdPosition != right.householdPosition { return left.householdPosition < right.householdPosition }
        return left.memberPosition < right.memberPosition
    }

    /// The holders of numbers that more than one member has.
    ///
    /// Numbers that stand for "no number" are passed over. Sorting packed keys needs 16 bytes a member, a dictionary
    /// of lists many times that.
    static func groups(in register: Register) -> [ArraySlice<NumberHolder>] {
        let holders = sorted(in: register)
        var groups: [ArraySlice<NumberHolder>] = []
        var start = 0
        for position in 1..<max(holders.count + 1, 1) {
            guard position == holders.count || holders[position].key != holders[start].key else { continue }
            if position - start > 1 { groups.append(holders[start..<position]) }
            start = position
        }
        return groups
    }

    private static func sorted(in register: Register) -> [NumberHolder] {
        var holders: [NumberHolder] = []
        let households = register.households.span
        for household in households.indices {
            let members = households[household].members.span
            for member in members.indices {
                guard let number = members[member].idNo.value, !number.isTemporary else { continue }
                let isCard = number.form == .disabilityCard || number.form == .disabilityCardReissued
                holders.append(
                    NumberHolder(
                        key: number.person | (isCard ? 1 << 63 : 0), householdPosition: UInt32(clamping: household),
                        memberPosition: UInt32(clamping: member)))
            }
        }
        holders.sort()
        return holders
    }
}
