import SpreadsheetReading

/// The cells of a row that a field is read from (绑定单元格).
enum BoundCell {
    /// The row holds nothing for the field.
    case none
    /// One cell.
    case one(Cell)
    /// Several cells whose values belong together.
    case several([Cell])

    /// The content; `nil` where there is none.
    func text(in row: borrowing Row) -> CellText? {
        switch self {
        case .none: return nil
        case .one(let cell): return CellText(row, cell)
        case .several(let cells):
            var texts: [CellText] = []
            for cell in cells { texts.append(CellText(row, cell)) }
            return CellText.joined(texts)
        }
    }
}

/// Finds the cells of a row's columns from left to right (单元格游标), where a search would start anew for each.
struct CellCursor {
    private var next = 0

    /// The cell in a column, if it holds something. No column may lie left of the one asked for before.
    mutating func cell(inColumn column: Int, of row: borrowing Row) -> Cell? {
        while next < row.cells.count, row.cells[next].column < column { next += 1 }
        return next < row.cells.count && row.cells[next].column == column ? row.cells[next] : nil
    }
}
