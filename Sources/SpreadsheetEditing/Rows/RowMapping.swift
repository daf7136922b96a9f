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

    private let workbook: Workbook
    /// `nil` for rows of the table's own workbook: each cell stays in its column and keeps its format.
    let columns: [Column]?
    /// The column of the table in which the rows are counted, if they are.
    private(set) var countColumn: Int?
    /// The shared texts of the rows' workbook that have runs of different looks, once they were read.
    private(set) var richStrings = RichStrings()

    /// How the rows' workbook counts days.
    var dateSystem: DateSystem { workbook.dateSystem }

    /// The columns whose cells are wanted; all where `nil`.
    public var sources: Set<Int>? { columns.map { Set($0.map(\.source)) } }

    /// The column of the rows that fills one of the table.
    public func source(ofColumn target: Int) -> Int? {
        guard let columns else { return target }
        return columns.first { $0.target == target }?.source
    }

    /// Rows of the workbook that the table stands in.
    public static func own(_ workbook: Workbook) -> RowMapping {
        RowMapping(workbook: workbook, columns: nil)
    }

    /// The same, with the looks of parts of texts (富文本), which are to be kept.
    public func readingRichTexts() throws(EditingError) -> RowMapping {
        var mapping = self
        mapping.richStrings = try RichStrings(of: workbook)
        return mapping
    }

    /// The same, with the rows counted anew in a column of the table wherever it holds something.
    public func counting(in column: Int?) -> RowMapping {
        var mapping = self
        mapping.countColumn = column
        return mapping
    }

    private init(workbook: Workbook, columns: [Column]?) {
        self.workbook = workbook
        self.columns = columns
    }

    /// Rows of another workbook.
    public static func foreign(_ workbook: Workbook, _ columns: [Column]) -> RowMapping {
        RowMapping(workbook: workbook, columns: columns)
    }
}
