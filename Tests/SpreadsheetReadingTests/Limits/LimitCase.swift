import TestSupport
import Testing

@testable import SpreadsheetReading

/// A file that asks for exactly so much of a limit: with as much allowed it is read, with one less refused.
struct LimitCase: CustomTestStringConvertible, Sendable {
    let limit: Limit
    let amount: Int
    /// The part that a refusal names.
    let part: String
    let bytes: [UInt8]
    let place: String

    var testDescription: String { "\(limit.name) \(place)" }

    private static let sheet = "xl/worksheets/sheet1.xml"

    private init(_ limit: Limit, _ amount: Int, of part: String, in place: String = "", _ bytes: [UInt8]) {
        self.limit = limit
        self.amount = amount
        self.part = part
        self.bytes = bytes
        self.place = place
    }

    /// A workbook whose sheet has these rows.
    private static func rows(_ limit: Limit, _ amount: Int, in place: String = "", _ rows: String) -> LimitCase {
        LimitCase(limit, amount, of: sheet, in: place, TinyWorkbook(rows: rows).zip.bytes())
    }

    private static func text(_ limit: Limit, _ amount: Int, of part: String, _ text: String) -> LimitCase {
        LimitCase(limit, amount, of: part, in: "of \(part)", Array(text.utf8))
    }

    /// The limits of which a file may be stored as it is. (A ratio takes one that is compressed.)
    static let stored: [LimitCase] = container + markup + texts + tables

    private static var container: [LimitCase] {
        let book = TinyWorkbook(rows: "<row><c><v>1</v></c></row>", strings: "<si><t>甲</t></si>")
        let directory = book.parts.reduce(0) { $0 + 46 + $1.name.utf8.count }
        let large = String(repeating: " ", count: 5000)
        let styled = book.with { $0.set("xl/styles.xml", "<styleSheet>\(large)</styleSheet>") }
        return [
            LimitCase(.members, book.parts.count, of: "ZIP", book.zip.bytes()),
            LimitCase(.directoryBytes, directory, of: "ZIP", book.zip.bytes()),
            LimitCase(.smallPartBytes, 5000 + 25, of: "xl/styles.xml", styled.zip.bytes()),
            // Three bytes, and four that say where they end.
            LimitCase(.sharedStringBytes, 7, of: "xl/sharedStrings.xml", book.zip.bytes()),
        ]
    }

    private static var markup: [LimitCase] {
        let levels = 8
        return [
            rows(
                .depth, 2 + levels, String(repeating: "<a>", count: levels) + String(repeating: "</a>", count: levels)),
            rows(.attributes, 20, "<row \((0..<20).map { "a\($0)=\"\" " }.joined())/>"),
            // The sheet declares one itself.
            rows(.namespaces, 20, "<row \((0..<19).map { "xmlns:a\($0)=\"\" " }.joined())/>"),
            rows(.markupBytes, 1000, in: "comment", "<!--\(String(repeating: "=", count: 993))-->"),
            rows(.markupBytes, 1000, in: "start tag", "<row\(String(repeating: " ", count: 994))/>"),
            rows(
                .markupBytes, 300_000, in: "longer than a stretch", "<!--\(String(repeating: "=", count: 299_993))-->"),
        ]
    }

    private static var texts: [LimitCase] {
        let text = String(repeating: "文", count: 40)
        let shared = TinyWorkbook(strings: "<si><t>\(text)</t></si>")
        let rich = TinyWorkbook(strings: "<si><r><t>\(text.prefix(20))</t></r><r><t>\(text.prefix(20))</t></r></si>")
        let content = "<c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"str\"><v>a</v></c></row>"
        return [
            LimitCase(.textBytes, 120, of: "xl/sharedStrings.xml", in: "shared", shared.zip.bytes()),
            LimitCase(.textBytes, 120, of: "xl/sharedStrings.xml", in: "of runs", rich.zip.bytes()),
            rows(
                .textBytes, 120, in: "of a formula",
                like { "<c r=\"A\($0)\" t=\"str\"><v>\($0 == 3 ? text : "")</v></c>" }),
            rows(
                .textBytes, 120, in: "inline",
                like { "<c r=\"A\($0)\" t=\"inlineStr\"><is><t>\($0 == 3 ? text : "")</t></is></c>" }),
            rows(.textBytes, 5, in: "of entities", "<row><c t=\"str\"><v>a&amp;bcd</v></c></row>"),
            .text(.textBytes, 120, of: "表1", "a,b\n1,\(text)\n"),
            .text(.textBytes, 120, of: "表1", "<table><tr><td>a<td>\(text)</table>"),
            rows(.rowBytes, content.utf8.count, "<row>\(content)"),
            .text(.rowBytes, 9, of: "表1", "a,b\n123,456,789\n"),
        ]
    }

    /// Rows written alike, so that the quick paths read them.
    private static func like(_ cell: (Int) -> String) -> String {
        (1...8).map { "<row r=\"\($0)\">\(cell($0))<c r=\"B\($0)\"><v>1</v></c></row>" }.joined()
    }

    private static var tables: [LimitCase] {
        let merges = (1...3).map { "<mergeCell ref=\"A\($0):B\($0)\"/>" }.joined()
        let merged = TinyWorkbook().with { $0.setSheet("<sheetData/><mergeCells>\(merges)</mergeCells>") }
        let line = "Sheet1\tA1\tn\t1\n".utf8.count + 32
        let sheets = (1...3).map {
            "<Worksheet ss:Name=\"\($0)\"><Table><Row><Cell><Data ss:Type=\"String\">a</Data></Cell></Row></Table></Worksheet>"
        }
        let workbook =
            "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
            + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\(sheets.joined())</Workbook>"
        return [
            LimitCase(.mergedRanges, 3, of: sheet, merged.zip.bytes()),
            rows(.reorderBytes, 2 * line, "<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>"),
            .text(.textRows, 4, of: "表1", "1\n2\n3\n4\n"),
            .text(.textTables, 3, of: "HTML", String(repeating: "<table><tr><td>a</table>", count: 3)),
            .text(.textTables, 3, of: "Excel 2003 XML", workbook),
            .text(
                .nestedTables, 3, of: "HTML",
                String(repeating: "<table><tr><td>", count: 3) + "a" + String(repeating: "</table>", count: 3)),
        ]
    }
}
