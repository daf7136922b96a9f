import Findings
import Registry

/// A report as text for a terminal (文本报告): the verdict first, then counts, then a few findings of each rule.
///
/// Counts are complete, and whatever is folded says how much more there is.
public struct TextReport: Sendable {
    /// How a report is put into words.
    public struct Options: Sendable, Hashable {
        /// The language.
        public var language: Language
        /// Whether personal values are shown whole.
        public var showValues: Bool
        /// How many findings of each rule are shown.
        public var findingsPerRule: Int
        /// Whether severities are coloured, for a terminal.
        public var isColoured: Bool

        /// Masked and without colour unless asked for.
        public init(
            language: Language, showValues: Bool = false, findingsPerRule: Int = 3, isColoured: Bool = false
        ) {
            self.language = language
            self.showValues = showValues
            self.findingsPerRule = findingsPerRule
            self.isColoured = isColoured
        }
    }

    let report: Report
    let summary: Summary
    let options: Options

    /// A report to be rendered.
    public init(_ report: Report, _ options: Options) {
        self.report = report
        self.summary = Summary(report)
        self.options = options
    }

    /// The text, each line ended.
    public func render() -> String {
        let sections = [verdict, inputs, systemic, counts, details, notRun].filter { !$0.isEmpty }
        return sections.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    /// `words` in the report's language.
    func say(_ zh: String, _ en: String) -> String { options.language == .zh ? zh : en }

    private var verdict: [String] {
        var lines = [painted(summary.verdict[options.language], summary.gravest)]
        let hints = summary[.hint]
        if hints > 0 { lines.append(say("另有 \(hints) 条提示", "\(hints) worth knowing")) }
        lines += report.exceptions.map { $0[options.language].onOneLine }
        let notRun = report.rulesNotRun.count
        if notRun > 0 {
            lines.append(
                say("有 \(notRun) 条规则没有执行，不能算通过（见末尾）", "\(notRun) rules did not run and were not passed (see the end)"))
        }
        return lines
    }

    private var inputs: [String] {
        var table = TextTable([.left, .left, .left, .right, .left])
        for input in report.inputs {
            table.add(
                input.file.onOneLine, (input.sheet ?? "").onOneLine,
                input.templateTitle ?? say("未识别模板", "no template recognised"),
                say("\(input.rows) 行", "\(input.rows) rows"), "SHA-256 " + input.sha256.prefix(12))
        }
        var lines = [say("读取", "Read")] + table.lines
        for input in report.inputs where !input.setAside.isEmpty {
            lines.append("  " + SetAside(input).words[options.language])
        }
        lines.append(
            "  "
                + say(
                    "共 \(report.persons) 人，\(report.households) 户；执行规则 \(report.rulesRun.count) 条",
                    "\(report.persons) persons, \(report.households) households; \(report.rulesRun.count) rules run"))
        if let policy = report.policy { lines.append("  " + PolicyLine.text(policy, options.language)) }
        return lines
    }

    private var systemic: [String] {
        guard !summary.systemic.isEmpty else { return [] }
        let (slips, others) = SlippedColumns.found(in: summary.systemic)
        let lines =
            slips.map(line)
            + others.map { fault in
                let title = report.title(of: fault.code)[options.language]
                let column = place(fault.place)
                return say(
                    "  \(column)：\(fault.of) 行中 \(fault.rows) 行有同一问题 \(fault.code) \(title)",
                    "  \(column): \(fault.rows) of \(fault.of) rows have the same fault \(fault.code) \(title)")
            }
        return [say("整列性问题（先查整列怎么填的，再逐条核）", "Faults of whole columns (find the cause first)")] + lines
    }

    private func line(_ slip: SlippedColumns) -> String {
        let codes = slip.codes.map(\.rawValue).joined(separator: " ")
        let (first, last) = (place(slip.ends.first), place(slip.ends.last))
        return say(
            "  \(first) 至 \(last)：\(slip.columns) 列的内容与表头不符（\(slip.of) 行中 \(slip.rows) 行），多半是整列错位，先对齐表头 \(codes)",
            "  \(first) to \(last): \(slip.columns) columns do not hold what their headings say (\(slip.rows) of \(slip.of) rows): "
                + "they seem to have slipped; align them first \(codes)")
    }

    private var counts: [String] {
        guard !summary.rules.isEmpty else { return [] }
        var table = TextTable([.left, .left, .right, .right, .left])
        for rule in summary.rules {
            table.add(
                rule.code.rawValue, rule.severity.words[options.language],
                say("\(rule.findings) 处", "\(rule.findings)"),
                rule.households == 0 ? "" : say("\(rule.households) 户", "\(rule.households) households"),
                report.title(of: rule.code)[options.language])
        }
        let total = say(
            "  合计 \(summary.total) 处，涉及 \(summary.households) 户",
            "  \(summary.total) in all, in \(summary.households) households")
        // The table is aligned before it is painted: colours have no width.
        let painted = zip(table.lines, summary.rules).map { line, rule in
            let word = rule.severity.words[options.language]
            return line.replacing(word, with: self.painted(word, rule.severity), maxReplacements: 1)
        }
        return [say("各规则问题数", "Counts by rule")] + painted + [total]
    }

    /// The rules that did not run, those with one reason together.
    private var notRun: [String] {
        guard !report.rulesNotRun.isEmpty else { return [] }
        var reasons: [Words] = []
        var codes: [Words: [String]] = [:]
        for rule in report.rulesNotRun {
            if codes[rule.reason] == nil { reasons.append(rule.reason) }
            codes[rule.reason, default: []].append(rule.code.rawValue)
        }
        let title = say(
            "没有执行的规则（\(report.rulesNotRun.count) 条）", "Rules that did not run (\(report.rulesNotRun.count))")
        return [title]
            + reasons.flatMap { reason in
                ["  " + reason[options.language]]
                    + TextWrapping.lines(codes[reason, default: []], separator: " ", indent: "    ", width: 96)
            }
    }

    /// A word in the colour of a severity.
    func painted(_ text: String, _ severity: Severity?) -> String {
        guard options.isColoured else { return text }
        let colour =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .hint: "36"
            case nil: "32"
            }
        return "\u{1B}[\(colour)m\(text)\u{1B}[0m"
    }
}
