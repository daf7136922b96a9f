import Spreadsheet

/// A sheet of a workbook (工作表), in the order of its tabs.
public struct Sheet: Hashable, Sendable {
    /// Whether the sheet is shown.
    public enum Visibility: Hashable, Sendable {
        case visible
        /// Hidden; the user can show it.
        case hidden
        /// Hidden so that only a program can show it.
        case veryHidden
    }

    /// What the sheet is made of.
    public enum Kind: Hashable, Sendable {
        case worksheet
        /// Cells with Excel 4 macros.
        case macroSheet
        /// Hold no cells and cannot be read. A module is a sheet of Excel 5 programs, which has no part.
        case chart, dialog, module
    }

    public let name: String
    public let visibility: Visibility
    public let kind: Kind
    /// The name of the sheet's part in the container, or of the table in a text; `nil` where the workbook names one that does not exist.
    public let part: String?
    /// Whether the sheet has cells to read.
    public var hasCells: Bool { kind == .worksheet || kind == .macroSheet }
    /// What the workbook gives for its part: the relationship's identifier. For messages.
    let relationship: String
}
