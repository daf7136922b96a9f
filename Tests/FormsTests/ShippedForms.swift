import Corrections
import Forms
import Foundation
import Registry
import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting
import Templates
import TestSupport

/// The definitions that come with the program, and forms filled in with the sample ledger.
enum ShippedForms {
    static let facts = FormFacts(unit: "示范区东洲街道办事处", district: "示范区", date: SampleLedger.date)

    static func definitions() throws -> FormDefinitions {
        try FormDefinitions(folder: Repository.root.appending(path: "templates/forms").path)
    }

    static func writer(readBack: @escaping ReadBack = readBack) throws -> FormWriter {
        FormWriter(definitions: try definitions(), readBack: readBack)
    }

    static let readBack: ReadBack = { path throws(WritingError) in
        do throws(ReadingError) {
            return try Imprint(readingBack: path)
        } catch {
            throw .notReadBack(path: path, problem: "\(error)")
        }
    }

    static func yaml(_ form: String) throws -> String { try Repository.text(of: "templates/forms/\(form).yaml") }
}

extension FormSheet {
    /// The headings above each column, from the top down: `自然变动/自然增加人数/出生`.
    var headings: [String] {
        widths.indices.map { index in
            cells.filter { $0.style.role == .heading && $0.columns.contains(index + 1) }
                .map { $0.text.replacing("\n", with: "") }.joined(separator: "/")
        }
    }

    /// The texts of the row that begins with this text.
    func row(_ first: String) -> [String] {
        guard let row = cells.first(where: { $0.text == first && $0.style.role != .heading })?.rows.lowerBound else {
            return []
        }
        return cells.filter { $0.rows.lowerBound == row }.map(\.text)
    }
}

extension FormCell {
    /// What stands in the cell, in short.
    var text: String {
        switch value {
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .money(let fen): "\(fen) fen"
        case .date(let date): "\(date)"
        default: ""
        }
    }
}

extension FormError {
    /// What is said of it, in both languages.
    var shown: String { "\(words)" }
}

extension FormWriter {
    func clearOutSheets(_ ledger: ChangeLedger, facts: FormFacts) throws(FormError) -> [FormSheet] {
        try sheets("clear-out", of: FormMatter(ledger: ledger), facts: facts)
    }

    func newHouseholdsSheets(_ ledger: ChangeLedger, facts: FormFacts) throws(FormError) -> [FormSheet] {
        try sheets("new-households", of: FormMatter(ledger: ledger), facts: facts)
    }

    func changeRecordSheets(_ ledger: ChangeLedger, facts: FormFacts) throws(FormError) -> [FormSheet] {
        try sheets("change-record", of: FormMatter(ledger: ledger), facts: facts)
    }
}
