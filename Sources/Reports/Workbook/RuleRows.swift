import Findings
import Registry

/// The sheet that explains the rules that found something (规则说明).
struct RuleRows {
    let report: Report
    let summary: Summary

    static let widths: [Double] = [8, 11, 20, 34, 32, 40, 12, 20, 22]
    private static let sections: [RuleSection] = [.why, .remedy, .steps, .repair, .standards, .basis]

    /// The row in which a rule is explained.
    var positions: [RuleCode: Int] {
        Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.code, $0 + 2) })
    }

    var rows: [SheetRow] {
        let titles = ["编号", "严重程度", "问题"] + Self.sections.map(\.title.zh)
        let heading = titles.map { SheetCell(text: $0, .head) }
        return [SheetRow(heading, height: 22)] + entries.map(row) + legend
    }

    private var entries: [CatalogueEntry] { summary.rules.compactMap { report.catalogue[$0.code] } }

    private func row(_ entry: CatalogueEntry) -> SheetRow {
        // The sources stand below, once for all rules.
        let explanation = RuleExplanation(entry, policy: report.policy, language: .zh)
        let cells =
            [
                SheetCell(text: entry.code.rawValue, .centred),
                SheetCell(text: entry.severity.marked, .severity(entry.severity)),
                SheetCell(text: entry.title.zh, .text),
            ]
            + Self.sections.map { SheetCell(text: explanation.lines(of: $0).joined(separator: "\n"), .text) }
        return SheetRow(cells, height: RowHeight.points(of: cells, widths: Self.widths))
    }

    /// What the keys of sources stand for.
    private var legend: [SheetRow] {
        let cited = RuleSource.cited(by: entries.map(\.basis.evidence), among: report.sources)
        guard !cited.isEmpty else { return [] }
        return [SheetRow([]), SheetRow([SheetCell(text: "依据中的代号", .section, span: 9)], height: 22)]
            + cited.map { source in
                let cells = [
                    SheetCell(text: source.key, .centred), SheetCell(text: source.meaning.zh, .text, span: 8),
                ]
                return SheetRow(cells, height: RowHeight.points(of: cells, widths: Self.widths))
            }
    }
}
