import Findings
import Registry

/// The page's tables around the list of findings.
extension ReportPage {
    func writeSystemic(_ html: inout HTMLText) {
        guard !summary.systemic.isEmpty else { return }
        let (slips, others) = SlippedColumns.found(in: summary.systemic)
        html.element("h2", text: "整列性问题（先查整列怎么填的，再逐条核）")
        PageFrame.table(["编号", "列", "问题", "有问题的行", "全部行"], numbersFrom: 3, &html) { row in
            for slip in slips {
                let (first, last) = (slip.ends.first.letters ?? "", slip.ends.last.letters ?? "")
                row([
                    slip.codes.map(\.rawValue).joined(separator: " "), "\(first) 至 \(last)，其中 \(slip.columns) 列",
                    "内容与表头不符，多半是整列错位，先对齐表头", String(slip.rows), String(slip.of),
                ])
            }
            for fault in others {
                let column = [fault.place.letters, fault.place.heading].compactMap(\.self).joined(separator: " ")
                row([
                    fault.code.rawValue, column, report.title(of: fault.code).zh, String(fault.rows), String(fault.of),
                ])
            }
        }
    }

    /// How many findings of each rule there are in each village, as far as villages fit on a page; all of them by rule.
    func writeCounts(_ html: inout HTMLText) {
        guard !summary.rules.isEmpty else { return }
        let villages = summary.villages.count <= Self.mostVillageColumns ? summary.villages : []
        html.element("h2", text: villages.isEmpty ? "各规则问题数" : "各规则、各村问题数")
        let names = villages.map { $0.place?.village ?? "表格本身" }
        PageFrame.table(["编号", "程度", "问题", "处数", "涉及户数"] + names, numbersFrom: 3, &html) { row in
            for rule in summary.rules {
                let counts = villages.map { village in
                    let count = summary.findings(of: rule.code, in: village.place)
                    return count == 0 ? "" : String(count)
                }
                row(
                    [
                        rule.code.rawValue, rule.severity.marked, report.title(of: rule.code).zh, String(rule.findings),
                        String(rule.households),
                    ] + counts)
            }
            row(
                ["合计", "", "", String(summary.total), String(summary.households)]
                    + villages.map { String($0.total) })
        }
    }

    private static let mostVillageColumns = 14

    func writeFilters(_ html: inout HTMLText) {
        html.element("h2", text: "逐条疑点")
        html.raw("<div class=\"filters\"><label>规则<select id=\"rule\"><option value=\"\">全部</option>")
        for rule in summary.rules {
            html.element(
                "option", ["value": rule.code.rawValue],
                text: "\(rule.code.rawValue) \(report.title(of: rule.code).zh)（\(rule.findings)）")
        }
        html.raw("</select></label><label>村<select id=\"village\"><option value=\"\">全部</option>")
        for (position, village) in summary.villages.enumerated() {
            html.element(
                "option", ["value": String(position)], text: "\(village.place?.shown ?? "表格本身的问题")（\(village.total)）")
        }
        html.raw(
            """
            </select></label><label>户编号或户主<input id="household" type="search" autocomplete="off"></label>\
            <button id="clear" type="button">清除条件</button><output id="shown"></output></div>

            """)
    }

    func writeLeftOut(_ folded: FoldedFindings, _ html: inout HTMLText) {
        guard !folded.leftOut.isEmpty else { return }
        let count = folded.leftOut.values.reduce(0, +)
        html.element(
            "p", ["class": "note"],
            text: "还有 \(count) 条重复的疑点没有列出，疑点清单工作簿里有全部："
                + folded.leftOut.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value) 条" }.joined(separator: "，"))
    }

    /// The rules that did not run, those with one reason together.
    func writeNotRun(_ html: inout HTMLText) {
        guard !report.rulesNotRun.isEmpty else { return }
        html.element("h2", text: "没有执行的规则（不能算通过）")
        PageFrame.table(["原因", "规则"], numbersFrom: 2, &html) { row in
            for group in NotRunGroup.all(of: report) {
                row([group.reason.zh, group.codes.map(\.rawValue).joined(separator: " ")])
            }
        }
    }

    func writeInputs(_ html: inout HTMLText) {
        html.element("h2", text: "核对的表")
        PageFrame.table(["文件", "模板", "工作表", "文件指纹", "行数"], numbersFrom: 4, &html) { row in
            for input in report.inputs {
                row([
                    input.file, input.templateTitle ?? "未识别模板", input.sheet ?? "", String(input.sha256.prefix(12)),
                    String(input.rows),
                ])
            }
        }
        for input in report.inputs where !input.setAside.isEmpty {
            html.element("p", ["class": "note"], text: SetAside(input).words.zh)
        }
    }
}

/// Rules that did not run for one reason (未执行规则).
struct NotRunGroup {
    let reason: Words
    private(set) var codes: [RuleCode]

    /// The groups in the order of their first rules.
    static func all(of report: Report) -> [NotRunGroup] {
        var groups: [NotRunGroup] = []
        var positions: [Words: Int] = [:]
        for rule in report.rulesNotRun {
            if let position = positions[rule.reason] {
                groups[position].codes.append(rule.code)
            } else {
                positions[rule.reason] = groups.count
                groups.append(NotRunGroup(reason: rule.reason, codes: [rule.code]))
            }
        }
        return groups
    }
}
