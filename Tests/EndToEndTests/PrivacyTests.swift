import Foundation
import TestSupport
import Testing

@Suite("Privacy")
struct PrivacyTests {
    /// Values that stand in the inputs and nowhere else. The wrong ones are wrong in each way that a cell can be.
    private static let canaries = [
        "慕容测壹", "尉迟测贰", "宇文测叁", "司空测肆", "钟离测伍", "990101196502031236", "990101196708091242", "990101196502031051",
        "99010119770707123", "99010119880808A234", "19912345678", "1991234567890", "6210009901987654321",
    ]

    private static let persons: [[RawWorkbook.Cell]] = [
        ["村", "户编号", "姓名", "证件号码", "与户主关系", "性别", "出生日期", "成员联系电话", "户主姓名"],
        ["东一村", "9901", "慕容测壹", "990101196502031236", "户主", "女", "1999-01-01", "19912345678", "慕容测壹"],
        ["东一村", "9901", " 尉迟测贰\u{A0}", "９９０１０１１９６７０８０９１２４２", "表亲", "公", "改天", "1991234567890", "慕容测壹"],
        ["东一村", "9902", "宇文测叁", "990101196502031051", "配偶", .error("#N/A"), .error("#REF!"), "", "宇文测叁"],
        ["东一村", "9902", "司空测肆", "99010119770707123", "", "", "", "", "宇文测叁"],
        ["东一村", "9903", "钟离测伍", "99010119880808A234", "户主", "男", .formula("A1", result: nil), "", "钟离测伍"],
        ["东一村", "9903", "钟离测伍", "990101196502031236", "配偶", "男", "", "", "钟离测伍"],
        // Columns that slipped: numbers under the name and the codes, a name under the number.
        ["东一村", "9904", "990101196708091242", "司空测肆", "990101196708091242", "990101196502031051", "尉迟测贰"],
    ]
    private static let households: [[RawWorkbook.Cell]] = [
        ["村", "户编号", "户主姓名", "户主证件号码", "家庭人口数", "开户银行名称", "银行卡号", "纯收入"],
        [
            "东一村", "9901", "尉迟测贰", "990101196708091242", .number("9"), "慕容测壹", "6210009901987654321",
            "990101196708091242",
        ],
    ]

    private struct Inputs {
        let folder: TemporaryFolder
        let temporary: URL

        init() throws {
            folder = try TemporaryFolder()
            temporary = folder["tmp"]
            try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: false)
            try RawWorkbook([.init(persons)]).write(to: folder["persons.xlsx"])
            try RawWorkbook([.init(households)]).write(to: folder["households.xlsx"])
            let decisions: [(String, [RawWorkbook.Cell])] = [
                ("unknown", ["9999", "慕容测壹", "990101196502031236", "部分成员清退"]),
                ("member", ["9902", "慕容测壹", "990101196502031236", "部分成员清退"]),
                ("disposal", ["9901", "慕容测壹", "990101196502031236", "尉迟测贰"]),
                ("number", ["9901", "", "99010119770707123", "部分成员清退"]),
                ("day", ["9901", "慕容测壹", "", "部分成员清退", "990101196502031236"]),
                ("good", ["9901", "慕容测壹", "990101196502031236", "部分成员清退"]),
            ]
            for (name, row) in decisions {
                try RawWorkbook([.init([["户编号", "姓名", "证件号码", "处置", "日期"], row])]).write(to: folder["\(name).xlsx"])
            }
        }

        func run(_ arguments: [String]) async throws -> Command.Result {
            try await Lookback.run(arguments, environment: ["TMPDIR": temporary.path], in: folder.url)
        }

        /// The files that were not there before.
        func results() throws -> [String] {
            let inputs = ["persons", "households", "unknown", "member", "disposal", "number", "day", "good"]
            return try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
                .filter { !inputs.map { $0 + ".xlsx" }.contains($0) && $0 != "tmp" }.sorted()
        }
    }

    static let commands: [(arguments: String, code: Int32)] = [
        ("check persons.xlsx households.xlsx --language zh", 1),
        ("check persons.xlsx households.xlsx --language en", 1),
        ("check households.xlsx persons.xlsx --format json --language zh", 1),
        ("check persons.xlsx households.xlsx --format jsonl --language en", 1),
        ("check persons.xlsx --template guangdong/person-query", 1),
        ("inspect persons.xlsx households.xlsx unknown.xlsx", 0),
        ("check persons.xlsx good.xlsx", 1),
        ("roster clear-out persons.xlsx --decisions unknown.xlsx --output out.xlsx", 3),
        ("roster clear-out persons.xlsx --decisions member.xlsx --output out.xlsx", 3),
        ("roster clear-out persons.xlsx --decisions disposal.xlsx --output out.xlsx", 2),
        ("roster clear-out persons.xlsx --decisions number.xlsx --output out.xlsx", 2),
        ("roster clear-out persons.xlsx --decisions day.xlsx --output out.xlsx", 2),
        ("roster change-record persons.xlsx --decisions good.xlsx --after persons.xlsx --output out.xlsx", 3),
        ("fix persons.xlsx --output out.xlsx --safe --dry-run", 0),
    ]

    @Test("Nobody's name or number is printed whole, and nothing is left behind", arguments: commands.indices)
    func printed(_ index: Int) async throws {
        let command = Self.commands[index]
        let inputs = try Inputs()
        let result = try await inputs.run(command.arguments.split(separator: " ").map(String.init))
        #expect(result.exitCode == command.code, "\(result.errors)")
        #expect(Self.canaries.filter { result.output.contains($0) } == [])
        #expect(Self.canaries.filter { result.errors.contains($0) } == [])
        #expect(try inputs.results() == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: inputs.temporary.path) == [])
    }

    @Test("Asked to show values, it shows them")
    func shown() async throws {
        let inputs = try Inputs()
        let result = try await inputs.run([
            "check", "persons.xlsx", "households.xlsx", "--show-values", "--format", "json",
        ])
        #expect(result.exitCode == 1)
        #expect(Self.canaries.count { result.output.contains($0) } >= 3)
    }

    @Test("Result files are their owner's only, and those for programs hold no value whole")
    func resultFiles() async throws {
        let inputs = try Inputs()
        let check = try await inputs.run([
            "check", "persons.xlsx", "households.xlsx", "--output", "out.xlsx", "--output", "out.json", "--output",
            "out.jsonl",
        ])
        #expect(check.exitCode == 1)
        let roster = try await inputs.run([
            "roster", "clear-out", "persons.xlsx", "--decisions", "good.xlsx", "--output", "roster.xlsx",
        ])
        #expect(roster.exitCode == 0, "\(roster.errors)")
        let results = try inputs.results()
        #expect(results == ["out.json", "out.jsonl", "out.xlsx", "roster.xlsx"])
        for name in results { #expect(try mode(of: inputs.folder[name]) == 0o600) }
        for name in ["out.json", "out.jsonl"] {
            let text = try String(contentsOf: inputs.folder[name], encoding: .utf8)
            #expect(Self.canaries.filter { text.contains($0) } == [])
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: inputs.temporary.path) == [])
    }
}
