import Findings
import Registry

/// The findings themselves, rule by rule.
extension TextReport {
    /// The first few findings of each rule, and how many more there are.
    var details: [String] {
        guard !summary.rules.isEmpty else { return [] }
        let wanted = max(0, options.findingsPerRule)
        let heads = report.heads
        var shown: [[ReportedFinding]] = heads.codes.map { _ in [] }
        for (position, head) in heads.enumerated() where shown[head.code].count < wanted {
            shown[head.code].append(report.findings[position])
        }
        let ofRules = Dictionary(uniqueKeysWithValues: zip(heads.codes, shown))
        return [say("明细", "Findings")] + summary.rules.flatMap { lines(of: $0, ofRules[$0.code, default: []]) }
    }

    private func lines(of rule: Summary.RuleCount, _ shown: [ReportedFinding]) -> [String] {
        let title = report.title(of: rule.code)[options.language]
        let severity = painted(rule.severity.words[options.language], rule.severity)
        var lines = ["  \(rule.code) \(severity) \(title)" + say("（\(rule.findings) 处）", " (\(rule.findings))")]
        for finding in shown {
            lines.append("    " + [place(finding.place), whom(finding)].filter { !$0.isEmpty }.joined(separator: "  "))
            lines.append(
                "      "
                    + report.message(of: finding.finding, options.language, showValues: options.showValues).onOneLine)
            lines += involved(finding) + suggestion(finding) + hints(finding)
        }
        if let entry = report.catalogue[rule.code] {
            lines.append("    " + say("怎么改：", "What to do: ") + entry.remedy[options.language])
        }
        let more = rule.findings - shown.count
        if more > 0 {
            lines.append(
                "    "
                    + say(
                        "还有 \(more) 处未列出；写成疑点清单或 JSON 可看全部",
                        "\(more) more, not shown here; an issue workbook or JSON has them all"))
        }
        return lines
    }

    private func suggestion(_ finding: ReportedFinding) -> [String] {
        guard let fix = finding.finding.fix else { return [] }
        let shown = options.showValues ? fix.value : fix.field.masked(fix.value)
        let value = fix.value.isEmpty ? say("（清空）", "(empty)") : shown.onOneLine
        let label = options.language == .zh ? fix.field.label : fix.field.entry.english
        return [
            fix.repair == .safe
                ? say("      可自动改：\(label) → \(value)", "      safe: \(label) → \(value)")
                : say("      建议：\(label) → \(value)（须认可）", "      proposed: \(label) → \(value) (to be accepted)")
        ]
    }

    private func hints(_ finding: ReportedFinding) -> [String] {
        let candidates = finding.candidateSentence(options.language, showValues: options.showValues)
        let hint = finding.hintSentence(options.language).map { say("提示：", "hint: ") + $0 }
        return [candidates, hint].compactMap(\.self).map { "      " + $0.onOneLine }
    }

    private func involved(_ finding: ReportedFinding) -> [String] {
        guard !finding.related.isEmpty else { return [] }
        let places = finding.related.map { related in
            [place(related.place), household(related.household)].filter { !$0.isEmpty }.joined(separator: " ")
        }
        return ["      " + say("相关：", "related: ") + places.joined(separator: say("；", "; "))]
    }

    /// Whom a finding concerns: village, household and member.
    private func whom(_ finding: ReportedFinding) -> String {
        guard let label = finding.household else { return "" }
        let name = finding.name ?? label.head
        return [
            label.place.town + label.place.village, household(label.number),
            name.map { options.showValues ? $0.registered : $0.masked } ?? "",
            finding.idNo.map { $0.shown(options.showValues) } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: " ").onOneLine
    }

    private func household(_ number: String?) -> String {
        number.map { say("户 \($0)", "household \($0)") } ?? ""
    }

    /// A place in words: the cell as the spreadsheet names it, and before it the file where there are several, or no cell.
    func place(_ place: FindingPlace) -> String {
        var parts: [String] = []
        let isWholeTable = place.row == nil && place.column == nil
        if report.inputs.count > 1 || isWholeTable, report.inputs.indices.contains(place.input) {
            parts.append(report.inputs[place.input].file)
        }
        if let cell = place.cell {
            parts.append(cell)
        } else if let row = place.row {
            parts.append(say("第 \(row) 行", "row \(row)"))
        } else if let letters = place.letters {
            parts.append(say("\(letters) 列", "column \(letters)"))
        } else {
            parts.append(say("整表", "the table"))
        }
        if let heading = place.heading { parts.append(heading) }
        return parts.joined(separator: " ").onOneLine
    }
}
