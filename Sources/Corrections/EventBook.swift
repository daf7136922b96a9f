import Registry

/// Turns decisions into events, and carries them out on a roll of who is registered (登记).
struct EventBook {
    private(set) var events: [ChangeEvent] = []
    private(set) var clearedOut: [ClearedHousehold] = []
    private(set) var entered: [Newcomer] = []
    private(set) var roll: Roll

    /// The households by number, those that came in among them.
    private var households: [Identifier: Household]
    private let newcomers: [Identifier: Household]

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
        case .restore: try enterNewcomer(decision, as: .restoration)
        case .split: try split(decision)
        case .merge: try merge(decision)
        case .moveVillage: try move(decision)
        }
    }

    private mutating func clearOut(_ decision: Decision) throws(DecisionError) {
        let household = try household(of: decision)
        let tally = roll.tally(of: decision.householdId)
        record(.clearOut, decision, household, households: -endedHouseholds(tally), persons: -tally.persons)
        let members = roll.members(of: decision.householdId)
        roll.remove(decision.householdId)
        clearedOut.append(
            ClearedHousehold(household: household, members: members, isWhole: true, decision: decision))
    }

    private mutating func clearOutMember(_ decision: Decision) throws(DecisionError) {
        let household = try household(of: decision)
        let member = try removeMember(of: decision, in: household)
        record(.clearOut, decision, household, member: member, persons: -1)
        clearedOut.append(
            ClearedHousehold(household: household, members: [member], isWhole: false, decision: decision))
    }

    private mutating func add(_ decision: Decision) throws(DecisionError) {
        guard households[decision.householdId] == nil else {
            throw DecisionError(.alreadyRegistered, of: decision)
        }
        try enterNewcomer(decision, as: .addition)
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
        households[decision.householdId] = household
        entered.append(Newcomer(household: household, decision: decision))
    }

    private mutating func naturalIncrease(_ decision: Decision) throws(DecisionError) {
        var household = try household(of: decision)
        let listed = newcomers[decision.householdId]?.members.first(where: decision.names)
        let member = listed ?? Member(asNamedBy: decision)
        record(.increase(for: decision.reason), decision, household, member: member, persons: 1)
        roll.add(member, to: decision.householdId)
        // The list of newcomers may say little of the household; the register knows it.
        household.members = [member]
        entered.append(Newcomer(household: household, decision: decision))
    }

    private mutating func naturalDecrease(_ decision: Decision) throws(DecisionError) {
        let household = try household(of: decision)
        let member = try removeMember(of: decision, in: household)
        record(.decrease(for: decision.reason), decision, household, member: member, persons: -1)
    }

    private mutating func dissolve(_ decision: Decision) throws(DecisionError) {
        let household = try household(of: decision)
        let tally = roll.tally(of: decision.householdId)
        record(.dissolution, decision, household, households: -endedHouseholds(tally))
        for member in roll.members(of: decision.householdId) {
            record(.decrease(for: decision.reason), decision, household, member: member, persons: -1)
        }
        roll.remove(decision.householdId)
    }

    /// How many households end with a household: none where it was merged into another before, and one that lost its
    /// members one by one ends here all the same.
    private func endedHouseholds(_ tally: Tally) -> Int {
        tally.households == 0 && tally.persons > 0 ? 0 : max(tally.households, 1)
    }

    private mutating func split(_ decision: Decision) throws(DecisionError) {
        record(.split, decision, try household(of: decision), households: 1)
        roll.split(decision.householdId)
    }

    private mutating func merge(_ decision: Decision) throws(DecisionError) {
        let household = try household(of: decision)
        guard roll.tally(of: decision.householdId).households > 0 else {
            throw DecisionError(.alreadyGone, of: decision)
        }
        let origin = household.place
        let persons = roll.tally(of: decision.householdId).persons
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
        let target = household.place.sibling(decision.destination)
        let tally = roll.tally(of: decision.householdId)
        record(
            .moveBetweenVillagesOut, decision, household, households: -tally.households, persons: -tally.persons)
        record(
            .moveBetweenVillagesIn, decision, household, at: target, households: tally.households,
            persons: tally.persons)
        roll.move(decision.householdId, to: target)
    }

    /// The household, in the village in which it is registered now.
    private func household(of decision: Decision) throws(DecisionError) -> Household {
        guard var household = households[decision.householdId] else {
            throw DecisionError(.unknownHousehold, of: decision)
        }
        guard let place = roll.place(of: decision.householdId) else {
            throw DecisionError(.alreadyGone, of: decision)
        }
        if place != household.place {
            household.town = .value(place.town)
            household.village = .value(place.village)
        }
        return household
    }

    private mutating func removeMember(
        of decision: Decision, in household: Household
    ) throws(DecisionError) -> Member {
        guard decision.idNo != nil || decision.name != nil else {
            throw DecisionError(.noMemberNamed, of: decision)
        }
        if let member = roll.removeMember(of: decision.householdId, where: decision.names) { return member }
        throw DecisionError(
            household.members.contains(where: decision.names) ? .alreadyGone : .unknownMember, of: decision)
    }

    private mutating func record(
        _ kind: ChangeEvent.Kind, _ decision: Decision, _ household: Household, at place: AdministrativePlace? = nil,
        member: Member? = nil, households: Int = 0, persons: Int = 0
    ) {
        var event = ChangeEvent(
            kind, place: place ?? household.place, householdId: decision.householdId, households: households,
            persons: persons)
        event.cite(decision)
        event.headName = household.headName.value ?? household.head?.name.value
        event.name = member?.name.value
        event.idNo = member?.idNo.value
        event.reason = decision.reason
        events.append(event)
    }
}

extension Member {
    /// Somebody of whom only a decision tells; what it does not say stays blank for the pen.
    fileprivate init(asNamedBy decision: Decision) {
        self.init(source: decision.source)
        name = decision.name.map { .value($0) } ?? .blank
        idNo = decision.idNo.map { .value($0) } ?? .blank
    }
}
