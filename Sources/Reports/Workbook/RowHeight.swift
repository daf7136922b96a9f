/// The height of a row (行高). Programs do not find it by themselves where cells are merged, and some nowhere.
enum RowHeight {
    static func points(of cells: [SheetCell], widths: [Double]) -> Double {
        var column = 0
        var lines = 1
        for cell in cells {
            let width = widths[column..<min(column + cell.span, widths.count)].reduce(0, +)
            // A character less than the column is wide: programs and fonts differ.
            lines = max(lines, DisplayWidth.lines(of: cell.shown, width: max(1, Int(width) - 1)))
            column += cell.span
        }
        return min(409, Double(lines) * 14 + 4)
    }
}
