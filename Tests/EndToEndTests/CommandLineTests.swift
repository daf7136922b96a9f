import Foundation
import TestSupport
import Testing

/// Files that the command line is tried on (命令行测试文件), in a folder of their own.
struct SampleFiles: Sendable {
    let folder: TemporaryFolder

    private static let headings: [RawWorkbook.Cell] = [
        "省", "市", "县", "乡", "村", "户编号", "姓名", "证件号码", "与户主关系", "性别",
    ]

    private static func person(
        _ household: String, _ name: String, _ number: String, _ relation: String, _ sex: String
    ) -> [RawWorkbook.Cell] {
        ["示范省", "示范市", "示范区", "东街道", "东一村"] + [household, name, number, relation, sex].map { .text($0) }
    }

    init() throws {
        folder = try TemporaryFolder()
        let sound = [
            Self.headings, Self.person("9901", "甲一", "990101196502031236", "户主", "男"),
            Self.person("9901", "甲二", "990101196708091242", "配偶", "女"),
            Self.person("9902", "乙一", "99010119650203105X", "户主", "男"),
        ]
        var faulty = sound
        faulty[3] = Self.person("9902", "乙一", "990101196502031051", "户主", "男")
        try write("sound.xlsx", [.init(sound)])
        try write("faulty.xlsx", [.init(faulty)])
        try write("later.xlsx", [.init(Array(sound.prefix(3)))])
        for year in ["2016", "2017", "2018"] {
            var rows = sound
            rows.append(Self.person("9902", "乙二", "990101200502031057", "之子", "男"))
            rows[0] += ["年度", "在校生状况"]
            for index in 1..<rows.count { rows[index] += [.text(year), index == 4 ? "七年级" : ""] }
            try write("pupil-\(year).xlsx", [.init(rows)])
        }
        try write("unknown.xlsx", [.init([["车牌", "品牌"], ["无", "无"]])])
        try write(
            "decisions.xlsx", [.init([["户编号", "姓名", "处置", "原因", "依据"], ["9901", "", "整户清退", "名下有车辆或大型机械", "入户核实"]])])
        try write("no-household.xlsx", [.init([["户编号", "处置"], ["9999", "整户清退"]])])
        try write("no-disposal.xlsx", [.init([["户编号", "处置"], ["9901", "再看看"]])])
        try folder.write("", to: "empty.xlsx")
        try folder.write("姓名,证件号码\n", to: "table.csv")
        try Self.encrypted.write(to: folder["encrypted.xlsx"])
        try FileManager.default.createDirectory(at: folder["no-templates"], withIntermediateDirectories: false)
    }

    private func write(_ name: String, _ sheets: [RawWorkbook.Sheet]) throws {
        try RawWorkbook(sheets).write(to: folder[name])
    }

    /// An OLE2 compound file with the stream of an encrypted workbook: header, allocation table, directory.
    static var encrypted: Data {
        var bytes = [UInt8](repeating: 0, count: 3 * 512)
        bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        bytes[30] = 9
        bytes[48] = 1
        bytes.replaceSubrange(512..<520, with: [0xFD, 0xFF, 0xFF, 0xFF, 0xFE, 0xFF, 0xFF, 0xFF])
        let name = Array("EncryptedPackage".utf16)
        for (index, unit) in name.enumerated() { bytes[1024 + 128 + 2 * index] = UInt8(truncatingIfNeeded: unit) }
        bytes[1024 + 128 + 64] = UInt8(2 * name.count + 2)
        bytes[1024 + 128 + 66] = 2
        return Data(bytes)
    }
}

@Suite("The command line")
struct CommandLineTests {
    /// Arguments, and what must come of them.
    struct Line: Sendable, CustomTestStringConvertible {
        let arguments: String
        let code: Int32
        var output: [String] = []
        var errors: [String] = []

        init(_ arguments: String, _ code: Int32, output: [String] = [], errors: [String] = []) {
            self.arguments = arguments
            self.code = code
            self.output = output
            self.errors = errors
        }

        var testDescription: String { arguments }
    }

    private static let roster = "roster clear-out sound.xlsx --output out.xlsx --decisions"

    static let lines = [
        Line("", 64, errors: ["a command is missing", "see: lookback --help"]),
        Line("chekc sound.xlsx", 64, errors: ["chekc", "did you mean check?"]),
        Line("check sound.xlsx --formt json", 64, errors: ["--formt"]),
        Line("check", 64, errors: ["input"]),
        Line("check sound.xlsx --format html", 64, errors: ["html"]),
        Line("check sound.xlsx --language fr", 64, errors: ["fr"]),
        Line("check sound.xlsx --as-of soon", 64, errors: ["soon"]),
        Line("roster annex9 sound.xlsx --decisions decisions.xlsx --output out.xlsx", 64, errors: ["annex9"]),
        Line("check sound.xlsx", 0, output: ["3 persons, 2 households"]),
        Line("check faulty.xlsx", 1, output: ["P004", "1 error"]),
        Line("check faulty.xlsx --fail-on never", 0, output: ["P004"]),
        Line("check faulty.xlsx --only P004", 1, output: ["P004"]),
        Line("check faulty.xlsx --only p004,X001", 1, output: ["P004"]),
        Line("check faulty.xlsx --only X001", 0),
        Line("check faulty.xlsx --ignore P004", 0),
        Line("check sound.xlsx --only P999", 64, errors: ["P999", "lookback rules"]),
        Line("check sound.xlsx --ignore P999", 64, errors: ["P999"]),
        Line("explain P999", 64, errors: ["P999"]),
        Line(
            "check sound.xlsx nowhere.xlsx", 2, output: ["nowhere.xlsx", "F001", "there is no such file", "What to do"]),
        Line("check encrypted.xlsx", 2, output: ["encrypted.xlsx", "F001", "password", "What to do"]),
        Line("check empty.xlsx", 2, output: ["empty.xlsx", "F001", "What to do"]),
        Line("check table.csv", 2, output: ["table.csv", "F003", "What to do"]),
        Line("check unknown.xlsx", 2, output: ["unknown.xlsx", "F003", "What to do"]),
        Line(
            "check sound.xlsx --limit members=2", 2, output: ["F001", "the limit members", "--limit members=4", "ZIP"]),
        Line("check sound.xlsx --limit members=2 --limit members=500", 0),
        Line("check sound.xlsx --limit rows=2", 64, errors: ["rows=2", "text-rows", "shared-string-bytes"]),
        Line("check sound.xlsx --limit depth=1K", 64, errors: ["depth=1K", "whole number"]),
        Line("inspect sound.xlsx --limit members=2", 2, output: ["the limit members"]),
        Line("cells sound.xlsx --limit text-bytes=8", 2, errors: ["sound.xlsx", "the limit text-bytes", "at most 8"]),
        Line("\(roster) decisions.xlsx --limit members=2", 2, errors: ["the limit members"]),
        Line("limits", 0, output: ["text-bytes", "1M", "merged-ranges"]),
        Line("check sound.xlsx --jobs 0", 64, errors: ["--jobs"]),
        Line("check sound.xlsx --jobs many", 64, errors: ["--jobs"]),
        Line("check sound.xlsx --jobs 3", 0, output: ["3 persons, 2 households"]),
        Line("check sound.xlsx --previous sound.xlsx", 0, output: ["3 persons, 2 households"]),
        Line("check later.xlsx --previous sound.xlsx", 1, output: ["Y001", "9902", "sound.xlsx"]),
        Line("check sound.xlsx --only Y001 --previous later.xlsx", 0),
        Line("check sound.xlsx --only Y001", 0, output: ["no earlier export given"]),
        Line("check sound.xlsx --previous nowhere.xlsx", 2, errors: ["nowhere.xlsx"]),
        Line("check sound.xlsx --only Y024 --decisions decisions.xlsx", 0, output: ["Y024"]),
        Line("check sound.xlsx --list deaths=unknown.xlsx", 2, errors: ["unknown.xlsx", "deaths", "姓名"]),
        Line("check sound.xlsx --list births=sound.xlsx", 64, errors: ["births=sound.xlsx"]),
        Line("check sound.xlsx --list deaths=sound.xlsx", 1, output: ["M001", "sound.xlsx"]),
        Line("check sound.xlsx --previous-decisions decisions.xlsx", 1, output: ["Y026"]),
        Line("check sound.xlsx --decisions sound.xlsx", 2, errors: ["sound.xlsx", "处置"]),
        Line("check sound.xlsx --decisions decisions.xlsx --output decisions.xlsx", 64, errors: ["input"]),
        Line("check pupil-2018.xlsx --only P035,Y013 --previous pupil-2017.xlsx", 0, output: ["Y013"]),
        Line(
            "check pupil-2018.xlsx --only P035,Y013 --previous pupil-2016.xlsx pupil-2017.xlsx --fail-on warning", 1,
            output: ["P035"]),
        Line("check pupil-2017.xlsx --previous pupil-2018.xlsx", 64, errors: ["pupil-2018.xlsx", "later"]),
        Line("inspect sound.xlsx", 0, output: ["records: 3"]),
        Line("inspect encrypted.xlsx", 2, output: ["encrypted.xlsx", "password"]),
        Line("cells encrypted.xlsx", 2, errors: ["encrypted.xlsx", "password"]),
        Line("cells nowhere.xlsx", 2, errors: ["nowhere.xlsx"]),
        Line("cells sound.xlsx --sheet None", 2, errors: ["None"]),
        Line("check sound.xlsx --templates no-templates", 2, errors: ["no-templates", "--templates"]),
        Line("check sound.xlsx --template no/such", 2, errors: ["no/such", "national/person-2021"]),
        Line("check sound.xlsx --policy nowhere-2018", 2, errors: ["nowhere-2018", "national-2017"]),
        Line("template show no/such", 2, errors: ["no/such"]),
        Line("\(roster) decisions.xlsx", 0, output: ["out.xlsx", "1 whole households, 2 persons"]),
        Line("\(roster) no-household.xlsx", 3, errors: ["no-household.xlsx row 2", "9999", "no such household"]),
        Line("\(roster) no-disposal.xlsx", 2, errors: ["no-disposal.xlsx", "B2", "整户清退"]),
        Line("\(roster) sound.xlsx", 2, errors: ["sound.xlsx", "处置", "template blank decisions"]),
        Line("\(roster) nowhere.xlsx", 2, errors: ["nowhere.xlsx"]),
        Line(
            "roster change-record sound.xlsx --after later.xlsx --decisions decisions.xlsx --output out.xlsx", 3,
            errors: ["东一村", "difference 0 households, +1 persons", "9901"]),
        Line("check sound.xlsx --output sound.xlsx", 64, errors: ["sound.xlsx", "input"]),
        Line("check sound.xlsx --output ./no-templates/../sound.xlsx", 64, errors: ["input"]),
        Line("roster clear-out sound.xlsx --decisions decisions.xlsx --output decisions.xlsx", 64, errors: ["input"]),
        Line("check sound.xlsx --output report.pdf", 64, errors: ["report.pdf", ".xlsx"]),
        Line("check sound.xlsx --output nowhere/report.json", 2, errors: ["nowhere:", "No such file or directory"]),
        Line("check sound.xlsx --new-only", 64, errors: ["--baseline"]),
        Line("check sound.xlsx --baseline nowhere.json", 2, errors: ["nowhere.json", "cannot be read", "--baseline"]),
        Line("check sound.xlsx --baseline sound.xlsx", 2, errors: ["no report of check", "--output report.json"]),
        Line("check sound.xlsx --waivers nowhere.yaml", 2, errors: ["nowhere.yaml", "is it there"]),
        Line("check sound.xlsx --waivers nowhere.xlsx", 2, errors: ["nowhere.xlsx"]),
        Line("check sound.xlsx --waivers sound.xlsx", 2, errors: ["sound.xlsx", "核实人", "核实结果"]),
        Line("check sound.xlsx --waivers decisions.xlsx --output decisions.xlsx", 2, errors: ["decisions.xlsx"]),
        Line("demo out --households 3", 64, errors: ["--households"]),
    ]

    @Test(arguments: lines)
    func line(_ line: Line) async throws {
        let files = try SampleFiles()
        let before = try Self.contents(of: files)
        let result = try await Lookback.run(line.arguments.split(separator: " ").map(String.init), in: files.folder.url)
        #expect(result.exitCode == line.code, "\(result.errors)")
        for part in line.output { #expect(result.output.contains(part)) }
        for part in line.errors { #expect(result.errors.contains(part)) }
        // What goes wrong is said on standard error, and a report on standard output only.
        if !line.errors.isEmpty { #expect(result.output.isEmpty) }
        if !line.output.isEmpty { #expect(result.errors.isEmpty) }
        // No input is harmed, and nothing is written where something was refused.
        let after = try Self.contents(of: files)
        #expect(after.filter { before[$0.key] != nil } == before)
        if line.code > 1 { #expect(after.count == before.count) }
    }

    private static func contents(of files: SampleFiles) throws -> [String: Data] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: files.folder.url.path)
        return Dictionary(uniqueKeysWithValues: names.map { ($0, (try? Data(contentsOf: files.folder[$0])) ?? Data()) })
    }

    @Test("What is printed never depends on locale or time zone when the language is named", arguments: ["zh", "en"])
    func sameBytes(_ language: String) async throws {
        let files = try SampleFiles()
        var outputs: Set<String> = []
        for (locale, zone) in [("C", "UTC"), ("zh_CN.UTF-8", "Asia/Shanghai"), ("de_DE.UTF-8", "America/St_Johns")] {
            for format in ["text", "json", "jsonl"] {
                let result = try await Lookback.run(
                    ["check", "faulty.xlsx", "--language", language, "--format", format],
                    environment: ["LC_ALL": locale, "TZ": zone], in: files.folder.url)
                #expect(result.exitCode == 1)
                outputs.insert(result.output)
            }
        }
        #expect(outputs.count == 3)
    }

    @Test("What is printed is the same however many files are read at once")
    func sameBytesForAnyJobs() async throws {
        let files = try SampleFiles()
        let inputs = ["faulty.xlsx", "later.xlsx", "sound.xlsx", "faulty.xlsx"]
        for broken in [[], ["nowhere.xlsx"], ["encrypted.xlsx", "unknown.xlsx"]] {
            for format in ["text", "json"] {
                var outputs: Set<String> = []
                for jobs in ["1", "2", "8"] {
                    let result = try await Lookback.run(
                        ["check"] + broken + inputs + ["--format", format, "--jobs", jobs], in: files.folder.url)
                    #expect(result.exitCode == (broken.isEmpty ? 1 : 2))
                    outputs.insert(result.output)
                }
                #expect(outputs.count == 1)
            }
        }
    }

    @Test(
        "The locale chooses the language",
        arguments: [
            ("zh_CN.UTF-8", "必须改"), ("zh_TW", "必须改"), ("en_US.UTF-8", "to correct"), ("C", "to correct"),
            ("fr_FR.UTF-8", "to correct"),
        ])
    func locale(_ locale: String, _ words: String) async throws {
        let files = try SampleFiles()
        let result = try await Lookback.run(
            ["check", "faulty.xlsx"], environment: ["LC_ALL": locale], in: files.folder.url)
        #expect(result.output.contains(words))
    }

    @Test("Every cell is a line", arguments: [true, false])
    func cells(_ countsOnly: Bool) async throws {
        let folder = try TemporaryFolder()
        try RawWorkbook([
            .init("一", [["甲\t乙", .number("1.50"), .boolean(true)], [], [.day("43256"), .error("#N/A")]]),
            .init("二", [["", .formula("1+1", result: "二")]]),
        ]).write(to: folder["a.xlsx"])
        let result = try await Lookback.run(["cells", "a.xlsx"] + (countsOnly ? ["--no-output"] : []), in: folder.url)
        #expect(result.exitCode == 0)
        let lines =
            "一\tA1\ts\t甲\\t乙\n一\tB1\tn\t1.5\n一\tC1\tb\tTRUE\n一\tA3\td\t2018-06-05\n一\tB3\te\t#N/A\n二\tB1\ts\t二\n"
        #expect(result.output == (countsOnly ? "sheets\t2\nrows\t3\ncells\t6\n" : lines))
    }
}
