import Corrections
import Registry
import Spreadsheet
import SpreadsheetWriting
import Templates

/// Writes the official forms of a review (官方表格) from one matter, so that they cannot disagree with each other.
///
/// What rows a sheet lists, its definition says; any form may list any of `FormRows`. The forms hold names and numbers in
/// full, but for the copies that are posted in public. Each is written to a private file, read back, and then takes its
/// place whole or not at all.
public struct FormWriter: Sendable {
    private let definitions: FormDefinitions
    private let readBack: ReadBack

    /// A writer of forms laid out like this.
    public init(definitions: FormDefinitions, readBack: @escaping ReadBack) {
        self.definitions = definitions
        self.readBack = readBack
    }

    /// Writes a form.
    ///
    /// - Returns: the cells of each sheet whose numbers were typed in by hand, by the sheet's name.
    /// - Throws: `doesNotFoot` and other refusals where the numbers disagree anywhere; then nothing is written.
    @discardableResult
    public func write(
        _ form: String, of matter: FormMatter, facts: FormFacts, variant: FormVariant = .print, to path: String
    ) throws(FormError) -> [String: [CellReference]] {
        let sheets = try sheets(form, of: matter, facts: facts, variant: variant)
        let properties = DocumentProperties(
            title: sheets.first?.title ?? "", organisation: facts.unit, created: facts.created)
        do throws(WritingError) {
            let file = try OutputFile(replacing: path)
            var workbook = try WorkbookWriter(into: file, properties: properties)
            var choices = FormChoices()
            for sheet in sheets { try sheet.write(to: &workbook, &choices) }
            try choices.write(to: &workbook)
            try file.commit(try workbook.finish(), readBack: readBack)
        } catch {
            throw .writing(error)
        }
        return Dictionary(
            sheets.map { sheet in
                let typed = sheet.cells.filter { $0.style.role == .typed }
                return (
                    sheet.name,
                    typed.map { CellReference(row: $0.rows.lowerBound, column: $0.columns.lowerBound) }
                )
            }, uniquingKeysWith: +)
    }

    /// The sheets of a form, filled in.
    public func sheets(
        _ form: String, of matter: FormMatter, facts: FormFacts, variant: FormVariant = .print
    ) throws(FormError) -> [FormSheet] {
        guard let definition = definitions[form] else { throw .unknownForm(form, known: definitions.forms) }
        let filling = SheetFilling(
            placeholders: facts.placeholders(titleOf: variant), variant: variant, hand: matter.hand)
        var sheets: [FormSheet] = []
        for layout in definition.sheets {
            sheets += try Self.sheets(layout, of: definition, matter, filling, besides: sheets.map(\.name))
        }
        return sheets
    }

    private static func sheets(
        _ layout: FormSheetLayout, of definition: FormDefinition, _ matter: FormMatter, _ filling: SheetFilling,
        besides names: [String]
    ) throws(FormError) -> [FormSheet] {
        guard let rows = FormRows(rawValue: layout.rows), rows.isOnCards == (layout.card != nil) else {
            let known = FormRows.allCases.filter { $0.isOnCards == (layout.card != nil) }
            throw .unknownRows(layout.place, rows: layout.rows, known: known.map(\.rawValue))
        }
        func table<Record: FormRecord>(_ records: [Record]) throws(FormError) -> [FormSheet] {
            [try FormSheet(layout, of: definition, records: records, filling)]
        }
        let copyName = FormMatter.copyName(layout.rows, of: definition.form)
        if let copied = matter.copied[copyName] {
            let records = CopiedRecord.rows(copied, for: layout)
            return [try FormSheet(layout, of: definition, records: records, handRows: copyName, filling)]
        }
        switch rows {
        case .cleared: return try table(RosterRow.clearedOut(matter.ledger))
        case .newcomers: return try table(RosterRow.newcomers(matter.ledger))
        case .events: return try table(EventRecord.rows(matter.ledger))
        case .balance: return try table(BalanceRecord.rows(try balance(matter.ledger), of: matter.ledger))
        case .areas: return try table(AreaRecord.rows(try balance(matter.ledger), of: matter, for: layout))
        case .pairedVillages:
            return try table(matter.pairedVillages.numbered { PairedVillageRecord(number: $0, village: $1) })
        case .issues: return try table(IssueRecord.rows(matter.issues))
        case .corrections: return try table(CorrectionRecord.rows(matter.cellCorrections))
        case .issueSources: return try table(IssueSourceRecord.rows(matter.issues))
        case .households, .visits:
            guard let card = layout.card else { return [] }
            var sheets: [FormSheet] = []
            for tab in CardTab.tabs(of: matter, onlyWithLeads: rows == .visits, perVillage: layout.tabs == .village) {
                let name = SheetName.fitting(
                    [layout.tabs == .village ? tab.village : layout.name, tab.part.map { "（\($0)）" }].compactMap(\.self)
                        .joined(), besides: names + sheets.map(\.name))
                sheets.append(
                    try FormSheet(layout, card, of: definition, tab: name, pages: tab.pages, filling))
            }
            return sheets
        }
    }

    private static func balance(_ ledger: ChangeLedger) throws(FormError) -> Balance {
        do {
            return try Balance(ledger)
        } catch {
            throw .doesNotFoot(Disproof(error, of: ledger))
        }
    }
}

/// What the rows of a sheet may be (数据行), by the names that definitions give them.
enum FormRows: String, CaseIterable {
    /// Who is cleared out; who comes in.
    case cleared, newcomers
    /// The changes one by one; by village.
    case events, balance
    /// The register and its review by village.
    case areas
    case pairedVillages
    /// Problems that others found, one by one; by who found them.
    case issues, issueSources
    /// Corrections of cells, one by one.
    case corrections
    /// A page for each household; for each that has to be visited.
    case households, visits

    /// Whether each row has a page.
    var isOnCards: Bool { self == .households || self == .visits }
}

extension Sequence {
    /// The elements with their numbers from 1.
    fileprivate func numbered<Result>(_ make: (Int, Element) -> Result) -> [Result] {
        enumerated().map { make($0 + 1, $1) }
    }
}
