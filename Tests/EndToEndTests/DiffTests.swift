import Foundation
import TestSupport
import Testing

/// Two exports of an invented village (两期样本).
struct TwoExports: Sendable {
    let folder: TemporaryFolder

    private static let headings: [RawWorkbook.Cell] = [
        "省", "市", "县", "乡", "村", "户编号", "姓名", "证件号码", "与户主关系", "性别", "年度", "脱贫属性",
    ]

    private static func person(
        _ year: String, _ household: String, _ name: String, _ number: String, _ relation: String, _ sex: String = "男",
        status: String = "未脱贫"
    ) -> [RawWorkbook.Cell] {
        ["示范省", "示范市", "示范区", "东街道", "东一村"]
            + [household, name, number, relation, sex, year, status].map { .text($0) }
    }

    init() throws {
        folder = try TemporaryFolder()
        let before = [
            Self.headings, Self.person("2017", "9901", "甲一", "990101196502031236", "户主"),
            Self.person("2017", "9901", "甲二", "990101196708091242", "配偶", "女"),
            Self.person("2017", "9902", "乙一", "99010119650203105X", "户主"),
            Self.person("2017", "9902", "乙二", "990101200502031057", "之子"),
            Self.person("2017", "9903", "丙一", "990101193001011234", "户主"),
        ]
        let now = [
            Self.headings, Self.person("2018", "9901", "甲一", "990101196502031236", "户主", status: "已脱贫"),
            Self.person("2018", "9901", "甲三", "990101201803041232", "之孙子", status: "已脱贫"),
            Self.person("2018", "9902", "乙一", "99010119650203105X", "户主"),
            Self.person("2018", "9904", "乙二", "990101200502031057", "户主"),
        ]
        try write("old.xlsx", before)
        try write("new.xlsx", now)
        try write("new-apart.xlsx", [now[0], now[1], now[3], now[4], now[2]])
        try write("both.xlsx", before + now.dropFirst())
        try write("decisions.xlsx", [["户编号", "姓名", "处置", "原因", "依据"], ["9901", "甲二", "自然减少", "死亡", "户口注销"]])
    }

    private func write(_ name: String, _ rows: [[RawWorkbook.Cell]]) throws {
        try RawWorkbook([.init(rows)]).write(to: folder[name])
    }

    func run(_ arguments: String) async throws -> Command.Result {
        try await Lookback.run(arguments.split(separator: " ").map(String.init), in: folder.url)
    }
}

@Suite("Two exports on the command line")
struct DiffTests {
    /// The parts of the JSON that tests look at.
    private struct Document: Decodable {
        struct Change: Decodable {
            let kind: String
            let name: String?
            let idNo: String?
            let certainty: String
            let reason: String
            let rule: String?
        }

        struct Numbers: Decodable {
            let households: Int
            let persons: Int
        }

        struct Area: Decodable {
            let level: String
            let before: Numbers
            let after: Numbers
        }

        let schema: Int
        let byKind: [String: Int]
        let changes: [Change]
        let areas: [Area]

        init(_ text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }
    }

    private static let kinds = [
        "memberLeft": 1, "memberCame": 1, "householdSplit": 1, "householdLeft": 1, "exitStatus": 1,
    ]

    @Test("Every change is told, masked, and the numbers foot")
    func json() async throws {
        let files = try TwoExports()
        let result = try await files.run("diff old.xlsx new.xlsx --format json")
        #expect(result.exitCode == 0)
        let document = try Document(result.output)
        #expect(document.schema == 1 && document.byKind == Self.kinds)
        #expect(document.areas.map(\.level) == ["village", "town", "county"])
        #expect(document.areas.allSatisfy { $0.before.households == 3 && $0.after.households == 3 })
        #expect(document.areas.allSatisfy { $0.before.persons == 5 && $0.after.persons == 4 })
        let left = try #require(document.changes.first { $0.kind == "memberLeft" })
        #expect(left.name == "甲*" && left.idNo == "990***********1242" && left.rule == "Y001")
        let shown = try await files.run("diff old.xlsx new.xlsx --format json --show-values")
        #expect(try Document(shown.output).changes.contains { $0.name == "甲二" })
    }

    @Test("A decision gives the real reason and takes the rule away")
    func decided() async throws {
        let files = try TwoExports()
        let result = try await files.run("diff old.xlsx new.xlsx --decisions decisions.xlsx --format json")
        let left = try #require(try Document(result.output).changes.first { $0.kind == "memberLeft" })
        #expect(left.certainty == "decided" && left.reason == "死亡" && left.rule == nil)
    }

    @Test("A workbook that was filled in is read as decisions")
    func filledIn() async throws {
        let files = try TwoExports()
        let result = try await files.run("diff old.xlsx new.xlsx --output out.xlsx --quiet")
        #expect(result.exitCode == 0)
        let listed = try await files.run("cells out.xlsx --sheet 变化明细")
        #expect(listed.output.contains("处置") && listed.output.contains("甲二"))
        let numbers = try await files.run("cells out.xlsx --sheet 各村变动").output.split(separator: "\n")
        for cell in ["D5\tn\t3", "E5\tn\t5", "AA5\tn\t3", "AB5\tn\t4", "AC5\ts\t平"] {
            #expect(numbers.contains("各村变动\t" + cell))
        }
        let read = try await files.run("diff old.xlsx new.xlsx --decisions out.xlsx --format json")
        #expect(read.exitCode == 0)
        #expect(try Document(read.output).byKind == Self.kinds)
    }

    @Test("The bytes are the same whatever the jobs, the rows' order and how the table is read")
    func jobs() async throws {
        let files = try TwoExports()
        let one = try await files.run("diff old.xlsx new.xlsx --format json --jobs 1")
        for jobs in [2, 5] {
            let several = try await files.run("diff old.xlsx new.xlsx --format json --jobs \(jobs)")
            #expect(several.output == one.output)
        }
        // A household whose rows stand apart cannot be read household by household.
        let apart = try await files.run("diff old.xlsx new-apart.xlsx --format json")
        #expect(try Document(apart.output).byKind == Self.kinds)
        for name in ["a", "b"] { _ = try await files.run("diff old.xlsx new.xlsx --output \(name).xlsx --quiet") }
        #expect(try Data(contentsOf: files.folder["a.xlsx"]) == Data(contentsOf: files.folder["b.xlsx"]))
    }

    @Test("Text says both languages' words, folds nothing away in silence, and is masked")
    func text() async throws {
        let files = try TwoExports()
        let chinese = try await files.run("diff old.xlsx new.xlsx --language zh")
        for word in ["2017年 → 2018年", "3户5人 → 3户4人", "整户减少", "拆户", "待核", "东一村"] {
            #expect(chinese.output.contains(word))
        }
        #expect(!chinese.output.contains("甲二"))
        let english = try await files.run("diff old.xlsx new.xlsx --language en")
        #expect(english.output.contains("3 households and 5 persons → 3 and 4"))
        let same = try await files.run("diff old.xlsx old.xlsx --language zh")
        #expect(same.output.contains("两期没有差别"))
    }

    @Test(
        "What cannot be compared says why, with its exit code",
        arguments: [
            ("diff old.xlsx", Int32(64), "new"), ("diff old.xlsx nowhere.xlsx", 2, "nowhere.xlsx"),
            ("diff new.xlsx old.xlsx", 64, "2018"), ("diff both.xlsx new.xlsx", 64, "--old-year"),
            ("diff both.xlsx both.xlsx --old-year 2017 --new-year 2018", 0, ""),
            ("diff old.xlsx new.xlsx --output old.xlsx", 64, "input"),
            ("diff old.xlsx new.xlsx --output out.csv", 64, ".xlsx"), ("diff old.xlsx new.xlsx --jobs 0", 64, "--jobs"),
            ("diff old.xlsx new.xlsx --decisions old.xlsx", 2, "处置"),
        ])
    func failures(_ arguments: String, _ code: Int32, _ words: String) async throws {
        let result = try await TwoExports().run(arguments)
        #expect(result.exitCode == code)
        #expect(words.isEmpty || result.errors.contains(words))
    }
}
