import Findings
import Registry
import SpreadsheetReading
import Templates

/// A table that was read (读入结果): what is known of it, and its households.
struct TableReading: Sendable {
    var table: ImportedTable
    /// None where the table could not be read.
    var households: TableHouseholds?
}

/// Reads the rows of one sheet (逐行读入).
struct TableReader {
    let file: String
    let sheet: Sheet
    let recognition: Recognition
    /// The year whose records are wanted; all where `nil`.
    let year: Int?

    /// Reads the table.
    func read(_ workbook: Workbook) throws(ReadingError) -> TableReading {
        let layout = layout(of: workbook)
        let kind = recognition.definition.kind
        var table = emptyTable
        var gatherer = HouseholdGatherer(layout, workbook.emptyRow)
        var previous: Int?
        _ = try forEachRecord(of: workbook, layout, &table) { rows in
            switch kind {
            case .persons: gatherer.addMember(rows.row, previous: &previous)
            case .households, .incomes: gatherer.addHousehold(rows.row)
            case .helpers: gatherer.addHelper(rows.row)
            case .measures: gatherer.addMeasure(rows.row)
            case .works: gatherer.addWork(rows.row, previous: &previous)
            }
            return true
        }
        return TableReading(table: table, households: gatherer.finish(recognition.definition))
    }

    /// How the rows of the table are read.
    func layout(of workbook: Workbook) -> TableLayout {
        TableLayout(
            bindings: ColumnBinding.bindings(of: recognition), edition: recognition.definition.conventions.edition,
            dateSystem: workbook.dateSystem)
    }

    /// The table before its rows are read.
    var emptyTable: ImportedTable {
        ImportedTable(file: file, sheet: sheet.name, recognition: recognition, facts: facts(of: recognition))
    }

    /// Goes over the rows that are records, and notes in `table` what is true of the others.
    ///
    /// - Parameter body: looks at the current row, and says whether it wants to see more.
    /// - Returns: whether the sheet was read to its end.
    func forEachRecord(
        of workbook: Workbook, _ layout: TableLayout, _ table: inout ImportedTable,
        _ body: (inout SheetRows) -> Bool
    ) throws(ReadingError) -> Bool {
        var notes = TableNotes(layout, of: self)
        var rows = try workbook.rows(of: sheet)
        while try rows.advance() {
            if try notes.isWanted(rows.row), !body(&rows) { return false }
        }
        notes.end(rows.summary)
        notes.conclude(&table, of: workbook)
        return true
    }

    private func facts(of recognition: Recognition) -> TableFacts {
        var facts = TableFacts(table: 0)
        facts.missingRequired = recognition.missingRequired.map(\.heading)
        facts.unknownHeadings = recognition.unknown
        facts.repeatedHeadings = recognition.repeated
        facts.variantHeadings = recognition.columns.compactMap { column in
            guard let field = column.field, column.how != .exact else { return nil }
            let place = TablePlace(row: column.row, column: column.column)
            return TableFacts.VariantHeading(.init(column.heading, at: place), of: field)
        }
        return facts
    }
}
