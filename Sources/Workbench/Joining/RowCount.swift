import Importing
import Registry
import SpreadsheetEditing
import SpreadsheetReading

/// The column in which tables count their rows (序号), and whether it can be counted anew in what they are joined to: only
/// where every table counts each of its rows from 1 on, and not its households, say.
struct RowCount: Sendable {
    private static let heading = MatchKey("序号")

    /// The column of the table that gives the result its looks; `nil` where it has none.
    private let column: Int?
    /// The first file that counts something else.
    private(set) var exception: String?
    private var file = ""
    private var source: Int?
    private var rows = 0

    init(in base: RecordTable) {
        column = base.headings.first { $0.field == nil && MatchKey($0.text) == Self.heading }?.column
    }

    /// Where the rows of the result are to be counted.
    var countedColumn: Int? { exception == nil ? column : nil }

    /// Begins with the rows of a table.
    mutating func begin(_ file: String, _ mapping: RowMapping) {
        self.file = file
        source = column.flatMap { mapping.source(ofColumn: $0) }
        rows = 0
    }

    mutating func add(_ row: borrowing Row) {
        rows += 1
        guard exception == nil, let source, let cell = row.cell(inColumn: source) else { return }
        if Int(row.storedText(of: cell).filter { !$0.isWhitespace }) != rows { exception = file }
    }
}
