import Spreadsheet
import SpreadsheetReading

/// Where the cells of a workbook's rows go in a table (列对应).
public struct RowMapping: Sendable {
    /// A column of the table, and the one of the rows that fills it.
    public struct Column: Hashable, Sendable {
        public let source: Int
        public let target: Int
        /// Whether its texts must never become numbers.
        public let isIdentifier: Bool

        public init(source: Int, target: Int, isIdentifier: Bool) {
            self.source = source
            self.target = target
            self.isIdentifier = isIdentifier
        }
    }

    /// How the rows' workbook counts days.
    let dateSystem: DateSystem
    /// `nil` for rows of the table's own workbook: each cell stays in its column and keeps its format.
    let columns: [Column]?

    /// The columns whose cells are wanted; all where `nil`.
    public var sources: Set<Int>? { columns.map { Set($0.map(\.source)) } }

    /// Rows of the workbook that the table stands in.
    public static func own(_ workbook: Workbook) -> RowMapping {
        RowMapping(dateSystem: workbook.dateSystem, columns: nil)
    }

    /// Rows of another workbook.
    public static func foreign(_ workbook: Workbook, _ columns: [Column]) -> RowMapping {
        RowMapping(dateSystem: workbook.dateSystem, columns: columns)
    }
}
