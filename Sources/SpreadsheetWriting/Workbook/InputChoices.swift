import Spreadsheet

/// Cells of one column that hold what may be chosen, 1-based. They may stand on a hidden sheet.
///
/// Choices are always a range: a list within the drop-down itself is limited to 255 characters, and the library overruns
/// its memory with a shorter Chinese one.
public struct ChoiceList: Hashable, Sendable {
    public var sheet: String
    public var column: Int
    public var rows: ClosedRange<Int>

    public init(sheet: String, column: Int, rows: ClosedRange<Int>) {
        self.sheet = sheet
        self.column = column
        self.rows = rows
    }

    /// `='字典'!$A$2:$A$9`
    var formula: String {
        let letters = CellReference.letters(ofColumn: column)
        return "=\(SheetName.quoted(sheet))!$\(letters)$\(rows.lowerBound):$\(letters)$\(rows.upperBound)"
    }
}

/// What a cell says when it is selected.
public struct InputMessage: Hashable, Sendable {
    /// At most 32 characters.
    public var title: String
    /// At most 255 characters.
    public var text: String

    public init(title: String, text: String) {
        self.title = title
        self.text = text
    }
}

/// What happens when something else than one of the choices is typed.
public enum OtherInput: Hashable, Sendable {
    case refused
    /// Allowed after a question.
    case warned
}
