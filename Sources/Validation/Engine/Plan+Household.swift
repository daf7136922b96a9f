import Registry

/// How the rules of a plan look at one household.
extension Plan {
    /// Runs the rules about cells, members and households over a household.
    func judge(_ household: borrowing Household, at position: Int, _ context: RuleContext, _ sink: inout Sink) {
        sink.move(toHousehold: position)
        judge(household.remarks, context, &sink)
        for helper in household.helpers.indices { judge(household.helpers[helper].remarks, context, &sink) }
        for measure in household.measures.indices { judge(household.measures[measure].remarks, context, &sink) }
        sink.rank = joined.household.rank
        joined.household.check(household, context, &sink)
        let members = household.members.span
        for index in members.indices {
            sink.move(toMember: index)
            judge(members[index], context, &sink)
        }
    }

    private func judge(_ person: borrowing Member, _ context: RuleContext, _ sink: inout Sink) {
        sink.rank = joined.member.rank
        joined.member.check(person, context, &sink)
        judge(person.remarks, context, &sink)
        let periods = person.workPeriods.span
        for index in periods.indices { judge(periods[index].remarks, context, &sink) }
    }

    private func judge(_ remarks: borrowing [Remark], _ context: RuleContext, _ sink: inout Sink) {
        let remarks = remarks.span
        for index in remarks.indices {
            for rule in cell {
                sink.rank = rule.rank
                rule.check(remarks[index], context, &sink)
            }
        }
    }
}
