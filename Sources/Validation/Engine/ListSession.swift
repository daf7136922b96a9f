import Findings
import Registry

/// A register being compared with department lists part by part (名单校验过程). Several threads may compare parts of it at
/// once.
public struct ListSession: Sendable {
    private let plan: Plan
    private let context: RuleContext
    private let indexes: [ListIndex]
    /// Whether a list names everybody of whom its subject is true.
    private let isExhaustive: Bool
    private let filter: ListFilter

    /// Which rules run, and why the others do not.
    public var coverage: Coverage { plan.coverage }

    /// - Parameter people: who is in the register as a whole.
    init(_ plan: Plan, _ context: RuleContext, of people: RegisterPeople) {
        self.plan = plan
        self.context = context
        indexes = context.papers.lists.map { ListIndex($0, of: people) }
        filter = ListFilter(indexes)
        isExhaustive = context.papers.lists.contains { $0.kind.isExhaustive }
    }

    /// Whether a household may be judged otherwise than one that no list names, who in it has a number and a name, as they
    /// are written. Where a list names everybody, also whom it does not name is worth a look.
    public func mayConcern(_ person: UInt64?, _ name: Span<UInt8>) -> Bool {
        isExhaustive || filter.mayMean(person, name)
    }

    /// Judges households: list by list what was found.
    public func judge(_ households: PlacedHouseholds) -> [Finding] {
        var sink = Sink(codes: plan.codes)
        var findings: [Finding] = []
        for index in indexes {
            let judged = JudgedList(index, on: households)
            for rule in plan.paper {
                guard case .list(let check) = rule.check else { continue }
                sink.rank = rule.rank
                check(judged, context, &sink)
            }
            if sink.hasReports { findings += plan.settle(sink.take()) }
        }
        return findings
    }

    /// What was found about the lists themselves, part by part of the register, as if it had been found in one: at the
    /// first row, with the counts added up.
    public func joined(_ findings: [Finding]) -> [Finding] {
        var joined: [Finding] = []
        for finding in findings.sorted(by: { $0.tableOrder < $1.tableOrder }) {
            if let last = joined.last, last.code == finding.code, last.tableOrder.table == finding.tableOrder.table {
                joined[joined.count - 1] = last.adding(finding)
            } else {
                joined.append(finding)
            }
        }
        return joined
    }
}

extension Finding {
    /// By which findings about tables are sorted: the table, the rule, the row.
    fileprivate var tableOrder: (table: Int, code: RuleCode, row: Int) {
        guard case .table(let table, let place) = subject else { return (-1, code, 0) }
        return (table, code, place?.row ?? 0)
    }

    /// The finding with the counts of another of the same rule.
    fileprivate func adding(_ other: Finding) -> Finding {
        let sums = zip(arguments, other.arguments).map { own, further in
            if case .count(let count) = own, case .count(let more) = further {
                Argument.count(count + more)
            } else {
                own
            }
        }
        return Finding(code, at: subject, sums, fix: fix, related: related, candidates: candidates)
    }
}

extension Engine {
    /// Prepares to compare a register that comes in parts, of which only the outline and who is in it are known, with the
    /// department lists among the papers.
    public func session(
        comparing papers: ReviewPapers, with people: RegisterPeople, _ outline: RegisterOutline, policy: Policy,
        only: Set<RuleCode> = [], ignoring: Set<RuleCode> = []
    ) -> ListSession {
        let (plan, context) = paperPlan(papers, outline, policy: policy, only: only, ignoring: ignoring)
        return ListSession(plan, context, of: people)
    }
}
