import Spreadsheet

/// A sheet of a workbook (工作表), in the order of its tabs.
public struct Sheet: Hashable, Sendable {
    public enum Visibility: Hashable, Sendable {
        case visible
        /// Hidden; the user can show it.
        case hidden
        /// Hidden so that only a program can show it.
        case veryHidden
    }

    public enum Kind: Hashable, Sendable {
        case worksheet
        /// Charts, dialogs and modules hold no cells and cannot be read.
        case chart, dialog, macro
    }

    public let name: String
    public let visibility: Visibility
    public let kind: Kind
    /// The name of the sheet's part in the container; `nil` where the workbook names one that does not exist.
    public let part: String?
    /// What the workbook gives for its part: the relationship's identifier. For messages.
    let relationship: String
}
