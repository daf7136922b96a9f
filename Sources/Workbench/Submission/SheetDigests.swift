import Spreadsheet
import SpreadsheetReading

/// What stands in each cell of a workbook (逐格指纹).
enum SheetDigests {
    /// The sheets with the fingerprints of their cells, row by row.
    static func read(_ path: String) throws(ReadingError) -> [PackManifest.Sheet] {
        let workbook = try Workbook(path: path)
        var sheets: [PackManifest.Sheet] = []
        for sheet in workbook.sheets {
            var digests: [String: String] = [:]
            var rows = try workbook.rows(of: sheet)
            while try rows.advance() {
                var marks: [String] = []
                for cell in rows.row.cells {
                    let text = rows.row.text(of: cell)
                    guard !text.isEmpty, let whole = Fingerprint.of(bytes: Array(text.utf8)) else { continue }
                    marks.append("\(CellReference.letters(ofColumn: cell.column))\(whole.prefix(5))")
                }
                if !marks.isEmpty { digests["\(rows.row.number)"] = marks.joined(separator: " ") }
            }
            sheets.append(PackManifest.Sheet(name: sheet.name, rows: digests.count, digests: digests))
        }
        return sheets
    }
}
