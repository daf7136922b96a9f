import Findings
import Registry

/// A report as one page for a browser (网页报告): it asks nothing of any network, prints on A4, and names nobody in full
/// unless `showValues`. Always in Chinese: it is what clerks open.
///
/// A browser cannot show a million rows: what repeats is folded and counted, and the issue workbook has all of it.
public struct ReportPage: Sendable {
    let report: Report
    let summary: Summary
    let showValues: Bool

    /// A report to be written as a page.
    public init(_ report: Report, showValues: Bool = false) {
        self.report = report
        self.summary = Summary(report)
        self.showValues = showValues
    }

    static let findingsPerRule = 200
    static let mostFindings = 3_000
    private static let piece = 65_536

    /// The whole page.
    public func render() -> String {
        var text = ""
        write { text += $0 }
        return text
    }

    /// Passes the page on piece by piece.
    public func write<Failure>(into receive: (String) throws(Failure) -> Void) throws(Failure) {
        let folded = FoldedFindings(report, summary, perRule: Self.findingsPerRule, most: Self.mostFindings)
        var html = HTMLText()
        PageFrame.open("疑点清单", &html)
        html.element("main") { html in
            writeHead(&html)
            PageFrame.write(ChartTable.all(of: report, summary), &html)
            writeSystemic(&html)
            writeCounts(&html)
        }
        writeFilters(&html)
        html.raw("<div class=\"scroll\"><table id=\"findings\"><thead><tr>")
        for heading in Self.headings { html.element("th", ["scope": "col"], text: heading) }
        html.raw("</tr></thead><tbody>\n")
        let villages = villagePositions
        for position in folded.shown {
            write(report.findings[position], villages, &html)
            if html.text.utf8.count > Self.piece { try receive(html.take()) }
        }
        html.raw("</tbody></table></div>\n")
        writeLeftOut(folded, &html)
        writeNotRun(&html)
        writeInputs(&html)
        PageFrame.close(withScript: true, &html)
        try receive(html.take())
    }

    private static let headings = ["编号", "程度", "村", "户编号", "户主", "姓名", "位置", "问题和怎么改"]

    /// The villages' positions in the summary, by which rows and the choices of the filter know them.
    private var villagePositions: [AdministrativePlace?: Int] {
        Dictionary(uniqueKeysWithValues: summary.villages.enumerated().map { ($1.place, $0) })
    }

    private func writeHead(_ html: inout HTMLText) {
        html.element("h1", text: "疑点清单")
        html.element("p", ["class": "verdict \(summary.gravest.colourClass)"], text: summary.verdict.zh)
        var notes = ["共 \(report.persons) 人，\(report.households) 户；有问题的 \(summary.households) 户"]
        if summary[.hint] > 0 { notes[0] += "；另有 \(summary[.hint]) 条提示" }
        if let policy = report.policy { notes.append(PolicyLine.text(policy, .zh)) }
        notes.append("执行规则 \(report.rulesRun.count) 条；没有执行 \(report.rulesNotRun.count) 条")
        if !showValues { notes.append("姓名和号码已遮盖") }
        for note in notes { html.element("p", ["class": "note"], text: note) }
    }

    private func write(
        _ finding: ReportedFinding, _ villages: [AdministrativePlace?: Int], _ html: inout HTMLText
    ) {
        let label = finding.household
        let severity = report.severity(of: finding.code)
        let household = [label?.number, label?.head.map(shown)].compactMap(\.self).joined(separator: " ")
        html.element(
            "tr",
            [
                "data-rule": finding.code.rawValue, "data-village": "\(villages[label?.place] ?? 0)",
                "data-household": household,
            ]
        ) { html in
            html.element("td", ["class": "c"], text: finding.code.rawValue)
            html.element("td") { $0.element("span", ["class": "tag \(severity.colourClass)"], text: severity.marked) }
            html.element("td", text: label?.place.shown ?? "")
            html.element("td", text: label?.number ?? "")
            html.element("td", ["class": "c"], text: label?.head.map(shown) ?? "")
            html.element("td", ["class": "c"], text: finding.name.map(shown) ?? "")
            html.element("td", text: place(finding.place))
            html.element("td") { html in
                html.write(report.message(of: finding.finding, .zh, showValues: showValues))
                for line in remedies(of: finding) { html.element("div", ["class": "note"], text: line) }
            }
        }
        html.raw("\n")
    }

    private func remedies(of finding: ReportedFinding) -> [String] {
        let fix = finding.finding.fix.map { fix in
            let value = showValues ? fix.value : fix.field.masked(fix.value)
            return (fix.repair == .safe ? "可自动改：" : "建议：") + (fix.value.isEmpty ? "（清空）" : value)
        }
        return [
            report.catalogue[finding.code]?.remedy.zh, fix,
            finding.candidateSentence(.zh, showValues: showValues), finding.hintSentence(.zh),
        ].compactMap(\.self)
    }

    private func shown(_ name: PersonName) -> String { showValues ? name.registered : name.masked }

    /// `成员!F23 证件号码`, with the file where there are several.
    private func place(_ place: FindingPlace) -> String {
        let listed = ListedPlace(place, among: report.inputs)
        let file = report.inputs.count > 1 ? listed.file.map { FileNames.shown([$0])[0] } : nil
        return [file, listed.qualified ?? "整表", place.heading].compactMap(\.self).joined(separator: " ")
    }
}

extension Severity {
    /// The class of the style sheet that has the severity's colours.
    var colourClass: String { rawValue }
}

extension Severity? {
    /// The class of the style sheet that has the colours of a verdict.
    var colourClass: String { self?.colourClass ?? "good" }
}
