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

    func read(_ workbook: Workbook) throws(ReadingError) -> TableReading {
        let definition = recognition.definition
        let bindings = ColumnBinding.bindings(of: recognition)
        let layout = TableLayout(
            bindings: bindings, edition: definition.conventions.edition, dateSystem: workbook.dateSystem)
        var table = ImportedTable(
            file: file, sheet: sheet.name, recognition: recognition, facts: facts(of: recognition))
        let classifier = RowClassifier(bindings, headings: table.headings)
        var gatherer = HouseholdGatherer(layout)
        var years = RecordYears(of: definition.kind, wanted: year)
        var stray = StrayRowCollector(lastHeaderRow: recognition.firstDataRow - 1)
        var census = TableCensus(layout)
        var previous: Int?
        var last = 0
        var rows = try workbook.rows(of: sheet)
        while try rows.advance() {
            try rows.row.follows(&last, in: sheet)
            guard rows.row.number >= recognition.firstDataRow else { continue }
            if let kind = classifier.strayKind(of: rows.row) {
                stray.add(rows.row.number, kind)
                continue
            }
            stray.meetRecord(at: rows.row.number)
            guard years.add(rows.row, layout) else { continue }
            table.records += 1
            census.meet(rows.row)
            switch definition.kind {
            case .persons: gatherer.addMember(rows.row, previous: &previous)
            case .households, .incomes: gatherer.addHousehold(rows.row)
            case .helpers: gatherer.addHelper(rows.row)
            case .measures: gatherer.addMeasure(rows.row)
            case .works: gatherer.addWork(rows.row, previous: &previous)
            }
        }
        table.facts.strayRows = stray.rows
        table.setAside = years.setAside
        table.facts.contents = census.findings
        table.facts.contents.yearsSetAside = table.setAside
        table.facts.note(rows.summary, of: sheet, in: workbook, firstDataRow: recognition.firstDataRow)
        return TableReading(table: table, households: gatherer.finish(definition))
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

/// Gathers rows that are no records, blank ones only where a record follows (非数据行).
struct StrayRowCollector {
    private(set) var rows: [TableFacts.StrayRows] = []
    private var last: Int

    init(lastHeaderRow: Int) { last = lastHeaderRow }

    mutating func add(_ row: Int, _ kind: TableFacts.StrayRows.Kind) {
        guard kind != .blank else { return }
        rows.append(.init(row...row, kind))
        last = row
    }

    /// Between the last row that held something and a record, what is missing or blank is a gap.
    mutating func meetRecord(at row: Int) {
        if row > last + 1 { rows.append(.init(last + 1...row - 1, .blank)) }
        last = row
    }
}
