import Findings
import Foundation
import SpreadsheetEditing
import SpreadsheetReading
import TestSupport
import Testing
import Workbench

@Suite("Corrections of a workbook")
struct FixTests {
    /// A register whose faults are known: a blank before a name, a lower-case x, and a sex that the number contradicts.
    private struct Files {
        let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder()
            let rows: [[RawWorkbook.Cell]] = [
                ["省", "市", "县", "乡", "村", "户编号", "姓名", "证件号码", "与户主关系", "性别"],
                ["示范省", "示范市", "示范区", "东街道", "东一村", "9901", " 甲一", "990101196502031236", "户主", "男"],
                ["示范省", "示范市", "示范区", "东街道", "东一村", "9901", "甲二", "990101196708091242", "配偶", "男"],
                ["示范省", "示范市", "示范区", "东街道", "东一村", "9902", "乙一", "99010119650203105x", "户主", "男"],
            ]
            try RawWorkbook([.init(rows)]).write(to: folder["in.xlsx"])
        }

        func list(_ rows: [[RawWorkbook.Cell]], to name: String = "list.xlsx") throws {
            try RawWorkbook([.init(rows)]).write(to: folder[name])
        }

        func run(_ arguments: String...) async throws -> Command.Result {
            try await Lookback.run(arguments + ["--language", "en"], in: folder.url)
        }

        func fix(_ arguments: String...) async throws -> Command.Result {
            try await Lookback.run(
                ["fix", "in.xlsx", "--output", "out.xlsx", "--language", "en"] + arguments, in: folder.url)
        }

        func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder[name]) }

        /// The cells of the table, by their places.
        func cells(_ name: String) throws -> [String: String] {
            let workbook = try Workbook(path: folder[name].path)
            var cells: [String: String] = [:]
            var rows = try workbook.rows(of: workbook.sheets[0])
            while try rows.advance() {
                for cell in rows.row.cells { cells["\(rows.row.reference(of: cell))"] = rows.row.text(of: cell) }
            }
            return cells
        }

        /// The cells that are otherwise in the result.
        func changed() throws -> [String: String] {
            let before = try cells("in.xlsx")
            return try cells("out.xlsx").filter { before[$0.key] != $0.value }
        }
    }

    @Test("A result that would pass 4 GiB is refused, and the words say what to do")
    func beyondTheContainer() {
        let failure = Failure.editing(file: "全县.xlsx", .workbook(.tooLarge))
        #expect(
            failure.text(.zh) == "全县.xlsx：更正后超过 4 GB，这个文件的结构写不下；请拆成几个文件再更正")
        #expect(
            failure.text(.en)
                == "全县.xlsx: more than 4 GB when corrected, which the container cannot hold: split it first")
    }

    @Test("Safe normalisations change what they must, and count apart from what somebody must see")
    func safe() async throws {
        let files = try Files()
        let input = try files.bytes("in.xlsx")
        let dry = try await files.fix("--safe", "--dry-run")
        #expect(dry.exitCode == 0, "\(dry.errors)")
        #expect(dry.output.contains("H4"))
        #expect(dry.output.contains("2 cells: 2 safe, 0 reviewed"))
        #expect(!dry.output.contains("99010119650203105"))
        #expect(!FileManager.default.fileExists(atPath: files.folder["out.xlsx"].path))
        let result = try await files.fix("--safe")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(try files.changed() == ["G2": "甲一", "H4": "99010119650203105X"])
        #expect(result.output.contains("2 solved, 0 new"))
        #expect(try files.bytes("in.xlsx") == input)
    }

    @Test("Proposals are accepted by their codes")
    func accepted() async throws {
        let files = try Files()
        let result = try await files.fix("--accept", "p013")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(try files.changed() == ["J3": "女"])
        #expect(result.output.contains("1 cell: 0 safe, 1 reviewed"))
        #expect(try await files.fix("--accept", "P999").exitCode == 64)
    }

    static let lists: [[[RawWorkbook.Cell]]] = [
        [["工作表", "单元格", "原值", "新值", "原因", "更正人", "日期"], ["Sheet1", "J3", "男", "女", "看了户口簿", "丙一", "2018-07-01"]],
        [["户编号", "姓名", "字段", "旧值", "更正值"], ["9901", "甲二", "性别", "男", "女"]],
        [["户编号", "证件号码", "列名", "原有值", "变更值"], ["9901", "990101196708091242", "性别", "男", "女"]],
        // The list of findings of an issue workbook: what nobody gave a value for stays.
        [
            ["编号", "户编号", "姓名", "文件", "工作表", "行", "列", "列名", "当前值", "建议值", "核实结果", "更正值"],
            ["P013", "9901", "甲二", "in.xlsx", "Sheet1", .number("3"), "J", "性别", "男", "女", "属实", "女"],
            ["P013", "9901", "甲二", "in.xlsx", "Sheet1", .number("3"), "J", "性别", "男", "女", "", ""],
            ["P013", "9909", "丁一", "other.xlsx", "Sheet1", .number("3"), "J", "性别", "男", "女", "属实", "女"],
        ],
    ]

    @Test("A list names cells by place, by person, or as the issue workbook does", arguments: lists.indices)
    func listed(_ index: Int) async throws {
        let files = try Files()
        try files.list(Self.lists[index])
        let result = try await files.fix("--corrections", "list.xlsx")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(try files.changed() == ["J3": "女"])
    }

    @Test("Lists may be text tables or JSON, and one line may replace a value everywhere")
    func textLists() async throws {
        let files = try Files()
        try files.folder.write("列名,当前值,更正值\n村,东一村,东二村\n", to: "list.csv")
        let everywhere = try await files.fix("--corrections", "list.csv")
        #expect(everywhere.exitCode == 0, "\(everywhere.errors)")
        #expect(try files.changed() == ["E2": "东二村", "E3": "东二村", "E4": "东二村"])
        try files.folder.write(
            #"{"household":"9901","person":"990101196708091242","field":"sex","old":"男","new":"女"}"# + "\n",
            to: "list.jsonl")
        #expect(try await files.fix("--corrections", "list.jsonl").exitCode == 0)
        #expect(try files.changed() == ["J3": "女"])
    }

    @Test("What is stale, in conflict or unknown refuses all, and every line is named")
    func refused() async throws {
        let files = try Files()
        try files.list([
            ["工作表", "单元格", "户编号", "姓名", "列名", "原值", "新值"],
            ["Sheet1", "J3", "", "", "", "男", "女"],
            ["Sheet1", "J2", "", "", "", "女", "男"],
            ["Sheet1", "J3", "", "", "", "男", "不详"],
            ["", "", "9909", "甲二", "性别", "男", "女"],
            ["", "", "9901", "甲九", "性别", "男", "女"],
            ["", "", "9901", "甲二", "血型", "A", "B"],
            ["Sheet1", "J4", "", "", "", "男", ""],
        ])
        let result = try await files.fix("--corrections", "list.xlsx")
        #expect(result.exitCode == 3)
        for row in 3...8 { #expect(result.errors.contains("row \(row)"), "\(result.errors)") }
        #expect(!result.errors.contains("row 2"))
        #expect(!result.errors.contains("甲九"))
        #expect(!FileManager.default.fileExists(atPath: files.folder["out.xlsx"].path))
    }

    @Test("A correction that makes a fault is shown, and told by the exit code")
    func createsFault() async throws {
        let files = try Files()
        try files.list([["单元格", "原值", "新值"], ["H3", "990101196708091242", "990101196708091243"]])
        let result = try await files.fix("--corrections", "list.xlsx")
        #expect(result.exitCode == 1, "\(result.errors)")
        #expect(result.output.contains("  new P"))
        #expect(!result.output.contains("990101196708091243"))
    }

    @Test("What is said of a household or of several records is known again, in whichever row it stands now")
    func knownAgain() async throws {
        let files = try Files()
        let rows: [[RawWorkbook.Cell]] = [
            ["省", "市", "县", "乡", "村", "户编号", "姓名", "证件号码", "与户主关系", "性别"],
            ["示范省", "示范市", "示范区", "东街道", "东一村", "9901", "甲一", "990101196502031236", "户主", "男"],
            ["示范省", "示范市", "示范区", "东街道", "东一村", "9902", "乙一", "990101196502031236", "户主", "男"],
            ["示范省", "示范市", "示范区", "东街道", "东一村", "9903", "丙一", "990101196502031236", "户主", "男"],
        ]
        try files.list(rows, to: "in.xlsx")
        // The first of three who share a number has another; the other two still share it.
        try files.list([["单元格", "原值", "新值"], ["H2", "990101196502031236", "990101196808092318"]])
        let result = try await files.fix("--corrections", "list.xlsx")
        #expect(!result.output.contains("new X001"), "\(result.output)")
    }

    @Test("A ledger names who answers for a change, and no number of a person")
    func ledgerOfReasons() async throws {
        let files = try Files()
        try files.list([
            ["单元格", "原值", "新值", "原因", "核实人", "日期"],
            ["J3", "男", "女", "户口簿990101196708091242，电话19900001111，20180701看过", "丙一", "2018-07-01"],
        ])
        #expect(try await files.fix("--corrections", "list.xlsx", "--ledger", "ledger.jsonl").exitCode == 0)
        let ledger = try String(contentsOf: files.folder["ledger.jsonl"], encoding: .utf8)
        #expect(ledger.contains("丙一") && ledger.contains("20180701看过"))
        #expect(!ledger.contains("990101196708091242") && !ledger.contains("19900001111"))
    }

    @Test("A formula is replaced only where that is asked for, and the refusal names the line")
    func formula() async throws {
        let files = try Files()
        let rows: [[RawWorkbook.Cell]] = [
            ["户编号", "姓名", "证件号码", "与户主关系", "性别"],
            ["9901", "甲一", "990101196502031236", "户主", .formula("A1", result: "女")],
        ]
        try files.list(rows, to: "in.xlsx")
        try files.list([["单元格", "原值", "新值"], ["E2", "女", "男"]])
        for arguments in [["--dry-run"], []] {
            let result = try await Lookback.run(
                ["fix", "in.xlsx", "--output", "out.xlsx", "--corrections", "list.xlsx", "--language", "en"]
                    + arguments,
                in: files.folder.url)
            #expect(result.exitCode == 3)
            #expect(result.errors.contains("row 2 → Sheet1!E2: a formula"))
        }
        #expect(try await files.fix("--corrections", "list.xlsx", "--replace-formulas").exitCode == 0)
        #expect(try files.changed() == ["E2": "男"])
    }

    @Test("The input is never replaced, by whatever name")
    func input() async throws {
        let files = try Files()
        let before = try files.bytes("in.xlsx")
        let result = try await files.run("fix", "in.xlsx", "--safe", "--output", "./in.xlsx")
        #expect(result.exitCode == 64)
        #expect(try files.bytes("in.xlsx") == before)
        #expect(try await files.run("fix", "in.xlsx", "--output", "out.xlsx").exitCode == 64)
    }

    @Test("A workbook with macros stays one")
    func macros() async throws {
        let files = try Files()
        try FileManager.default.copyItem(at: files.folder["in.xlsx"], to: files.folder["in.xlsm"])
        let other = try await files.run("fix", "in.xlsm", "--safe", "--output", "out.xlsx")
        #expect(other.exitCode == 64)
        #expect(other.errors.contains("in.xlsm is .xlsm"))
        let same = try await files.run("fix", "in.xlsm", "--safe", "--output", "out.xlsm")
        #expect(same.exitCode == 0, "\(same.errors)")
    }

    @Test("What a ledger noted down is taken back byte for byte, last first")
    func undo() async throws {
        let files = try Files()
        let original = try files.bytes("in.xlsx")
        #expect(try await files.fix("--safe", "--ledger", "ledger.jsonl").exitCode == 0)
        let first = try files.bytes("out.xlsx")
        let again = try await files.run(
            "fix", "out.xlsx", "--output", "second.xlsx", "--accept", "P013", "--ledger", "ledger.jsonl")
        #expect(again.exitCode == 0, "\(again.errors)")
        #expect(try await files.run("ledger", "verify", "ledger.jsonl").output.contains("2 corrections, 3 changes"))
        #expect(try await files.run("undo", "ledger.jsonl").exitCode == 0)
        #expect(try files.bytes("second.xlsx") == first)
        #expect(try await files.run("undo", "ledger.jsonl").exitCode == 0)
        #expect(try files.bytes("out.xlsx") == original)
        #expect(try await files.run("undo", "ledger.jsonl").exitCode == 3)
        #expect(try await files.run("ledger", "verify", "ledger.jsonl").exitCode == 0)
        #expect(try !String(contentsOf: files.folder["ledger.jsonl"], encoding: .utf8).contains("99010119650203105"))
    }

    @Test("Any tampering with a ledger is found, and undoes nothing", arguments: ["change", "remove", "swap", "cut"])
    func tampering(_ kind: String) async throws {
        let files = try Files()
        #expect(try await files.fix("--safe", "--ledger", "ledger.jsonl").exitCode == 0)
        let result = try files.bytes("out.xlsx")
        var lines = try String(contentsOf: files.folder["ledger.jsonl"], encoding: .utf8).split(separator: "\n")
            .map(String.init)
        switch kind {
        case "change": lines[1] = lines[1].replacing("9901", with: "9902")
        case "remove": lines.remove(at: 1)
        case "swap": lines.swapAt(1, 2)
        // The last line only says that the result is in place, which can be seen.
        default: lines.removeLast(2)
        }
        try files.folder.write(lines.joined(separator: "\n") + "\n", to: "ledger.jsonl")
        #expect(try await files.run("ledger", "verify", "ledger.jsonl").exitCode == 3)
        #expect(try await files.run("undo", "ledger.jsonl").exitCode == 3)
        #expect(try files.bytes("out.xlsx") == result)
    }

    @Test("A corrected workbook that was changed since is not replaced by an undo")
    func changedSince() async throws {
        let files = try Files()
        #expect(try await files.fix("--safe", "--ledger", "ledger.jsonl").exitCode == 0)
        let original = try files.bytes("in.xlsx")
        try files.list([["另一张表"]], to: "out.xlsx")
        #expect(try await files.run("undo", "ledger.jsonl").exitCode == 3)
        #expect(try await files.run("undo", "ledger.jsonl", "--output", "back.xlsx").exitCode == 0)
        #expect(try files.bytes("back.xlsx") == original)
    }
}
