import SpreadsheetReading
import TestSupport
import Testing

/// A sheet in sections has the rows and the summary that it has as a whole.
@Suite struct SheetSectionTests {
    private static let sizes = [1, 100, 250, 1_000, 5_000, 100_000]

    /// Rows of which some lack cells, some their number, as `edit` has it.
    private static func book(_ edit: (String) -> String = { $0 }) -> TinyWorkbook {
        let rows = (1...200).map { row in
            let value = String(repeating: "第\(row)户😀", count: row % 9)
            let formula = row % 5 == 0 ? "<c r=\"C\(row)\"><f>1</f></c>" : ""
            return "<row r=\"\(row)\"\(row % 7 == 0 ? " hidden=\"1\"" : "")><c r=\"A\(row)\"><v>\(row)</v></c>"
                + "<c r=\"B\(row)\" t=\"inlineStr\"><is><t>\(value)</t></is></c>\(formula)</row>"
        }
        return TinyWorkbook(rows: edit(rows.joined()))
    }

    /// The rows that sections have, in their order, by a reader for each `readers`th, and what is known of them.
    private static func read(
        _ workbook: Workbook, size: Int, readers: Int = 1
    ) throws -> (lines: [String], summary: SheetSummary, sections: Int) {
        let sections = try workbook.sections(of: workbook.sheets[0], size: size)
        var one = sections.reader()
        var other = sections.reader()
        var lines: [String] = []
        var summary = sections.opening
        var count = 0
        while let turn = count % readers == 0 ? try sections.next(&one) : try sections.next(&other) {
            #expect(turn == count)
            if count % readers == 0 {
                try Self.lines(&one, &lines)
                summary.append(one.summary)
            } else {
                try Self.lines(&other, &lines)
                summary.append(other.summary)
            }
            count += 1
        }
        return (lines, summary, count)
    }

    private static func lines(_ rows: inout SheetRows, _ lines: inout [String]) throws {
        while try rows.advance() {
            lines.append("\(rows.row.number) " + rows.row.cells.map { rows.row.text(of: $0) }.joined(separator: "|"))
        }
    }

    private static func whole(_ workbook: Workbook) throws -> (lines: [String], summary: SheetSummary) {
        var rows = try workbook.rows(of: workbook.sheets[0])
        var found: [String] = []
        try lines(&rows, &found)
        return (found, rows.summary)
    }

    @Test(arguments: sizes, [1, 2]) func sameRowsAndSummary(size: Int, readers: Int) throws {
        try withDeflatedFile(Self.book()) { path in
            let workbook = try Workbook(path: path)
            let whole = try Self.whole(workbook)
            let read = try Self.read(workbook, size: size, readers: readers)
            #expect(read.lines == whole.lines && read.summary == whole.summary)
            #expect(size < 5_000 ? read.sections > 5 : read.sections < 10)
        }
    }

    /// Not cut anywhere: numbers that are left out, elements with a prefix.
    @Test(arguments: sizes) func rowsThatCannotBeCut(size: Int) throws {
        let unnumbered = Self.book { $0.replacing(/<row r="\d+"/, with: "<row") }
        let prefixed = Self.book().with {
            $0.set(
                "xl/worksheets/sheet1.xml",
                "<x:worksheet xmlns:x=\"\(TinyWorkbook.main)\"><x:sheetData><x:row r=\"1\"><x:c><x:v>1</x:v></x:c></x:row>"
                    + "<x:row r=\"2\"/></x:sheetData></x:worksheet>")
        }
        for book in [unnumbered, prefixed] {
            try withFile(book.zip.bytes()) { path in
                let workbook = try Workbook(path: path)
                let whole = try Self.whole(workbook)
                let read = try Self.read(workbook, size: size, readers: 2)
                #expect(read.lines == whole.lines && read.summary == whole.summary && read.sections == 1)
            }
        }
    }

    @Test(arguments: [
        "<row r=\"100\"><c r=\"A100\"><v>1</v></row>", "</sheetData>", "<!-- </row>", "<row><c><v>1</v></c></row>",
    ])
    func faultsAreFound(fault: String) throws {
        let book = Self.book { $0.replacing("<row r=\"100\"", with: fault + "<row r=\"101\"") }
        try withFile(book.zip.bytes()) { path in
            let workbook = try Workbook(path: path)
            for size in Self.sizes {
                #expect(throws: ReadingError.self) { try Self.read(workbook, size: size, readers: 2) }
            }
        }
    }

    @Test(arguments: sizes) func damageIsFound(size: Int) throws {
        var zip = Self.book().zip
        zip.change("xl/worksheets/sheet1.xml") { $0.declaredChecksum = 7 }
        try withFile(zip.bytes()) { path in
            let workbook = try Workbook(path: path)
            #expect(throws: ReadingError.self) { try Self.read(workbook, size: size) }
        }
    }
}
