import Spreadsheet

/// What the writer remembers of a sheet.
struct SheetState {
    var imprint: ImprintOfSheet
    var isHidden = false
    var links = 0
    /// Of a workbook that is written row by row: those into other files.
    var outerLinks = SheetLinks()
    /// The merged columns of each row.
    var merges: [Int: [ClosedRange<Int>]] = [:]
    /// Of a workbook that is written row by row: the last row that was begun, and its last cell; 0 for none.
    private(set) var lastRow = 0
    private(set) var lastColumn = 0
    private var firstRow = 0
    private var firstColumn = Int.max
    private var widest = 0

    init(name: String) {
        imprint = ImprintOfSheet(name: name)
    }

    var name: String { imprint.name }

    /// The smallest rectangle that holds all rows and cells that were written row by row; `nil` for none.
    var area: CellRange? {
        guard lastRow > 0 else { return nil }
        return CellRange(
            CellReference(row: firstRow, column: min(firstColumn, max(1, widest))),
            CellReference(row: lastRow, column: max(1, widest)))
    }

    mutating func begin(row: Int) {
        if firstRow == 0 { firstRow = row }
        lastRow = row
        lastColumn = 0
    }

    mutating func take(column: Int) {
        lastColumn = column
        if column < firstColumn { firstColumn = column }
        if column > widest { widest = column }
    }
}
