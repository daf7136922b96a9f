import Findings
import Foundation
import Registry
import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting
import TestSupport
import Testing

@testable import Reports

struct IssueWorkbookTests {
    private static let report = SampleReport.report
    private static let reasons = ["死亡", "嫁出", "名下有商品房或门店", "其他"]

    private static func rows(folder: String? = "上报/结果", links: Int = 99) -> [[String: SheetCell]] {
        var rows = IssueRows(report, folder: folder, links: links)
        return FindingOrder.byVillage(report.heads).map { position in
            let cells = rows.row(of: report.findings[position]).cells
            return Dictionary(uniqueKeysWithValues: zip(IssueColumn.all.map(\.title), cells))
        }
    }

    @Test func headingsAreThoseThatTheListIsReadBackBy() {
        let titles = IssueColumn.all.map(\.title)
        #expect(Set(titles).count == titles.count)
        #expect(titles.suffix(7) == ["核实结果", "更正值", "处置", "原因", "依据", "核实人", "日期"])
        for column in [DecisionColumn.code, .village, .householdId, .headName, .name, .idNo] {
            #expect(titles.contains(column.heading))
        }
    }

    @Test func everyFindingHasItsRowVillageByVillage() {
        let rows = Self.rows()
        #expect(rows.count == Self.report.findings.count)
        let villages = rows.compactMap { $0["行政村"]?.shown }
        #expect(villages.reduce(into: []) { if $0.last != $1 { $0.append($1) } } == ["", "港前村", "白石村", "湖畔社区"])
        let first = rows.first { $0["行政村"]?.shown == "港前村" && $0["编号"]?.shown == "P018" }
        #expect(first?["严重程度"]?.shown == "■ 必须改")
        #expect(first?["姓名"]?.shown == "钱鹮鹮")
        #expect(first?["证件号码"]?.shown == SampleReport.number(0))
        #expect(first?["证件号码"]?.role == .code)
        #expect(first?["文件"]?.shown == "东洲街道成员表.xlsx")
        #expect(first?["行"]?.shown == "4")
        #expect(first?["列"]?.shown == "E")
        #expect(first?["问题"]?.shown == "钱鹮鹮填“女”，证件号码显示为“男”")
        #expect(first?["建议值"]?.shown == "男")
        #expect(first?["更正值"]?.role == .textEntry)
        #expect(first?["日期"]?.role == .dateEntry)
        #expect(first?["核实结果"]?.shown == "")
    }

    @Test func hintsAndPossibleNumbersStandBelowWhatToDo() {
        let remedies = Self.rows().compactMap { $0["怎么改"]?.shown }
        #expect(remedies.contains { $0.hasSuffix("\n提示：改 1 处即可同时消除 2 条：家庭人口数（I4）") })
        let number = SampleReport.number(80)
        #expect(remedies.contains { $0.contains("\n可能的正确号码（须核对户口簿）：\(number)（第12位）；") })
        #expect(Self.rows().allSatisfy { $0["建议值"]?.shown.contains(number) == false })
    }

    @Test func linksLeadFromTheWorkbooksFolder() {
        #expect(Self.rows().allSatisfy { $0["列名"]?.role == .link })
        #expect(Self.rows(folder: nil).allSatisfy { $0["列名"]?.role == .text })
        #expect(Self.rows(links: 3).count { $0["列名"]?.role == .link } == 3)
    }

    @Test(arguments: [
        ("上报/结果", "上报/户表.xlsx", "../户表.xlsx"), (".", "户表.xlsx", "户表.xlsx"), ("", "a/b.xlsx", "a/b.xlsx"),
        ("/x/y", "/x/z/b.xlsx", "../z/b.xlsx"), ("./a/../b", "b/./c.xlsx", "c.xlsx"),
        ("a", "../b.xlsx", "../../b.xlsx"),
        ("/x", "b.xlsx", nil), ("..", "b.xlsx", nil), ("../a", "../b.xlsx", "../b.xlsx"),
    ])
    func relativePaths(folder: String, file: String, expected: String?) {
        #expect(FileNames.path(from: folder, to: file) == expected)
    }

    @Test func filesOfOneNameShowTheirPaths() {
        #expect(FileNames.shown(["a/户.xlsx", "b/户.xlsx", "b/人.xlsx"]) == ["a/户.xlsx", "b/户.xlsx", "人.xlsx"])
        #expect(FileNames.shown(["a/户.xlsx", "a/户.xlsx"]) == ["户.xlsx", "户.xlsx"])
    }

    @Test func summarySaysAllOnItsRows() {
        let summary = Summary(Self.report)
        let rules = RuleRows(report: Self.report, summary: summary)
        let rows = SummaryRows(report: Self.report, summary: summary, rulesSheet: "规则说明", ruleRows: rules.positions)
            .rows
        let lines = rows.map { $0.cells.map(\.shown).joined(separator: "|") }
        #expect(lines[1] == "有 \(summary[.error]) 处必须改，\(summary[.warning]) 处需核实")
        #expect(lines.contains("红湾区|东洲街道|港前村|14|4|2|20|2"))
        #expect(lines.contains("政策参数中没有行政区划表|P010"))
        #expect(lines.contains("合计|\(summary.total)|6"))
        #expect(rows.allSatisfy { $0.cells.isEmpty || $0.cells.map(\.span).reduce(0, +) == SummaryRows.widths.count })
    }

    @Test func summaryNamesTheColumnThatIsFaultyAsAWhole() {
        let report = SampleReport.column(faultyIn: 30, of: 40)
        let rows = SummaryRows(report: report, summary: Summary(report), rulesSheet: "规则说明", ruleRows: [:]).rows
        let lines = rows.map { $0.cells.map(\.shown).joined(separator: "|") }
        #expect(lines.contains("P013|F 证件号码|证件号码校验位不对|30|40"))
        #expect(rows.allSatisfy { $0.cells.isEmpty || $0.cells.map(\.span).reduce(0, +) == SummaryRows.widths.count })
    }

    @Test func rulesAreExplainedWhereTheirLinksLead() {
        let rules = RuleRows(report: Self.report, summary: Summary(Self.report))
        for (code, row) in rules.positions {
            #expect(rules.rows[row - 1].cells.first?.shown == code.rawValue)
        }
        #expect(rules.rows.contains { $0.cells.map(\.shown) == ["S2", "红海湾开发区 2018 年工作方案"] })
    }

    @Test func longTextSaysThatItIsCut() {
        #expect(SheetCell.fitting(String(repeating: "长", count: 32_700)).hasSuffix("长"))
        let cut = SheetCell.fitting(String(repeating: "𠮷", count: 20_000))
        #expect(cut.utf16.count <= 32_767 && cut.hasSuffix("（过长，其余见原表）"))
    }

    static let readBack: ReadBack = { path throws(WritingError) in
        do throws(ReadingError) {
            return try Imprint(readingBack: path)
        } catch {
            throw .notReadBack(path: path, problem: "\(error)")
        }
    }

    @Test func theFileIsPrivateAndAlwaysTheSame() throws {
        let folder = try TemporaryFolder()
        for name in ["a.xlsx", "b.xlsx"] {
            try IssueWorkbook(Self.report, reasons: Self.reasons, folder: "上报/结果")
                .write(to: folder[name].path, created: 1_528_156_800, readBack: Self.readBack)
        }
        #expect(try Data(contentsOf: folder["a.xlsx"]) == Data(contentsOf: folder["b.xlsx"]))
        let mode = try FileManager.default.attributesOfItem(atPath: folder["a.xlsx"].path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func aReportWithoutFindingsHasAllItsSheets() throws {
        let folder = try TemporaryFolder()
        try IssueWorkbook(SampleReport.empty, reasons: []).write(
            to: folder["空.xlsx"].path, created: 1, readBack: Self.readBack)
        #expect(FileManager.default.fileExists(atPath: folder["空.xlsx"].path))
    }
}
