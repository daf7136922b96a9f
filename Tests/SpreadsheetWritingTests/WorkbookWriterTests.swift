import Foundation
import Spreadsheet
import SpreadsheetWriting
import Testing

struct WorkbookWriterTests {
    private static let properties = DocumentProperties(title: "名单", created: 1_467_331_200)

    /// Runs calls against a workbook with one sheet and returns what they threw.
    private func failure(
        memory: WorkbookWriter.Memory = .wholeSheets,
        of body: (inout WorkbookWriter, SheetID) throws(WritingError) -> Void
    ) throws -> WritingError? {
        let scratch = try ScratchFolder()
        let file = try OutputFile(replacing: scratch.file("a.xlsx"))
        var book = try WorkbookWriter(into: file, properties: Self.properties, memory: memory)
        let sheet = try book.addSheet("名单")
        do {
            try body(&book, sheet)
        } catch {
            return error
        }
        return nil
    }

    @Test(arguments: [
        (OutputValue.number(.nan), CellFault.notFinite),
        (.number(-.infinity), .notFinite),
        (.integer(1 << 53 + 1), .notExact),
        (.money(fen: .min), .notExact),
        (.text(String(repeating: "户", count: 32_768)), .textTooLong(units: 32_768)),
    ])
    func `a value that would be lost is refused with its place`(value: OutputValue, fault: CellFault) throws {
        let failure = try failure { book, sheet throws(WritingError) in
            try book.write(value, row: 23, column: 6, on: sheet)
        }
        #expect(failure == .cell(sheet: "名单", CellReference(row: 23, column: 6), fault))
        #expect(failure?.description.hasPrefix("名单!F23: ") == true)
    }

    @Test func `a day before 1900 is refused`() throws {
        let day = try #require(CivilDate(year: 1899, month: 12, day: 31))
        let failure = try failure { book, sheet throws(WritingError) in
            try book.write(.date(day), row: 1, column: 1, on: sheet)
        }
        #expect(failure == .cell(sheet: "名单", CellReference(row: 1, column: 1), .dateTooEarly))
    }

    @Test(arguments: [(0, 1), (1, 0), (Grid.lastRow + 1, 1), (1, Grid.lastColumn + 1)])
    func `a place beyond the grid is refused`(row: Int, column: Int) throws {
        let failure = try failure { book, sheet throws(WritingError) in
            try book.write(.blank, row: row, column: column, on: sheet)
        }
        #expect(failure == .cell(sheet: "名单", CellReference(row: row, column: column), .outsideGrid))
    }

    @Test func `merges that overlap are refused, neighbours are not`() throws {
        let failure = try failure { book, sheet throws(WritingError) in
            try book.merge("一", rows: 1...2, columns: 1...3, on: sheet)
            try book.merge("二", rows: 1...2, columns: 4...4, on: sheet)
            try book.merge("三", rows: 3...4, columns: 1...3, on: sheet)
            try book.merge("四", rows: 2...3, columns: 3...5, on: sheet)
        }
        #expect(failure == .area(sheet: "名单", CellRange("C2:E3") ?? .a1, .overlapsMerge))
    }

    @Test func `written row by row, rows keep their order`() throws {
        let back = try failure(memory: .rowByRow) { book, sheet throws(WritingError) in
            try book.writeRow(["甲", "乙"], row: 1, on: sheet)
            try book.merge("题", rows: 2...2, columns: 1...2, on: sheet)
            try book.write("丙", row: 1, column: 3, on: sheet)
        }
        #expect(back == .cell(sheet: "名单", CellReference(row: 1, column: 3), .rowAlreadyWritten(last: 2)))
        let tall = try failure(memory: .rowByRow) { book, sheet throws(WritingError) in
            try book.merge("题", rows: 1...2, columns: 1...1, on: sheet)
        }
        #expect(tall == .area(sheet: "名单", CellRange("A1:A2") ?? .a1, .mergeAcrossRows))
    }

    @Test func `written row by row, cells of a row keep their order`() throws {
        let column = try failure(memory: .rowByRow) { book, sheet throws(WritingError) in
            try book.write("乙", row: 1, column: 2, on: sheet)
            try book.write("甲", row: 1, column: 1, on: sheet)
        }
        #expect(column == .cell(sheet: "名单", CellReference(row: 1, column: 1), .columnAlreadyWritten(last: 2)))
        let merged = try failure(memory: .rowByRow) { book, sheet throws(WritingError) in
            try book.merge("题", rows: 3...3, columns: 1...4, on: sheet)
            try book.write("丁", row: 3, column: 4, on: sheet)
        }
        #expect(merged == .cell(sheet: "名单", CellReference(row: 3, column: 4), .columnAlreadyWritten(last: 4)))
    }

    @Test func `written row by row, a row is begun once, with its height`() throws {
        let late = try failure(memory: .rowByRow) { book, sheet throws(WritingError) in
            try book.write("甲", row: 2, column: 1, on: sheet)
            try book.setRow(2, height: 20, on: sheet)
        }
        #expect(late == .cell(sheet: "名单", CellReference(row: 2, column: 1), .rowAlreadyWritten(last: 2)))
        let left = try failure(memory: .rowByRow) { book, sheet throws(WritingError) in
            try book.write("甲", row: 2, column: 1, on: sheet)
            try book.write("甲", row: 1, column: 1, on: try book.addSheet("字典"))
            try book.write("乙", row: 2, column: 2, on: sheet)
        }
        #expect(left == .cell(sheet: "名单", CellReference(row: 2, column: 2), .rowAlreadyWritten(last: 2)))
    }

    @Test(arguments: [
        (CellStyle(font: .init(name: String(repeating: "宋", count: 43))), StyleFault.fontNameTooLong),
        (CellStyle(font: .init(size: 0)), .fontSizeOutOfRange),
        (CellStyle(numberFormat: .custom(String(repeating: "0", count: 128))), .formatCodeTooLong),
    ])
    func `a style that the library would cut is refused`(style: CellStyle, fault: StyleFault) throws {
        let failure = try failure { book, _ throws(WritingError) in _ = try book.style(style) }
        #expect(failure == .style(style, fault))
    }

    @Test func `one style is one format`() throws {
        let scratch = try ScratchFolder()
        let file = try OutputFile(replacing: scratch.file("a.xlsx"))
        var book = try WorkbookWriter(into: file, properties: Self.properties)
        let bold = try book.style(CellStyle(font: .init(isBold: true)))
        #expect(try book.style(CellStyle(font: .init(isBold: true))) == bold)
        #expect(try book.style(CellStyle()) == .plain)
        #expect(bold != .plain)
    }

    @Test func `page texts, messages and sheet names have limits`() throws {
        let page = try failure { book, sheet throws(WritingError) in
            try book.setPrint(PrintSetup(header: PageText(left: String(repeating: "字", count: 254))), on: sheet)
        }
        #expect(page == .sheet("名单", .pageTextTooLong))
        let message = try failure { book, sheet throws(WritingError) in
            let text = InputMessage(title: "填表说明", text: String(repeating: "字", count: 256))
            try book.explain(text, rows: 2...9, columns: 1...1, on: sheet)
        }
        guard case .area("名单", CellRange("A2:A9"), .refused) = message else {
            Issue.record("\(String(describing: message))")
            return
        }
        let taken = try failure { book, _ throws(WritingError) in
            _ = try book.addSheet("Sum表")
            _ = try book.addSheet("SUM表")
        }
        #expect(taken == .sheet("SUM表", .nameTaken))
    }

    @Test func `a workbook without a visible sheet is refused`() throws {
        let scratch = try ScratchFolder()
        let path = scratch.file("a.xlsx")
        #expect(throws: WritingError.workbook(.noVisibleSheet)) {
            let file = try OutputFile(replacing: path)
            var book = try WorkbookWriter(into: file, properties: Self.properties)
            book.hide(try book.addSheet("字典"))
            _ = try book.finish()
        }
        #expect(try scratch.names.isEmpty)
    }

    @Test(arguments: [WorkbookWriter.Memory.wholeSheets, .rowByRow])
    func `the same calls make the same bytes, and no temporary file stays`(memory: WorkbookWriter.Memory) throws {
        let scratch = try ScratchFolder()
        for name in ["a.xlsx", "b.xlsx"] {
            let file = try OutputFile(replacing: scratch.file(name))
            var book = try WorkbookWriter(into: file, properties: Self.properties, memory: memory)
            let sheet = try book.addSheet("名单")
            for row in 1...200 {
                try book.writeRow(["=1+1", .integer(row), .money(fen: 123_45), .boolean(true)], row: row, on: sheet)
                try book.write(
                    .link("去", to: LinkTarget(sheet: "名单", cell: CellReference(row: row, column: 1))), row: row,
                    column: 5, on: sheet)
            }
            _ = try book.finish()
            try file.commitUnread()
        }
        #expect(try scratch.bytes("a.xlsx") == scratch.bytes("b.xlsx"))
        #expect(try scratch.bytes("a.xlsx").prefix(4) == Data([0x50, 0x4B, 0x03, 0x04]))
        #expect(try scratch.names == ["a.xlsx", "b.xlsx"])
        #expect(try scratch.mode("a.xlsx") == 0o600)
    }

    @Test func `an unfinished workbook leaves nothing`() throws {
        let scratch = try ScratchFolder()
        do {
            let file = try OutputFile(replacing: scratch.file("a.xlsx"))
            var book = try WorkbookWriter(into: file, properties: Self.properties, memory: .rowByRow)
            let sheet = try book.addSheet("名单")
            try book.write("甲", row: 1, column: 1, on: sheet)
        }
        #expect(try scratch.names.isEmpty)
    }
}

extension CellRange {
    fileprivate static let a1 = CellRange(CellReference(row: 1, column: 1), CellReference(row: 1, column: 1))
}
