import Testing

/// Something that real programs write, and what its cells are.
struct Quirk: CustomTestStringConvertible, Sendable {
    let name: String
    let workbook: TinyWorkbook
    let lines: [String]

    init(_ name: String, _ workbook: TinyWorkbook, _ lines: String...) {
        self.name = name
        self.workbook = workbook
        self.lines = lines.map { "Sheet1\t" + $0.replacing(" ", with: "\t", maxReplacements: 2) }
    }

    /// A quirk of the rows alone.
    init(_ name: String, rows: String, _ lines: String...) {
        self.name = name
        workbook = TinyWorkbook(rows: rows, strings: "<si><t>甲</t></si><si><t>乙</t></si>")
        self.lines = lines.map { "Sheet1\t" + $0.replacing(" ", with: "\t", maxReplacements: 2) }
    }

    /// A quirk of one shared string.
    init(_ name: String, string: String, _ value: String) {
        self.name = name
        workbook = TinyWorkbook(rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", strings: string)
        lines = value.isEmpty ? [] : ["Sheet1\tA1\ts\t\(value)"]
    }

    var testDescription: String { name }
}

@Suite struct QuirkTests {
    @Test(arguments: Quirk.cells + Quirk.strings + Quirk.dates + Quirk.packages)
    func reads(quirk: Quirk) throws {
        #expect(try quirk.workbook.lines() == quirk.lines)
    }
}
