import Findings
import Registry

/// A register being judged part by part (校验过程). Several threads may judge parts of it at once.
public struct Session: Sendable {
    let plan: Plan
    let context: RuleContext
    let hints: HintFinder?

    /// Which rules run, and why the others do not.
    public var coverage: Coverage { plan.coverage }

    /// Whether any rule that runs looks at households.
    public var judgesHouseholds: Bool {
        !plan.cell.isEmpty || !plan.member.isEmpty || !plan.household.isEmpty || !plan.keys.isEmpty
    }

    /// Whether any rule that runs looks at households, or at tables as tables.
    public var judgesRegister: Bool { judgesHouseholds || !plan.table.isEmpty || !plan.tables.isEmpty }

    /// Judges tables as tables, one by one and then side by side.
    public func judge(_ unordered: [TableFacts]) -> [Finding] {
        var sink = Sink(codes: plan.codes)
        var findings: [Finding] = []
        let tables = unordered.sorted { $0.table < $1.table }
        for facts in tables {
            sink.move(toTable: facts.table)
            for rule in plan.table {
                sink.rank = rule.rank
                rule.check(facts, context, &sink)
            }
            findings += plan.settle(sink.take())
        }
        for rule in plan.tables {
            sink.rank = rule.rank
            rule.check(tables, context, &sink)
        }
        return findings + plan.settle(sink.take())
    }

    /// Judges households before which `start` others stand, and hands over each finding with its household. What it returns
    /// is their trace.
    public func judge(
        _ households: ArraySlice<Household>, behind start: Int, into receive: (Finding, Household) -> Void
    ) -> RegisterTrace {
        var sink = Sink(codes: plan.codes)
        var kept: [Report] = []
        let span = households.span
        for index in span.indices {
            plan.judge(span[index], at: start + index, context, &sink)
            guard sink.hasReports else { continue }
            let reports = sink.take()
            for report in reports where plan.isKept[report.rank] { kept.append(report.behind(-start)) }
            var findings = plan.settle(reports)
            hints?.giveHints(to: &findings, of: span[index], at: start + index)
            for finding in findings { receive(finding, span[index]) }
        }
        return RegisterTrace(keys(of: span), explanations: kept)
    }

    private func keys(of households: Span<Household>) -> KeySink {
        var sink = KeySink(households: households.count)
        for key in plan.keys {
            key.collect(households, context, &sink)
            sink.endKey()
        }
        return sink
    }

    /// Judges what lies between the households that left a trace, by so many threads: what was found, by household.
    public func compare(_ trace: RegisterTrace, jobs: Int) -> [Finding] {
        var sink = Sink(codes: plan.codes)
        sink.texts = trace.texts
        for (slot, holders) in trace.sharing(keys: plan.keys.count, atOnce: jobs).enumerated() {
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
}
