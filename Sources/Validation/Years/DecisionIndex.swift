import Registry

/// Decisions by whom they are about (处置索引).
public struct DecisionIndex: Sendable {
    private let byHousehold: [Identifier: [Decision]]
    private let byPerson: [UInt64: [Decision]]

    /// An index of some decisions.
    public init(_ decisions: [Decision]) {
        byHousehold = Dictionary(grouping: decisions, by: \.householdId)
        var byPerson: [UInt64: [Decision]] = [:]
        for decision in decisions {
            if let number = decision.idNo { byPerson[number.person, default: []].append(decision) }
        }
        self.byPerson = byPerson
    }

    /// Whether any change was decided for the household.
    func concern(_ household: Household) -> Bool { change(of: household) != nil }

    /// Any change that was decided for the household.
    public func change(of household: Household) -> Decision? { about(household).first { $0.disposal != .keep } }

    /// Whether a decision says why a member of a household is no longer there.
    func explainAbsence(of member: Member, from household: Household) -> Bool {
        absence(of: member, from: household) != nil
    }

    /// The decision by which a member of a household is no longer there: one about the member before those about all.
    public func absence(of member: Member, from household: Household) -> Decision? {
        about(household).first { $0.disposal.removesMember && $0.names(member) }
            ?? about(member).first { $0.disposal.removesMember } ?? absence(of: household)
    }

    /// The decision by which a household, or some of it, is no longer there.
    public func absence(of household: Household) -> Decision? {
        about(household).first { $0.disposal.emptiesHousehold }
    }

    /// Whether a decision says why a household has a member more.
    func explainArrival(of member: Member, in household: Household) -> Bool {
        arrival(of: member, in: household) != nil
    }

    /// The decision by which a household has a member more.
    public func arrival(of member: Member, in household: Household) -> Decision? {
        increase(of: member, in: household) ?? arrival(of: household)
    }

    /// The decision by which a household is there that was not, or gains members of another.
    public func arrival(of household: Household) -> Decision? {
        about(household).first { $0.disposal.bringsHousehold }
    }

    /// The decision by which something that a household or a member says was corrected.
    public func correction(of member: Member?, in household: Household) -> Decision? {
        about(household).first { decision in
            decision.disposal == .correct && (decision.namesNobody || member.map(decision.names) ?? false)
        }
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
}

extension Decision.Disposal {
    /// Whether members of the household leave the register, or go to another household, by it.
    fileprivate var emptiesHousehold: Bool {
        switch self {
        case .clearOutHousehold, .dissolve, .suspend, .end, .split, .merge, .moveVillage: true
        default: false
        }
    }

    /// Whether a household comes into the register, or gains members of another, by it.
    fileprivate var bringsHousehold: Bool {
        switch self {
        case .add, .restore, .split, .merge, .moveVillage: true
        default: false
        }
    }
}
