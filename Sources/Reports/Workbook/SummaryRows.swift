import Findings
import Registry
import Spreadsheet
import SpreadsheetWriting

/// The first sheet of the issue workbook (汇总): how the register stands, on a page or two.
struct SummaryRows {
    let report: Report
    let summary: Summary
    /// The sheet and the rows in which the rules are explained, to which their codes lead.
    let rulesSheet: String
    let ruleRows: [RuleCode: Int]

    /// In characters. All tables of the sheet share these columns.
    static let widths: [Double] = [9, 13, 14, 16, 12, 12, 12, 12, 14]

    var rows: [SheetRow] {
        head + inputs + systemic + counts + villages + notRun + howTo
    }

    private var head: [SheetRow] {
        var notes = ["共 \(report.persons) 人，\(report.households) 户；有问题的 \(summary.households) 户"]
        if summary[.hint] > 0 { notes[0] += "；另有 \(summary[.hint]) 条提示" }
        if let policy = report.policy { notes.append(PolicyLine.text(policy, .zh)) }
        notes += report.exceptions.map(\.zh)
        if !report.rulesNotRun.isEmpty {
            notes.append("执行规则 \(report.rulesRun.count) 条；有 \(report.rulesNotRun.count) 条没有执行，不能算通过，原因见下")
        }
        return [
            SheetRow([cell("疑点清单", .title, 9)], height: 34),
            SheetRow([cell(summary.verdict.zh, .verdict(summary.gravest), 9)], height: 36),
        ] + notes.map { measured([cell($0, .note, 9)]) }
    }

    private var inputs: [SheetRow] {
        section("核对的表", ["文件": 4, "模板": 2, "工作表": 1, "行数": 1, "文件指纹": 1])
            + report.inputs.map { input in
                measured([
                    cell(input.file, .text, 4), cell(input.templateTitle ?? "未识别模板", .text, 2),
                    cell(input.sheet ?? "", .text), number(input.rows), cell(String(input.sha256.prefix(12)), .centred),
                ])
            }
            + report.inputs.filter { !$0.setAside.isEmpty }.map { measured([cell(SetAside($0).words.zh, .note, 9)]) }
    }

    private var systemic: [SheetRow] {
        guard !summary.systemic.isEmpty else { return [] }
        let (slips, others) = SlippedColumns.found(in: summary.systemic)
        return section("整列性问题（先查整列怎么填的，再逐条核）", ["编号": 1, "列": 3, "问题": 3, "有问题的行": 1, "全部行": 1])
            + slips.map(row)
            + others.map { fault in
                let column = [fault.place.letters, fault.place.heading].compactMap(\.self).joined(separator: " ")
                return measured([
                    code(fault.code), cell(column, .text, 3), cell(report.title(of: fault.code).zh, .text, 3),
                    number(fault.rows), number(fault.of),
                ])
            }
    }

    private func row(_ slip: SlippedColumns) -> SheetRow {
        let (first, last) = (slip.ends.first.letters ?? "", slip.ends.last.letters ?? "")
        return measured([
            cell(slip.codes.map(\.rawValue).joined(separator: " "), .text),
            cell("\(first) 至 \(last)，其中 \(slip.columns) 列", .text, 3),
            cell("内容与表头不符，多半是整列错位，先对齐表头", .text, 3), number(slip.rows), number(slip.of),
        ])
    }

    private var counts: [SheetRow] {
        section("各规则问题数", ["编号": 1, "严重程度": 1, "问题": 5, "处数": 1, "涉及户数": 1])
            + summary.rules.map { rule in
                measured([
                    code(rule.code), SheetCell(.text(rule.severity.marked), .severity(rule.severity)),
                    cell(report.title(of: rule.code).zh, .text, 5), number(rule.findings), number(rule.households),
                ])
            } + [total("合计", 7, [summary.total, summary.households])]
    }

    private var villages: [SheetRow] {
        let columns: KeyValuePairs = [
            "县(市、区)": 2, "乡(镇)": 1, "行政村": 1, "必须改": 1, "需核实": 1, "提示": 1, "合计": 1, "涉及户数": 1,
        ]
        let severities: [Severity] = [.error, .warning, .hint]
        return section("各村问题数", columns)
            + summary.villages.map { village in
                let place = village.place
                return measured(
                    [
                        cell(place?.county ?? "（表格本身的问题）", .text, 2), cell(place?.town ?? "", .text),
                        cell(place?.village ?? "", .text),
                    ] + severities.map { number(village.findings[$0, default: 0]) }
                        + [number(village.total), number(village.households)])
            } + [total("合计", 4, severities.map { summary[$0] } + [summary.total, summary.households])]
    }

    private var notRun: [SheetRow] {
        guard !report.rulesNotRun.isEmpty else { return [] }
        return section("没有执行的规则（不能算通过）", ["编号": 1, "规则": 3, "原因": 5])
            + report.rulesNotRun.map { rule in
                measured([
                    cell(rule.code.rawValue, .centred), cell(report.title(of: rule.code).zh, .text, 3),
                    cell(rule.reason.zh, .text, 5),
                ])
            }
    }

    private var howTo: [SheetRow] {
        let steps = [
            "1. 到“明细”表逐户核实，只填绿色表头的列；“列名”可点击，跳到原表的单元格。",
            "2. “核实结果”“处置”“原因”从下拉中选；原因表中没有的可以直接填写。",
            "3. 要改数的，在“更正值”里填对的值；不要改动左边各列，系统按编号、户编号、证件号码和行列读回。",
        ]
        return [SheetRow([]), SheetRow([cell("怎么填", .section, 9)], height: 22)]
            + steps.map { measured([cell($0, .note, 9)]) }
    }

    private func section(_ title: String, _ columns: KeyValuePairs<String, Int>) -> [SheetRow] {
        [
            SheetRow([]), SheetRow([cell(title, .section, 9)], height: 22),
            SheetRow(columns.map { cell($0.key, .head, $0.value) }, height: 20),
        ]
    }

    private func total(_ title: String, _ span: Int, _ numbers: [Int]) -> SheetRow {
        SheetRow([cell(title, .total, span)] + numbers.map { SheetCell(.integer($0), .total) }, height: 18)
    }

    private func cell(_ text: String, _ role: CellRole, _ span: Int = 1) -> SheetCell {
        SheetCell(text: text, role, span: span)
    }

    private func number(_ number: Int) -> SheetCell { SheetCell(.integer(number), .number) }

    private func code(_ code: RuleCode) -> SheetCell {
        guard let row = ruleRows[code] else { return SheetCell(.text(code.rawValue), .centred) }
        let target = LinkTarget(sheet: rulesSheet, cell: CellReference(row: row, column: 1))
        return SheetCell(.link(code.rawValue, to: target), .link)
    }

    private func measured(_ cells: [SheetCell]) -> SheetRow {
        SheetRow(cells, height: RowHeight.points(of: cells, widths: Self.widths))
    }
}
