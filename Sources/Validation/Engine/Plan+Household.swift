import Registry

/// How the rules of a plan look at one household.
extension Plan {
    /// Runs the rules about cells, members and households over a household.
    func judge(_ household: borrowing Household, at position: Int, _ context: RuleContext, _ sink: inout Sink) {
        sink.move(toHousehold: position)
        judge(household.remarks, context, &sink)
        for helper in household.helpers.indices { judge(household.helpers[helper].remarks, context, &sink) }
        for measure in household.measures.indices { judge(household.measures[measure].remarks, context, &sink) }
        var anybodys: Traits = []
        let members = household.members.span
        for index in members.indices {
            sink.move(toMember: index)
            let traits = members.traits(at: index, context.ages)
            anybodys.formUnion(traits)
            if let first = firstRule(about: traits) {
                // The one copy of the record that is made, for all the rules.
                judge(members[index], traits, from: first, context, &sink)
            }
            judge(members[index].remarks, context, &sink)
            let periods = members[index].workPeriods.span
            for period in periods.indices { judge(periods[period].remarks, context, &sink) }
        }
        sink.move(toHousehold: position)
        for rule in joined.household where anybodys.isSuperset(of: rule.traits) {
            sink.rank = rule.rank
            rule.check(household, context, &sink)
        }
    }

    /// The first of the rules about members that is about those with these traits.
    private func firstRule(about traits: Traits) -> Int? {
        let rules = joined.member.span
        for index in rules.indices where traits.isSuperset(of: rules[index].traits) { return index }
        return nil
    }

    private func judge(
        _ member: Member, _ traits: Traits, from first: Int, _ context: RuleContext, _ sink: inout Sink
    ) {
        for rule in joined.member[first...] where traits.isSuperset(of: rule.traits) {
            sink.rank = rule.rank
            rule.check(member, context, &sink)
        }
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
