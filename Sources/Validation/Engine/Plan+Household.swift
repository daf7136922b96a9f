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
            if hasRule(about: traits) {
                sink.traits = traits
                sink.rank = joined.member.rank
                joined.member.check(members[index], context, &sink)
            }
            judge(members[index].remarks, context, &sink)
            let periods = members[index].workPeriods.span
            for period in periods.indices { judge(periods[period].remarks, context, &sink) }
        }
        sink.move(toHousehold: position)
        guard anybodys.isSuperset(of: joined.household.traits) else { return }
        sink.traits = anybodys
        sink.rank = joined.household.rank
        joined.household.check(household, context, &sink)
    }

    /// Whether any rule about members is about those with these traits. Most are about few, and a call copies the record.
    private func hasRule(about traits: Traits) -> Bool {
        let concerns = concerns.span
        for index in concerns.indices where traits.isSuperset(of: concerns[index]) { return true }
        return false
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
