import Spreadsheet

/// The bytes around a cell, apart from its row number and value: what a cell in the same place is expected to be
/// written like in the next row.
struct ExpectedCell {
    /// How the value between the bytes is stored.
    enum Content { case number, date, shared, string, inline, empty }

    /// The longest start of a cell that is remembered, after the row number and its quote.
    static let longestTail = 32

    let content: Content
    let column: UInt16
    let style: UInt32
    /// `<c r="AB`, which ends before the row number.
    private let head: UInt64
    private let headMask: UInt64
    let headWidth: Int
    /// From the quote after the row number to the value.
    private let tail: SIMD4<UInt64>
    private let tailMask: SIMD4<UInt64>
    let tailWidth: Int

    /// What no cell is like.
    static let none = ExpectedCell()

    private init() {
        content = .empty
        column = 0
        style = 0
        head = 1
        headMask = 0
        headWidth = 0
        tail = .zero
        tailMask = .zero
        tailWidth = 0
    }

    /// `nil` when the bytes are too many. There must be 64 bytes after `tailStart`.
    init?(
        _ content: Content, column: Int, style: Int, _ bytes: Span<UInt8>, start: Int, headEnd: Int, tailStart: Int,
        valueStart: Int
    ) {
        guard headEnd - start <= 8, valueStart - tailStart <= Self.longestTail else { return nil }
        self.content = content
        self.column = UInt16(column)
        self.style = UInt32(clamping: style)
        headWidth = headEnd - start
        headMask = ByteWord.mask(headWidth)
        head = ByteWord.load(bytes, at: start) & headMask
        tailWidth = valueStart - tailStart
        var tail = SIMD4<UInt64>.zero
        var mask = SIMD4<UInt64>.zero
        for index in 0..<4 {
            mask[index] = ByteWord.mask(tailWidth - 8 * index)
            tail[index] = ByteWord.load(bytes, at: tailStart + 8 * index) & mask[index]
        }
        self.tail = tail
        tailMask = mask
    }

    /// Such a cell with a value.
    @inline(__always)
    func made(_ kind: Cell.Kind, offset: Int, length: Int) -> Cell {
        Cell(
            kind: kind, flags: 0, storedColumn: column, storedStyle: style, offset: UInt32(truncatingIfNeeded: offset),
            length: UInt32(truncatingIfNeeded: length))
    }

    /// How many bytes behind its beginning such a cell's value stands; `nil` where a window begins with none.
    @inline(__always)
    func valueStart(in window: ByteWindow, _ plain: PlainMarkup) -> Int? {
        guard window.load(0) & headMask == head, window.load(headWidth) & plain.rowMask == plain.row else { return nil }
        let start = headWidth &+ plain.rowWidth
        guard window.load(start) & tailMask[0] == tail[0], window.load(start &+ 8) & tailMask[1] == tail[1] else {
            return nil
        }
        if tailWidth > 16 {
            guard window.load(start &+ 16) & tailMask[2] == tail[2], window.load(start &+ 24) & tailMask[3] == tail[3]
            else { return nil }
        }
        return start &+ tailWidth
    }
}
