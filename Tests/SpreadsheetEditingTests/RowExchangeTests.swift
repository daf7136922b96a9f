import Foundation
import Spreadsheet
import SpreadsheetEditing
import SpreadsheetReading
import TestSupport
import Testing

/// The rows of a table are exchanged for others; what goes by them follows, all else stays.
struct RowExchangeTests {
    private static let strings =
        "<sst xmlns=\"\(PartsBook.main)\" count=\"9\" uniqueCount=\"5\"><si><t>姓名</t></si><si><t>张某</t></si>"
        + "<si><t>李某</t></si><si><r><t>人</t></r><r><t>口</t></r></si><si><t>王某</t></si></sst>"
    private static let body =
        "<row r=\"2\" ht=\"20\" hidden=\"1\" customHeight=\"1\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" s=\"1\"><v>43101</v></c>"
        + "<c r=\"C2\" s=\"2\"/></row><row r=\"3\"><c r=\"A3\" s=\"2\" t=\"s\"><v>2</v></c><c r=\"B3\"><f>1+1</f><v>2</v></c></row>"

    /// A sheet with everything that says how long the table is.
    private static func sheet(_ body: String, links: String = "", range: String, filter: String, one: String) -> String
    {
        "<worksheet xmlns=\"\(PartsBook.main)\"><dimension ref=\"A1:C\(range)\"/><cols><col min=\"1\" max=\"1\" width=\"9\"/></cols>"
            + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>3</v></c></row>\(body)</sheetData>"
            + "<autoFilter ref=\"A1:C\(filter)\"/><mergeCells count=\"\(links.isEmpty ? 1 : 2)\"><mergeCell ref=\"B1:C1\"/>"
            + (links.isEmpty ? "" : "<mergeCell ref=\"A4:C4\"/>") + "</mergeCells>"
            + "<conditionalFormatting sqref=\"B2:B\(range) C2\"><cfRule type=\"expression\"><formula>B2=1</formula></cfRule>"
            + "</conditionalFormatting><dataValidations count=\"1\"><dataValidation sqref=\"C2:C\(one)\"/></dataValidations>\(links)"
            + "<extLst><ext><x:v xmlns:x=\"x\" xmlns:xm=\"xm\"><xm:sqref>A2:A\(range)</xm:sqref></x:v></ext></extLst></worksheet>"
    }

    private static let book: PartsBook = {
        let links = "<hyperlinks><hyperlink ref=\"A2\" location=\"A1\"/></hyperlinks>"
        var book = PartsBook(
            sheet: sheet(
                body + "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>4</v></c></row>", links: links, range: "3", filter: "4",
                one: "99"),
            strings: strings)
        book.parts[2].text = book.parts[2].text.replacing(
            "</sheets>",
            with:
                "</sheets><definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">表!$A$1:$C$4</definedName>"
                + "<definedName name=\"别的\">表!$A$1:$C$4</definedName></definedNames>")
        return book
    }()

    /// Copies rows of the book's own sheet, named by their numbers.
    private func copied(_ book: PartsBook, _ rows: [Int], lastRecord: Int = 3) throws -> EditedBook {
        let folder = try TemporaryFolder()
        try book.write(to: folder["before.xlsx"])
        let path = folder["before.xlsx"].path
        let table = try WorkbookEditor(path: path).table(on: "表", firstRow: 2, lastRecord: lastRecord)
        var copy = try table.copy(to: folder["after.xlsx"].path, rows: rows.count)
        let workbook = try Workbook(path: path)
        let plan = copy.plan(.own(workbook))
        for wanted in rows {
            var source = try workbook.rows(of: workbook.sheets[0])
            while try source.advance() {
                if source.row.number == wanted { try copy.append(source.row, plan) }
            }
        }
        try copy.finish().commit()
        return EditedBook(report: try WorkbookEditor(path: path).apply(EditPlan([]), to: path), folder: folder)
    }

    @Test func rangesFollowMoreRows() throws {
        let edited = try copied(Self.book, [2, 3, 2, 3])
        let row = { (number: Int, look: String, cells: String) in "<row r=\"\(number)\"\(look)>\(cells)</row>" }
        let first = { (number: Int) in
            row(
                number, " ht=\"20\" customHeight=\"1\" hidden=\"1\"",
                "<c r=\"A\(number)\" t=\"inlineStr\"><is><t>张某</t></is></c><c r=\"B\(number)\" s=\"1\"><v>43101</v></c>"
                    + "<c r=\"C\(number)\" s=\"2\"/>")
        }
        let second = { (number: Int) in
            row(
                number, "",
                "<c r=\"A\(number)\" s=\"2\" t=\"inlineStr\"><is><t>李某</t></is></c><c r=\"B\(number)\"><v>2</v></c>"
                    + "<c r=\"C\(number)\" s=\"2\"/>")
        }
        let sheet = Self.sheet(first(2) + second(3) + first(4) + second(5), range: "5", filter: "5", one: "99")
        #expect(try edited.text("xl/sheet1.xml") == sheet)
        #expect(try edited.text("xl/workbook.xml").contains("localSheetId=\"0\">表!$A$1:$C$5<"))
        #expect(try edited.text("xl/workbook.xml").contains("\"别的\">表!$A$1:$C$4<"))
    }

    @Test func stringsOfRowsThatAreGoneGo() throws {
        let edited = try copied(Self.book, [3])
        let strings = try edited.text("xl/sharedStrings.xml")
        #expect(
            strings == "<sst xmlns=\"\(PartsBook.main)\" count=\"2\" uniqueCount=\"4\"><si><t>姓名</t></si><si><t/></si>"
                + "<si><t/></si><si><r><t>人</t></r><r><t>口</t></r></si></sst>")
        let bytes = try edited.bytes
        #expect(!bytes.contains(Array("张某".utf8)) && !bytes.contains(Array("王某".utf8)))
        #expect(
            try listedCells(edited.after) == ["表\tA1": "s\t姓名", "表\tB1": "s\t人口", "表\tA2": "s\t李某", "表\tB2": "n\t2"])
    }

    @Test func noRowsAreATableToo() throws {
        let edited = try copied(Self.book, [])
        #expect(try listedCells(edited.after) == ["表\tA1": "s\t姓名", "表\tB1": "s\t人口"])
    }

    @Test func rowsOfAnotherWorkbookTakeTheFormatsOfTheFirst() throws {
        let folder = try TemporaryFolder()
        try Self.book.write(to: folder["before.xlsx"])
        try RawWorkbook(
            [.init([["号码", "日期", "甲"], ["000123", .day("43101"), .number("1.50")]])], countsFrom1904: true
        ).write(to: folder["other.xlsx"])
        let editor = try WorkbookEditor(path: folder["before.xlsx"].path)
        var copy = try editor.table(on: "表", firstRow: 2, lastRecord: 3).copy(to: folder["after.xlsx"].path, rows: 1)
        let other = try Workbook(path: folder["other.xlsx"].path)
        let plan = copy.plan(
            .foreign(
                other,
                [
                    .init(source: 1, target: 3, isIdentifier: true), .init(source: 2, target: 2, isIdentifier: false),
                    .init(source: 3, target: 1, isIdentifier: false),
                ]))
        var rows = try other.rows(of: other.sheets[0])
        while try rows.advance() {
            if rows.row.number == 2 { try copy.append(rows.row, plan) }
        }
        try copy.finish().commit()
        let edited = EditedBook(report: try editor.apply(EditPlan([]), to: folder["same.xlsx"].path), folder: folder)
        let cells = try listedCells(edited.after)
        #expect(cells["表\tC2"] == "s\t000123")
        #expect(cells["表\tB2"] == "d\t2022-01-02")
        #expect(cells["表\tA2"] == "n\t1.5")
        #expect(try edited.text("xl/sheet1.xml").contains("<v>1.50</v>"))
        #expect(try edited.text("xl/styles.xml").contains("numFmtId=\"49\""))
    }

    /// What nobody can move, and why.
    @Test func refusals() throws {
        func failure(_ change: (inout PartsBook) -> Void) throws -> EditingError? {
            var book = Self.book
            change(&book)
            do throws(any Error) {
                _ = try copied(book, [2])
                return nil
            } catch {
                return error as? EditingError
            }
        }
        let sheet = Self.book.parts[5].text
        let merged = CellRange(CellReference(row: 2, column: 1), CellReference(row: 3, column: 1))
        #expect(
            try failure { $0.parts[5].text = sheet.replacing("ref=\"A4:C4\"", with: "ref=\"A2:A3\"") }
                == .sheet("表", .mergedRows(merged)))
        #expect(
            try failure {
                $0.parts[5].text = sheet.replacing("<autoFilter", with: "<sheetProtection sheet=\"1\"/><autoFilter")
            }
                == .sheet("表", .protected))
        // A workbook that lacks the part of its sheet.
        #expect(try failure { $0.parts.remove(at: 5) } == .sheet("表", .noRows))
        #expect(
            try failure { $0.parts.append(("xl/pivotCache/pivotCacheRecords1.xml", "<x/>")) } == .workbook(.pivotTables)
        )
        #expect(
            try failure { book in
                book.parts.append(
                    (
                        "xl/_rels/sheet1.xml.rels",
                        "<Relationships xmlns=\"p\"><Relationship Id=\"a\" Type=\"x/comments\" Target=\"c.xml\"/></Relationships>"
                    ))
                book.parts.append(("xl/c.xml", "<comments><comment ref=\"A3\"/></comments>"))
            } == .sheet("表", .comment(CellReference(row: 3, column: 1))))
    }

    @Test(.enabled(if: ConformanceFiles.isPresent, "no workbooks of other programs beside the checkout"))
    func rowsOfOtherProgramsStay() throws {
        let folder = try TemporaryFolder()
        var (copied, refused, failed) = (0, 0, [String]())
        for path in ConformanceFiles.paths() {
            let file = ConformanceFiles.folder.appending(path: path).path
            guard let workbook = try? Workbook(path: file), let sheet = workbook.sheets.first(where: \.hasCells),
                let editor = try? WorkbookEditor(path: file)
            else { continue }
            do throws(EditingError) {
                let table = try editor.table(on: sheet.name, firstRow: 2, lastRecord: 2)
                let output = folder["copy.xlsx"].path
                guard try Self.copy(workbook, sheet, table, to: output) else { continue }
                copied += 1
                if try Self.texts(workbook, sheet) != Self.texts(try opened(output), sheet) { failed.append(path) }
            } catch {
                switch error {
                case .sheet, .workbook, .reading: refused += 1
                default: failed.append("\(path): \(error)")
                }
            }
        }
        #expect(failed.isEmpty, "\(failed)")
        #expect(copied > refused)
    }

    private func opened(_ path: String) throws(EditingError) -> Workbook {
        do throws(ReadingError) { return try Workbook(path: path) } catch { throw .reading(error) }
    }

    /// Copies all rows of a sheet but the first; `false` for one with gaps, since gaps close.
    private static func copy(
        _ workbook: Workbook, _ sheet: Sheet, _ table: EditableTable, to path: String
    ) throws(EditingError) -> Bool {
        var count = 0
        do throws(ReadingError) {
            var rows = try workbook.rows(of: sheet)
            while try rows.advance() {
                guard !rows.row.cells.isEmpty, rows.row.number > 1 else { continue }
                count += 1
                let isKnown = rows.row.cells.allSatisfy { ![.unknown, .picture, .unreadable].contains($0.kind) }
                guard rows.row.number == count + 1, isKnown else { return false }
            }
        } catch { throw .reading(error) }
        var copy = try table.copy(to: path, rows: count)
        let plan = copy.plan(.own(workbook))
        var failure: EditingError?
        do throws(ReadingError) {
            var rows = try workbook.rows(of: sheet)
            while failure == nil, try rows.advance() {
                guard !rows.row.cells.isEmpty, rows.row.number > 1 else { continue }
                do throws(EditingError) { try copy.append(rows.row, plan) } catch { failure = error }
            }
        } catch { throw .reading(error) }
        if let failure { throw failure }
        try copy.finish().commit()
        return true
    }

    private static func texts(_ workbook: Workbook, _ sheet: Sheet) throws(EditingError) -> [String] {
        do throws(ReadingError) {
            var texts: [String] = []
            var rows = try workbook.rows(of: sheet)
            while try rows.advance() {
                for cell in rows.row.cells {
                    let text = rows.row.text(of: cell)
                    if !text.isEmpty { texts.append("\(rows.row.reference(of: cell)) \(text)") }
                }
            }
            return texts
        } catch { throw .reading(error) }
    }
}
