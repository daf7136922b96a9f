import Foundation
import TestSupport
import Testing

@Suite("Verified exceptions, and what is new")
struct ExceptionTests {
    private static let headings: [RawWorkbook.Cell] = ["编号", "户编号", "证件号码", "姓名", "理由", "核实人", "有效期至"]

    /// Runs a check of `faulty.xlsx`, whose only finding is P004 in row 4, household 9902.
    private func check(_ files: SampleFiles, _ arguments: String...) async throws -> (Int32, [String: Any]) {
        let result = try await Lookback.run(
            ["check", "faulty.xlsx", "--format", "json", "--as-of", "2018-07-20"] + arguments, in: files.folder.url)
        let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        return (result.exitCode, try #require(document, "\(result.errors)"))
    }

    private func entries(_ document: [String: Any]) -> [[String: Any]] {
        (document["waivers"] as? [String: Any])?["entries"] as? [[String: Any]] ?? []
    }

    /// A waiver as a row of a workbook and as YAML, and what comes of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let household: String
        let person: String
        var name = ""
        var until = ""
        let state: String
        let code: Int32

        var testDescription: String { "\(household) \(person) \(name) \(until)" }
    }

    static let cases = [
        Case(household: "9902", person: "", state: "applied", code: 0),
        Case(household: "", person: "99010119650203105１", state: "applied", code: 0),
        Case(household: "9902", person: "", name: "乙一", until: "2018-07-20", state: "applied", code: 0),
        Case(household: "9902", person: "", name: "乙二", state: "unmatched", code: 1),
        Case(household: "9901", person: "990101196502031051", state: "unmatched", code: 1),
        Case(household: "9902", person: "", until: "2018-07-19", state: "expired", code: 1),
    ]

    @Test("A waiver silences what it names until its last day", arguments: cases, ["xlsx", "yaml"])
    func waivers(_ waiver: Case, _ format: String) async throws {
        let files = try SampleFiles()
        let values = [waiver.household, waiver.person, waiver.name, "户口簿如此", "丙一", waiver.until]
        if format == "xlsx" {
            try RawWorkbook([.init([Self.headings, ["P004"] + values.map { .text($0) }])])
                .write(to: files.folder["waivers.xlsx"])
        } else {
            let keys = ["household", "person", "name", "reason", "by", "until"]
            let entries = zip(keys, values).filter { !$1.isEmpty }.map { "\($0): \"\($1)\"" }
            try files.folder.write("waivers:\n- {code: p004, \(entries.joined(separator: ", "))}\n", to: "waivers.yaml")
        }
        let (code, report) = try await check(files, "--waivers", "waivers.\(format)")
        #expect(code == waiver.code)
        let entry = try #require(entries(report).first)
        #expect(entry["state"] as? String == waiver.state)
        #expect(entry["findings"] as? Int == (waiver.state == "unmatched" ? 0 : 1))
        #expect((report["summary"] as? [String: Any])?["waived"] as? Int == 1 - Int(code))
        #expect((report["findings"] as? [Any])?.count == Int(code))
    }

    @Test("Text and workbook say what was left out and what was not", arguments: ["en", "zh"])
    func words(_ language: String) async throws {
        let files = try SampleFiles()
        let yaml = """
            waivers:
            - {code: P004, household: "9902", reason: 户口簿如此, by: 丙一, until: 2018-07-19}
            - {code: X001, household: "9901", reason: 已核, by: 丙一}
            """
        try files.folder.write(yaml, to: "waivers.yaml")
        let result = try await Lookback.run(
            ["check", "faulty.xlsx", "--as-of", "2018-07-20", "--language", language, "--waivers", "waivers.yaml"],
            in: files.folder.url)
        let parts =
            language == "zh"
            ? ["0 条生效，0 处疑点不再列出", "1 条已过期（按计算日期 2018-07-20）", "第2行 P004 9902", "1 条没有对上任何疑点", "第3行 X001 9901"]
            : [
                "0 in force, 0 findings silenced", "1 expired (as of 2018-07-20)", "row 2 P004 9902",
                "1 match no finding",
            ]
        for part in parts { #expect(result.output.contains(part)) }
    }

    @Test("Leads that were refuted in the issue workbook are waivers")
    func issueWorkbook() async throws {
        let files = try SampleFiles()
        let rows: [[RawWorkbook.Cell]] = [
            ["编号", "户编号", "姓名", "证件号码", "核实结果", "依据", "核实人"],
            ["P004", "9902", "乙一", "990101196502031051", "不属实", "看了户口簿", "丙一"],
            ["X001", "9901", "甲一", "", "属实", "", ""],
        ]
        try RawWorkbook([.init(rows)]).write(to: files.folder["verdicts.xlsx"])
        let (code, report) = try await check(files, "--waivers", "verdicts.xlsx")
        #expect(code == 0)
        #expect(entries(report).map { $0["code"] as? String } == ["P004"])
        #expect(entries(report).map { $0["person"] as? String } == ["990***********1051"])
    }

    @Test("A report says what is new beside an earlier one, and what is solved")
    func baseline() async throws {
        let files = try SampleFiles()
        for (name, input) in [("old.json", "sound.xlsx"), ("same.json", "faulty.xlsx")] {
            let result = try await Lookback.run(["check", input, "--output", name, "--quiet"], in: files.folder.url)
            #expect(result.exitCode < 2)
        }
        let (newCode, new) = try await check(files, "--baseline", "old.json")
        #expect(newCode == 1)
        #expect(summary(new) == ["new": 1, "known": 0, "solved": 0])
        let (sameCode, same) = try await check(files, "--baseline", "same.json", "--new-only")
        #expect(sameCode == 0)
        #expect(summary(same) == ["new": 0, "known": 1, "solved": 0])
        #expect((same["findings"] as? [Any])?.isEmpty == true)
        let solved = try await Lookback.run(
            ["check", "sound.xlsx", "--baseline", "same.json", "--language", "en"], in: files.folder.url)
        #expect(solved.output.contains("0 new, 0 known, 1 solved"))
        let nothing = try await Lookback.run(
            ["check", "faulty.xlsx", "--baseline", "same.json", "--new-only"], in: files.folder.url)
        #expect(nothing.output.hasPrefix("nothing new was found\n"))
        #expect(nothing.output.contains("the 1 known are not listed and remain"))
        let others = try await Lookback.run(
            ["check", "sound.xlsx", "--baseline", "same.json", "--only", "X001"], in: files.folder.url)
        #expect(others.output.contains("0 solved"))
        #expect(others.output.contains("1 more are of rules that did not run"))
    }

    @Test("People are known again by their numbers, in whatever row, and whether or not values were shown")
    func rowsMove() async throws {
        let files = try SampleFiles()
        for shown in [[], ["--show-values"]] {
            _ = try await Lookback.run(
                ["check", "faulty.xlsx", "--quiet", "--output", "old.json"] + shown, in: files.folder.url)
            let rows: [[RawWorkbook.Cell]] = [
                ["省", "市", "县", "乡", "村", "户编号", "姓名", "证件号码", "与户主关系", "性别"],
                ["示范省", "示范市", "示范区", "东街道", "东一村", "9902", "乙一", "990101196502031051", "户主", "男"],
                ["示范省", "示范市", "示范区", "东街道", "东一村", "9902", "乙二", "990101199002031051", "之子", "男"],
            ]
            try RawWorkbook([.init(rows)]).write(to: files.folder["moved.xlsx"])
            let result = try await Lookback.run(
                ["check", "moved.xlsx", "--only", "P004", "--new-only", "--baseline", "old.json", "--format", "json"],
                in: files.folder.url)
            let report = try ReportDocument(result.output)
            #expect(report.findings.map(\.row) == [3])
        }
    }

    private func summary(_ document: [String: Any]) -> [String: Int] {
        let summary = document["summary"] as? [String: Any] ?? [:]
        return summary.compactMapValues { $0 as? Int }.filter { ["new", "known", "solved"].contains($0.key) }
    }
}
