import Findings
import Registry

/// Runs rules over a register (校验引擎).
///
/// One pass over the households; findings come in an order that depends on the register alone: tables first, then by
/// household, within it the household's own before its members', then by code; what the comparison with earlier years finds
/// comes last, in the same order.
public struct Engine: Sendable {
    let rules: [Rule]

    /// An engine for these rules.
    public init(rules: [Rule] = Catalogue.all) { self.rules = rules.sorted { $0.code < $1.code } }

    /// Judges a register and its tables, and gathers what was found by the rules of `only` (all where it is empty) that
    /// are not among `ignoring`.
    public func run(
        _ register: Register, tables: [TableFacts] = [], policy: Policy, comparing data: ComparisonData = .init(),
        only: Set<RuleCode> = [], ignoring: Set<RuleCode> = []
    ) -> Verdict {
        var findings: [Finding] = []
        let coverage = run(
            register, tables: tables, policy: policy, comparing: data, only: only, ignoring: ignoring
        ) {
            findings.append($0)
        }
        return Verdict(findings: findings, coverage: coverage)
    }

    /// Judges a register and its tables, and hands over each finding as soon as its household is done; says which rules
    /// ran.
    ///
    /// A rule that is not to be reported still runs where it explains another's findings, so that a selection shows
    /// what the whole would have shown.
    public func run(
        _ register: Register, tables: [TableFacts] = [], policy: Policy, comparing data: ComparisonData = .init(),
        only: Set<RuleCode> = [], ignoring: Set<RuleCode> = [], into receive: (Finding) -> Void
    ) -> Coverage {
        let context = RuleContext(register: register, policy: policy, comparing: data)
        let plan = Plan(rules, context: context) { (only.isEmpty || only.contains($0)) && !ignoring.contains($0) }
        var sink = Sink(codes: plan.codes)
        judge(tables, plan, context, &sink, receive)
        let shared = judgeWhole(register, plan, context, &sink)
        let hints = HintFinder(rules, plan, context)
        judge(register.households.indices, of: register, shared, plan, context, hints, &sink, receive)
        plan.compare(register, with: data, context, into: receive)
        return plan.coverage
    }

    private func judge(
        _ tables: [TableFacts], _ plan: Plan, _ context: RuleContext, _ sink: inout Sink,
        _ receive: (Finding) -> Void
    ) {
        for facts in tables.sorted(by: { $0.table < $1.table }) {
            sink.move(toTable: facts.table)
            for rule in plan.table {
                sink.rank = rule.rank
                rule.check(facts, context, &sink)
            }
            plan.settle(sink.take()).forEach(receive)
        }
    }

    /// Runs the rules that look at the whole; what they find waits for its household.
    private func judgeWhole(
        _ register: Register, _ plan: Plan, _ context: RuleContext, _ sink: inout Sink
    ) -> [Report] {
        guard !plan.register.isEmpty else { return [] }
        let judged = JudgedRegister(register, context: context)
        for rule in plan.register {
            sink.rank = rule.rank
            rule.check(judged, &sink)
        }
        // By household, and within it as reported: `settle` orders the rest.
        return sink.take().enumerated().sorted {
            ($0.element.household, $0.offset) < ($1.element.household, $1.offset)
        }.map(\.element)
    }

    /// Runs the rules that look at one household at a time, over a block of households.
    private func judge(
        _ block: Range<Int>, of register: Register, _ shared: [Report], _ plan: Plan, _ context: RuleContext,
        _ hints: HintFinder?, _ sink: inout Sink, _ receive: (Finding) -> Void
    ) {
        let households = register.households.span
        var next = shared.partitioningIndex { $0.household >= block.lowerBound }
        for position in block {
            plan.judge(households[position], at: position, context, &sink)
            while next < shared.count, shared[next].household == position {
                sink.append(shared[next])
                next += 1
            }
            guard sink.hasReports else { continue }
            var findings = plan.settle(sink.take())
            hints?.giveHints(to: &findings, of: households[position], at: position)
            findings.forEach(receive)
        }
    }
}

extension Array {
    /// The first position whose element fulfils `isBehind`, which holds for none before and for all after it.
    func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
