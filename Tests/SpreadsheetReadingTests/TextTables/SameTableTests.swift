import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

/// One table, written in every format and longer than a stretch of the buffer, holds the same texts.
@Suite struct SameTableTests {
    private static let rows: [[String]] = (0..<6000).map { row in
        ["户\(row)", "张三\(row % 7)", "00\(row)", row % 3 == 0 ? "" : "第\(row)村，无"]
    }

    private static let expected = rows.enumerated().flatMap { row, cells in
        zip("ABCD", cells).filter { !$1.isEmpty }.map { "\($0)\(row + 1)\ts\t\($1)" }
    }

    private static func delimited(_ separator: String) -> String {
        rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
    }

    private static let page =
        "<table>" + rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined(separator: "\n")
        + "</table>"
    private static let xml =
        "<?xml version=\"1.0\"?><Workbook><Worksheet Name=\"a\"><Table>"
        + rows.map { "<Row>" + $0.map { "<Cell><Data Type=\"String\">\($0)</Data></Cell>" }.joined() + "</Row>" }
        .joined()
        + "</Table></Worksheet></Workbook>"
    private static var workbook: TinyWorkbook {
        TinyWorkbook(
            rows: rows.map { "<row>" + $0.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>" }
                .joined())
    }

    static let files: [(String, [UInt8])] = [
        ("CSV", Array(delimited(",").utf8)), ("CSV with mark", Array("\u{FEFF}\(delimited(","))".utf8)),
        ("semicolons", Array(delimited(";").utf8)), ("TSV", Array(delimited("\t").utf8)),
        ("UTF-16LE", [0xFF, 0xFE] + utf16(delimited("\t"))),
        ("UTF-16BE", [0xFE, 0xFF] + utf16(delimited(","), bigEndian: true)),
        ("UTF-16LE without mark", utf16(delimited(","))),
        ("GB18030", gb18030(delimited(","))), ("HTML", Array(page.utf8)), ("HTML in GB18030", gb18030(page)),
        ("SpreadsheetML", Array(xml.utf8)), ("SpreadsheetML in UTF-16", [0xFF, 0xFE] + utf16(xml)),
        ("xlsx", workbook.zip.bytes()),
    ]

    @Test(arguments: files) func holdsTheSameTexts(format: String, bytes: [UInt8]) throws {
        try withFile(bytes) { path in
            let lines = try TinyWorkbook.lines(path).map {
                $0.split(separator: "\t").dropFirst().joined(separator: "\t")
            }
            #expect(lines == Self.expected, "\(format)")
        }
    }

    /// The few characters of the table, by GB 2312's rows and cells.
    private static func gb18030(_ text: String) -> [UInt8] {
        let codes: [Unicode.Scalar: [UInt8]] = [
            "户": [0xBB, 0xA7], "张": [0xD5, 0xC5], "三": [0xC8, 0xFD], "第": [0xB5, 0xDA], "村": [0xB4, 0xE5],
            "，": [0xA3, 0xAC], "无": [0xCE, 0xDE],
        ]
        return text.unicodeScalars.flatMap { codes[$0] ?? [UInt8(truncatingIfNeeded: $0.value)] }
    }

    @Test func facts() throws {
        let page =
            "<table><tr><td colspan=2>a</td></tr><tr style='Display : none'><td rowspan=3>b</td><td>c</td></tr></table>"
        try withFile(Array(page.utf8)) { path in
            let workbook = try Workbook(path: path)
            #expect(workbook.sheets.map(\.name) == ["表1"])
            var rows = try workbook.rows(of: workbook.sheets[0])
            while try rows.advance() {
                let isHidden = rows.row.isHidden
                let number = rows.row.number
                #expect(isHidden == (number == 2))
            }
            let summary = rows.summary
            #expect(summary.mergedRanges.map(\.description) == ["A1:B1", "A2:A4"])
            #expect(summary.rows == 2 && summary.cells == 3 && summary.hiddenRows == 1)
            #expect(summary.usedRange?.description == "A1:B2")
        }
        let xml =
            "<Workbook><Worksheet Name=\"a\"><Table><Column Hidden=\"1\" Span=\"1\"/><Row Hidden=\"1\"><Cell MergeAcross=\"1\"><Data>x</Data></Cell></Row></Table></Worksheet>"
            + "<Worksheet Name=\"b\"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>"
        try withFile(Array(xml.utf8)) { path in
            let workbook = try Workbook(path: path)
            #expect(workbook.sheets.map(\.name) == ["a", "b"])
            #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden])
            var rows = try workbook.rows(of: workbook.sheets[0])
            while try rows.advance() {
                let isHidden = rows.row.isHidden
                #expect(isHidden)
            }
            let summary = rows.summary
            #expect(summary.hiddenColumns == [1...2])
            #expect(summary.mergedRanges.map(\.description) == ["A1:B1"])
        }
    }
}
