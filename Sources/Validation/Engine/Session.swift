import Findings
import Registry

/// A register being judged part by part (校验过程). Several threads may judge parts of it at once.
public struct Session: Sendable {
    let plan: Plan
    let context: RuleContext

    /// Which rules run, and why the others do not.
    public var coverage: Coverage { plan.coverage }

    /// Judges tables as tables.
    public func judge(_ tables: [TableFacts]) -> [Finding] {
        var sink = Sink(codes: plan.codes)
        var findings: [Finding] = []
        for facts in tables.sorted(by: { $0.table < $1.table }) {
            sink.move(toTable: facts.table)
            for rule in plan.table {
                sink.rank = rule.rank
                rule.check(facts, context, &sink)
            }
            findings += plan.settle(sink.take())
        }
        return findings
    }

    /// Judges households before which `start` others stand, and hands over each finding with its household. What it returns
    /// is their trace.
    public func judge(
        _ households: ArraySlice<Household>, behind start: Int, into receive: (Finding, Household) -> Void
    ) -> RegisterTrace {
        var sink = Sink(codes: plan.codes)
        var keys = KeySink(keys: plan.keys.count)
        var kept: [Report] = []
        let span = households.span
        for index in span.indices {
            judge(span[index], at: start + index, &sink)
            for slot in plan.keys.indices {
                keys.move(to: slot, household: index)
                plan.keys[slot].collect(span[index], context, &keys)
            }
            guard sink.hasReports else { continue }
            let reports = sink.take()
            for report in reports where plan.isKept[report.rank] { kept.append(report.behind(-start)) }
            for finding in plan.settle(reports) { receive(finding, span[index]) }
        }
        let texts = keys.texts
        return RegisterTrace(holders: keys.take(), texts: texts, explanations: kept)
    }

    /// Judges what lies between the households that left a trace: what was found, by household.
    public func compare(_ trace: RegisterTrace) -> [Finding] {
        var sink = Sink(codes: plan.codes)
        sink.texts = trace.texts
        for slot in plan.keys.indices {
            let holders = trace.sharing(slot)
            var start = 0
            for position in 1..<max(holders.count + 1, 1) {
                guard position == holders.count || holders[position].key != holders[start].key else { continue }
                if position - start > 1 { judge(holders[start..<position], of: slot, &sink) }
                start = position
            }
        }
        return settled(sink.take(), beside: trace.explanations)
    }

    /// Judges a register beside what it is compared with: what was found, in order.
    public func compare(_ register: Register, with data: ComparisonData) -> [Finding] {
        var findings: [Finding] = []
        plan.compare(register, with: data, context) { findings.append($0) }
        return findings
    }

    private func judge(_ group: ArraySlice<KeyHolder>, of slot: Int, _ sink: inout Sink) {
        for rule in plan.group where rule.key == slot {
            sink.rank = rule.rank
            rule.check(group, context, &sink)
        }
    }

    /// The findings among reports about the register, each household's by themselves.
    private func settled(_ reports: [Report], beside explanations: [Report]) -> [Finding] {
        guard !reports.isEmpty else { return [] }
        let ranks = Set(plan.group.map(\.rank))
        let concerned = Set(reports.map(\.household))
        var byHousehold = Dictionary(grouping: reports, by: \.household)
        for explanation in explanations where concerned.contains(explanation.household) {
            byHousehold[explanation.household]?.append(explanation)
        }
        let own = Set(ranks.map { plan.codes[$0] })
        return byHousehold.sorted { $0.key < $1.key }.flatMap { plan.settle($0.value).filter { own.contains($0.code) } }
    }

    private func judge(_ household: Household, at position: Int, _ sink: inout Sink) {
        sink.move(toHousehold: position)
        judge(household.remarks, &sink)
        for helper in household.helpers.indices { judge(household.helpers[helper].remarks, &sink) }
        for measure in household.measures.indices { judge(household.measures[measure].remarks, &sink) }
        for rule in plan.household {
            sink.rank = rule.rank
            rule.check(household, context, &sink)
        }
        let members = household.members.span
        for index in members.indices {
            sink.move(toMember: index)
            judge(members[index], &sink)
        }
    }

    private func judge(_ member: Member, _ sink: inout Sink) {
        for rule in plan.member {
            sink.rank = rule.rank
            rule.check(member, context, &sink)
        }
        judge(member.remarks, &sink)
        for period in member.workPeriods { judge(period.remarks, &sink) }
    }

    private func judge(_ remarks: [Remark], _ sink: inout Sink) {
        for remark in remarks {
            for rule in plan.cell {
                sink.rank = rule.rank
                rule.check(remark, context, &sink)
            }
        }
    }
}
