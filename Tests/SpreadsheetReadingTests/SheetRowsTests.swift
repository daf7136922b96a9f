import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@Suite struct SheetRowsTests {
    private func read<Result>(_ book: TinyWorkbook, _ body: (Workbook) throws -> Result) throws -> Result {
        try withFile(book.zip.bytes()) { path in try body(try Workbook(path: path)) }
    }

    @Test func valuesAndPlaces() throws {
        let rows = """
            <row r="4" hidden="1"><c r="B4" t="s"><v>0</v></c><c r="D4"><v>990101199001011234</v></c>\
            <c r="E4" t="b"><v>true</v></c><c r="F4"><f>A1</f></c><c r="G4" t="e"><v>#REF!</v></c><c r="H4"><v>NaN</v></c></row>
            """
        try read(TinyWorkbook(rows: rows, strings: "<si><t>甲</t></si>")) { workbook in
            var rows = try workbook.rows(of: workbook.sheets[0])
            #expect(try rows.advance())
            #expect(rows.row.number == 4 && rows.row.isHidden)
            let cells = rows.row.cells
            let values = cells.map { rows.row.value(of: $0) }
            #expect(
                values == [
                    .text("甲"), .number(990_101_199_001_011_200), .boolean(true), .unknown, .error("#REF!"),
                    .unreadable("NaN"),
                ])
            #expect(cells[0].sharedIndex == 0)
            #expect(rows.row.storedText(of: cells[1]) == "990101199001011234")
            #expect(rows.row.reference(of: cells[3]).description == "F4" && cells[3].hasFormula)
            #expect(rows.row.cell(inColumn: 5)?.kind == .boolean)
            #expect(rows.row.cell(inColumn: 3) == nil && rows.row.cell(inColumn: 99) == nil)
            #expect(try !rows.advance())
            #expect(
                rows.summary.formulasWithoutResult.count == 1 && rows.summary.hiddenRows == 1 && rows.summary.cells == 6
            )
            #expect(rows.summary.usedRange?.description == "B4:H4")
        }
    }

    @Test func summary() throws {
        let book = TinyWorkbook().with {
            $0.setSheet(
                "<dimension ref=\"A1:IV65536\"/><cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"4\" max=\"4\"/></cols>"
                    + "<sheetData><row r=\"2\"><c r=\"C2\"><v>1</v></c><c r=\"B2\"><v>1</v></c><c r=\"B2\" s=\"7\"><v>x</v></c></row>"
                    + "<row r=\"1\"/></sheetData><autoFilter ref=\"A1:C2\"/><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"
            )
        }
        try read(book) { workbook in
            var rows = try workbook.rows(of: workbook.sheet(named: "sheet1"))
            while try rows.advance() {}
            let summary = rows.summary
            #expect(summary.rows == 2 && summary.cells == 2)
            #expect(summary.declaredRange == "A1:IV65536" && summary.usedRange?.description == "B2:C2")
            #expect(summary.hiddenColumns == [2...3])
            #expect(summary.filter?.description == "A1:C2" && summary.mergedRanges.map(\.description) == ["A1:B1"])
            let oddities = summary.oddities.map { "\($0.kind) \($0.place)" }
            #expect(
                oddities.sorted() == [
                    "cellOrder row 2", "duplicateCell B2", "rowOrder row 1", "unknownStyle B2", "unreadableValue B2",
                ])
            #expect(summary.oddities.allSatisfy { $0.text(.chinese).contains("xl/worksheets/sheet1.xml") })
        }
    }

    @Test func sheetsInOrder() throws {
        let book = TinyWorkbook().with {
            $0.replace(
                "<sheets>", with: "<sheets><sheet name=\"宏\" sheetId=\"8\" state=\"hidden\" r:id=\"\"/>",
                in: "xl/workbook.xml")
            $0.addSheet("字典", state: "veryHidden")
        }
        try read(book) { workbook in
            #expect(workbook.sheets.map(\.name) == ["字典", "宏", "Sheet1"])
            #expect(workbook.sheets.map(\.visibility) == [.veryHidden, .hidden, .visible])
            #expect(workbook.sheets.map(\.kind) == [.worksheet, .module, .worksheet])
            #expect(throws: ReadingError.notWorksheet("宏")) { _ = try workbook.rows(of: workbook.sheets[1]) }
            #expect(throws: ReadingError.noSuchSheet("无")) { _ = try workbook.sheet(named: "无") }
        }
    }

    @Test func overlongTextIsNoted() throws {
        let text = String(repeating: "字", count: 32_768)
        let rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"str\"><v>\(text)</v></c></row>"
        try read(TinyWorkbook(rows: rows, strings: "<si><t>\(text)</t></si>")) { workbook in
            var rows = try workbook.rows(of: workbook.sheets[0])
            while try rows.advance() {}
            #expect(rows.summary.oddities.map(\.kind) == [.overlongText] && rows.summary.oddities.first?.count == 2)
        }
    }

    @Test func stoppingEarlyLeavesTheWorkbookUsable() throws {
        let rows = (1...50_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }.joined()
        try read(TinyWorkbook(rows: rows)) { workbook in
            for _ in 0..<3 {
                var rows = try workbook.rows(of: workbook.sheets[0])
                #expect(try rows.advance())
                #expect(rows.row.text(of: rows.row.cells[0]) == "1")
            }
        }
    }

    /// Cells that are only formatted cost nothing, however many (四百万个空白单元格 among real ones).
    @Test func blanksAreNoCells() throws {
        let blanks = (0..<16_000).map { _ in "<c s=\"1\"/>" }.joined()
        let rows =
            (1...20).map { "<row r=\"\($0)\">\(blanks)</row>" }.joined() + "<row><c r=\"XFD21\"><v>1</v></c></row>"
        try read(TinyWorkbook(rows: rows, formats: "<xf/><xf/>")) { workbook in
            var rows = try workbook.rows(of: workbook.sheets[0])
            while try rows.advance() {
                let count = rows.row.cells.capacity
                #expect(count < 64)
            }
            #expect(rows.summary.cells == 1 && rows.summary.usedRange?.description == "XFD21")
        }
    }
}
