import Foundation
import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting
import TestSupport
import Testing

/// What is written comes back: the writer's imprint is the reader's.
struct ReadBackTests {
    static let memories = [WorkbookWriter.Memory.wholeSheets, .rowByRow]

    static let texts = [
        "张三", " 前后有空格 ", "两\n行\t制表", "a\rb", "a\r\nb", "=1+1", "+86", "-1", "@家", "_x000D_", "_x000d_x_",
        "_x005F_x000D_",
        "_xFFFE_", "\u{0}", "\u{1}\u{1F}末", "\u{7F}\u{85}\u{2028}", "\u{FFFE}", "头\u{FFFF}\u{301}", "\u{FFFD}", "👨‍👩‍👧‍👦𠮷",
        "e\u{301}", "é", "<a href=\"x\">&amp;</a>", "]]>", "'单引号", "TRUE", "#N/A", "1E5", "990101199001011234", "",
        String(repeating: "户", count: 32_767), String(repeating: "&", count: 32_767),
    ]

    static let numbers = [
        0, -0.0, 1, -1, 0.1, 0.1 + 0.2, 1.0 / 3, -2.0 / 3, 1e15, 1e15 + 0.3, 1e16, 1e22, 1e23, 123_456_789.123_456_7,
        9_007_199_254_740_992, 0.000_1, 1e-5, 1e-300, .leastNonzeroMagnitude, .leastNormalMagnitude, .pi, 4096.25,
        0.5.nextDown, 1.0.nextUp, 1e308,
    ]

    /// Writes a workbook, and commits it if it reads back as it was written.
    static func roundTrip(
        _ memory: WorkbookWriter.Memory = .wholeSheets,
        _ body: (inout WorkbookWriter) throws(WritingError) -> Void
    ) throws -> Imprint {
        let scratch = try ScratchFolder()
        let file = try OutputFile(replacing: scratch.file("a.xlsx"))
        var book = try WorkbookWriter(into: file, properties: DocumentProperties(created: 1), memory: memory)
        try body(&book)
        let written = try book.finish()
        try file.commit(written, readBack: readBack)
        #expect(try scratch.names == ["a.xlsx"])
        return written
    }

    static let readBack: ReadBack = { path throws(WritingError) in
        do throws(ReadingError) {
            return try Imprint(readingBack: path)
        } catch {
            throw .notReadBack(path: path, problem: error.description)
        }
    }

    @Test(arguments: memories)
    func `texts come back`(memory: WorkbookWriter.Memory) throws {
        let written = try Self.roundTrip(memory) { book throws(WritingError) in
            let sheet = try book.addSheet("名单")
            for (index, text) in Self.texts.enumerated() {
                try book.writeRow(
                    [.text(text), .text(text + "一")].prefix(text.utf16.count < 32_767 ? 2 : 1), row: index + 1,
                    on: sheet)
            }
        }
        // The empty text does not count, and the two longest have no second form.
        #expect(written.cells == 2 * Self.texts.count - 3)
    }

    @Test(arguments: memories)
    func `numbers, money, days, truth and blanks come back`(memory: WorkbookWriter.Memory) throws {
        let days = [(1900, 1, 1), (1900, 2, 28), (1900, 3, 1), (2016, 2, 29), (9999, 12, 31)]
            .compactMap { CivilDate(year: $0.0, month: $0.1, day: $0.2) }
        let fen: [Int64] = [0, 1, -1, 25, 50, 99, 333_75, -120_000, 7_036_874_417_766_399, 1 << 53, -1 << 53]
        let written = try Self.roundTrip(memory) { book throws(WritingError) in
            let sheet = try book.addSheet("数")
            try book.writeRow(Self.numbers.map { .number($0) }, row: 1, on: sheet)
            try book.writeRow(fen.map { .money(fen: $0) }, row: 2, on: sheet)
            try book.writeRow(days.map { .date($0) }, row: 3, on: sheet)
            try book.writeRow([.integer(0), .integer(1 << 53), .integer(-1 << 53), .integer(-7)], row: 4, on: sheet)
            try book.writeRow([.boolean(true), .boolean(false), .blank, .text("")], row: Grid.lastRow, on: sheet)
        }
        #expect(written.cells == Self.numbers.count + fen.count + days.count + 4 + 2)
    }

    @Test func `a number that 16 digits round to infinity is refused`() throws {
        let place = CellReference(row: 1, column: 1)
        #expect(throws: WritingError.cell(sheet: "数", place, .notFinite)) {
            try Self.roundTrip { book throws(WritingError) in
                try book.write(.number(.greatestFiniteMagnitude), row: 1, column: 1, on: try book.addSheet("数"))
            }
        }
    }

    @Test(arguments: memories)
    func `links, merges and several sheets come back`(memory: WorkbookWriter.Memory) throws {
        let target = LinkTarget(sheet: "字典", cell: CellReference(row: 1, column: 1))
        let elsewhere = LinkTarget(file: "入 库#1.xlsx", sheet: "名单", cell: CellReference(row: 9, column: 3))
        let written = try Self.roundTrip(memory) { book throws(WritingError) in
            let sheet = try book.addSheet("名单")
            try book.merge("题目", rows: 1...1, columns: 1...5, on: sheet)
            try book.merge("一格", rows: 2...2, columns: 1...1, on: sheet)
            if memory == .wholeSheets { try book.merge(.money(fen: 1), rows: 3...5, columns: 2...3, on: sheet) }
            try book.writeRow([.link("看", to: target), .link("原=件", to: elsewhere)], row: 6, on: sheet)
            try book.write(.link("", to: target), row: 7, column: 1, on: sheet)
            book.hide(try book.addSheet("空"))
            try book.write("甲", row: 1, column: 1, on: try book.addSheet("字典"))
        }
        #expect(written.sheets.map(\.name) == ["名单", "空", "字典"])
        #expect(written.sheets.map(\.cells) == [memory == .wholeSheets ? 5 : 4, 0, 1])
    }

    @Test(arguments: memories)
    func `sheets written by turns come back`(memory: WorkbookWriter.Memory) throws {
        let written = try Self.roundTrip(memory) { book throws(WritingError) in
            let sheets = [try book.addSheet("甲"), try book.addSheet("乙"), try book.addSheet("空")]
            for row in 1...300 {
                for (order, sheet) in sheets.prefix(2).enumerated() where row % (order + 2) == 0 {
                    try book.setRow(row, height: 20.5, on: sheet)
                    try book.writeRow([.integer(row), "户\(row)", .blank], row: row, on: sheet)
                }
            }
        }
        #expect(written.sheets.map(\.cells) == [300, 200, 0])
    }

    @Test func `links past the library's number of them come back by their shown text`() throws {
        let target = LinkTarget(sheet: "名单", cell: CellReference(row: 1, column: 1))
        let written = try Self.roundTrip(.rowByRow) { book throws(WritingError) in
            let sheet = try book.addSheet("名单")
            for row in 1...65_530 { try book.write(.link("去", to: target), row: row, column: 1, on: sheet) }
            let shown = ["去", " 空格 ", "a\rb", "_x000D_", "\"引号\"", "TRUE", "#N/A", "12", "两\n行"]
            try book.writeRow(shown.map { .link($0, to: target) }, row: 65_531, on: sheet)
        }
        #expect(written.cells == 65_539)
    }

    @Test(arguments: memories, [1, 2, 3, 4] as [UInt64])
    func `any cells come back`(memory: WorkbookWriter.Memory, seed: UInt64) throws {
        var random = SeededNumbers(state: seed)
        var expected = 0
        let written = try Self.roundTrip(memory) { book throws(WritingError) in
            for name in ["甲", "乙"] {
                let sheet = try book.addSheet(name)
                var row = 0
                for _ in 0..<120 {
                    row += Int.random(in: 1...7, using: &random)
                    for column in 1...40 where Bool.random(using: &random) {
                        let value = random.value()
                        if value != .blank, value != .text("") { expected += 1 }
                        try book.write(value, row: row, column: column, on: sheet)
                    }
                }
            }
        }
        #expect(written.cells == expected)
    }
}
