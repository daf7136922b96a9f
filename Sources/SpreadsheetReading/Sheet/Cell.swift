/// A cell that holds something (单元格), as a few bytes that refer to its row. Cells that are only formatted are left out.
public struct Cell: Sendable {
    /// What a cell holds, and how it is stored.
    public enum Kind: UInt8, Sendable {
        /// Text stored in the cell.
        case text
        /// Text stored once for the workbook; `sharedIndex` tells which.
        case sharedText
        case number
        /// A number under a date or time format.
        case date
        /// A date stored as ISO 8601 text.
        case isoDate
        case boolean
        case error
        /// A formula without stored result: its value is unknown.
        case unknown
        /// A picture in the cell (WPS 单元格图片); its text, `=DISPIMG("ID_…",1)`, only names it.
        case picture
        /// A stored value that cannot be what its type says, such as the number `NaN`.
        case unreadable
    }

    /// Column, kind, flags and style, in this order: two cells of a column that are stored alike have the same.
    @usableFromInline let form: UInt64
    /// Where the stored bytes begin in the row and, above that, how many they are; or the index of the shared string.
    @usableFromInline let content: UInt64

    static let formulaFlag: UInt8 = 1
    /// The bytes stand in the row's decoded bytes, not in its raw ones.
    @usableFromInline static var decodedFlag: UInt8 { 2 }

    init(_ kind: Kind, flags: UInt8, column: UInt16, style: UInt32, offset: Int, length: Int) {
        form = UInt64(column) | UInt64(kind.rawValue) << 16 | UInt64(flags) << 24 | UInt64(style) << 32
        content = Self.content(offset, length)
    }

    /// A cell like another, with other content.
    @inline(__always)
    init(like other: Cell, offset: Int, length: Int) {
        form = other.form
        content = Self.content(offset, length)
    }

    @inline(__always)
    private static func content(_ offset: Int, _ length: Int) -> UInt64 {
        UInt64(UInt32(truncatingIfNeeded: offset)) | UInt64(UInt32(truncatingIfNeeded: length)) << 32
    }

    /// 1 … 16,384.
    @inlinable public var column: Int { Int(form & 0xFFFF) }
    @inlinable public var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: form >> 16)) ?? .unreadable }
    /// Whether a formula stands behind the value.
    public var hasFormula: Bool { form >> 24 & UInt64(Self.formulaFlag) != 0 }
    @usableFromInline var isDecoded: Bool { form >> 24 & UInt64(Self.decodedFlag) != 0 }
    /// The index of the cell's style in the workbook; 0 is the default style.
    public var style: Int { Int(form >> 32) }
    /// For `sharedText`: which of the workbook's shared strings. Equal indices are equal texts, so that a caller may
    /// remember what it made of each.
    @inlinable public var sharedIndex: Int? { isShared ? offset : nil }

    @inlinable var isShared: Bool { form >> 16 & 0xFF == UInt64(Kind.sharedText.rawValue) }

    /// Whether a cell of the same column and another row has the same shared text, and is of the same kind.
    @inlinable
    @inline(__always)
    package func sharesText(with other: Cell) -> Bool {
        isShared && UInt32(truncatingIfNeeded: form ^ other.form) == 0 && content == other.content
    }

    /// Whether the stored bytes, if they are the same as those of a cell of the same column and another row, mean the same:
    /// under another format the same number is another day, or none.
    @inlinable
    @inline(__always)
    package func isComparable(with other: Cell) -> Bool {
        let differences = form ^ other.form
        return UInt32(truncatingIfNeeded: differences) == 0 && content >> 32 == other.content >> 32 && !isShared
            && (differences == 0 || kind != .date)
    }

    @usableFromInline var offset: Int { Int(content & 0xFFFF_FFFF) }
    @usableFromInline var length: Int { Int(content >> 32) }
}
