import Foundation
import Spreadsheet
import SpreadsheetEditing
import SpreadsheetReading
import TestSupport
import Testing

/// Cells are marked, and the marks taken off again.
struct MarkTests {
    private static let rows =
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c></row>"
        + "<row r=\"2\" spans=\"1:2\"><c r=\"A2\" s=\"2\" t=\"inlineStr\"><is><t>张某</t></is></c><c t=\"n\" r=\"B2\"><v>3</v></c></row>"
        + "<row r=\"3\"><c r=\"B3\"><f>B2</f><v>3</v></c></row>"
    private static let plan: EditPlan = {
        var plan = EditPlan([
            mark("A2", .keep, .error), mark("B2", .keep, .warning), mark("C2", .keep, .error),
            mark("B3", .keep, .error),
            mark("A3", .keep, .warning), mark("D1", .text(WorkbookEditor.noteHeading), .note),
            mark("D2", .text("P013 甲\nX001 乙"), .note),
        ])
        plan.widths = ["表": [4: 48]]
        return plan
    }()

    private static func mark(_ cell: String, _ value: CellEdit.Value, _ mark: CellMark) -> CellEdit {
        var edit = CellEdit(cell, value)
        edit.mark = mark
        return edit
    }

    private static let book: PartsBook = {
        var book = PartsBook(rows: rows)
        book.parts[4].text = book.parts[4].text.replacing(
            "<cellXfs",
            with: "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill/></fills><cellXfs")
        return book
    }()

    @Test func marksAreAddedAndSaid() throws {
        let edited = try Self.book.edited(by: Self.plan)
        #expect(edited.report.parts == ["xl/styles.xml", "xl/sheet1.xml"])
        let sheet = try edited.text("xl/sheet1.xml")
        #expect(sheet.contains("<cols><col min=\"4\" max=\"4\" width=\"48.0\" customWidth=\"1\"/></cols><sheetData>"))
        #expect(sheet.contains("<c t=\"n\" r=\"B2\"") == false)
        #expect(sheet.contains("<v>3</v>"))
        #expect(sheet.contains("<f>B2</f><v>3</v>"))
        let cells = try listedCells(edited.after)
        #expect(cells["表\tD2"] == "s\tP013 甲\\nX001 乙")
        #expect(cells["表\tA2"] == "s\t张某")
        let styles = try edited.text("xl/styles.xml")
        #expect(styles.contains("<fills count=\"5\">"))
        #expect(styles.contains("FFF8CBC9") && styles.contains("FFFFE9B3") && styles.contains("FFFFF7DF"))
    }

    @Test func cellsHaveTheirBytesAgain() throws {
        let edited = try Self.book.edited(by: Self.plan)
        let marked = try WorkbookEditor(path: edited.after)
        #expect(try marked.hasMarks)
        _ = try marked.removeMarks(to: edited.after)
        let sheet = try edited.text("xl/sheet1.xml")
        let data = sheet.firstRange(of: "<sheetData>").map { sheet[$0.lowerBound...] } ?? ""
        #expect(
            data.replacing("spans=\"1:4\"", with: "spans=\"1:2\"") == "<sheetData>\(Self.rows)</sheetData></worksheet>")
        #expect(!sheet.contains("P013"))
        #expect(try !edited.text("xl/styles.xml").contains("FFF8CBC9"))
        // What is left is no mark: a second time changes nothing.
        #expect(try !WorkbookEditor(path: edited.after).hasMarks)
    }

    @Test func whatWasFilledInStays() throws {
        let edited = try Self.book.edited(by: Self.plan)
        let again = edited.folder["again.xlsx"].path
        _ = try WorkbookEditor(path: edited.after).apply(
            EditPlan([CellEdit("C2", .text("补填")), CellEdit("A2", .text("李某"))]), to: again)
        _ = try WorkbookEditor(path: again).removeMarks(to: again)
        let cells = try listedCells(again)
        #expect(cells["表\tC2"] == "s\t补填")
        #expect(cells["表\tA2"] == "s\t李某")
        #expect(cells["表\tD2"] == nil)
    }

    /// A spreadsheet program drops what only we understand, and writes its own formats.
    @Test func marksGoFromACopyThatWasSaved() throws {
        let edited = try Self.book.edited(by: Self.plan)
        var book = Self.book
        for index in book.parts.indices where ["xl/styles.xml", "xl/sheet1.xml"].contains(book.parts[index].name) {
            book.parts[index].text = try edited.text(book.parts[index].name)
                .replacing(/<extLst>.*?<\/extLst>/, with: "")
        }
        let folder = try TemporaryFolder()
        try book.write(to: folder["saved.xlsx"])
        let path = folder["saved.xlsx"].path
        let editor = try WorkbookEditor(path: path)
        #expect(try editor.hasMarks)
        _ = try editor.removeMarks(to: path)
        #expect(try listedCells(path) == listedCells(edited.before))
        #expect(try !WorkbookEditor(path: path).hasMarks)
    }
}
