import Registry
import Spreadsheet
import SpreadsheetReading

/// What stood in a cell (单元格留影), to tell whether another cell of its column holds the same.
struct CellImage {
    /// The cell itself; `nil` where there is nothing to compare with.
    private var cell: Cell?
    /// What stood in it, and room behind that: cells come and go.
    private var bytes: [UInt8] = []
    private var length = 0

    /// Whether a cell holds the same; never so while there is nothing to compare with.
    @inline(__always)
    func matches(_ other: Cell, _ row: borrowing Row) -> Bool {
        guard let cell else { return false }
        return other.sharesText(with: cell) || holdsSame(other, row)
    }

    private func holdsSame(_ other: Cell, _ row: borrowing Row) -> Bool {
        guard let cell, other.kind == cell.kind else { return false }
        return row.withBytes(of: other) { $0.isEqual(to: bytes.span.extracting(first: length)) }
    }

    /// Whether a cell holds the same; if not, it is remembered.
    @inline(__always)
    mutating func isRepeated(by cell: Cell, _ row: borrowing Row) -> Bool {
        if matches(cell, row) { return true }
        take(cell, row)
        return false
    }

    /// Whether two cells held the same; never so where one held nothing.
    func matches(_ other: CellImage) -> Bool {
        guard let cell, let otherCell = other.cell, cell.kind == otherCell.kind else { return false }
        return bytes.span.extracting(first: length).isEqual(to: other.bytes.span.extracting(first: other.length))
    }

    /// Remembers a cell.
    mutating func take(_ cell: Cell, _ row: borrowing Row) {
        row.withBytes(of: cell) { take($0) }
        self.cell = length > 0 ? cell : nil
    }

    private mutating func take(_ text: Span<UInt8>) {
        length = text.count
        let missing = length + 8 - bytes.count
        if missing > 0 { bytes.append(contentsOf: repeatElement(0, count: missing)) }
        var room = bytes.mutableSpan
        var position = 0
        while position &+ 8 <= text.count {
            EightBytes.store(EightBytes.load(text, at: position), in: &room, at: position)
            position &+= 8
        }
        if position < text.count {
            EightBytes.store(EightBytes.loadRest(text, at: position), in: &room, at: position)
        }
    }

    /// Forgets; `false` where nothing was remembered.
    @discardableResult
    mutating func clear() -> Bool {
        defer { cell = nil }
        return cell != nil
    }
}
