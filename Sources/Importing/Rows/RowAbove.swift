import Registry
import SpreadsheetReading

/// What stood in the columns of a table where they were looked at last (上一行).
struct RowAbove {
    /// A column that is read.
    struct Column {
        let number: Int
        let field: Field
        /// Whether it says something of the household: the same only while that one's rows go on.
        let isHouseholds: Bool
        /// Whether the field's values are spread over further columns: then it is always read.
        let hasMore: Bool
    }

    /// A cell, or none, that must be read; `column` is its column's position among all.
    struct Change {
        let column: Int
        let cell: Cell?
    }

    /// The columns, from left to right.
    let columns: [Column]
    /// Of each column a number that no other content has.
    private var marks: [UInt64]
    /// What stood there that takes more than a number.
    private var images: [CellImage]

    private static let unknown: UInt64 = 0
    private static let empty: UInt64 = 1
    private static let image: UInt64 = 2

    /// Nothing is known of the columns.
    init(_ columns: [Column]) {
        self.columns = columns
        marks = Array(repeating: Self.unknown, count: columns.count)
        images = Array(repeating: CellImage(), count: columns.count)
    }

    /// Finds the cells of a row that must be read, and takes the row for the one above.
    ///
    /// - Parameter continues: whether the row above is of the same household.
    mutating func findChanges(in row: borrowing Row, continues: Bool, into changes: inout [Change]) {
        changes.removeAll(keepingCapacity: true)
        let cells = row.cells.span
        let columns = columns
        var lent: [UInt64] = []
        swap(&lent, &marks)
        defer { swap(&lent, &marks) }
        var marks = lent.mutableSpan
        var next = 0
        for index in columns.indices {
            let number = columns[index].number
            while next < cells.count, cells[next].column < number { next &+= 1 }
            let isThere = next < cells.count && cells[next].column == number
            let mark = isThere ? Self.mark(of: cells[next], row) : Self.empty
            var isRepeated = marks[index] == mark && mark != Self.unknown
            marks[index] = mark
            if mark == Self.image, !images[index].isRepeated(by: cells[next], row) { isRepeated = false }
            if isRepeated, continues || !columns[index].isHouseholds, !columns[index].hasMore { continue }
            changes.append(Change(column: index, cell: isThere ? cells[next] : nil))
        }
    }

    /// Forgets what stood in a column.
    mutating func forget(column: Int) { marks[column] = Self.unknown }

    /// The number of a cell's content; `image` where that takes more, `unknown` where the style matters as well: under
    /// another format the same number is another day, or none.
    @inline(__always)
    private static func mark(of cell: Cell, _ row: borrowing Row) -> UInt64 {
        switch cell.kind {
        case .sharedText: 1 << 63 | UInt64(cell.sharedIndex ?? 0)
        // The words of short texts leave these bits free.
        case .text: row.withBytes(of: cell) { $0.word }.map { $0 | 1 << 62 } ?? image
        case .number: row.withBytes(of: cell) { $0.word }.map { $0 | 1 << 61 } ?? image
        case .date: unknown
        default: image
        }
    }
}
