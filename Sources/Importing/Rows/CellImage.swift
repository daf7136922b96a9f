import SpreadsheetReading

/// What stood in a cell (单元格留影), to tell whether another cell holds the same.
struct CellImage {
    private var bytes: [UInt8] = []
    private var kind = Cell.Kind.text

    /// Whether a cell holds the same; never so while there is nothing to compare with.
    func matches(_ cell: Cell, _ row: borrowing Row) -> Bool {
        guard cell.kind == kind, !bytes.isEmpty else { return false }
        return row.withBytes(of: cell) { other in
            guard other.count == bytes.count else { return false }
            let own = bytes.span
            for position in own.indices where own[position] != other[position] { return false }
            return true
        }
    }

    /// Remembers a cell.
    mutating func take(_ cell: Cell, _ row: borrowing Row) {
        clear()
        row.withBytes(of: cell) { other in
            for position in other.indices { bytes.append(other[position]) }
        }
        kind = cell.kind
    }

    /// Forgets.
    mutating func clear() { bytes.removeAll(keepingCapacity: true) }
}
