import Registry
import SpreadsheetReading

/// What stood in a cell (单元格留影), to tell whether another cell holds the same.
struct CellImage {
    private var bytes: [UInt8] = []
    private var kind = Cell.Kind.text
    private var sharedIndex: Int?

    /// Whether a cell holds the same; never so while there is nothing to compare with.
    func matches(_ cell: Cell, _ row: borrowing Row) -> Bool {
        guard cell.kind == kind, !bytes.isEmpty else { return false }
        if let index = cell.sharedIndex, index == sharedIndex { return true }
        return row.withBytes(of: cell) { $0.isEqual(to: bytes.span) }
    }

    /// Whether a cell holds the same; if not, it is remembered.
    mutating func isRepeated(by cell: Cell, _ row: borrowing Row) -> Bool {
        if matches(cell, row) { return true }
        take(cell, row)
        return false
    }

    /// Whether two cells held the same; never so where one held nothing.
    func matches(_ other: CellImage) -> Bool { !bytes.isEmpty && kind == other.kind && bytes == other.bytes }

    /// Remembers a cell.
    mutating func take(_ cell: Cell, _ row: borrowing Row) {
        clear()
        row.withBytes(of: cell) { bytes.append($0) }
        kind = cell.kind
        sharedIndex = cell.sharedIndex
    }

    /// Forgets; `false` where nothing was remembered.
    @discardableResult
    mutating func clear() -> Bool {
        defer { bytes.removeAll(keepingCapacity: true) }
        return !bytes.isEmpty
    }
}
