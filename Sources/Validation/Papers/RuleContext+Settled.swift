import Registry

extension RuleContext {
    /// Whether a decision about the member, or about the household as a whole, has answered a lead (已处置).
    func isSettled(_ member: Member, of household: Household) -> Bool {
        guard let list = papers.decisions, let number = household.householdId.value else { return false }
        return list.decisions.contains { decision in
            guard decision.householdId == number else { return false }
            switch decision.disposal {
            case .add, .naturalIncrease, .split, .moveVillage, .restore: return false
            case .correct, .keep, .clearOutHousehold, .clearOutMember, .naturalDecrease, .dissolve, .suspend, .end,
                .merge:
                return decision.namesNobody || decision.disposal.endsHousehold || decision.names(member)
            }
        }
    }
}
