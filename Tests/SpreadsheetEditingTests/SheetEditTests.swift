import Foundation
import Spreadsheet
import SpreadsheetEditing
import TestSupport
import Testing

struct SheetEditTests {
    @Test(arguments: SheetEditCase.inRows)
    func onlyTheCellChanges(edit: SheetEditCase) throws {
        let book = try PartsBook(rows: edit.before).edited(by: EditPlan(edit.edits, replacesFormulas: true))
        #expect(try book.text("xl/sheet1.xml") == PartsBook.sheet(edit.after))
    }

    @Test(arguments: SheetEditCase.inSheets)
    func onlyWhatIsDeclaredChanges(edit: SheetEditCase) throws {
        let book = try PartsBook(sheet: edit.before).edited(by: EditPlan(edit.edits))
        #expect(try book.text("xl/sheet1.xml") == edit.after)
    }

    @Test func newTextGoesBehindTheSharedStrings() throws {
        let book = PartsBook(
            rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>2</v></c></row>",
            strings: "<x:sst count='1' uniqueCount='1' xmlns:x='\(PartsBook.main)'><x:si><x:t>旧</x:t></x:si></x:sst>\n")
        let edits = [CellEdit("A1", .text("新")), CellEdit("B1", .text("新")), CellEdit("C1", .text("_x000D_"))]
        let edited = try book.edited(by: EditPlan(edits))
        #expect(
            try edited.text("xl/sharedStrings.xml")
                == "<x:sst count='3' uniqueCount='3' xmlns:x='\(PartsBook.main)'><x:si><x:t>旧</x:t></x:si>"
                + "<x:si><x:t>新</x:t></x:si><x:si><x:t>_x005F_x000D_</x:t></x:si></x:sst>\n")
        #expect(
            try edited.text("xl/sheet1.xml")
                == PartsBook.sheet(
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                        + "<c r=\"C1\" t=\"s\"><v>2</v></c></row>"))
        #expect(
            edited.report.changes == [
                PartChange(part: "xl/sheet1.xml", kind: .cells(replaced: 2, inserted: 1, cleared: 0)),
                PartChange(part: "xl/sharedStrings.xml", kind: .sharedStrings(added: 2)),
            ])
    }

    @Test func identifiersGetTheTextFormatAndDaysADateFormat() throws {
        let rows = "<row r=\"1\"><c r=\"A1\" s=\"2\"><v>1</v></c><c r=\"B1\" s=\"1\"><v>2</v></c></row>"
        let day = try #require(CivilDate(year: 2018, month: 6, day: 5))
        let edits = [
            CellEdit("A1", .identifier("990101198001010013")), CellEdit("C1", .identifier("990101198001010013")),
            CellEdit("B1", .number(3)), CellEdit("D1", .date(day)),
        ]
        let book = try PartsBook(rows: rows).edited(by: EditPlan(edits))
        #expect(
            try book.text("xl/styles.xml")
                == "<styleSheet xmlns=\"\(PartsBook.main)\"><cellXfs count=\"7\"><xf numFmtId=\"0\"/>"
                + "<xf numFmtId=\"14\"/><xf fontId=\"2\" numFmtId=\"0\"><alignment/></xf>"
                + "<xf numFmtId=\"49\" applyNumberFormat=\"1\" fontId=\"2\"><alignment/></xf>"
                + "<xf numFmtId=\"0\" applyNumberFormat=\"1\"/><xf numFmtId=\"49\" applyNumberFormat=\"1\"/>"
                + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>")
        #expect(
            try listedCells(book.after) == [
                "表\tA1": "s\t990101198001010013", "表\tB1": "n\t3", "表\tC1": "s\t990101198001010013",
                "表\tD1": "d\t2018-06-05",
            ])
    }

    @Test func replacedFormulaTakesTheCalculationChainAlong() throws {
        var book = PartsBook(
            rows: "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\"><f>A1</f><v>2</v></c></row>")
        let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"
        let types =
            "<Types><Override PartName=\"/xl/calcChain.xml\" ContentType=\"c\"/><Default Extension=\"xml\"/></Types>"
        book.parts[0].text = types
        book.parts[3].text.replace(
            "</Relationships>",
            with: "<Relationship Id=\"r9\" Type=\"\(type)\" Target=\"calcChain.xml\"/></Relationships>")
        book.parts.insert(("xl/calcChain.xml", "<calcChain/>"), at: 4)
        let edited = try book.edited(by: EditPlan([CellEdit("A1", .number(5))], replacesFormulas: true))
        #expect(try edited.text("[Content_Types].xml") == "<Types><Default Extension=\"xml\"/></Types>")
        #expect(try !edited.text("xl/_rels/workbook.xml.rels").contains("calcChain"))
        #expect(edited.report.formulas == 2)
        #expect(
            edited.report.parts == [
                "[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml", "xl/sheet1.xml",
            ])
        #expect(try listedCells(edited.after) == ["表\tA1": "n\t5", "表\tB1": "n\t2"])
    }
}
