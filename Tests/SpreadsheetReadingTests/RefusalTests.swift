import SpreadsheetReading
import TestSupport
import Testing

/// A workbook that must be refused, and how.
struct Refusal: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let error: ReadingError
    var limits = Limits()

    init(_ name: String, _ error: ReadingError, limits: (inout Limits) -> Void = { _ in }, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        self.error = error
        limits(&self.limits)
    }

    /// The plain workbook with its container changed.
    static func zip(_ name: String, _ error: ReadingError, _ change: (inout ZipBytes) -> Void) -> Refusal {
        var zip = TinyWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").zip
        change(&zip)
        return Refusal(name, error, zip.bytes())
    }

    /// The plain workbook with its parts changed.
    static func parts(
        _ name: String, _ error: ReadingError, limits: (inout Limits) -> Void = { _ in },
        _ change: (inout TinyWorkbook) -> Void
    ) -> Refusal {
        let book = TinyWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", strings: "<si><t>甲</t></si>")
        return Refusal(name, error, limits: limits, book.with(change).zip.bytes())
    }

    /// A sheet with other rows.
    static func rows(
        _ name: String, _ error: ReadingError, limits: (inout Limits) -> Void = { _ in }, _ rows: String
    ) -> Refusal {
        Refusal(name, error, limits: limits, TinyWorkbook(rows: rows, strings: "<si><t>甲</t></si>").zip.bytes())
    }

    var testDescription: String { name }
}

@Suite struct RefusalTests {
    @Test(arguments: Refusal.containers + Refusal.packages + Refusal.cells + Refusal.limited)
    func refuses(refusal: Refusal) throws {
        let error = try TinyWorkbook.failure(refusal.bytes, limits: refusal.limits)
        #expect(error == refusal.error)
        for language in [MessageLanguage.english, .chinese] {
            let text = refusal.error.text(language)
            #expect(!text.isEmpty && !text.unicodeScalars.contains { $0.value < 0x20 })
        }
    }

    /// Every place a workbook can be cut: an error each time, never a crash, never a wrong cell.
    @Test func truncatedAnywhere() throws {
        let whole = TinyWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").zip.bytes()
        for count in stride(from: 0, to: whole.count, by: 37) {
            #expect(try TinyWorkbook.failure(Array(whole.prefix(count))) != nil)
        }
    }

    /// Bytes changed at random: an error or the right cells.
    @Test func damagedAnywhere() throws {
        let whole = TinyWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").zip.bytes()
        for seed in 0..<400 {
            var bytes = whole
            bytes[seed &* 7919 % whole.count] ^= UInt8(truncatingIfNeeded: 1 << (seed % 8))
            try withFile(bytes) { path in
                if let lines = try? TinyWorkbook.lines(path) { #expect(lines.count <= 1) }
            }
        }
    }

    @Test func noFile() {
        #expect(throws: ReadingError.notFound) { try Workbook(path: "/nowhere/book.xlsx") }
        #expect(throws: ReadingError.self) { try Workbook(path: "/") }
    }
}
