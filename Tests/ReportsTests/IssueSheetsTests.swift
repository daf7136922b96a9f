import Findings
import Foundation
import Registry
import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting
import TestSupport
import Testing

@testable import Reports

/// The sheets of the issue workbook beside the list of findings.
struct IssueSheetsTests {
    private static let report = SampleReport.report
    private static let summary = Summary(report)

    /// The names of the sheets of a workbook that was written.
    private static func sheets(of report: Report) throws -> [String] {
        let folder = try TemporaryFolder()
        let path = folder["疑点清单.xlsx"].path
        try IssueWorkbook(report, reasons: ["其他"], folder: folder.url.path).write(
            to: path, created: 1, readBack: IssueWorkbookTests.readBack)
        return try Imprint(readingBack: path).sheets.map(\.name)
    }

    @Test func everyViewHasItsSheet() throws {
        #expect(
            try Self.sheets(of: SampleReport.illustrated) == [
                "汇总", "规则×村", "按村", "按户", "表格问题", "单元格问题", "人口问题", "家庭问题", "跨户问题", "明细", "图表", "规则说明",
                "填表说明", "字典",
            ])
        #expect(try Self.sheets(of: SampleReport.empty) == ["汇总", "明细", "规则说明", "填表说明", "字典"])
    }

    @Test func villagesCountTheirRules() {
        let target = LinkTarget(sheet: "明细", cell: CellReference(row: 9, column: 1))
        let place = SampleReport.households[0].place
        let rows = VillageRows(report: Self.report, summary: Self.summary, firstRows: [place: target]).rows
        let lines = rows.map { $0.cells.map(\.shown).joined(separator: "|") }
        #expect(lines.first == "|表格本身|||▲ 需核实 1；涉及 0 户|1|")
        #expect(lines.contains("东洲街道|港前村|||■ 必须改 14  ▲ 需核实 4  ○ 提示 2；涉及 2 户|20|看明细 →"))
        #expect(lines.contains("东洲街道|港前村|X001|■ 必须改|同一人在两户|2|"))
    }

    @Test func rulesByVillagesFoot() throws {
        let matrix = RuleVillageRows(report: Self.report, summary: Self.summary)
        #expect(matrix.rows[0].cells.map(\.shown).suffix(4) == ["表格本身", "港前村", "白石村", "湖畔社区"])
        for row in matrix.rows.dropFirst() {
            let numbers = row.cells.dropFirst(3).map { Int($0.shown) ?? 0 }
            #expect(numbers[0] == numbers.dropFirst().reduce(0, +))
        }
    }

    @Test func aCardShowsTheHouseholdAndMarksItsFaults() throws {
        let report = SampleReport.illustrated
        let cards = HouseholdCards(report, Summary(report))
        let order = FindingOrder.byVillage(report.heads)
        var start = 0
        let group = try #require(cards.nextGroup(in: order, from: &start))
        var further = 0
        while cards.nextGroup(in: order, from: &start) != nil { further += 1 }
        #expect(further + 1 == SampleReport.households.count)
        var links = IssueRows(report, folder: "上报", links: 99)
        let rows = cards.rows(of: group, &links)
        let lines = rows.map { $0.cells.map(\.shown).joined(separator: "|") }
        #expect(lines[0].hasPrefix("东洲街道港前村　户编号 990103000101　户主 钱鹮鹮　■ 必须改"))
        #expect(lines[1].hasPrefix("4|家庭人口数：4　人均纯收入：3120.5|"))
        #expect(lines[1].contains("■ 必须改 H006 【I4 家庭人口数】家庭人口数填 4，成员有 3 人"))
        #expect(lines[2].hasPrefix("原表行|姓名|与户主关系|性别|证件号码|"))
        let head = rows[3].cells
        #expect(head[0].role == .link && head[1].shown == "钱鹮鹮")
        #expect(head[3].role == .marked(.error) && head[4].role == .marked(.error) && head[2].role == .text)
        #expect(head.last?.shown.split(separator: "\n").count == 3)
        #expect(rows.count == 3 + SampleReport.membersOfFirst + 1)
    }

    @Test func faultsOfWholeColumnsMakeNoCards() {
        let report = SampleReport.column(faultyIn: 30, of: 40)
        var start = 0
        let cards = HouseholdCards(report, Summary(report))
        #expect(cards.nextGroup(in: FindingOrder.byVillage(report.heads), from: &start) == nil)
    }

    @Test func rowsGoOnOnTheNextSheet() throws {
        let folder = try TemporaryFolder()
        let path = folder["长.xlsx"].path
        let output = try OutputFile(replacing: path)
        var workbook = try WorkbookWriter(
            into: output, properties: DocumentProperties(created: 1), memory: .rowByRow)
        var styles = RoleStyles()
        let heading = SheetRow([SheetCell(text: "编号", .head)])
        var run = SheetRun(named: "长", widths: [9], heading: heading, mostRows: 4) { _ in PrintSetup() }
        for number in 1...7 {
            try run.write(SheetRow([SheetCell(.integer(number), .number)]), styles: &styles, in: &workbook)
        }
        #expect(try run.makeRoom(for: 3, styles: &styles, in: &workbook))
        let written = try workbook.finish()
        #expect(written.sheets.map(\.name) == ["长", "长（2）", "长（3）", "长（4）"])
        #expect(written.sheets.map(\.cells) == [4, 4, 2, 1])
        try output.commit(written, readBack: IssueWorkbookTests.readBack)
    }

    @Test func chartsHaveTheFiguresOfTheRegister() throws {
        let report = SampleReport.illustrated
        let charts = ChartTable.all(of: report, Summary(report))
        #expect(charts.map(\.title) == ["各村问题数", "人均收入分布（户）", "年龄结构（人）"])
        #expect(charts[0].rows.map(\.label) == ["东洲街道白石村", "东洲街道港前村", "东洲街道湖畔社区"])
        #expect(charts[1].series == ["低于标准", "临界", "标准以上"])
        #expect(charts[1].rows.flatMap(\.numbers).reduce(0, +) == 4)
        #expect(charts[1].note == "2018 年脱贫标准 7365 元；不到 11047.5 元为临界；2 户没有人均收入，不在图中")
        #expect(charts[2].rows.first?.label == "65–69岁")
        #expect(charts[2].rows.flatMap(\.numbers).reduce(0, +) == 6)
    }
}
