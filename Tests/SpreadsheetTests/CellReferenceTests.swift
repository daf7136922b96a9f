import Spreadsheet
import Testing

@Suite struct CellReferenceTests {
    @Test(arguments: [
        ("A1", 1, 1), ("F23", 23, 6), ("$F$23", 23, 6), ("xfd1048576", 1_048_576, 16_384), ("AA10", 10, 27),
    ])
    func reads(text: String, row: Int, column: Int) {
        #expect(CellReference(text) == CellReference(row: row, column: column))
    }

    @Test(arguments: [
        "", "A", "1", "A0", "XFE1", "A1048577", "A-1", "$$A1", "A$", "A1B", "AAAAAAAAAAAAAAAA1", "A 1", "Ａ1",
    ])
    func refuses(text: String) {
        #expect(CellReference(text) == nil)
    }

    @Test func everyColumnReadsBack() {
        for column in 1...Grid.lastColumn {
            #expect(CellReference.column(ofLetters: CellReference.letters(ofColumn: column)) == column)
        }
        #expect(CellReference.letters(ofColumn: 0) == "")
        #expect(CellReference.column(ofLetters: "$A") == nil)
    }

    @Test func ordersByRowThenColumn() throws {
        let places = try ["B2", "A10", "C1", "A2"].map { try #require(CellReference($0)) }
        #expect(places.sorted().map(\.description) == ["C1", "A2", "B2", "A10"])
    }

    @Test func ranges() throws {
        let range = try #require(CellRange("C3:$A$1"))
        #expect(range.description == "A1:C3")
        #expect(range.contains(CellReference(row: 2, column: 2)))
        #expect(!range.contains(CellReference(row: 4, column: 2)))
        #expect(CellRange("B2")?.description == "B2")
        #expect(CellRange("A:C") == nil)
        #expect(CellRange("A1:") == nil)
    }
}
