import Corrections
import SpreadsheetWriting
import Templates

/// Writes the official forms of a review (官方表格) from its ledger, so that they cannot disagree with each other.
///
/// The forms hold names and numbers in full. Each is written to a private file, read back, and then
/// takes its place whole or not at all.
public struct FormWriter: Sendable {
    private let definitions: FormDefinitions
    private let readBack: ReadBack

    /// A writer of forms laid out like this.
    public init(definitions: FormDefinitions, readBack: @escaping ReadBack) {
        self.definitions = definitions
        self.readBack = readBack
    }

    /// Writes the roster of those who are cleared out (建档立卡贫困户清退人员花名册).
    public func clearOutRoster(
        _ ledger: ChangeLedger, facts: FormFacts, to path: String
    ) throws(FormError) {
        try write(clearOutSheets(ledger, facts: facts), facts, to: path)
    }

    /// Writes the roster of those who are added (新增贫困人口花名册).
    public func newHouseholdsRoster(
        _ ledger: ChangeLedger, facts: FormFacts, to path: String
    ) throws(FormError) {
        try write(newHouseholdsSheets(ledger, facts: facts), facts, to: path)
    }

    /// Writes the change record (贫困户数人数变动记录表): every event, and the summary by village.
    ///
    /// - Throws: `doesNotFoot` where before, events and after disagree anywhere; then nothing is written.
    public func changeRecord(
        _ ledger: ChangeLedger, facts: FormFacts, to path: String
    ) throws(FormError) {
        try write(changeRecordSheets(ledger, facts: facts), facts, to: path)
    }

    /// Writes the record of corrections (更正记录).
    public func correctionRecord(
        _ corrections: [PrintedCorrection], facts: FormFacts, to path: String
    ) throws(FormError) {
        let definition = definitions.corrections
        let sheets = try definition.sheets.map { layout throws(FormError) in
            guard layout.rows == "corrections" else {
                throw FormError.unknownRows(layout.place, rows: layout.rows, known: ["corrections"])
            }
            return try FormSheet(
                layout, of: definition, records: CorrectionRecord.rows(corrections), placeholders: facts.placeholders)
        }
        try write(sheets, facts, to: path)
    }

    /// The sheets of the clear-out roster; its rows are called `cleared`.
    public func clearOutSheets(_ ledger: ChangeLedger, facts: FormFacts) throws(FormError) -> [FormSheet] {
        try rosterSheets(definitions.clearOut, rows: "cleared", RosterRow.clearedOut(ledger), facts)
    }

    /// The sheets of the roster of newcomers; rows are called `newcomers`.
    public func newHouseholdsSheets(_ ledger: ChangeLedger, facts: FormFacts) throws(FormError) -> [FormSheet] {
        try rosterSheets(definitions.newHouseholds, rows: "newcomers", RosterRow.newcomers(ledger), facts)
    }

    /// The sheets of the change record; rows are called `events` and `balance`.
    public func changeRecordSheets(_ ledger: ChangeLedger, facts: FormFacts) throws(FormError) -> [FormSheet] {
        let balance: Balance
        do {
            balance = try Balance(ledger)
        } catch {
            throw .doesNotFoot(Disproof(error, of: ledger))
        }
        let definition = definitions.changeRecord
        return try definition.sheets.map { layout throws(FormError) in
            switch layout.rows {
            case "events":
                try FormSheet(
                    layout, of: definition, records: EventRecord.rows(ledger), placeholders: facts.placeholders)
            case "balance":
                try FormSheet(
                    layout, of: definition, records: BalanceRecord.rows(balance, of: ledger),
                    placeholders: facts.placeholders)
            default: throw FormError.unknownRows(layout.place, rows: layout.rows, known: ["events", "balance"])
            }
        }
    }

    private func rosterSheets(
        _ definition: FormDefinition, rows: String, _ records: [RosterRow], _ facts: FormFacts
    ) throws(FormError) -> [FormSheet] {
        try definition.sheets.map { layout throws(FormError) in
            guard layout.rows == rows else {
                throw FormError.unknownRows(layout.place, rows: layout.rows, known: [rows])
            }
            return try FormSheet(layout, of: definition, records: records, placeholders: facts.placeholders)
        }
    }

    private func write(
        _ sheets: [FormSheet], _ facts: FormFacts, to path: String
    ) throws(FormError) {
        let properties = DocumentProperties(
            title: sheets.first?.title ?? "", organisation: facts.unit, created: facts.created)
        do throws(WritingError) {
            let file = try OutputFile(replacing: path)
            var workbook = try WorkbookWriter(into: file, properties: properties)
            for sheet in sheets { try sheet.write(to: &workbook) }
            try file.commit(try workbook.finish(), readBack: readBack)
        } catch {
            throw .writing(error)
        }
    }
}
