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

    /// 1 … 16,384.
    public var column: Int { Int(storedColumn) }
    public internal(set) var kind: Kind
    /// Whether a formula stands behind the value.
    public var hasFormula: Bool { flags & Self.formulaFlag != 0 }
    /// The index of the cell's style in the workbook; 0 is the default style.
    public var style: Int { Int(storedStyle) }
    /// For `sharedText`: which of the workbook's shared strings. Equal indices are equal texts, so that a caller may
    /// remember what it made of each.
    public var sharedIndex: Int? { kind == .sharedText ? Int(offset) : nil }

    var flags: UInt8
    var storedColumn: UInt16
    var storedStyle: UInt32
    /// Where the stored bytes begin in the row, or the index of the shared string.
    var offset: UInt32
    /// How many stored bytes.
    var length: UInt32

    static let formulaFlag: UInt8 = 1
    /// The bytes stand in the row's decoded bytes, not in its raw ones.
    static let decodedFlag: UInt8 = 2
}
