import Spreadsheet

/// What a new cell holds.
///
/// There is no case for a formula: a text that begins with `=`, `+`, `-` or `@` stays a text.
public enum OutputValue: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// At most 32,767 UTF-16 units. Every Unicode text comes back as it was: what XML cannot hold is escaped.
    case text(String)
    /// A finite number; the file keeps at least 16 significant digits of it.
    case number(Double)
    /// A whole number that a double holds exactly: at most 2⁵³ either way.
    case integer(Int)
    /// An amount of money in fen (分), written as a number of yuan (元) with two decimals.
    case money(fen: Int64)
    /// A day, 1900-01-01 to 9999-12-31, written as a date that a spreadsheet program can count with.
    case date(CivilDate)
    case boolean(Bool)
    /// A text that leads somewhere when clicked. Its style is the caller's; see `CellStyle.asLink`.
    indirect case link(String, to: LinkTarget)
    /// No value; the style shows.
    case blank

    public init(stringLiteral value: String) {
        self = .text(value)
    }
}
