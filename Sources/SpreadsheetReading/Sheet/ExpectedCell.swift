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
    /// From the quote after the row number to the value: its first eight bytes, if it has so many, its last, and those
    /// between.
    private let tail: UInt64
    private let tailMask: UInt64
    private let tailEnd: UInt64
    private let tailMiddle: SIMD2<UInt64>
    let tailWidth: Int
    /// Such a cell, without value.
    private let cell: Cell

    /// What no cell is like.
    static let none = ExpectedCell()

    private init() {
        content = .empty
        column = 0
        style = 0
        head = 1
        headMask = 0
        headWidth = 0
        tail = 0
        tailMask = 0
        tailEnd = 0
        tailMiddle = .zero
        tailWidth = 0
        cell = Self.cell(.empty, column: 0, style: 0)
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
        tailMask = ByteWord.mask(tailWidth)
        tail = ByteWord.load(bytes, at: tailStart) & tailMask
        tailMiddle = SIMD2(ByteWord.load(bytes, at: tailStart + 8), ByteWord.load(bytes, at: tailStart + 16))
        tailEnd = ByteWord.load(bytes, at: max(tailStart, valueStart - 8))
        cell = Self.cell(content, column: self.column, style: self.style)
    }

    private static func cell(_ content: Content, column: UInt16, style: UInt32) -> Cell {
        let kind: Cell.Kind =
            switch content {
            case .number, .empty: .number
            case .date: .date
            case .shared: .sharedText
            case .string, .inline: .text
            }
        return Cell(kind, flags: 0, column: column, style: style, offset: 0, length: 0)
    }

    /// Such a cell with a value.
    @inline(__always)
    func made(offset: Int, length: Int) -> Cell { Cell(like: cell, offset: offset, length: length) }

    /// How many bytes behind its beginning such a cell's value stands; `nil` where a window begins with none.
    @inline(__always)
    func valueStart(in window: ByteWindow, _ plain: PlainMarkup) -> Int? {
        guard window.load(0) & headMask == head, window.load(headWidth) & plain.rowMask == plain.row else { return nil }
        let start = headWidth &+ plain.rowWidth
        let end = start &+ tailWidth
        guard window.load(start) & tailMask == tail else { return nil }
        if tailWidth > 8 {
            guard window.load(end &- 8) == tailEnd else { return nil }
            if tailWidth > 16, window.load(start &+ 8) != tailMiddle[0] { return nil }
            if tailWidth > 24, window.load(start &+ 16) != tailMiddle[1] { return nil }
        }
        return end
    }
}
