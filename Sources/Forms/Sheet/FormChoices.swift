import SpreadsheetWriting

/// What the drop-downs of a form offer (下拉选项), each list once, on a hidden sheet behind the others.
struct FormChoices {
    private static let sheet = "字典"

    private var lists: [[String]] = []

    /// Where the cells of a list stand.
    mutating func place(of texts: [String]) -> ChoiceList {
        let index = lists.firstIndex(of: texts) ?? lists.count
        if index == lists.count { lists.append(texts) }
        return ChoiceList(sheet: Self.sheet, column: index + 1, rows: 1...texts.count)
    }

    /// Adds the sheet, if there is a list.
    func write(to workbook: inout WorkbookWriter) throws(WritingError) {
        guard !lists.isEmpty else { return }
        let sheet = try workbook.addSheet(Self.sheet)
        for (index, texts) in lists.enumerated() {
            for (row, text) in texts.enumerated() {
                try workbook.write(.text(text), row: row + 1, column: index + 1, on: sheet)
            }
        }
        workbook.hide(sheet)
    }
}
