import SpreadsheetReading
import TestSupport
import Testing

/// Containers as programs write them that do not know a part's size when they begin it.
@Suite struct StreamedContainerTests {
    private let book = TinyWorkbook(
        rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", strings: "<si><t>甲</t></si>")

    @Test("Sizes behind the data, sizes in 64 bits", arguments: [(true, false), (false, true), (true, true)])
    func sizes(hasTrailer: Bool, isLong: Bool) throws {
        var zip = book.zip
        for index in zip.members.indices {
            zip.members[index].hasTrailer = hasTrailer
            zip.members[index].isLong = isLong
        }
        let lines = try withFile(zip.bytes()) { path in try TinyWorkbook.lines(path) }
        #expect(lines == ["Sheet1\tA1\ts\t甲"])
    }

    @Test("Bytes before the first member and behind the last")
    func surroundings() throws {
        var zip = book.zip
        zip.prefix = Array("#!/bin/sh\n".utf8)
        zip.comment = Array("comment".utf8)
        let lines = try withFile(zip.bytes()) { path in try TinyWorkbook.lines(path) }
        #expect(lines == ["Sheet1\tA1\ts\t甲"])
    }

    /// Styles and rows that say the same again and again inflate a hundredfold, and are honest.
    @Test func highButHonestCompression() throws {
        let formats = String(
            repeating: "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>", count: 60_000)
        let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
        try withDeflatedFile(TinyWorkbook(rows: rows, formats: formats)) { path in
            let lines = try TinyWorkbook.lines(path)
            #expect(lines == ["Sheet1\tA1\tn\t1"])
        }
    }
}
