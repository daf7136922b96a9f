import Findings
import Registry
import SpreadsheetReading
import Templates

/// Tells which rows of a table are wanted, and notes what all of them say of it as a table (读表记录).
///
/// The notes of stretches of rows can be put together: they say what those of all rows would.
struct TableNotes {
    private let reader: TableReader
    private let layout: TableLayout
    private var classifier: RowClassifier
    private var stray = StrayRowCollector()
    private var years: RecordYears
    private var census: TableCensus
    private var summary = SheetSummary()
    private var first: Int?
    private var last = 0

    /// Nothing noted yet.
    ///
    /// - Parameter notesContents: whether what the records have in common is noted, besides how many they are.
    init(_ layout: TableLayout, of reader: TableReader, notingContents notesContents: Bool = true) {
        self.reader = reader
        self.layout = layout
        classifier = RowClassifier(layout.bindings, headings: reader.emptyTable.headings)
        years = RecordYears(of: reader.recognition.definition.kind, wanted: reader.year)
        census = TableCensus(notesContents ? layout : layout.narrowed(to: []))
    }

    /// Whether a row is a record that is wanted. No row may be asked about twice.
    mutating func isWanted(_ row: borrowing Row) throws(ReadingError) -> Bool {
        try row.follows(&last, in: reader.sheet)
        first = first ?? row.number
        guard row.number >= reader.recognition.firstDataRow else { return false }
        if let kind = classifier.strayKind(of: row) {
            stray.add(row.number, kind)
            return false
        }
        stray.meetRecord(at: row.number)
        guard years.add(row, layout) else { return false }
        census.meet(row)
        if census.records & 0x3FF == 0 { ReadingMeter.add(rows: 0x400) }
        return true
    }

    /// Notes what is known of the rows as such, which are at their end.
    mutating func end(_ summary: SheetSummary) {
        ReadingMeter.add(rows: census.records & 0x3FF)
        self.summary.append(summary)
    }

    /// Adds the notes of the rows behind.
    mutating func append(_ next: TableNotes) throws(ReadingError) {
        if let row = next.first { try reader.sheet.sees(row, follow: &last) }
        first = first ?? next.first
        last = max(last, next.last)
        stray.append(next.stray)
        years.append(next.years)
        census.append(next.census)
        summary.append(next.summary)
    }

    /// Says of the table what was noted of all its rows.
    consuming func conclude(_ table: inout ImportedTable, of workbook: Workbook) {
        let recognition = reader.recognition
        table.records = census.records
        table.setAside = years.setAside
        table.facts.strayRows = stray.found(
            belowRow: recognition.firstDataRow - 1, allowing: recognition.definition.trailingRows)
        table.facts.contents = census.findings
        table.facts.contents.yearsSetAside = table.setAside
        table.facts.note(summary, of: reader.sheet, in: workbook, firstDataRow: recognition.firstDataRow)
    }
}
