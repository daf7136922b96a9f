import Spreadsheet
import SpreadsheetEditing
import SpreadsheetReading
import Testing

/// A workbook and edits that must be refused, and why.
struct RefusalCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let book: PartsBook
    let plan: EditPlan
    let error: EditingError

    private init(_ name: String, _ book: PartsBook, _ edits: [CellEdit], replaces: Bool = false, _ error: EditingError)
    {
        testDescription = name
        self.book = book
        plan = EditPlan(edits, replacesFormulas: replaces)
        self.error = error
    }

    private init(
        _ name: String, rows: String, after: String = "", _ edits: [CellEdit], replaces: Bool = false,
        _ reasons: [(index: Int, reason: CellRefusal)]
    ) {
        let sheet = PartsBook.sheet(rows).replacing("</sheetData>", with: "</sheetData>\(after)")
        self.init(
            name, PartsBook(sheet: sheet), edits, replaces: replaces,
            .refused(
                reasons.map {
                    Refusal(
                        index: $0.index, line: edits[$0.index].line, sheet: "表", cell: edits[$0.index].cell,
                        reason: $0.reason)
                }))
    }

    private static let one = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
    private static let formulas =
        "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"0\" ref=\"A1:A2\">1</f><v>1</v></c><c r=\"B1\"><f>1</f></c></row>"
        + "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row>"
    private static let array =
        "<row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1:A2\">1</f><v>1</v></c></row>"
        + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"
    private static let block = CellRange(CellReference(row: 1, column: 1), CellReference(row: 2, column: 1))

    static let all: [RefusalCase] = [
        RefusalCase(
            "stale lines, each of them", rows: one,
            [
                CellEdit("B1", .number(1), expected: "", line: 11), CellEdit("A1", .number(2), expected: "2", line: 12),
                CellEdit("A2", .number(2), expected: "x", line: 13),
            ], [(1, .stale), (2, .stale)]),
        RefusalCase(
            "two values for a cell", rows: one,
            [CellEdit("A1", .number(1)), CellEdit("A1", .number(1)), CellEdit("A1", .number(2))], [(2, .conflict)]),
        RefusalCase(
            "what no cell can hold", rows: one,
            [
                CellEdit("A1", .number(.nan)), CellEdit("A2", .text(String(repeating: "长", count: 32_768))),
                CellEdit("A3", CivilDate(year: 1899, month: 12, day: 31).map { .date($0) } ?? .clear),
            ], [(0, .notFinite), (1, .textTooLong(units: 32_768)), (2, .dateTooEarly)]),
        RefusalCase("a formula", rows: formulas, [CellEdit("B1", .clear)], [(0, .formula)]),
        RefusalCase(
            "a formula that others share", rows: formulas, [CellEdit("A1", .number(1))], replaces: true,
            [(0, .sharedFormula(block))]),
        RefusalCase(
            "a cell of an array formula", rows: array, [CellEdit("A2", .number(1))], replaces: true,
            [(0, .sharedFormula(block))]),
        RefusalCase(
            "covered by a merged range", rows: one, after: "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>",
            [CellEdit("A1", .number(1)), CellEdit("A2", .clear)], [(1, .merged(block))]),
        RefusalCase(
            "cells out of order", rows: "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
            [CellEdit("A1", .number(2))], [(0, .cellOrder)]),
        RefusalCase(
            "rows out of order", PartsBook(rows: "<row r=\"2\"/><row r=\"1\"/>"), [CellEdit("A1", .number(2))],
            .sheet("表", .rowOrder)),
        RefusalCase(
            "a protected sheet",
            PartsBook(
                sheet: PartsBook.sheet(one).replacing(
                    "</sheetData>", with: "</sheetData><sheetProtection sheet=\"1\"/>")),
            [CellEdit("A1", .number(2))], .sheet("表", .protected)),
        RefusalCase(
            "rows whose number only their cells tell", PartsBook(rows: "<row><c r=\"A5\"><v>1</v></c></row>"),
            [CellEdit("A5", .number(2))], .sheet("表", .rowsWithoutNumbers)),
        RefusalCase("a table's heading", headedBook, [CellEdit("A1", .text("名"))], headingError),
        RefusalCase("a signed workbook", signedBook, [CellEdit("A1", .number(2))], .workbook(.signed)),
        RefusalCase(
            "a sheet that is not there", PartsBook(rows: one),
            [CellEdit(sheet: "无", cell: CellReference(row: 1, column: 1), value: .clear)], .reading(.noSuchSheet("无"))),
    ]

    private static var headedBook: PartsBook {
        var book = PartsBook(rows: one)
        let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table"
        let link = "<Relationship Id=\"t\" Type=\"\(type)\" Target=\"table1.xml\"/>"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        book.parts.append(("xl/_rels/sheet1.xml.rels", "<Relationships xmlns=\"\(package)\">\(link)</Relationships>"))
        book.parts.append(("xl/table1.xml", "<table xmlns=\"\(PartsBook.main)\" ref=\"A1:B4\"/>"))
        return book
    }

    private static let headingError = EditingError.refused([
        Refusal(index: 0, line: nil, sheet: "表", cell: CellReference(row: 1, column: 1), reason: .tableHeading)
    ])

    private static var signedBook: PartsBook {
        var book = PartsBook(rows: one)
        book.parts.append(("_xmlsignatures/sig1.xml", "<s/>"))
        return book
    }
}

struct RefusalTests {
    /// Rows without edits are passed over; that they are sound is seen when the result is read.
    @Test(arguments: [
        "<row r=\"1\"><c r=\"A1\"><v>1</c></v></row>", "<row r=\"1\"><c r=\"A1\"><v>&no;</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row>", "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"></row></c>",
    ])
    func damageIsSeenWhereNothingIsEdited(row: String) throws {
        let sound = "<row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row r=\"3\"><c r=\"A3\"><v>3</v></c></row>"
        let book = PartsBook(rows: row + sound)
        let (error, leftOver) = try book.failure(EditPlan([CellEdit("A3", .number(2), expected: "3")]))
        guard case .reading = error else {
            Issue.record("edited in spite of \(row): \(String(describing: error))")
            return
        }
        #expect(leftOver == [])
    }

    @Test(arguments: RefusalCase.all)
    func nothingIsEdited(refusal: RefusalCase) throws {
        let (error, leftOver) = try refusal.book.failure(refusal.plan)
        #expect(error == refusal.error)
        #expect(leftOver == [])
    }
}
