import Registry
import SpreadsheetReading

/// The row read last (上一行), and which of its cells the next one repeats.
struct RowAbove: ~Copyable {
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
    /// The row.
    private var row: Row
    /// Of each column which of the row's cells stands in it.
    private var places: [Int]

    private static let unknown = -2
    private static let empty = -1

    /// Nothing is known of the columns.
    /// - Parameter row: one whose storage may be used.
    init(_ columns: [Column], _ row: consuming Row) {
        self.columns = columns
        self.row = row
        places = Array(repeating: Self.unknown, count: columns.count)
    }

    /// Takes the row that was looked at for the one above, and lets its own storage go in exchange.
    mutating func exchange(with row: inout Row) { swap(&self.row, &row) }

    /// Finds the cells of a row that must be read; `exchange` it before the next one.
    ///
    /// - Parameters:
    ///   - continues: whether the row above is of the same household.
    ///   - changes: room for one change of each column.
    /// - Returns: how many there are.
    mutating func findChanges(in row: borrowing Row, continues: Bool, into changes: inout [Change]) -> Int {
        var lent: [Int] = []
        swap(&lent, &places)
        defer { swap(&lent, &places) }
        var places = lent.mutableSpan
        var changes = changes.mutableSpan
        let columns = columns.span
        let (cells, above) = (row.cells.span, self.row.cells.span)
        var (next, count) = (0, 0)
        for index in columns.indices {
            let column = columns[index]
            while next < cells.count, cells[next].column < column.number { next &+= 1 }
            let last = places[index]
            guard next < cells.count, cells[next].column == column.number else {
                places[index] = Self.empty
                if last == Self.empty, continues || !column.isHouseholds, !column.hasMore { continue }
                changes[count] = Change(column: index, cell: nil)
                count &+= 1
                continue
            }
            places[index] = next
            let cell = cells[next]
            next &+= 1
            if last >= 0, continues || !column.isHouseholds, !column.hasMore,
                cell.sharesText(with: above[last]) || isSame(cell, of: row, as: above[last])
            {
                continue
            }
            changes[count] = Change(column: index, cell: cell)
            count &+= 1
        }
        return count
    }

    /// Forgets what stood in a column.
    mutating func forget(column: Int) { places[column] = Self.unknown }

    /// Whether a cell holds the same bytes as one of the row above.
    private func isSame(_ cell: Cell, of row: borrowing Row, as other: Cell) -> Bool {
        cell.isComparable(with: other)
            && row.withBytes(of: cell) { bytes in self.row.withBytes(of: other) { $0.isEqual(to: bytes) } }
    }
}
