import Findings

/// How a report stands beside an earlier one (与上次报告相比).
public struct BaselineOutcome: Sendable {
    /// A finding of the earlier report that is no longer found (已解决的疑点).
    public struct Solved: Sendable, Hashable {
        /// The rule.
        public var code: RuleCode
        /// The number of the household.
        public var household: String?
        /// The field.
        public var field: String?
        /// The file in which it was found.
        public var file: String?
        /// The cell, as it was then.
        public var cell: String?

        /// A finding as the earlier report had it. Its message is left out: that report may show values whole.
        public init(_ code: RuleCode, household: String?, field: String?, file: String?, cell: String?) {
            self.code = code
            self.household = household
            self.field = field
            self.file = file
            self.cell = cell
        }
    }

    /// The earlier report, as it was given.
    public var file: String
    /// How many findings it did not have.
    public var new: Int
    /// How many it had.
    public var known: Int
    /// What it had and nobody finds any more, in its order.
    public var solved: [Solved]
    /// How many of its findings are of rules that did not run this time: nobody knows whether they are solved.
    public var notJudged: Int
    /// Whether the report lists new findings only.
    public var showsNewOnly: Bool

    /// The outcome of a comparison.
    public init(file: String, new: Int, known: Int, solved: [Solved], notJudged: Int, showsNewOnly: Bool) {
        self.file = file
        self.new = new
        self.known = known
        self.solved = solved
        self.notJudged = notJudged
        self.showsNewOnly = showsNewOnly
    }
}

extension BaselineOutcome {
    /// What is new, known, solved and not judged: a line each.
    var lines: [Words] {
        var lines = [
            Words(
                "与 \(file) 相比：新增 \(new) 处，原有 \(known) 处，已解决 \(solved.count) 处",
                "beside \(file): \(new) new, \(known) known, \(solved.count) solved")
        ]
        if showsNewOnly, known > 0 {
            lines.append(
                Words(
                    "只列新增的；原有的 \(known) 处没有列出，仍须处理", "new findings only; the \(known) known are not listed and remain"))
        }
        if !solved.isEmpty {
            let codes = Dictionary(grouping: solved, by: \.code).sorted { $0.key < $1.key }
                .map { "\($0.key) \($0.value.count)" }
            lines.append(
                Words("已解决：" + codes.joined(separator: "，"), "solved: " + codes.joined(separator: ", ")))
        }
        if notJudged > 0 {
            lines.append(
                Words(
                    "另有 \(notJudged) 处所属的规则这次没有执行，不能算已解决",
                    "\(notJudged) more are of rules that did not run this time and cannot count as solved"))
        }
        return lines
    }
}
