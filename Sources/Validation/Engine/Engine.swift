import Findings
import Registry

/// Runs rules over a register (校验引擎).
///
/// One pass over the households, in which each leaves a trace of some bytes; then the traces are compared. Findings come in
/// an order that depends on the register alone: tables first, then by household, within it the household's own before its
/// members', then by code; what lies between households, and what the comparison with earlier
/// years finds, comes last, in the same order.
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
    public func run(
        _ register: Register, tables: [TableFacts] = [], policy: Policy, comparing data: ComparisonData = .init(),
        only: Set<RuleCode> = [], ignoring: Set<RuleCode> = [], into receive: (Finding) -> Void
    ) -> Coverage {
        let session = session(register.outline, policy: policy, comparing: data, only: only, ignoring: ignoring)
        session.judge(tables).forEach(receive)
        let trace = session.judge(register.households[...], behind: 0) { finding, _ in receive(finding) }
        session.compare(trace, jobs: 1).forEach(receive)
        session.compare(register, with: data).forEach(receive)
        return session.coverage
    }

    /// Prepares to judge a register that comes in parts, of which only the outline is known.
    ///
    /// A rule that is not to be reported still runs where it explains another's findings, so that a selection shows
    /// what the whole would have shown.
    public func session(
        _ outline: RegisterOutline, policy: Policy, comparing data: ComparisonData = .init(),
        only: Set<RuleCode> = [], ignoring: Set<RuleCode> = []
    ) -> Session {
        let context = RuleContext(outline, policy: policy, comparing: data)
        let plan = Plan(rules, context: context) { (only.isEmpty || only.contains($0)) && !ignoring.contains($0) }
        return Session(plan: plan, context: context, hints: HintFinder(rules, plan, context))
    }
}
