import SpreadsheetReading
import TestSupport
import Testing

/// Sheets so large that a second thread inflates them.
@Suite struct ReadAheadTests {
    private static let rowCount = 40_000

    /// Over 2 MiB of markup.
    private static let book = TinyWorkbook(
        rows: (1...rowCount).map {
            "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c><c r=\"B\($0)\" t=\"inlineStr\"><is><t>第\($0)户</t></is></c></row>"
        }.joined())

    @Test(arguments: [true, false]) func everyRowComesOnceAndInOrder(readsAhead: Bool) throws {
        try withDeflatedFile(Self.book) { path in
            let workbook = try Workbook(path: path, readsAhead: readsAhead)
            var rows = try workbook.rows(of: workbook.sheets[0])
            var number = 0
            while try rows.advance() {
                number += 1
                let texts = rows.row.cells.map { rows.row.text(of: $0) }
                guard rows.row.number == number, texts == ["\(number)", "第\(number)户"] else { break }
            }
            #expect(number == Self.rowCount)
            #expect(try !rows.advance())
        }
    }

    @Test func stoppingAnywhereEndsTheThread() throws {
        try withFile(Self.book.zip.bytes()) { path in
            let workbook = try Workbook(path: path)
            for count in [0, 1, 10, 5_000, 20_000, 39_999] {
                var rows = try workbook.rows(of: workbook.sheets[0])
                for _ in 0..<count { _ = try rows.advance() }
                #expect(rows.summary.rows == count)
            }
        }
    }

    @Test func sheetsAreReadSideBySide() async throws {
        try await withThrowingTaskGroup(of: Int.self) { group in
            try withFile(Self.book.zip.bytes()) { path in
                let workbook = try Workbook(path: path)
                for _ in 0..<4 {
                    group.addTask {
                        var rows = try workbook.rows(of: workbook.sheets[0])
                        while try rows.advance() {}
                        return rows.summary.cells
                    }
                }
            }
            for try await cells in group { #expect(cells == 2 * Self.rowCount) }
        }
    }

    /// The failure comes after the stretches before it, and again whenever more is asked for.
    @Test(arguments: [ContainerFault.checksumMismatch, .badData])
    func damageIsReportedAndStays(fault: ContainerFault) throws {
        var zip = Self.book.zip
        zip.change("xl/worksheets/sheet1.xml") { member in
            if fault == .checksumMismatch {
                member.declaredChecksum = 7
            } else {
                // No deflate stream begins so.
                member.method = 8
                member.data[0] = 0xFF
            }
        }
        try withFile(zip.bytes()) { path in
            let workbook = try Workbook(path: path)
            var rows = try workbook.rows(of: workbook.sheets[0])
            for _ in 0..<2 {
                #expect(throws: ReadingError.damagedContainer(fault, member: "xl/worksheets/sheet1.xml")) {
                    while try rows.advance() {}
                }
            }
            #expect(rows.summary.rows < Self.rowCount && (rows.summary.rows > 0) == (fault == .checksumMismatch))
        }
    }
}
