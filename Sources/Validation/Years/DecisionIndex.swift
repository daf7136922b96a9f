import Registry

/// Decisions by whom they are about (处置索引).
struct DecisionIndex: Sendable {
    private let byHousehold: [Identifier: [Decision]]
    private let byPerson: [UInt64: [Decision]]

    init(_ decisions: [Decision]) {
        byHousehold = Dictionary(grouping: decisions, by: \.householdId)
        var byPerson: [UInt64: [Decision]] = [:]
        for decision in decisions {
            if let number = decision.idNo { byPerson[number.person, default: []].append(decision) }
        }
        self.byPerson = byPerson
    }

    /// Whether any change was decided for the household.
    func concern(_ household: Household) -> Bool { about(household).contains { $0.disposal != .keep } }

    /// Whether a decision says why a member of a household is no longer there.
    func explainAbsence(of member: Member, from household: Household) -> Bool {
        about(household).contains { decision in
            decision.disposal.endsHousehold || (decision.disposal.endsMember && decision.names(member))
        } || about(member).contains { $0.disposal.endsMember }
    }

    /// Whether a decision says why a household has a member more.
    func explainArrival(of member: Member, in household: Household) -> Bool {
        about(household).contains { $0.disposal.bringsHousehold } || increase(of: member, in: household) != nil
    }

    /// Whether a decision says why a household is there that was not.
    func explainArrival(of household: Household) -> Bool {
        about(household).contains { $0.disposal.bringsHousehold }
    }

    /// The decision by which a household has a member more: one that names the member, or nobody.
    func increase(of member: Member, in household: Household) -> Decision? {
        about(member).first { $0.disposal == .naturalIncrease }
            ?? about(household).first { $0.disposal == .naturalIncrease && ($0.namesNobody || $0.names(member)) }
    }

    private func about(_ household: Household) -> [Decision] {
        household.householdId.value.flatMap { byHousehold[$0] } ?? []
    }

    private func about(_ member: Member) -> [Decision] {
        guard let number = member.idNo.value, !number.isTemporary else { return [] }
        return byPerson[number.person] ?? []
    }
}

extension Decision {
    /// Whether it names no member.
    var namesNobody: Bool { idNo == nil && name == nil }

    /// Whether it names the member, by the number or, where it has none, by the name.
    func names(_ member: Member) -> Bool {
        if let number = idNo, let own = member.idNo.value { return number.person == own.person }
        return name != nil && name == member.name.value
    }
}

extension Decision.Disposal {
    /// Whether members of the household leave the register, or go to another household, by it.
    fileprivate var endsHousehold: Bool {
        switch self {
        case .clearOutHousehold, .dissolve, .suspend, .end, .split, .merge, .moveVillage: true
        default: false
        }
    }

    /// Whether the member named leaves the household by it.
    fileprivate var endsMember: Bool { self == .clearOutMember || self == .naturalDecrease }

    /// Whether a household comes into the register, or gains members of another, by it.
    fileprivate var bringsHousehold: Bool {
        switch self {
        case .add, .restore, .split, .merge, .moveVillage: true
        default: false
        }
    }
}
