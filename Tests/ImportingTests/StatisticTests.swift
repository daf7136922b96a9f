import Findings
import Foundation
import Importing
import Registry
import SpreadsheetReading
import Templates
import TestSupport
import Testing

@Suite("Statistical tables")
struct StatisticTests {
    private static let effects: [[Cell]] = [
        ["脱贫成效分类情况表"],
        ["填报单位（盖章）：青禾街道", "", "", "", "", "", "", "", "", "", "填报日期：　年　月　日"],
        [
            "序号", "镇（街道）", "行政村（社区）", "建档立卡总数", "", "达到预脱贫标准且质量好（继续巩固）", "",
            "有成效但质量不高不稳（改进措施）", "", "难度大、差距较大（重点帮扶）", "", "不符合条件（清退）", "",
        ],
        ["", "", "", "户数", "人数", "户数（户）", "人数（人）", "户数", "人数", "户数", "人数", "户数", "人数"],
        ["1", "青禾街道", "东塘村", 9, 30, 5, 16, 2, 8, 1, 3, 1, 3],
        ["2", "", "西塘村", 4, 11, 4, 11, 0, 0, "-", "", 0, 0],
        ["青禾街道小计", "", "", 13, 41, 9, 27, 2, 8, 1, 3, 1, 3],
        ["总计", "", "", 13, 41, 9, 27, 2, 8, 1, 3, 1, 3],
        ["填表人：甲一", "", "审核人：", "", "", "负责人（签名）："],
    ]

    @Test("An annex is recognised by its headings, and read")
    func annex() throws {
        let imported = try Tables.read(Self.effects)
        #expect(imported.isComplete)
        let table = try #require(imported.tables.first?.statistics)
        #expect(table.kind == .areas && table.columns.count == 10)
        #expect(table.columns[.init(.registered, .households)] == 4 && table.columns[.init(.toClear, .persons)] == 13)
        #expect(table.rows.map(\.row) == [5, 6, 7, 8])
        #expect(table.rows.map(\.place.town) == ["青禾街道", "青禾街道", "", ""])
        #expect(table.rows.map(\.place.village) == ["东塘村", "西塘村", "", ""])
        #expect(table.rows.map(\.sums) == [nil, nil, [0, 1], [0, 1]])
        #expect(table.rows[0][.lasting, .persons] == .value(Quantity(16)))
        #expect(table.rows[1][.farBehind, .households] == .blank && table.rows[1][.farBehind, .persons] == .blank)
        #expect(imported.tables[0].title == "脱贫成效分类情况表" && imported.tables[0].records == 2)
    }

    @Test("The lines around the table are told, with whether they are filled")
    func lines() throws {
        let form = try #require(try Tables.read(Self.effects).tables.first?.form)
        #expect(
            form.lines.map { "\($0.label) \($0.isFilled)" } == [
                "填报单位(盖章) true", "填报日期 false", "填表人 true", "审核人 false", "负责人(签名) false",
            ])
    }

    @Test("A street's row above its villages sums them up")
    func streets() throws {
        var rows = Array(Self.effects.prefix(4))
        rows.append(["", "青禾街道", "", 13, 41, 9, 27, 2, 8, 1, 3, 1, 3])
        rows.append(["1", "青禾街道", "东塘村", 9, 30, 5, 16, 2, 8, 1, 3, 1, 3])
        rows.append(["2", "青禾街道", "西塘村", 4, 11, 4, 11, 0, 0, 0, 0, 0, 0])
        rows.append(["", "白沙街道", "", 2, 5, 2, 5, 0, 0, 0, 0, 0, 0])
        let table = try #require(try Tables.read(rows).tables.first?.statistics)
        #expect(table.rows.map(\.sums) == [[1, 2], nil, nil, nil])
    }

    @Test(
        "A rate is read as per cent however it is stored",
        arguments: [("95", 9_500), ("95%", 9_500), ("0.95", 9_500), ("160%", 16_000)] as [(String, Int64)])
    func rates(_ text: String, _ hundredths: Int64) throws {
        let rows: [[Cell]] = [
            ["序号", "问题来源", "问题数", "已整改", "正在整改", "未整改", "整改率"], ["1", "审计", 20, 19, 1, 0, .text(text)],
        ]
        let table = try #require(try Tables.read(rows).tables.first?.statistics)
        #expect(table.rows[0][.resolved, .rate] == .value(Quantity(hundredths: hundredths)))
        #expect(table.rows[0][.problems, .items] == .value(Quantity(20)))
    }

    @Test("A table of the villages of the pairing programme is told by its headings")
    func pairedVillages() throws {
        let rows: [[Cell]] = [
            ["序号", "轮次", "镇（街道）", "村", "短板", "", "", "", "长效机制是否建立", "急需建设项目", "", "", "", "行业主管部门", "备注"],
            ["", "", "", "", "基础设施", "公共服务设施", "产业发展", "基层党建", "", "名称", "规模", "概算（万元）", "拟实施年度", "", ""],
            ["1", "一", "青禾街道", "东塘村", "路", "", "", "", "是"], ["2", "二", "青禾街道", "西塘村", "", "", "", "", "否"],
        ]
        let table = try #require(try Tables.read(rows).tables.first?.statistics)
        #expect(table.kind == .pairedVillages && table.plainRows.count == 2)
    }

    @Test("Beside a table of the register, too, and no other sheet is one")
    func besideRegister() throws {
        let imported = try Tables.read([
            [Sheet("人口", Roll.rows), Sheet("成效", Self.effects), Sheet("说明", [["注", "一", "二"]])]
        ])
        #expect(imported.tables.map { $0.statistics != nil } == [false, true])
        #expect(imported.tables[0].otherSheets.map(\.name) == ["说明"])
        #expect(imported.tables[1].statistics?.table == 1)
        #expect(imported.register.households.count == 2)
    }

    @Test(
        "Every form that counts is recognised by its own headings",
        arguments: ["annex-1", "annex-2", "annex-4", "change-record"])
    func ownHeadings(_ form: String) throws {
        let statistics = try Tables.library.statistics()
        let definition = try #require(statistics.first { $0.form == form })
        let depth = definition.columns.map(\.headings.count).max() ?? 1
        let rows = (0..<depth).map { level in
            HeaderRow(
                number: level + 1,
                cells: definition.columns.enumerated().compactMap { index, column in
                    guard level < column.headings.count else { return nil }
                    let isRepeated =
                        index > 0 && level < column.headings.count - 1
                        && definition.columns[index - 1].headings.prefix(level + 1).elementsEqual(
                            column.headings.prefix(level + 1))
                    return isRepeated ? nil : .init(column: index + 1, text: column.headings[level])
                })
        }
        let found = try #require(TemplateLibrary.recogniseStatistics(rows, among: statistics))
        #expect(found.definition.form == form)
        #expect(
            found.figures.count == definition.columns.count { if case .figure = $0.meaning { true } else { false } })
    }

    @Test("A form that is wrong hinders no table of people, and is named where a sheet may be a form")
    func brokenForm() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(at: Repository.root.appending(path: "templates"), to: folder["templates"])
        try folder.write("form: x\ncolour: red\n", to: "templates/forms/x.yaml")
        let library = try TemplateLibrary(folder: folder["templates"].path)
        #expect(try Tables.read([RawWorkbook([Sheet(Roll.rows)])], library: library).isComplete)
        let table = try #require(try Tables.read([RawWorkbook([Sheet(Self.effects)])], library: library).tables.first)
        guard case .unreadable(let words) = table.facts.obstacle else {
            Issue.record("\(String(describing: table.facts.obstacle))")
            return
        }
        #expect(words.en.contains("x.yaml:2 (colour): unknown key"))
    }
}
