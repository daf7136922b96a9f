import Registry

/// Turns decisions into events, and carries them out on a roll of who is registered (登记).
struct EventBook {
    private(set) var events: [ChangeEvent] = []
    private(set) var clearedOut: [ClearedHousehold] = []
    private(set) var entered: [Newcomer] = []
    private(set) var roll: Roll

    private let households: [Identifier: Household]
    private let newcomers: [Identifier: Household]

    init(register: Register, newcomers: [Household]) {
        households = Self.byNumber(register.households)
        self.newcomers = Self.byNumber(newcomers)
        roll = Roll(register.households)
    }

    private static func byNumber(_ households: [Household]) -> [Identifier: Household] {
        Dictionary(
            households.compactMap { household in household.householdId.value.map { ($0, household) } },
            uniquingKeysWith: { first, _ in first })
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
        record(.clearOut, decision, household, households: -1, persons: -household.members.count)
        roll.remove(decision.householdId)
        clearedOut.append(
            ClearedHousehold(household: household, members: household.members, isWhole: true, decision: decision))
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
            throw .alreadyRegistered(source: decision.source, householdId: decision.householdId)
        }
        try enterNewcomer(decision, as: .addition)
    }

    private mutating func restore(_ decision: Decision) throws(DecisionError) {
        try enterNewcomer(decision, as: .restoration)
    }

    private mutating func enterNewcomer(_ decision: Decision, as kind: ChangeEvent.Kind) throws(DecisionError) {
        guard let household = newcomers[decision.householdId], !household.members.isEmpty else {
            throw .newcomerMissing(source: decision.source, householdId: decision.householdId)
        }
        record(kind, decision, household, households: 1, persons: household.members.count)
        roll.add(household)
        entered.append(Newcomer(household: household, decision: decision))
    }

    private mutating func naturalIncrease(_ decision: Decision) throws(DecisionError) {
        let household = try household(of: decision)
        let joining = newcomers[decision.householdId].flatMap { joining in
            joining.members.first { Self.isMember($0, namedIn: decision) }.map { member in
                var household = joining
                household.members = [member]
                return Newcomer(household: household, decision: decision)
            }
        }
        record(
            .increase(for: decision.reason), decision, household, member: joining?.household.members.first, persons: 1)
        roll.addMember(to: decision.householdId, source: joining?.household.members.first?.source ?? decision.source)
        if let joining { entered.append(joining) }
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
        for member in roll.remaining(of: household) {
            record(.decrease(for: decision.reason), decision, household, member: member, persons: -1)
        }
        roll.remove(decision.householdId)
    }

    private mutating func split(_ decision: Decision) throws(DecisionError) {
        record(.split, decision, try household(of: decision), households: 1)
        roll.split(decision.householdId)
    }

    private mutating func merge(_ decision: Decision) throws(DecisionError) {
        let household = try household(of: decision)
        record(.merger, decision, household, households: -1)
        guard !decision.destination.isEmpty, decision.destination != household.place.village else {
            roll.merge(decision.householdId, into: household.place)
            return
        }
        let target = household.place.sibling(decision.destination)
        record(.moveBetweenVillagesOut, decision, household, persons: -household.members.count)
        record(.moveBetweenVillagesIn, decision, household, at: target, persons: household.members.count)
        roll.merge(decision.householdId, into: target)
    }

    private mutating func move(_ decision: Decision) throws(DecisionError) {
        let household = try household(of: decision)
        guard !decision.destination.isEmpty else {
            throw .destinationMissing(source: decision.source, householdId: decision.householdId)
        }
        let target = household.place.sibling(decision.destination)
        let persons = household.members.count
        record(.moveBetweenVillagesOut, decision, household, households: -1, persons: -persons)
        record(.moveBetweenVillagesIn, decision, household, at: target, households: 1, persons: persons)
        roll.move(decision.householdId, to: target)
    }

    private func household(of decision: Decision) throws(DecisionError) -> Household {
        guard let household = households[decision.householdId] else {
            throw .unknownHousehold(source: decision.source, householdId: decision.householdId)
        }
        return household
    }

    private func member(of decision: Decision, in household: Household) throws(DecisionError) -> Member {
        guard decision.idNo != nil || decision.name != nil else {
            throw .noMemberNamed(source: decision.source, householdId: decision.householdId)
        }
        guard let member = household.members.first(where: { Self.isMember($0, namedIn: decision) }) else {
            throw .unknownMember(source: decision.source, householdId: decision.householdId)
        }
        return member
    }

    /// A number decides where the list and the register have one; a name only where one of them lacks it.
    private static func isMember(_ member: Member, namedIn decision: Decision) -> Bool {
        if let listed = decision.idNo, let registered = member.idNo.value { return listed.person == registered.person }
        return decision.name != nil && decision.name == member.name.value
    }

    private mutating func record(
        _ kind: ChangeEvent.Kind, _ decision: Decision, _ household: Household, at place: AdministrativePlace? = nil,
        member: Member? = nil, households: Int = 0, persons: Int = 0
    ) {
        var event = ChangeEvent(
            kind, place: place ?? household.place, householdId: decision.householdId, households: households,
            persons: persons)
        event.headName = household.headName.value ?? household.head?.name.value
        event.name = member?.name.value
        event.idNo = member?.idNo.value
        event.reason = decision.reason
        event.date = decision.date ?? decision.procedure.approval
        event.evidence = decision.evidence
        event.handler = decision.verifiedBy
        event.note = decision.note
        events.append(event)
    }
}
