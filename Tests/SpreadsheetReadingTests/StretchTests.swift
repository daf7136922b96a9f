import SpreadsheetReading
import Testing

/// Sheets far longer than one stretch of the buffer, so that its end falls on every kind of byte.
@Suite struct StretchTests {
    /// One way to write the same cells.
    struct Style: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let cell: @Sendable (_ reference: String, _ text: String) -> String
        var prefix = ""
    }

    static let styles = [
        Style(testDescription: "plain") { "<c r=\"\($0)\" t=\"inlineStr\"><is><t>\($1)</t></is></c>" },
        Style(testDescription: "formula result") { "<c r=\"\($0)\" t=\"str\"><f>A1</f><v>\($1)</v></c>" },
        Style(testDescription: "single quotes") {
            "<c t='inlineStr' r='\($0)'><is><t xml:space='preserve'>\($1)</t></is></c>"
        },
        Style(testDescription: "prefixed", cell: { "<x:c r=\"\($0)\" t=\"str\"><x:v>\($1)</x:v></x:c>" }, prefix: "x:"),
        Style(testDescription: "character references") { reference, text in
            let codes = text.unicodeScalars.map { "&#x\(String($0.value, radix: 16));" }.joined()
            return "<c r=\"\(reference)\" t=\"str\"><v>\(codes)</v></c>"
        },
        Style(testDescription: "CDATA and comments") {
            "<c r=\"\($0)\" t=\"str\"><!--c--><v><![CDATA[\($1)]]></v></c>"
        },
        Style(testDescription: "runs") {
            "<c r=\"\($0)\" t=\"inlineStr\"><is><r><t>\($1.prefix(1))</t></r><r><t>\($1.dropFirst())</t></r></is></c>"
        },
    ]

    private func sheet(_ style: Style) -> (text: String, lines: [String]) {
        var text =
            "<\(style.prefix)worksheet xmlns\(style.prefix.isEmpty ? "" : ":x")=\"\(TinyWorkbook.main)\"><\(style.prefix)sheetData>"
        var lines: [String] = []
        for row in 1...3000 {
            text += "<\(style.prefix)row r=\"\(row)\">"
            for column in ["A", "B", "AC"] {
                let value = "第\(row)户😀\(column)"
                text += style.cell("\(column)\(row)", value)
                lines.append("Sheet1\t\(column)\(row)\ts\t\(value)")
            }
            text += "</\(style.prefix)row>"
        }
        return (text + "</\(style.prefix)sheetData></\(style.prefix)worksheet>", lines)
    }

    @Test(arguments: styles) func sameCellsHoweverWritten(style: Style) throws {
        let sheet = sheet(style)
        let book = TinyWorkbook().with { $0.set("xl/worksheets/sheet1.xml", sheet.text) }
        #expect(try book.lines() == sheet.lines)
    }

    @Test func utf16InStretches() throws {
        let sheet = sheet(Self.styles[0])
        let units = sheet.text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let book = TinyWorkbook().with { $0.set("xl/worksheets/sheet1.xml", [0xFF, 0xFE] + units) }
        #expect(try book.lines() == sheet.lines)
    }

    /// Small parts get storage of their own size, up to that of a stretch.
    @Test(arguments: [1, 100, 16_000, 65_400, 65_536, 245_500, 245_700, 246_000, 262_144, 270_000], [false, true])
    func partsOfAnySize(count: Int, isUTF16: Bool) throws {
        // In UTF-16 a character takes two bytes, in UTF-8 three.
        let text = String(repeating: "户", count: count / 3)
        let padding = String(repeating: " ", count: count % 3)
        let markup =
            "<worksheet xmlns=\"\(TinyWorkbook.main)\"><sheetData><row><c t=\"str\"><v>\(text)</v></c></row>\(padding)</sheetData></worksheet>"
        let bytes =
            isUTF16 ? [0xFE, 0xFF] + markup.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } : Array(markup.utf8)
        let book = TinyWorkbook().with { $0.set("xl/worksheets/sheet1.xml", bytes) }
        let lines = text.isEmpty ? [] : ["Sheet1\tA1\ts\t\(text)"]
        #expect(try book.lines() == lines)
        try withDeflatedFile(book) { path in
            let deflated = try TinyWorkbook.lines(path)
            #expect(deflated == lines)
        }
    }

    @Test func sharedStringsInStretches() throws {
        let strings = (0..<40_000).map { $0 % 3 == 0 ? "<si><t>户&amp;\($0)</t></si>" : "<si><t>户\($0)</t></si>" }
            .joined()
        let rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>39999</v></c><c r=\"B1\" t=\"s\"><v>20000</v></c></row>"
        #expect(
            try TinyWorkbook(rows: rows, strings: strings).lines() == [
                "Sheet1\tA1\ts\t户&39999", "Sheet1\tB1\ts\t户20000",
            ])
    }

    @Test func deflated() throws {
        let sheet = sheet(Self.styles[0])
        let book = TinyWorkbook().with { $0.set("xl/worksheets/sheet1.xml", sheet.text) }
        try withDeflatedFile(book) { path in
            let lines = try TinyWorkbook.lines(path)
            #expect(lines == sheet.lines)
        }
    }

    /// A part that inflates a thousandfold is refused before it is through.
    @Test func bomb() throws {
        var limits = Limits()
        limits[.ratio] = 500
        let book = TinyWorkbook().with { $0.setSheet(String(repeating: " ", count: 24 << 20)) }
        try withDeflatedFile(book) { path in
            #expect(throws: ReadingError.overLimit(.ratio, allowed: 500, part: "xl/worksheets/sheet1.xml")) {
                try TinyWorkbook.lines(path, limits: limits)
            }
        }
    }
}
