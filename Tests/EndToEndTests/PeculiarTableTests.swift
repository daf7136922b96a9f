import Foundation
import TestSupport
import Testing

/// What a clerk does not see in a table is said by the check.
@Suite("Peculiar tables")
struct PeculiarTableTests {
    private static let headings: [RawWorkbook.Cell] = [
        "行政村", "户编号", "姓名", "证件号码", "与户主关系", "性别", "出生日期", "成员联系电话", "年度",
    ]

    private static func person(
        _ household: RawWorkbook.Cell, _ name: RawWorkbook.Cell, _ number: String, _ relation: String,
        _ sex: RawWorkbook.Cell, _ born: RawWorkbook.Cell, _ phone: RawWorkbook.Cell, _ year: String = "2017"
    ) -> [RawWorkbook.Cell] {
        ["东一村", household, name, .text(number), .text(relation), sex, born, phone, .text(year)]
    }

    private static let rows: [[RawWorkbook.Cell]] = [
        headings,
        ["", "", "示例", "990101196502031236", "户主", "男", "", "", "2017"],
        person("9901", "甲一", "990101196502031236", "户主", "男", .number("22313"), .number("1.3900000001E10")),
        person("9901", .error("#N/A"), "990101196708091242", "配偶", "女", .day("23231"), "13900000002"),
        person(
            "9902", .formula("VLOOKUP(A1,B:C,2,0)", result: nil), "99010119650203105X", "户主", "男", .day("22313"),
            "13900000003"),
        person(
            "9903", .formula("DISPIMG(\"ID_9\",1)", result: "=DISPIMG(\"ID_9\",1)"), "990101198001011039", "户主", "男",
            "", "1390000004", "2016"),
    ]

    private static func findings(
        _ arguments: [String], in folder: TemporaryFolder
    ) async throws -> (code: Int32, findings: [ReportDocument.Finding]) {
        let result = try await Lookback.run(
            ["check", "--language", "zh", "--format", "json", "--show-values"] + arguments, in: folder.url)
        return (result.exitCode, try ReportDocument(result.output).findings)
    }

    @Test(
        "Error values, formulas without a result, pictures, hidden rows, days from 1904: each is said where it stands")
    func peculiar() async throws {
        let folder = try TemporaryFolder()
        let sheet = RawWorkbook.Sheet("人口", Self.rows) { xml in
            xml.replacing("<row r=\"5\"", with: "<row r=\"5\" hidden=\"1\"")
        }
        try RawWorkbook([sheet], countsFrom1904: true).write(to: folder["table.xlsx"])
        let (code, findings) = try await Self.findings(["table.xlsx"], in: folder)
        #expect(code == 1)
        let found = Dictionary(grouping: findings, by: \.code).mapValues { $0.compactMap(\.row) }
        #expect(found["F018"] == [4, 5, 6])
        #expect(found["F011"] == [5] && found["F012"] == [5] && found["F015"] == [3] && found["F019"] == [2])
        #expect(found["F020"] == [] && found["F013"] == [6])
        #expect(found["C002"] == [3] && found["C016"] == [3] && found["C018"] == [6])
        let messages = Set(findings.filter { $0.code == "F018" }.map(\.message))
        #expect(
            messages == [
                "“姓名”是错误值#N/A，读不出值", "“姓名”是公式，文件里没有结果，读不出值", "“姓名”是图片，读不出值",
            ])
        // Nobody is said to have no name.
        #expect(found["P001"] == nil)
    }

    @Test("Rows beyond what a system takes are said only where somebody names the limit", arguments: [nil, 4, 3])
    func uploadLimit(_ limit: Int?) async throws {
        let folder = try TemporaryFolder()
        try RawWorkbook([.init(Self.rows)]).write(to: folder["table.xlsx"])
        let (_, findings) = try await Self.findings(
            ["table.xlsx"] + (limit.map { ["--upload-limit", "\($0)"] } ?? []), in: folder)
        #expect(findings.contains { $0.code == "F017" } == (limit == 3))
    }

    @Test("A text in no known encoding is told from a damaged file")
    func unknownEncoding() async throws {
        let folder = try TemporaryFolder()
        let text = Data("行政村,户编号,姓名,证件号码,与户主关系\n".utf8)
        try (text + Data([0xFF, 0xFF, 0x0A])).write(to: folder["table.csv"])
        let (code, findings) = try await Self.findings(["table.csv"], in: folder)
        #expect(code == 2)
        #expect(findings.map(\.code) == ["F016"])
    }

    @Test(
        "The choices of a blank workbook's drop-downs are no table",
        arguments: ["national/person-2021", "guangdong/members"])
    func blankWorkbook(_ template: String) async throws {
        let folder = try TemporaryFolder()
        let blank = try await Lookback.run(["template", "blank", template, "--output", "表.xlsx"], in: folder.url)
        #expect(blank.exitCode == 0)
        let inspected = try await Lookback.run(["inspect", "表.xlsx", "--language", "zh"], in: folder.url)
        #expect(inspected.output.contains("字典"))
        #expect(inspected.output.split(separator: "\n").filter { $0.contains("表样：") }.count == 1)
    }
}
