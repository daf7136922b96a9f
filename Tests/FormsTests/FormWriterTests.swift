import Corrections
import Forms
import Foundation
import Registry
import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting
import TestSupport
import Testing

struct FormWriterTests {
    @Test func workbookReadsBackAsTheSheetSays() throws {
        let folder = try TemporaryFolder()
        let path = folder["roster.xlsx"].path
        let ledger = try SampleLedger.ledger()
        try ShippedForms.writer().write(
            "clear-out", of: FormMatter(ledger: ledger), facts: ShippedForms.facts, to: path)
        let sheet = try #require(ShippedForms.writer().clearOutSheets(ledger, facts: ShippedForms.facts).first)
        let workbook = try Workbook(path: path)
        #expect(workbook.sheets.map(\.name) == ["清退花名册"])
        var read: [String: CellValue] = [:]
        var rows = try workbook.rows(of: workbook.sheets[0])
        while try rows.advance() {
            for cell in rows.row.cells { read["\(rows.row.reference(of: cell))"] = rows.row.value(of: cell) }
        }
        for cell in sheet.cells {
            let reference = "\(CellReference(row: cell.rows.lowerBound, column: cell.columns.lowerBound))"
            let expected: CellValue? =
                switch cell.value {
                case .text(let text): .text(text)
                case .integer(let number): .number(Double(number))
                case .money(let fen): .number(Double(fen) / 100)
                case .date(let date): .date(.day(date))
                default: nil
                }
            #expect(read[reference] == expected, "\(reference)")
        }
        let merged = sheet.cells.filter { $0.rows.count > 1 || $0.columns.count > 1 }
        #expect(rows.summary.mergedRanges.count == merged.count)
        #expect(read["K5"] == .text("990001196003010216"))
    }

    @Test func sameLedgerMakesTheSameBytesOpenToTheOwnerOnly() throws {
        let folder = try TemporaryFolder()
        let files = [folder["1.xlsx"], folder["2.xlsx"]]
        for file in files {
            try ShippedForms.writer().write(
                "change-record", of: FormMatter(ledger: SampleLedger.ledger()), facts: ShippedForms.facts, to: file.path
            )
        }
        #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]))
        let attributes = try FileManager.default.attributesOfItem(atPath: files[0].path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func fileThatDoesNotReadBackTakesNoPlace() throws {
        let folder = try TemporaryFolder()
        let path = folder["roster.xlsx"].path
        let writer = try ShippedForms.writer { path throws(WritingError) in
            throw .notReadBack(path: path, problem: "cut")
        }
        #expect(throws: FormError.self) {
            try writer.write(
                "new-households", of: FormMatter(ledger: SampleLedger.ledger()), facts: ShippedForms.facts, to: path)
        }
        #expect(try folder.names().isEmpty)
    }
}

extension TemporaryFolder {
    /// The names of what stands in the folder, hidden ones too.
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path) }
}
