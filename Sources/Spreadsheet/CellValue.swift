/// What a cell holds (单元格的值).
public enum CellValue: Hashable, Sendable {
    case text(String)
    case number(Double)
    case boolean(Bool)
    /// A number under a date format, or a date stored as ISO 8601 text.
    case date(CellDate)
    /// An error such as `#N/A` or `#REF!`, as stored.
    case error(String)
    /// A formula whose result the file does not store: not the same as an empty cell.
    case unknown
    /// A picture in the cell, and the text that names it.
    case picture(String)
    /// A stored value that cannot be what its type says, such as the number `NaN`; as stored.
    case unreadable(String)
}

extension CellValue: CustomStringConvertible {
    /// Numbers as the shortest text that reads back to the same double, booleans `TRUE` and `FALSE`, dates ISO 8601.
    public var description: String {
        switch self {
        case .text(let text), .error(let text), .picture(let text), .unreadable(let text): text
        case .number(let number): NumberText.shortest(number)
        case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
        case .date(let date): date.description
        case .unknown: ""
        }
    }
}
