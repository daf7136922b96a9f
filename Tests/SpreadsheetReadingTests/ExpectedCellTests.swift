import SpreadsheetReading
import TestSupport
import Testing

/// Cells are expected to be written as in the row before. Whatever the rows hold, the same is read as by the scanner
/// that expects nothing, which single quotes ask for.
@Suite struct ExpectedCellTests {
    /// Contents that are written in different ways, and those that are nearly alike.
    private static let contents: [@Sendable (Int) -> String] = [
        { _ in "/>" }, { _ in "><v></v></c>" },
        { "><v>\($0)</v></c>" }, { " t=\"n\"><v>\($0)</v></c>" }, { "><v>-\($0).5</v></c>" },
        { "><v>0.\($0)E-5</v></c>" }, { "><v>\($0)99999999999999</v></c>" }, { "><v>N\($0)</v></c>" },
        { " t=\"s\"><v>\($0 % 3)</v></c>" }, { " t=\"s\"><v>00000000\($0 % 3)</v></c>" },
        { " t=\"s\"><v>00000\($0 % 3)</v></c>" },
        { " t=\"str\"><v>户\($0)</v></c>" }, { " t=\"str\"><v>a&amp;\($0)</v></c>" }, { _ in " t=\"str\"><v></v></c>" },
        { " t=\"str\"><f>A1</f><v>\($0)</v></c>" }, { " t=\"b\"><v>\($0 % 2)</v></c>" },
        { " t=\"inlineStr\"><is><t>第\($0)户_x</t></is></c>" }, { " t=\"inlineStr\"><is><t>_x0041_\($0)</t></is></c>" },
        { " t=\"inlineStr\"><is><t>😀\n\($0)</t></is></c>" }, { _ in " t=\"inlineStr\"><is><t></t></is></c>" },
        { " t=\"inlineStr\"><is><t>\(String(repeating: "贫", count: 40 + $0 % 9))</t></is></c>" },
    ]

    /// Rows that mostly repeat one another, as written with double quotes.
    private static func rows(seed: UInt64) -> String {
        var state = seed
        func draw(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let columns = ["A", "B", "C", "Z", "AA", "AB", "ZZ", "AAA", "XFD"]
        var plan = columns.map { _ in (style: draw(4), content: draw(contents.count)) }
        var text = ""
        for index in 1...400 {
            let row = index * index * 6
            text += "<row r=\"\(row)\">"
            for (place, column) in columns.enumerated() {
                if draw(10) == 0 { plan[place] = (draw(7), draw(contents.count)) }
                if draw(12) == 0 { continue }
                let style = plan[place].style == 0 ? "" : " s=\"\(plan[place].style - 1)\""
                text += "<c r=\"\(column)\(row)\"\(style)\(contents[plan[place].content](draw(1000)))"
            }
            text += "</row>"
        }
        return text
    }

    private static func read(_ rows: String) throws -> (lines: [String], oddities: [Oddity]) {
        let strings = "<si><t>甲</t></si><si><t>乙</t></si><si><r><t>丙</t></r></si>"
        let formats = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"1\"/><xf numFmtId=\"22\"/>"
        let book = TinyWorkbook(rows: rows, strings: strings, formats: formats)
        var oddities: [Oddity] = []
        try withFile(book.zip.bytes()) { path in
            let workbook = try Workbook(path: path)
            var rows = try workbook.rows(of: workbook.sheets[0])
            while try rows.advance() {}
            oddities = rows.summary.oddities
        }
        return (try book.lines(), oddities)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>) func readsTheSame(seed: UInt64) throws {
        let rows = Self.rows(seed: seed)
        let expected = try Self.read(rows)
        let general = try Self.read(rows.replacing("\"", with: "'"))
        #expect(expected.lines == general.lines)
        #expect(expected.oddities == general.oddities)
        #expect(expected.lines.count > 1000)
    }
}
