import SpreadsheetReading
import Testing

/// Text that is refused, and how.
struct TextRefusal: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let error: ReadingError
    var limits = Limits()

    init(
        _ name: String, _ error: ReadingError, limits: (inout Limits) -> Void = { _ in }, _ bytes: some Sequence<UInt8>
    ) {
        testDescription = name
        self.bytes = Array(bytes)
        self.error = error
        limits(&self.limits)
    }

    static let damaged: [TextRefusal] = [
        TextRefusal("open quote", .badText(line: 3, .openQuote), Array("a,b\n1,2\n\"3,4\n5,6\n".utf8)),
        TextRefusal(
            "open quote behind lines in quotes", .badText(line: 4, .openQuote), Array("\"a\r\n\r\nb\",b\n\"3,4".utf8)),
        TextRefusal("open guard", .badText(line: 2, .openQuote), Array("a,b\n=\"1,2\n".utf8)),
        TextRefusal(
            "open quote in a long text", .badText(line: 2, .openQuote),
            Array("a,b\n\"".utf8) + Array(repeating: Array("12345678,9\n".utf8), count: 200_000).joined()),
        TextRefusal(
            "zero byte", .badText(line: 2, .controlCharacter),
            Array("a,b\n1,\0\n".utf8) + Array("x,y\n".utf8) + [UInt8](repeating: 0x61, count: 60)),
        TextRefusal(
            "control character far in", .badText(line: 50_001, .controlCharacter),
            Array(repeating: Array("甲,b\n".utf8), count: 50_000).joined() + [0x07]),
        TextRefusal(
            "UTF-8 with mark, damaged", .badText(line: 2, .badEncoding("UTF-8")), Array("\u{FEFF}a\nb".utf8) + [0xFF]),
        TextRefusal(
            "UTF-8 damaged far in", .badText(line: 3, .badEncoding("UTF-8")),
            Array("姓名,村\n甲,乙\n丙".utf8) + [0xC3] + Array("丁\n".utf8)),
        TextRefusal("UTF-8 cut off", .badText(line: 1, .badEncoding("UTF-8")), Array("姓名与住址".utf8).dropLast()),
        TextRefusal(
            "neither encoding", .badText(line: 2, .badEncoding("GB18030")),
            Array("a\n".utf8) + [0xD0, 0xD5, 0xFF, 0x0A]),
        TextRefusal("GB 18030 cut off", .badText(line: 1, .badEncoding("GB18030")), nameInGB18030.dropLast()),
        TextRefusal(
            "half a character in UTF-16", .badText(line: 2, .badEncoding("UTF-16LE")),
            [0xFF, 0xFE] + utf16("a\n") + [0x3D, 0xD8, 0x61, 0]),
        TextRefusal(
            "another encoding", .badText(line: 1, .unsupportedEncoding("big5")),
            Array("<meta charset=big5><table><tr><td>".utf8) + [0xA9, 0x6D] + Array("</table>".utf8)),
        TextRefusal(
            "page cut off", .badText(line: 2, .openTable), Array("<html>\n<table><tr><td>a</td></tr>\n<tr><td>b".utf8)),
        TextRefusal("page without table", .notWorkbook(.html), Array("<html><body>a</body></html>".utf8)),
        TextRefusal(
            "XML cut off", .malformed(part: "Excel 2003 XML", offset: 37, .unexpectedEnd),
            Array("<Workbook><Worksheet><Table><Row><Cel".utf8)),
        TextRefusal(
            "row before another", .badCell(part: "a", place: "row 1", .badRowNumber),
            "<Workbook><Worksheet Name=\"a\"><Table><Row Index=\"2\"/><Row Index=\"1\"/></Table></Worksheet></Workbook>"
                .utf8),
        TextRefusal(
            "cell before another", .badCell(part: "a", place: "B1", .badReference),
            "<Workbook><Worksheet Name=\"a\"><Table><Row><Cell/><Cell Index=\"1\"/></Row></Table></Worksheet></Workbook>"
                .utf8),
    ]

    static let limited: [TextRefusal] = [
        TextRefusal(
            "ten megabytes without a line break", .overLimit(.textBytes, allowed: Limit.textBytes.standard, part: "表1"),
            [UInt8](repeating: 0x61, count: 10 << 20)),
        TextRefusal(
            "ten megabytes of separators", .beyondGrid(.columns, part: "表1"), [UInt8](repeating: 0x2C, count: 10 << 20)),
        TextRefusal(
            "row", .overLimit(.rowBytes, allowed: 1000, part: "表1"), limits: { $0[.rowBytes] = 1000 },
            Array(repeating: Array("12345,".utf8), count: 300).joined()),
        TextRefusal(
            "rows", .overLimit(.textRows, allowed: 3, part: "表1"), limits: { $0[.textRows] = 3 },
            Array("1\n2\n3\n4\n".utf8)),
        TextRefusal(
            "tables within tables", .overLimit(.nestedTables, allowed: Limit.nestedTables.standard, part: "HTML"),
            Array(repeating: Array("<table><tr><td>".utf8), count: 100_000).joined()),
        TextRefusal(
            "tables", .overLimit(.textTables, allowed: Limit.textTables.standard, part: "HTML"),
            Array(repeating: Array("<table><td></table>".utf8), count: 100_000).joined()),
        TextRefusal(
            "huge attribute", .overLimit(.markupBytes, allowed: Limit.markupBytes.standard, part: "HTML"),
            Array("<table><tr><td title=\"".utf8) + [UInt8](repeating: 0x61, count: 10 << 20)
                + Array("\"></table>".utf8)),
        TextRefusal(
            "column span", .beyondGrid(.columns, part: "表1"), Array("<table><tr><td colspan=999999>a</table>".utf8)),
        TextRefusal(
            "text of a page's cell", .overLimit(.textBytes, allowed: Limit.textBytes.standard, part: "表1"),
            Array("<table><tr><td>".utf8) + [UInt8](repeating: 0x61, count: 2 << 20) + Array("</table>".utf8)),
        TextRefusal(
            "elements in XML", .overLimit(.depth, allowed: Limit.depth.standard, part: "Excel 2003 XML"),
            Array("<Workbook>".utf8) + Array(repeating: Array("<a>".utf8), count: 1000).joined()),
    ]
}

@Suite struct TextRefusalTests {
    @Test(arguments: TextRefusal.damaged + TextRefusal.limited)
    func refuses(refusal: TextRefusal) throws {
        #expect(try TinyWorkbook.failure(refusal.bytes, limits: refusal.limits) == refusal.error)
        for language in [MessageLanguage.english, .chinese] { #expect(!refusal.error.text(language).isEmpty) }
    }

    /// Many quotes and deep tags that are no tables: read, and at once.
    @Test func hostileButSound() throws {
        let quotes = [UInt8](repeating: UInt8(ascii: "\""), count: 1_000_000)
        try withFile(quotes) { path in
            let lines = try TinyWorkbook.lines(path)
            #expect(lines.map(\.utf8.count) == [10 + 499_999])
        }
        let tags = String(repeating: "<b>", count: 300_000)
        try withFile(Array("<table><tr><td>\(tags)a</table>".utf8)) { path in
            let lines = try TinyWorkbook.lines(path)
            #expect(lines == ["表1\tA1\ts\ta"])
        }
        let opens = String(repeating: "<", count: 100_000)
        try withFile(Array("<table><tr><td>\(opens) a</table>".utf8)) { path in
            let lines = try TinyWorkbook.lines(path)
            #expect(lines.first?.utf8.count == 10 + 100_002)
        }
    }

    /// Bytes changed at random: an error or some cells, never a crash.
    @Test(arguments: [TextQuirk.delimited, TextQuirk.encodings, TextQuirk.pages, TextQuirk.xml])
    func damagedAnywhere(quirks: [TextQuirk]) throws {
        for (number, quirk) in quirks.enumerated() {
            for seed in 0..<40 {
                var bytes = quirk.bytes
                bytes[(seed &* 7919 &+ number) % bytes.count] ^= UInt8(truncatingIfNeeded: 1 << (seed % 8))
                _ = try TinyWorkbook.failure(bytes)
            }
        }
    }
}
