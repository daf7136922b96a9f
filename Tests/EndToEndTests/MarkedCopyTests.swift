import Foundation
import SpreadsheetReading
import TestSupport
import Testing

@Suite("Marked copies, and the paper of a ledger")
struct MarkedCopyTests {
    private static let rows: [[RawWorkbook.Cell]] = [
        ["省", "市", "县", "乡", "村", "户编号", "姓名", "证件号码", "与户主关系", "性别"],
        ["示范省", "示范市", "示范区", "东街道", "东一村", "9901", " 甲一", "990101196502031236", "户主", "男"],
        ["示范省", "示范市", "示范区", "东街道", "东一村", "9901", "甲二", "990101196708091242", "配偶", "男"],
    ]

    private struct Files {
        let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder()
            try RawWorkbook([.init(MarkedCopyTests.rows)]).write(to: folder["in.xlsx"])
        }

        func run(_ arguments: String...) async throws -> Command.Result {
            try await Lookback.run(arguments + ["--language", "en"], in: folder.url)
        }

        func cells(_ name: String) throws -> [String: String] {
            let workbook = try Workbook(path: folder[name].path)
            var cells: [String: String] = [:]
            for sheet in workbook.sheets {
                var rows = try workbook.rows(of: sheet)
                while try rows.advance() {
                    for cell in rows.row.cells { cells["\(rows.row.reference(of: cell))"] = rows.row.text(of: cell) }
                }
            }
            return cells
        }
    }

    @Test("What is wrong with a row stands behind its last column, the gravest first, and fix takes it off")
    func marked() async throws {
        let files = try Files()
        let check = try await files.run("check", "in.xlsx", "--mark", "marked.xlsx")
        #expect(check.exitCode == 1, "\(check.errors)")
        let marked = try files.cells("marked.xlsx")
        #expect(marked["K1"] == "校验结果")
        #expect(marked["K2"]?.contains("C004 ") == true)
        #expect(marked["K3"]?.contains("P013 ") == true)
        let again = try await files.run("check", "marked.xlsx", "--mark", "again.xlsx", "--ignore", "P013")
        #expect(again.exitCode <= 1, "\(again.errors)")
        #expect(try files.cells("again.xlsx")["L1"] == nil)
        #expect(try files.cells("again.xlsx")["K3"]?.contains("P013") != true)
        let plain = try await files.run("fix", "marked.xlsx", "--output", "plain.xlsx", "--unmark")
        #expect(plain.exitCode == 0, "\(plain.errors)")
        #expect(try files.cells("plain.xlsx") == files.cells("in.xlsx"))
        let fixed = try await files.run("fix", "marked.xlsx", "--output", "fixed.xlsx", "--safe")
        #expect(fixed.exitCode == 0, "\(fixed.errors)")
        #expect(try files.cells("fixed.xlsx")["G2"] == "甲一")
        #expect(try files.cells("fixed.xlsx")["K2"] == nil)
    }

    @Test("A marked copy never replaces an input, and there are no more of them than inputs")
    func wrongMarks() async throws {
        let files = try Files()
        #expect(try await files.run("check", "in.xlsx", "--mark", "in.xlsx").exitCode == 64)
        #expect(try await files.run("check", "in.xlsx", "--mark", "a.csv").exitCode == 64)
        #expect(try await files.run("check", "in.xlsx", "--mark", "a.xlsx", "--mark", "b.xlsx").exitCode == 64)
    }

    @Test("The paper shows values whole, and masked ones where the workbook is gone")
    func printed() async throws {
        let files = try Files()
        try files.folder.write(
            "单元格,原值,新值,原因,更正人,日期\nH3,990101196708091242,990101196708091234,看了户口簿,丙一,2018-07-01\n", to: "list.csv")
        let fix = try await files.run(
            "fix", "in.xlsx", "--output", "out.xlsx", "--corrections", "list.csv", "--ledger", "ledger.jsonl",
            "--campaign", "回头看")
        // The invented number may break other rules; that is not what is looked at here.
        #expect(fix.exitCode <= 1, "\(fix.errors)")
        let print = try await files.run("ledger", "print", "ledger.jsonl", "--output", "paper.xlsx", "--unit", "东街道")
        #expect(print.exitCode == 0, "\(print.errors)")
        let values = Set(try files.cells("paper.xlsx").values)
        for text in [
            "变更内容", "原有值", "变更值", "日期", "单位", "人员", "990101196708091242", "990101196708091234", "看了户口簿", "丙一",
            "2018-07-01", "东街道", "回头看", "证件号码",
        ] {
            #expect(values.contains(text), "\(text)")
        }
        try FileManager.default.removeItem(at: files.folder["out.xlsx"])
        let masked = try await files.run("ledger", "print", "ledger.jsonl", "--output", "paper.xlsx")
        #expect(masked.output.contains("1 of them masked"))
        #expect(try !files.cells("paper.xlsx").values.contains("990101196708091234"))
        #expect(try await files.run("ledger", "print", "none.jsonl", "--output", "paper.xlsx").exitCode == 2)
        #expect(try await files.run("ledger", "print", "ledger.jsonl", "--output", "ledger.jsonl").exitCode == 64)
    }
}
