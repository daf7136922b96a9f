import Foundation
import TestSupport
import Testing

@testable import Workbench

/// What holds for any correction of any table: invented registers with invented faults, from a seed.
struct FixPropertyTests {
    private let folder: TemporaryFolder
    private let workbench: Workbench

    init() throws {
        folder = try TemporaryFolder()
        workbench = try Workbench(templates: Repository.root.appending(path: "templates").path)
    }

    private func path(_ name: String) -> String { folder[name].path }
    private func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder[name]) }

    private func fix(
        _ input: String, _ output: String, safe: Bool = false, corrections: String? = nil, ledger: String? = nil
    ) throws -> FixOutcome {
        var request = FixRequest(CheckRequest(files: [path(input)]), output: path(output))
        request.isSafe = safe
        request.corrections = corrections.map { [path($0)] } ?? []
        request.ledger = ledger.map(path)
        return try workbench.fix(request)
    }

    /// Writes a table, and returns lines of corrections that stand in no order.
    private func table(_ random: inout SeededNumbers) throws -> [String] {
        var rows: [[RawWorkbook.Cell]] = [["户编号", "姓名", "证件号码", "与户主关系", "性别", "文化程度"]]
        var lines: [String] = []
        for number in 1...Int.random(in: 5...40, using: &random) {
            let name = [" 甲\(number)", "甲\(number)", "甲 \(number)"].randomElement(using: &random) ?? ""
            let sex = ["男", "女", "男性", ""].randomElement(using: &random) ?? ""
            rows.append([
                .text("\(9900 + number / 3)"), .text(name), .text("99010119\(50 + number % 40)0203105x"),
                number % 3 == 0 ? "户主" : "之子", .text(sex), "小学",
            ])
            if Bool.random(using: &random) { lines.append("Sheet1,E\(number + 1),\(sex),\(sex == "女" ? "男" : "女")") }
            if Bool.random(using: &random) { lines.append("Sheet1,F\(number + 1),小学,初中") }
        }
        try RawWorkbook([.init(rows)]).write(to: folder["in.xlsx"])
        return lines.isEmpty ? ["Sheet1,F2,小学,初中"] : lines
    }

    private func write(_ lines: [String], to name: String) throws {
        try folder.write((["工作表,单元格,原值,更正值"] + lines).joined(separator: "\n") + "\n", to: name)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func undoGivesTheOriginalBytes(seed: UInt64) throws {
        var random = SeededNumbers(state: seed)
        try write(try table(&random), to: "list.csv")
        let original = try bytes("in.xlsx")
        let outcome = try fix("in.xlsx", "out.xlsx", safe: true, corrections: "list.csv", ledger: "ledger.jsonl")
        #expect(!outcome.changes.isEmpty)
        #expect(try bytes("out.xlsx") != original)
        _ = try Workbench.undo(path("ledger.jsonl"), to: nil)
        #expect(try bytes("out.xlsx") == original)
        #expect(try bytes("in.xlsx") == original)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func nothingIsLeftToNormalise(seed: UInt64) throws {
        var random = SeededNumbers(state: seed)
        _ = try table(&random)
        _ = try fix("in.xlsx", "once.xlsx", safe: true)
        let outcome = try fix("once.xlsx", "twice.xlsx", safe: true)
        #expect(outcome.changes.isEmpty)
        #expect(try bytes("twice.xlsx") == bytes("once.xlsx"))
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func orderOfTheLinesSaysNothing(seed: UInt64) throws {
        var random = SeededNumbers(state: seed)
        let lines = try table(&random)
        try write(lines, to: "list.csv")
        try write(lines.shuffled(using: &random), to: "shuffled.csv")
        _ = try fix("in.xlsx", "one.xlsx", safe: true, corrections: "list.csv")
        _ = try fix("in.xlsx", "other.xlsx", safe: true, corrections: "shuffled.csv")
        #expect(try bytes("one.xlsx") == bytes("other.xlsx"))
    }
}
