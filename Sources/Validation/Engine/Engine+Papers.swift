import Findings
import Registry

extension Engine {
    /// Judges the papers of a review in the light of the register: what was found by the rules about papers among those
    /// of `only` (all where it is empty) that are not among `ignoring`, and which of these rules ran.
    public func run(
        _ papers: ReviewPapers, on register: Register, policy: Policy, only: Set<RuleCode> = [],
        ignoring: Set<RuleCode> = []
    ) -> Verdict {
        let (plan, context) = paperPlan(papers, register.outline, policy: policy, only: only, ignoring: ignoring)
        var judge = PaperJudge(plan, context)
        judge.run(on: register)
        return Verdict(findings: judge.findings, coverage: plan.coverage)
    }

    /// The rules about papers that can run on a register, and what they are told.
    func paperPlan(
        _ papers: ReviewPapers, _ outline: RegisterOutline, policy: Policy, only: Set<RuleCode>, ignoring: Set<RuleCode>
    ) -> (Plan, RuleContext) {
        var context = RuleContext(outline, policy: policy)
        context.papers = papers
        let plan = Plan(rules.filter { !$0.papers.isEmpty }, context: context) {
            (only.isEmpty || only.contains($0)) && !ignoring.contains($0)
        }
        return (plan, context)
    }
}

/// Runs the rules about papers (材料校验): decisions, villages, statistical tables, forms, lists, the pack.
private struct PaperJudge: ~Copyable {
    private let plan: Plan
    private let context: RuleContext
    private var sink: Sink
    private(set) var findings: [Finding] = []

    init(_ plan: Plan, _ context: RuleContext) {
        self.plan = plan
        self.context = context
        sink = Sink(codes: plan.codes)
    }

    mutating func run(on register: Register) {
        let papers = context.papers
        for decision in JudgedDecision.all(in: papers, register) {
            judge { check, context, sink in
                if case .decision(let check) = check { check(decision, context, &sink) }
            }
        }
        if papers.decisions != nil || !papers.statistics.isEmpty {
            for village in JudgedVillage.all(in: papers, register) {
                judge { check, context, sink in
                    if case .village(let check) = check { check(village, context, &sink) }
                }
            }
        }
        for table in papers.statistics {
            judge { check, context, sink in
                if case .statistics(let check) = check { check(table, context, &sink) }
            }
        }
        for form in papers.allForms {
            sink.move(toTable: form.table)
            judge { check, _, sink in
                if case .form(let check) = check { check(form, &sink) }
            }
        }
        if !papers.lists.isEmpty {
            let people = RegisterPeople(register.households, writing: papers.writing)
            findings += ListSession(plan, context, of: people).judge(PlacedHouseholds(register.households))
        }
        if let pack = papers.pack {
            judge { check, context, sink in
                if case .pack(let check) = check { check(pack, context, &sink) }
            }
        }
    }

    /// Runs what looks at one thing, and settles what was found about it.
    private mutating func judge(_ run: (PaperCheck, RuleContext, inout Sink) -> Void) {
        for rule in plan.paper {
            sink.rank = rule.rank
            run(rule.check, context, &sink)
        }
        if sink.hasReports { findings += plan.settle(sink.take()) }
    }
}

extension Verdict {
    /// This verdict about a register together with one about papers.
    public func with(_ papers: Verdict) -> Verdict {
        Verdict(findings: findings + papers.findings, coverage: coverage.replacing(papers.coverage))
    }
}

extension Coverage {
    /// This coverage, with what another says of its own rules.
    public func replacing(_ other: Coverage) -> Coverage {
        let known = Set(other.run + other.notRun.map(\.code))
        var merged = Coverage()
        merged.run = (run.filter { !known.contains($0) } + other.run).sorted()
        merged.notRun = (notRun.filter { !known.contains($0.code) } + other.notRun).sorted { $0.code < $1.code }
        return merged
    }
}
