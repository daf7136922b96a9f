import Foundation
import TestSupport
import Testing

@Suite("A register compared with department lists")
struct MatchTests {
    /// A couple of 东一村 and a neighbour whose number is not known, and lists that mean them in every way.
    private struct Files {
        let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder()
            let persons: [[RawWorkbook.Cell]] = [
                ["户编号", "姓名", "性别", "证件号码", "出生日期", "与户主关系", "行政村"],
                ["99010100001", "叶一峰", "男", .text(Self.man), "19650203", "户主", "东一村"],
                ["99010100001", "吕二", "女", .text(Self.woman), "19670809", "配偶", "东一村"],
                ["99010100002", "萧三", "男", "", "19700101", "户主", "东一村"],
            ]
            try RawWorkbook([RawWorkbook.Sheet("人口信息表", persons)]).write(to: folder["人口表.xlsx"])
        }

        static let man = "990101196502031236"
        static let woman = "990101196708091242"

        func list(_ name: String, _ rows: [[RawWorkbook.Cell]]) throws {
            try RawWorkbook([RawWorkbook.Sheet("名单", rows)]).write(to: folder[name])
        }
    }

    private struct Lead: Decodable, Equatable {
        let code: String
        let row: Int?
        let message: String
        let related: [Related]

        struct Related: Decodable, Equatable {
            let file: String?
            let row: Int?
        }
    }

    private static func leads(_ files: Files, _ arguments: [String]) async throws -> [Lead] {
        let result = try await Lookback.run(
            ["match", "人口表.xlsx", "--format", "jsonl", "--language", "zh", "--quiet"] + arguments, in: files.folder.url)
        #expect(result.errors == "")
        return try result.output.split(separator: "\n").map { try JSONDecoder().decode(Lead.self, from: Data($0.utf8)) }
    }

    @Test(
        "Somebody is known by the number, then by name, birth and village however the name is written",
        arguments: [
            ("甲", Files.man, "", "证件号命中"), ("甲", "990101650203123", "", "证件号命中"),
            ("萧三", "", "1970-01-01", "姓名、出生日期、村相同"), ("蕭三", "", "1970-01-01", "姓名只有繁简之别"),
            ("肖三", "", "1970-01-01", "姓名读音相同"), ("Xiao三", "", "1970-01-01", "姓名读音相同"),
            // A number that is wrong proves nothing; one that is right, and somebody else's, disproves.
            ("叶一峯", "990101196502031237", "", "姓名读音相同"), ("叶一峰", "990101196502031252", "", nil),
            ("萧三", "", "1970-01-02", nil), ("肖四", "", "1970-01-01", nil),
        ] as [(String, String, String, String?)])
    func likeness(_ name: String, _ number: String, _ birth: String, _ words: String?) async throws {
        let files = try Files()
        try files.list(
            "车辆.xlsx",
            [
                ["所有人", "证件号码", "出生日期", "行政村"], ["外人", "990101198001011239", "", "西村"],
                [.text(name), .text(number), .text(birth), "东一村"],
            ])
        let leads = try await Self.leads(files, ["--list", "vehicles=车辆.xlsx"])
        #expect(leads.count == (words == nil ? 0 : 1))
        guard let words, let lead = leads.first else { return }
        #expect(lead.code == "M003" && lead.message.contains(words))
        #expect(lead.related == [Lead.Related(file: "车辆.xlsx", row: 3)])
    }

    @Test("A name alone is a rule of its own; names that only sound alike are none")
    func nameAlone() async throws {
        let files = try Files()
        try files.list("车辆.xlsx", [["所有人", "车辆类型"], ["吕二", "轿车"], ["呂二", "轿车"], ["闾二", "货车"]])
        let leads = try await Self.leads(files, ["--list", "vehicles=车辆.xlsx"])
        #expect(leads.map(\.code) == ["M021", "M021"])
        #expect(leads.map { $0.related.first?.row } == [2, 3])
    }

    @Test("Columns of other names are given, and refused where the file lacks them")
    func headings() async throws {
        let files = try Files()
        try files.list("房产.xlsx", [["权利人", "权利人证号"], ["甲", .text(Files.man)]])
        let map = ["--list", "houses=房产.xlsx", "--map", "houses.name=权利人", "--map", "houses.idNo=权利人证号"]
        #expect(try await Self.leads(files, map).map(\.code) == ["M004"])
        let wrong = try await Lookback.run(
            ["match", "人口表.xlsx", "--list", "houses=房产.xlsx", "--map", "houses.idNo=证号"], in: files.folder.url)
        #expect(wrong.exitCode == 2 && wrong.errors.contains("房产.xlsx") && wrong.errors.contains("证号"))
    }

    @Test("The same leads are found while the register is read and when it is at hand as a whole, whatever the jobs")
    func ways() async throws {
        let folder = try TemporaryFolder()
        let demo = try await Lookback.run(["demo", "d", "--households", "300"], in: folder.url)
        #expect(demo.exitCode == 0)
        // Lists that should name everybody, and name a stranger: what the register claims of itself is looked at.
        let exhaustive = ["relief", "disabilities", "medicalInsurance", "pupils", "renovations"]
        try RawWorkbook([
            RawWorkbook.Sheet("名单", [["姓名", "证件号码", "残疾等级"], ["外人", "990101198001011239", "二级"]])
        ]).write(to: folder["外人.xlsx"])
        let lists =
            ["--list", "vehicles=d/机动车名单.xlsx", "--list", "deaths=d/死亡名单.xlsx", "--format", "jsonl"]
            + exhaustive.flatMap { ["--list", "\($0)=外人.xlsx"] }
        let streamed = try await Lookback.run(["match", "d/示范区人口信息表.xlsx", "--jobs", "3"] + lists, in: folder.url)
        let alone = try await Lookback.run(["match", "d/示范区人口信息表.xlsx", "--jobs", "1"] + lists, in: folder.url)
        let whole = try await Lookback.run(
            ["match", "d/示范区人口信息表.xlsx", "d/示范区户信息表.xlsx"] + lists, in: folder.url)
        #expect(streamed.output.split(separator: "\n").count >= 5)
        #expect(streamed.output == alone.output)
        #expect(streamed.output == whole.output)
    }

    /// A row of a decision list as `cells` shows it: the texts by column.
    private static func rows(_ file: String, in folder: TemporaryFolder) async throws -> [Int: [String: String]] {
        let cells = try await Lookback.run(["cells", file, "--sheet", "处置台账"], in: folder.url)
        var rows: [Int: [String: String]] = [:]
        for line in cells.output.split(separator: "\n") {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let column = parts[1].prefix { $0.isLetter }
            rows[Int(parts[1].dropFirst(column.count)) ?? 0, default: [:]][String(column)] = parts[3]
        }
        return rows
    }

    @Test("The leads stand in the list of decisions with the list's file and row, and nothing is decided by that")
    func decisionList() async throws {
        let files = try Files()
        try files.list("车辆.xlsx", [["所有人", "证件号码"], ["外人", "990101198001011239"], ["叶一峰", .text(Files.man)]])
        try files.list("死亡.xlsx", [["姓名"], ["吕二"]])
        let lists = ["--list", "vehicles=车辆.xlsx", "--list", "deaths=死亡.xlsx"]
        for command in ["match", "check"] {
            _ = try await Lookback.run(
                [command, "人口表.xlsx", "--write-decisions", "台账.xlsx", "--quiet"] + lists
                    + (command == "check" ? ["--only", "M003,M021"] : []), in: files.folder.url)
            let rows = try await Self.rows("台账.xlsx", in: files.folder)
            let columns = Dictionary(uniqueKeysWithValues: (rows[3] ?? [:]).map { ($1, $0) })
            func texts(_ heading: String) -> [String?] { [4, 5].map { rows[$0]?[columns[heading] ?? "-"] } }
            #expect(Set(texts("编号")) == ["M003", "M021"])
            #expect(Set(texts("来源")) == ["车辆.xlsx 名单 第3行", "死亡.xlsx 名单 第2行"])
            #expect(texts("行政村") == ["东一村", "东一村"] && texts("处置") == [nil, nil])
        }
        let again = try await Lookback.run(
            ["match", "人口表.xlsx", "--decisions", "台账.xlsx", "--format", "jsonl", "--quiet"] + lists,
            in: files.folder.url)
        #expect(again.output.split(separator: "\n").count == 2)
    }
}
