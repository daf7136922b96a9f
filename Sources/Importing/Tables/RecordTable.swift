import Findings
import Registry
import SpreadsheetReading
import Templates

/// A table of a file, to be read row by row as it stands (逐行表): no households are made of it.
public struct RecordTable: Sendable {
    public let file: String
    public let workbook: Workbook
    public var sheet: Sheet { reader.sheet }
    /// How the headings were understood.
    public var recognition: Recognition { reader.recognition }
    private let reader: TableReader
    private let layout: TableLayout

    init(_ reader: TableReader, of workbook: Workbook, file: String) {
        self.file = file
        self.workbook = workbook
        self.reader = reader
        layout = reader.layout(of: workbook)
    }

    /// A column's heading.
    public struct Heading: Sendable {
        public let column: Int
        public let row: Int
        /// As in the file.
        public let text: String
        /// The heading with those above it, as headings are compared.
        public let key: MatchKey
        /// The field, where the heading is known.
        public let field: Field?
    }

    /// Every heading, left to right; those that nobody knows among them.
    public var headings: [Heading] {
        let known = recognition.columns.map { column in
            Heading(
                column: column.column, row: column.row, text: column.heading,
                key: MatchKey((column.groups + [column.heading]).joined(separator: "/")), field: column.field)
        }
        let taken = Set(known.map(\.column))
        let others = (recognition.unknown + recognition.repeated).compactMap { heading -> Heading? in
            guard let column = heading.place.column, !taken.contains(column) else { return nil }
            return Heading(
                column: column, row: heading.place.row, text: heading.text, key: MatchKey(heading.text), field: nil)
        }
        return (known + others).sorted { $0.column < $1.column }
    }

    /// The column of a field, the first where its values are spread over several.
    public func column(of field: Field) -> Int? { layout.column(of: field) }

    /// The cleaned text of a field in a row; `nil` where it is blank.
    public func text(of field: Field, in row: borrowing Row) -> String? { layout.text(of: field, in: row) }

    /// Goes over the rows that are records.
    ///
    /// - Parameter body: looks at a row, and says whether it wants to see more.
    /// - Returns: what is true of the table as far as it was read; its facts name the rows that are no records.
    public func forEachRecord(_ body: (borrowing Row) -> Bool) throws(ReadingError) -> ImportedTable {
        var table = reader.emptyTable
        _ = try reader.forEachRecord(of: workbook, layout, &table) { rows in body(rows.row) }
        return table
    }
}

/// Why a file has no table that could be read (无可读表).
public struct NoTable: Error, Hashable, Sendable {
    /// What keeps it from being read.
    public let obstacle: TableFacts.Obstacle

    init(obstacle: TableFacts.Obstacle) { self.obstacle = obstacle }

    /// What came up while its rows were read.
    public init(_ error: ReadingError) {
        let words = Words(error.text(.chinese), error.text(.english))
        obstacle = TableFacts(obstacle: error).obstacle ?? .unreadable(words)
    }
}

extension Importer {
    /// Opens the tables of a file; at least one.
    public func openTables(_ file: String) throws(NoTable) -> [RecordTable] {
        let workbook: Workbook
        let search: TableSearch
        do throws(ReadingError) {
            workbook = try Workbook(path: file, limits: limits)
            search = try TableSearch(workbook.sheets, of: workbook, file: file, library, template: template, year: nil)
        } catch {
            throw NoTable(error)
        }
        guard search.tables.isEmpty else { return search.tables.map { RecordTable($0, of: workbook, file: file) } }
        throw NoTable(obstacle: search.obstacleFacts.obstacle ?? .noHeader(best: nil, missing: []))
    }
}
