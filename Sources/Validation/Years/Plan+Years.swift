import Findings
import Registry

extension Plan {
    /// Judges a register beside what it is compared with, and hands over what was found: what is said of decisions, then
    /// by household, those that are gone last.
    func compare(
        _ register: Register, with data: ComparisonData, _ context: RuleContext, into receive: (Finding) -> Void
    ) {
        guard !years.isEmpty else { return }
        var sink = Sink(codes: codes)
        judgeDecisions(register, data, context, &sink)
        settleByHousehold(sink.take()).forEach(receive)
        guard let pair = YearPair(register, data) else { return }
        let households = register.households.span
        for position in households.indices {
            let before = pair.match.earlier(position)
            sink.move(toHousehold: position)
            judge(HouseholdChange(years: pair, now: position, before: before), context, &sink)
            if let before { judge(households[position], pair.before.households[before], context, &sink) }
            judgeMembers(of: households[position], at: position, pair, context, &sink)
            if sink.hasReports { settle(sink.take()).forEach(receive) }
        }
        for before in pair.before.households.indices where pair.match.later(before) == nil {
            judge(HouseholdChange(years: pair, now: nil, before: before), context, &sink)
            if sink.hasReports { settleByHousehold(sink.take()).forEach(receive) }
        }
    }

    private func judgeDecisions(
        _ register: Register, _ data: ComparisonData, _ context: RuleContext, _ sink: inout Sink
    ) {
        guard data.decisions != nil || data.earlierDecisions != nil else { return }
        let decided = DecidedRegister(register, data)
        for rule in years {
            guard case .decisions(let check) = rule.check else { continue }
            sink.rank = rule.rank
            check(decided, context, &sink)
        }
    }

    private func judge(_ change: HouseholdChange, _ context: RuleContext, _ sink: inout Sink) {
        for rule in years {
            guard case .change(let check) = rule.check else { continue }
            sink.rank = rule.rank
            check(change, context, &sink)
        }
    }

    private func judge(_ now: Household, _ before: Household, _ context: RuleContext, _ sink: inout Sink) {
        for rule in years {
            guard case .households(let check) = rule.check else { continue }
            sink.rank = rule.rank
            check(now, before, context, &sink)
        }
    }

    private func judgeMembers(
        of household: Household, at position: Int, _ pair: YearPair, _ context: RuleContext, _ sink: inout Sink
    ) {
        let members = household.members.span
        for member in members.indices {
            guard let before = pair.match.earlierMembers.position(position, member) else { continue }
            sink.move(toMember: member)
            for rule in years {
                guard case .members(let check) = rule.check else { continue }
                sink.rank = rule.rank
                check(members[member], pair.before.households[before.household].members[before.member], context, &sink)
            }
        }
    }

    /// The findings among reports about several households, each household's by themselves.
    private func settleByHousehold(_ reports: [Report]) -> [Finding] {
        Dictionary(grouping: reports, by: \.household).sorted { $0.key < $1.key }.flatMap { settle($0.value) }
    }
}
