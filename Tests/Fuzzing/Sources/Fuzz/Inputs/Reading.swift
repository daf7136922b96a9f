import Spreadsheet
import SpreadsheetReading

/// What came of reading a workbook: everything that can be asked of it was asked (读取结果).
enum Reading: Equatable {
    case listed([UInt8])
    case refused

    /// Reads the file of these bytes.
    static func of(_ bytes: [UInt8]) -> Reading {
        let path = InputFile.hold(bytes)
        do throws(ReadingError) {
            let workbook = try Workbook(path: path)
            for sheet in workbook.sheets where sheet.hasCells { try ask(workbook, sheet) }
            var lines: [UInt8] = []
            _ = try CellListing().run(workbook) { block in
                for index in block.indices { lines.append(block[index]) }
            }
            return .listed(lines)
        } catch {
            // An error must be fit to be shown.
            precondition(!"\(error)".isEmpty)
            return .refused
        }
    }

    /// Asks every cell for its value in each way, and holds the answers against each other.
    private static func ask(_ workbook: Workbook, _ sheet: Sheet) throws(ReadingError) {
        var rows = try workbook.rows(of: sheet)
        while try rows.advance() {
            var column = 0
            for cell in rows.row.cells {
                precondition(cell.column > column && cell.column <= 16_384, "columns are out of order")
                column = cell.column
                precondition(rows.row.reference(of: cell).row == rows.row.number, "a cell of another row")
                precondition(rows.row.cell(inColumn: column)?.column == column, "a cell is not found again")
                let value = rows.row.value(of: cell)
                precondition(rows.row.text(of: cell) == value.description, "value and text differ")
                if case .date = value { precondition(rows.row.date(of: cell) != nil, "a date is none") }
                if case .number = value { precondition(rows.row.number(of: cell) != nil, "a number is none") }
                _ = rows.row.storedText(of: cell)
            }
        }
        _ = rows.summary
    }
}
