import SpreadsheetReading
import TestSupport
import Testing

@Suite struct CellListingTests {
    private let book = TinyWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>").with {
        $0.addSheet("a&#9;b")
    }

    @Test func tabsInSheetNamesAreEscaped() throws {
        #expect(try book.lines() == ["a\\tb\tA1\tn\t1", "a\\tb\tB1\tn\t2", "Sheet1\tA1\tn\t1", "Sheet1\tB1\tn\t2"])
    }

    @Test func oneSheetAndCountsOnly() throws {
        try withFile(book.zip.bytes()) { path in
            let workbook = try Workbook(path: path)
            var count = 0
            let totals = try CellListing(sheet: "SHEET1").run(workbook) { (bytes: Span<UInt8>) throws(ReadingError) in
                count += bytes.count
            }
            #expect(totals.sheets == 1 && totals.rows == 1 && totals.cells == 2 && count == 2 * 14)
            count = 0
            let all = try CellListing(countsOnly: true).run(workbook) { (bytes: Span<UInt8>) throws(ReadingError) in
                count += bytes.count
            }
            #expect(all.sheets == 2 && all.cells == 4 && count == 0)
        }
    }

    /// Nothing is written of a part that turns out damaged at its end.
    @Test func writesNothingOfDamagedParts() throws {
        var zip = TinyWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").zip
        zip.change("xl/worksheets/sheet1.xml") { $0.declaredChecksum = 7 }
        try withFile(zip.bytes()) { path in
            let workbook = try Workbook(path: path)
            var count = 0
            #expect(throws: ReadingError.self) {
                try CellListing().run(workbook) { (bytes: Span<UInt8>) throws(ReadingError) in count += bytes.count }
            }
            #expect(count == 0)
        }
    }
}
