import SpreadsheetReading

/// Finds the cells of a row's columns from left to right (单元格游标), where a search would start anew for each.
struct CellCursor {
    private var next = 0

    /// The cell in a column, if it holds something. No column may lie left of the one asked for before.
    mutating func cell(inColumn column: Int, of row: borrowing Row) -> Cell? {
        let cells = row.cells.span
        guard next < cells.count else { return nil }
        // Each cell stands one column behind the one before at least, and mostly just there.
        var index = min(next &+ column &- cells[next].column, cells.count &- 1)
        while index >= next, cells[index].column > column { index &-= 1 }
        guard index >= next else { return nil }
        next = index
        return cells[index].column == column ? cells[index] : nil
    }
}
