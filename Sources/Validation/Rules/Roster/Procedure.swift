import Findings
import Registry

extension Catalogue {
    /// The days of the procedure by which somebody is cleared out or comes in (评议、公示、审核、审批).
    static let procedure: [Rule] = [
        Rule(
            "R003", .error,
            title: Words("程序日期先后颠倒", "the steps of the procedure are out of order"),
            message: Words("{2}（{3}）早于{0}（{1}）", "{2} ({3}) is before {0} ({1})"),
            why: Words(
                "先评议，再公示，后由街道、区扶贫办审核，最后区管委会审批；同一天的不算颠倒。没有填的日期跳过不比。核实日期一栏也可能填变动发生的日期，不参加比较。",
                "First the village's review, then publicity, the street's and the district's checks, last the approval; one day "
                    + "for two steps is in order, and blank days are passed over. The column 日期 may hold the day of the change "
                    + "and is not compared."),
            remedy: Words(
                "对照评议记录、公示和批文改正日期；程序真的颠倒了的，要重新履行。",
                "Correct the days by the records; a procedure that really went wrong is repeated."),
            basis: Basis("S2; INF", .high), papers: [[.decisions]],
            examples: [
                .breaks(
                    "街道审核早于公示结束", "the street checked before publicity ended",
                    inPapers: {
                        $0.removal.procedure.streetCheck = .example(2017, 12, 8)
                    }),
                .breaks(
                    "审批早于区审核", "approved before the district's check",
                    inPapers: {
                        $0.addition.procedure.approval = .example(2017, 12, 18)
                    }),
                .keeps(
                    "公示结束当天街道审核", "checked on the last day of publicity",
                    inPapers: {
                        $0.removal.procedure.streetCheck = $0.removal.procedure.publicityTo
                    }),
                .keeps(
                    "区审核没有填", "the district's check is blank", inPapers: { $0.removal.procedure.districtCheck = nil }),
            ],
            check: .decision { judged, _, sink in
                var last: Procedure.Step?
                for step in judged.decision.procedure.steps {
                    defer { last = step }
                    guard let last, step.day < last.day else { continue }
                    sink.report(
                        at: judged.cell(step.column),
                        [
                            .text(last.column.heading), .text(last.day.registered), .text(step.column.heading),
                            .text(step.day.registered),
                        ], related: judged.related)
                }
            }),
        Rule(
            "R004", .warning,
            title: Words("公示天数不足", "publicity is too short"),
            message: Words("公示从{0}到{1}，只有{2}天，应不少于{3}天", "publicity from {0} to {1} is {2} days; {3} are needed"),
            why: Words(
                "公示不满规定天数的，要重新公示。天数连头带尾算；开始晚于结束的由 R003 报，没有填的不报。",
                "A publicity that is too short is repeated. First and last day both count; one that ends before it begins is "
                    + "R003's."),
            remedy: Words(
                "核对公示照片和记录上的日期；确实不足的补足公示。", "Compare with the notice; where it was too short, post it again."),
            basis: Basis("64365.com (at least 7 days)", .medium), thresholds: [.publicityDays],
            papers: [[.decisions]],
            examples: [
                .breaks("公示了六天", "six days", inPapers: { $0.removal.procedure.publicityTo = .example(2017, 12, 10) }),
                .keeps("公示了七天", "seven days", inPapers: { $0.removal.procedure.publicityTo = .example(2017, 12, 11) }),
                .keeps("公示结束没有填", "the last day is blank", inPapers: { $0.removal.procedure.publicityTo = nil }),
            ],
            check: .decision { judged, context, sink in
                guard let from = judged.decision.procedure.publicityFrom, let least = context.number(.publicityDays),
                    let to = judged.decision.procedure.publicityTo, to >= from
                else { return }
                let days = to.number - from.number + 1
                guard days < least else { return }
                sink.report(
                    at: judged.cell(.publicityTo),
                    [.text(from.registered), .text(to.registered), .count(Int(days)), .count(least)],
                    related: judged.related)
            }),
        Rule(
            "R011", .warning,
            title: Words("日期不在工作期间", "a day outside the review"),
            message: Words("{0}是{1}，不在工作期间（{2}至{3}）", "{0} is {1}, outside the review ({2} to {3})"),
            why: Words(
                "“回头看”的评议、公示、审核、审批都在工作期间里进行，期间外的多半是年份或月份写错。自然变动发生的日期不受此限，不查。",
                "The steps of a review fall within its days; others are mostly slips of month or year. The days of natural "
                    + "changes are free."),
            remedy: Words("对照原始记录改正；确实在期间外的，写明原因。", "Correct the day by the record, or say why."),
            basis: Basis("S2", .high), policyPart: .period, papers: [[.decisions]],
            examples: [
                .breaks(
                    "评议日期写成前一年", "the review is dated a year before",
                    inPapers: {
                        $0.removal.procedure.review = .example(2016, 12, 4)
                    }),
                .keeps(
                    "最后一天审批", "approved on the last day",
                    inPapers: {
                        $0.removal.procedure.approval = .example(2017, 12, 31)
                    }),
                .keeps("去世在期间之前", "somebody died before", inPapers: { $0.decrease.date = .example(2017, 3, 2) }),
            ],
            check: .decision { judged, context, sink in
                guard let period = context.policy.period else { return }
                for step in judged.decision.procedure.steps where !period.contains(step.day) {
                    sink.report(
                        at: judged.cell(step.column),
                        [
                            .text(step.column.heading), .text(step.day.registered), .text(period.lowerBound.registered),
                            .text(period.upperBound.registered),
                        ], related: judged.related)
                }
            }),
    ]
}

extension Procedure {
    /// A step that is dated.
    fileprivate struct Step {
        let column: DecisionColumn
        let day: CalendarDay
    }

    /// The dated steps in the order in which they must follow each other.
    fileprivate var steps: [Step] {
        let all: [(DecisionColumn, CalendarDay?)] = [
            (.review, review), (.publicityFrom, publicityFrom), (.publicityTo, publicityTo),
            (.streetCheck, streetCheck),
            (.districtCheck, districtCheck), (.approval, approval),
        ]
        return all.compactMap { column, day in day.map { Step(column: column, day: $0) } }
    }
}
