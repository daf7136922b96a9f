import SpreadsheetReading
import Templates

/// The first rows of a sheet, among which its headings are (表头区).
enum HeaderRows {
    /// How many rows are looked at, blank ones not counted.
    private static let count = 20

    static func read(_ workbook: Workbook, _ sheet: Sheet) throws(ReadingError) -> [HeaderRow] {
        var workbook = workbook
        // Nothing lies ahead that would be wanted.
        workbook.readsAhead = false
        var header: [HeaderRow] = []
        var rows = try workbook.rows(of: sheet)
        var last = 0
        while header.count < count, try rows.advance() {
            try rows.row.follows(&last, in: sheet)
            let cells = rows.row.cells
            guard !cells.isEmpty else { continue }
            var texts: [HeaderRow.Cell] = []
            for cell in cells { texts.append(.init(column: cell.column, text: rows.row.text(of: cell))) }
            header.append(HeaderRow(number: rows.row.number, cells: texts))
        }
        return header
    }
}
