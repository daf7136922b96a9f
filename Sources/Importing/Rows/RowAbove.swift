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
    /// Of the sheet's columns, by number, which of all they are; -1 for those that are not read.
    private let positions: [Int]
    /// Columns that are read whatever the row above holds, in a row that goes on with its household and in another one: their
    /// numbers, and behind the last one a number that none has.
    private let always: [Int], first: [Int]
    /// Further ones of the next row: all of them as long as nothing is known, later those that were forgotten.
    private var forgotten: [Int]

    /// Nothing is known of the columns.
    /// - Parameter row: one whose storage may be used.
    init(_ columns: [Column], _ row: consuming Row) {
        self.columns = columns
        self.row = row
        var positions = Array(repeating: -1, count: (columns.last?.number ?? 0) + 1)
        for (index, column) in columns.enumerated() { positions[column.number] = index }
        self.positions = positions
        always = columns.filter(\.hasMore).map(\.number) + [.max]
        first = columns.filter { $0.isHouseholds || $0.hasMore }.map(\.number) + [.max]
        forgotten = columns.map(\.number)
    }

    /// Takes the row that was looked at for the one above, and lets its own storage go in exchange.
    mutating func exchange(with row: inout Row) { swap(&self.row, &row) }

    /// Finds the cells of a row that must be read, from left to right; `exchange` it before the next one.
    ///
    /// - Parameters:
    ///   - continues: whether the row above is of the same household.
    ///   - changes: room for one change of each column.
    /// - Returns: how many there are.
    mutating func findChanges(in row: borrowing Row, continues: Bool, into changes: inout [Change]) -> Int {
        let count = findChanges(in: row, due: continues ? always : first, into: &changes)
        if !forgotten.isEmpty { forgotten.removeAll(keepingCapacity: true) }
        return count
    }

    /// Walks side by side through both rows and the columns that are due.
    private func findChanges(in row: borrowing Row, due: [Int], into changes: inout [Change]) -> Int {
        var changes = changes.mutableSpan
        let (cells, above, positions) = (row.cells.span, self.row.cells.span, positions.span)
        let (dues, forgotten) = (due.span, forgotten.span)
        var (next, last, nextDue, nextForgotten, count) = (0, 0, 0, 0, 0)
        var due = min(dues[0], forgotten.isEmpty ? .max : forgotten[0])
        while true {
            if next < cells.count, last < above.count {
                let (cell, other) = (cells[next], above[last])
                if cell.column < due,
                    cell.sharesText(with: other) || cell.isComparable(with: other) && isSame(cell, of: row, as: other)
                {
                    next &+= 1
                    last &+= 1
                    continue
                }
            }
            let here = next < cells.count ? cells[next].column : .max
            let there = last < above.count ? above[last].column : .max
            let column = min(here, there, due)
            guard column < .max else { return count }
            if column < positions.count, positions[column] >= 0 {
                changes[count] = Change(column: positions[column], cell: here == column ? cells[next] : nil)
                count &+= 1
            }
            if here == column { next &+= 1 }
            if there == column { last &+= 1 }
            guard due == column else { continue }
            if dues[nextDue] == column { nextDue &+= 1 }
            if nextForgotten < forgotten.count, forgotten[nextForgotten] == column { nextForgotten &+= 1 }
            due = min(dues[nextDue], nextForgotten < forgotten.count ? forgotten[nextForgotten] : .max)
        }
    }

    /// Reads a column of the next row whatever stood in it. Columns are forgotten from left to right.
    mutating func forget(column: Int) { forgotten.append(columns[column].number) }

    /// Whether a cell holds the same bytes as one of the row above that it is comparable with.
    private func isSame(_ cell: Cell, of row: borrowing Row, as other: Cell) -> Bool {
        row.withBytes(of: cell) { bytes in self.row.withBytes(of: other) { $0.isEqual(to: bytes) } }
    }
}
