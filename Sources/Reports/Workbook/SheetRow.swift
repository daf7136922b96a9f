import SpreadsheetWriting

/// A row of a sheet before it is written (表格行): what its cells hold and what they are for.
struct SheetRow: Equatable {
    var cells: [SheetCell]
    /// In points; `nil` where the program that opens the file may find it.
    var height: Double?

    init(_ cells: [SheetCell], height: Double? = nil) {
        self.cells = cells
        self.height = height
    }
}

/// A cell before it is written (单元格).
struct SheetCell: Equatable {
    var value: OutputValue
    var role: CellRole
    /// How many columns it takes.
    var span: Int

    init(_ value: OutputValue, _ role: CellRole, span: Int = 1) {
        self.value = value
        self.role = role
        self.span = span
    }

    /// A cell with as much of a text as a cell can hold; what is left out is said.
    init(text: String, _ role: CellRole, span: Int = 1) {
        self.init(.text(Self.fitting(text)), role, span: span)
    }

    /// In UTF-16 units, with room for the sentence that says so.
    private static let longest = 32_700

    static func fitting(_ text: String) -> String {
        guard text.utf8.count > longest, text.utf16.count > longest else { return text }
        var start = text[...]
        while start.utf16.count > longest { start = start.dropLast(max(1, (start.utf16.count - longest) / 2)) }
        return start + "……（过长，其余见原表）"
    }

    /// What the cell shows, for measuring.
    var shown: String {
        switch value {
        case .text(let text), .link(let text, _): text
        case .integer(let number): String(number)
        default: ""
        }
    }
}
