/// Rows kept after the reader went on (行库), so that another thread may look at them. Its storage is used again.
///
/// A row is put in by exchanging storage: no byte is copied.
public struct RowStore: Sendable {
    private struct Contents: Sendable {
        var number = 0
        var look = RowLook()
        var cells: [Cell] = []
        var raw: [UInt8] = []
        var decoded: [UInt8] = []
        var runs: [Int: Range<Int>] = [:]
    }

    private var rows: [Contents] = []
    /// How many rows are kept.
    public private(set) var count = 0
    /// A store without rows.
    public init() {}

    /// Keeps the current row of a sheet, which has no cells afterwards.
    public mutating func take(_ sheet: inout SheetRows) {
        if count == rows.count { rows.append(Contents()) }
        sheet.exchangeRow { row in exchange(count, with: &row) }
        count += 1
    }

    /// Keeps the next rows of a sheet, so many at most, in place of all others. After an error it keeps the rows before it.
    public mutating func refill(from sheet: inout SheetRows, count most: Int) throws(ReadingError) {
        clear()
        while count < most, try sheet.advance() { take(&sheet) }
    }

    /// Keeps a row of another store, which has no cells afterwards.
    public mutating func take(_ index: Int, of other: inout RowStore) {
        if count == rows.count { rows.append(Contents()) }
        swap(&rows[count], &other.rows[index])
        count += 1
    }

    /// Lets go of the rows.
    public mutating func clear() { count = 0 }

    /// Exchanges what a row holds with what `row` does: to lend it, and to take it back.
    public mutating func exchange(_ index: Int, with row: inout Row) {
        swap(&rows[index].number, &row.number)
        swap(&rows[index].look, &row.look)
        swap(&rows[index].cells, &row.cells)
        swap(&rows[index].raw, &row.raw)
        swap(&rows[index].decoded, &row.decoded)
        swap(&rows[index].runs, &row.runs)
    }
}
