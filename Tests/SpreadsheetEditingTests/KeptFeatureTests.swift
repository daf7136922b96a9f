import Foundation
import SpreadsheetEditing
import SpreadsheetReading
import TestSupport
import Testing

/// What other programs lose when they save a workbook stays, all of it.
struct KeptFeatureTests {
    @Test func everythingElseStays() throws {
        let book = EverythingBook.book
        let edits = [CellEdit("A2", .text("李某")), CellEdit("B2", .number(4)), CellEdit("C2", .text("是"))]
        let edited = try book.edited(by: EditPlan(edits))
        let rows = EverythingBook.rows.replacing("张某", with: "李某")
            .replacing(
                "<c r=\"B2\"><v>3</v></c>",
                with: "<c r=\"B2\"><v>4</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>是</t></is></c>")
        for part in book.parts {
            #expect(
                try edited.text(part.name) == (part.name == "xl/sheet1.xml" ? EverythingBook.sheet(rows) : part.text))
        }
        #expect(edited.report.parts == ["xl/sheet1.xml"])
        if let folder = ProcessInfo.processInfo.environment["LOOKBACK_EDITED"] {
            try edited.bytes.write(to: URL(filePath: folder).appending(path: "everything.xlsm"))
        }
    }
}
