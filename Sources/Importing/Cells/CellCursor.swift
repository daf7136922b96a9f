import SpreadsheetReading

/// Finds the cells of a row's columns from left to right (单元格游标), where a search would start anew for each.
struct CellCursor {
    private var next = 0

    /// The cell in a column, if it holds something. No column may lie left of the one asked for before.
    mutating func cell(inColumn column: Int, of row: borrowing Row) -> Cell? {
        while next < row.cells.count, row.cells[next].column < column { next += 1 }
        return next < row.cells.count && row.cells[next].column == column ? row.cells[next] : nil
    }
}
