/// Rows kept after the reader went on (行库), so that another thread may look at them. Its storage is used again.
///
/// A row is put in by exchanging storage: no byte is copied.
public struct RowStore: Sendable {
    private struct Contents: Sendable {
        var number = 0
        var isHidden = false
        var cells: [Cell] = []
        var raw: [UInt8] = []
        var decoded: [UInt8] = []
    }

    private var rows: [Contents] = []
    /// How many rows are kept.
    public private(set) var count = 0
    private var workbook: WorkbookContent?

    /// A store without rows.
    public init() {}

    /// Keeps the current row of a sheet, which has no cells afterwards.
    public mutating func take(_ sheet: inout SheetRows) {
        workbook = sheet.row.workbook
        if count == rows.count { rows.append(Contents()) }
        sheet.exchangeRow { row in exchange(count, with: &row) }
        count += 1
    }

    /// Lets go of the rows.
    public mutating func clear() { count = 0 }

    /// Shows each row, in order, with its position.
    public mutating func forEach(_ body: (Int, borrowing Row) -> Void) {
        guard let workbook else { return }
        var row = Row(workbook: workbook)
        for index in 0..<count {
            exchange(index, with: &row)
            body(index, row)
            exchange(index, with: &row)
        }
    }

    private mutating func exchange(_ index: Int, with row: inout Row) {
        swap(&rows[index].number, &row.number)
        swap(&rows[index].isHidden, &row.isHidden)
        swap(&rows[index].cells, &row.cells)
        swap(&rows[index].raw, &row.raw)
        swap(&rows[index].decoded, &row.decoded)
    }
}
