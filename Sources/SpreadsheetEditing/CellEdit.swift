import Spreadsheet

/// A correction of one cell (单元格更正).
public struct CellEdit: Hashable, Sendable {
    /// What a cell is to hold.
    public enum Value: Hashable, Sendable {
        /// Text; empty text clears the cell.
        case text(String)
        /// Text that must never become a number, such as an identity number: the cell gets the text format if it has
        /// another, so that it stays text when a clerk types into it.
        case identifier(String)
        /// A number; the cell loses a date format.
        case number(Double)
        /// A day, as the serial number of the workbook's date system; the cell gets a date format if it has none.
        case date(CivilDate)
        /// Nothing. The cell keeps its format.
        case clear
        /// What it holds now: only its look changes.
        case keep
    }

    /// The sheet's name; upper and lower case are the same.
    public var sheet: String
    public var cell: CellReference
    /// What the cell must hold now, as `Row.text(of:)` gives it, empty for nothing; `nil` where anything will do.
    public var expected: String?
    public var value: Value
    /// How the cell is marked, if it is.
    public var mark: CellMark?
    /// The line of the list that the correction comes from, for refusals.
    public var line: Int?

    public init(
        sheet: String, cell: CellReference, expected: String? = nil, value: Value, mark: CellMark? = nil,
        line: Int? = nil
    ) {
        self.sheet = sheet
        self.cell = cell
        self.expected = expected
        self.value = value
        self.mark = mark
        self.line = line
    }
}

/// Corrections that are made together or not at all (更正方案). Their order says nothing.
public struct EditPlan: Hashable, Sendable {
    public var edits: [CellEdit]
    /// Whether a cell may lose its formula. The workbook then loses its calculation chain, which a spreadsheet program
    /// makes again when it opens the file.
    public var replacesFormulas: Bool
    /// How wide columns become that have no width of their own, in characters, by sheet.
    public var widths: [String: [Int: Double]] = [:]

    public init(_ edits: [CellEdit], replacesFormulas: Bool = false) {
        self.edits = edits
        self.replacesFormulas = replacesFormulas
    }
}
