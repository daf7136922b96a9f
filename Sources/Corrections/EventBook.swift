import Registry

/// Turns decisions into events, and carries them out on a roll of who is registered (登记).
struct EventBook {
    private(set) var events: [ChangeEvent] = []
    private(set) var clearedOut: [ClearedHousehold] = []
    private(set) var entered: [Newcomer] = []
    private(set) var roll: Roll

    private let households: [Identifier: Household]
    private let newcomers: [Identifier: Household]
    /// The members of newcomers, by household.
    private var cameIn: [Identifier: [Member]] = [:]

    init(register: Register, newcomers: [Household]) {
        households = register.households.byNumber
        self.newcomers = newcomers.byNumber
        roll = Roll(register.households)
    }

    /// Enters one decision. Corrections and confirmations change no number.
    mutating func enter(_ decision: Decision) throws(DecisionError) {
        switch decision.disposal {
        case .correct, .keep: return
        case .clearOutHousehold, .suspend, .end: try clearOut(decision)
        case .clearOutMember: try clearOutMember(decision)
        case .add: try add(decision)
        case .naturalIncrease: try naturalIncrease(decision)
        case .naturalDecrease: try naturalDecrease(decision)
        case .dissolve: try dissolve(decision)
        case .restore: try restore(decision)
        case .split: try split(decision)
        case .merge: try merge(decision)
        case .moveVillage: try move(decision)
        }
    }

    private mutating func clearOut(_ decision: Decision) throws(DecisionError) {
        let household = try household(of: decision)
        let members = remaining(of: household)
        record(.clearOut, decision, household, households: -1, persons: -roll.persons(in: decision.householdId))
        roll.remove(decision.householdId)
        clearedOut.append(
            ClearedHousehold(household: household, members: members, isWhole: true, decision: decision))
    }

    private mutating func clearOutMember(_ decision: Decision) throws(DecisionError) {
        let household = try household(of: decision)
        let member = try member(of: decision, in: household)
        record(.clearOut, decision, household, member: member, persons: -1)
        roll.remove(member.source, from: decision.householdId)
        clearedOut.append(
            ClearedHousehold(household: household, members: [member], isWhole: false, decision: decision))
    }

    private mutating func add(_ decision: Decision) throws(DecisionError) {
        guard households[decision.householdId] == nil else {
            throw DecisionError(.alreadyRegistered, of: decision)
        }
        try enterNewcomer(decision, as: .addition)
    }

    private mutating func restore(_ decision: Decision) throws(DecisionError) {
        try enterNewcomer(decision, as: .restoration)
    }

    private mutating func enterNewcomer(_ decision: Decision, as kind: ChangeEvent.Kind) throws(DecisionError) {
        guard let household = newcomers[decision.householdId], !household.members.isEmpty else {
            throw DecisionError(.newcomerMissing, of: decision)
        }
        guard !roll.contains(decision.householdId) else {
            throw DecisionError(.alreadyRegistered, of: decision)
        }
        record(kind, decision, household, households: 1, persons: household.members.count)
        roll.add(household)
        enter(Newcomer(household: household, decision: decision))
    }

    private mutating func naturalIncrease(_ decision: Decision) throws(DecisionError) {
        let household = try household(of: decision)
        let joining = newcomers[decision.householdId].flatMap { joining in
            joining.members.first(where: decision.names).map { member in
                // The list of newcomers may say little of the household; the register knows it.
                var joined = household
                joined.members = [member]
                return Newcomer(household: joined, decision: decision)
            }
        }
        record(
            .increase(for: decision.reason), decision, household, member: joining?.household.members.first, persons: 1)
        roll.addMember(to: decision.householdId)
        if let joining { enter(joining) }
    }

    private mutating func enter(_ newcomer: Newcomer) {
        entered.append(newcomer)
        cameIn[newcomer.decision.householdId, default: []] += newcomer.household.members
    }

    private mutating func naturalDecrease(_ decision: Decision) throws(DecisionError) {
        let household = try household(of: decision)
        let member = try member(of: decision, in: household)
        record(.decrease(for: decision.reason), decision, household, member: member, persons: -1)
        roll.remove(member.source, from: decision.householdId)
    }

    private mutating func dissolve(_ decision: Decision) throws(DecisionError) {
        let household = try household(of: decision)
        record(.dissolution, decision, household, households: -1)
        let members = remaining(of: household)
        for member in members {
            record(.decrease(for: decision.reason), decision, household, member: member, persons: -1)
        }
        // Those who came in without a record of their own go out without one.
        for _ in members.count..<max(members.count, roll.persons(in: decision.householdId)) {
            record(.decrease(for: decision.reason), decision, household, persons: -1)
        }
        roll.remove(decision.householdId)
    }

    private mutating func split(_ decision: Decision) throws(DecisionError) {
        record(.split, decision, try household(of: decision), households: 1)
        roll.split(decision.householdId)
    }

    private mutating func merge(_ decision: Decision) throws(DecisionError) {
        let household = try household(of: decision)
        let origin = roll.place(of: decision.householdId) ?? household.place
        let persons = roll.persons(in: decision.householdId)
        record(.merger, decision, household, households: -1)
        let target = decision.destination.isEmpty ? origin : origin.sibling(decision.destination)
        if target != origin {
            record(.moveBetweenVillagesOut, decision, household, persons: -persons)
            record(.moveBetweenVillagesIn, decision, household, at: target, persons: persons)
        }
        roll.merge(decision.householdId, into: target)
    }

    private mutating func move(_ decision: Decision) throws(DecisionError) {
        let household = try household(of: decision)
        guard !decision.destination.isEmpty else {
            throw DecisionError(.destinationMissing, of: decision)
        }
        let target = (roll.place(of: decision.householdId) ?? household.place).sibling(decision.destination)
        let persons = roll.persons(in: decision.householdId)
        record(.moveBetweenVillagesOut, decision, household, households: -1, persons: -persons)
        record(.moveBetweenVillagesIn, decision, household, at: target, households: 1, persons: persons)
        roll.move(decision.householdId, to: target)
    }

    private func household(of decision: Decision) throws(DecisionError) -> Household {
        guard let household = households[decision.householdId] else {
            throw DecisionError(.unknownHousehold, of: decision)
        }
        guard roll.contains(decision.householdId) else {
            throw DecisionError(.alreadyGone, of: decision)
        }
        return household
    }

    /// The members that are on the roll still: those of the register, and those who came in with a record of their own.
    private func remaining(of household: Household) -> [Member] {
        var household = household
        if let number = household.householdId.value { household.members += cameIn[number] ?? [] }
        return roll.remaining(of: household)
    }

    private func member(of decision: Decision, in household: Household) throws(DecisionError) -> Member {
        guard decision.idNo != nil || decision.name != nil else {
            throw DecisionError(.noMemberNamed, of: decision)
        }
        if let member = remaining(of: household).first(where: decision.names) { return member }
        throw DecisionError(
            household.members.contains(where: decision.names) ? .alreadyGone : .unknownMember, of: decision)
    }

    private mutating func record(
        _ kind: ChangeEvent.Kind, _ decision: Decision, _ household: Household, at place: AdministrativePlace? = nil,
        member: Member? = nil, households: Int = 0, persons: Int = 0
    ) {
        var event = ChangeEvent(
            kind, place: place ?? roll.place(of: decision.householdId) ?? household.place,
            householdId: decision.householdId, households: households,
            persons: persons)
        event.cite(decision)
        event.headName = household.headName.value ?? household.head?.name.value
        event.name = member?.name.value
        event.idNo = member?.idNo.value
        event.reason = decision.reason
        events.append(event)
    }
}
