import Spreadsheet

/// The bytes around a cell, apart from its row number and value: what a cell in the same place is expected to be
/// written like in the next rows.
struct ExpectedCell {
    /// How the value between the bytes is stored.
    enum Content { case number, date, shared, string, inline, empty }

    /// The longest start of a cell that is remembered, after the row number and its quote.
    static let longestTail = 32

    let content: Content
    private let headWidth: UInt8
    private let tailWidth: UInt8
    /// How many bytes the known value has.
    private var width: UInt8 = 0
    /// Which shared string the known value names.
    private var index: UInt32 = 0
    /// `<c r="AB`, which ends before the row number.
    private let head: UInt64
    private let headMask: UInt64
    /// From the quote after the row number to the value: its first eight bytes, if it has so many, its last, and those
    /// between.
    private let tail: UInt64
    private let tailMask: UInt64
    private let tailEnd: UInt64
    private let tailMiddle: SIMD2<UInt64>
    /// Such a cell, without value.
    private let cell: Cell
    /// A value read before, for most repeat it: the first 24 bytes from its beginning, within which it ends.
    private var known: (UInt64, UInt64, UInt64) = (0, 0, 0)

    /// What no cell is like.
    static let none = ExpectedCell()

    private init() {
        content = .empty
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
        headWidth = UInt8(headEnd - start)
        headMask = ByteWord.mask(headEnd - start)
        head = ByteWord.load(bytes, at: start) & headMask
        tailWidth = UInt8(valueStart - tailStart)
        tailMask = ByteWord.mask(valueStart - tailStart)
        tail = ByteWord.load(bytes, at: tailStart) & tailMask
        tailMiddle = SIMD2(ByteWord.load(bytes, at: tailStart + 8), ByteWord.load(bytes, at: tailStart + 16))
        tailEnd = ByteWord.load(bytes, at: max(tailStart, valueStart - 8))
        cell = Self.cell(content, column: UInt16(column), style: UInt32(clamping: style))
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

    var column: Int { cell.column }
    var style: Int { cell.style }
    var knownWidth: Int { Int(width) }
    var knownIndex: Int { Int(index) }

    /// Such a cell with a value.
    @inline(__always)
    func made(offset: Int, length: Int) -> Cell { Cell(like: cell, offset: offset, length: length) }

    /// Whether a value that stands at an offset, and what follows it, is the known one.
    @inline(__always)
    func isKnown(_ window: ByteWindow, at offset: Int) -> Bool {
        guard window.load(offset) == known.0 else { return false }
        return width < 8 || window.load(offset &+ 8) == known.1 && (width < 16 || window.load(offset &+ 16) == known.2)
    }

    /// Remembers a value that stands at an offset, unless it is too long.
    @inline(__always)
    mutating func remember(_ window: ByteWindow, at offset: Int, width: Int, index: Int = 0) {
        guard width < 24 else { return }
        known.0 = window.load(offset)
        if width >= 8 { (known.1, known.2) = (window.load(offset &+ 8), window.load(offset &+ 16)) }
        self.width = UInt8(truncatingIfNeeded: width)
        self.index = UInt32(truncatingIfNeeded: index)
    }

    /// How many bytes behind its beginning such a cell's value stands; `nil` where a window begins with none.
    @inline(__always)
    func valueStart(in window: ByteWindow, _ plain: PlainMarkup) -> Int? {
        let headWidth = Int(headWidth)
        guard window.load(0) & headMask == head, window.load(headWidth) & plain.rowMask == plain.row else { return nil }
        let start = headWidth &+ plain.rowWidth
        guard window.load(start) & tailMask == tail else { return nil }
        let end = start &+ Int(tailWidth)
        if tailWidth > 8 {
            guard window.load(end &- 8) == tailEnd else { return nil }
            if tailWidth > 16, window.load(start &+ 8) != tailMiddle[0] { return nil }
            if tailWidth > 24, window.load(start &+ 16) != tailMiddle[1] { return nil }
        }
        return end
    }
}
