import Foundation
import Spreadsheet
import SpreadsheetEditing
import SpreadsheetReading
import TestSupport
import Testing

/// How a row looks goes where the row goes: its height, whether it is hidden, and the looks of parts of its texts.
struct MovedRowTests {
    private static func runs(_ prefix: String = "") -> String {
        "<r><rPr><b/><color rgb=\"FFFF0000\"/></rPr><t>重</t></r><r><t xml:space=\"preserve\"> 点</t></r>"
            .replacing("</", with: "?").replacing("<", with: "<\(prefix)").replacing("?", with: "</\(prefix)")
    }

    private static let source = PartsBook(
        rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
            + "<row r=\"2\" ht=\"31.5\" customHeight=\"1\"><c r=\"A2\" t=\"s\"><v>1</v></c>"
            + "<c r=\"B2\" t=\"inlineStr\"><is>\(runs())</is></c></row>"
            + "<row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"s\"><v>2</v></c><c r=\"B3\" t=\"inlineStr\"><is>"
            + "<r xmlns:y=\"y\" y:a=\"1\"><t>别</t></r><r><t>处</t></r></is></c></row>",
        strings: "<sst xmlns=\"\(PartsBook.main)\"><si><t>姓名</t></si><si>\(runs())</si><si><t>平</t></si></sst>")

    /// The sheet of a table that got rows 3 and 2 of the source.
    private func sheet(
        of table: PartsBook, _ mapping: (Workbook) throws(EditingError) -> RowMapping
    ) throws -> String {
        let folder = try TemporaryFolder()
        try table.write(to: folder["before.xlsx"])
        try Self.source.write(to: folder["source.xlsx"])
        let workbook = try Workbook(path: folder["source.xlsx"].path)
        let editor = try WorkbookEditor(path: folder["before.xlsx"].path)
        var copy = try editor.table(on: "表", firstRow: 2, lastRecord: 3).copy(to: folder["after.xlsx"].path, rows: 2)
        let plan = copy.plan(try mapping(workbook))
        for wanted in [3, 2] {
            var rows = try workbook.rows(of: workbook.sheets[0])
            while try rows.advance() {
                if rows.row.number == wanted { try copy.append(rows.row, plan) }
            }
        }
        try copy.finish().commit()
        let same = try editor.apply(EditPlan([]), to: folder["same.xlsx"].path)
        return try EditedBook(report: same, folder: folder).text("xl/sheet1.xml")
    }

    @Test func rowsOfTheSameWorkbook() throws {
        let sheet = try sheet(of: Self.source) { workbook throws(EditingError) in
            try RowMapping.own(workbook).readingRichTexts()
        }
        let cell = { (place: String, content: String) in "<c r=\"\(place)\" t=\"inlineStr\"><is>\(content)</is></c>" }
        #expect(
            sheet
                == PartsBook.sheet(
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
                        // What only the old part knows is left out, and no text with it.
                        + "<row r=\"2\" hidden=\"1\">\(cell("A2", "<t>平</t>"))\(cell("B2", "<t>别处</t>"))</row>"
                        + "<row r=\"3\" ht=\"31.5\" customHeight=\"1\">\(cell("A3", Self.runs()))"
                        + "\(cell("B3", Self.runs()))</row>"))
    }

    @Test func rowsOfAnotherWorkbook() throws {
        let start = "<x:worksheet xmlns:x=\"\(PartsBook.main)\"><x:sheetData><x:row r=\"1\"/>"
        let end = "</x:sheetData></x:worksheet>"
        let table = PartsBook(sheet: "\(start)<x:row r=\"2\" ht=\"20\"><x:c r=\"A2\"/></x:row>\(end)")
        let sheet = try sheet(of: table) { workbook throws(EditingError) in
            try RowMapping.foreign(workbook, [.init(source: 1, target: 1, isIdentifier: false)]).readingRichTexts()
        }
        let cell = { (place: String, content: String) in
            "<x:c r=\"\(place)\" t=\"inlineStr\"><x:is>\(content)</x:is></x:c>"
        }
        #expect(
            sheet == start + "<x:row r=\"2\" ht=\"20\" hidden=\"1\">\(cell("A2", "<x:t>平</x:t>"))</x:row>"
                + "<x:row r=\"3\" ht=\"31.5\" customHeight=\"1\">\(cell("A3", Self.runs("x:")))</x:row>" + end)
    }
}
