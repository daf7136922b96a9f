import Spreadsheet
import SpreadsheetReading

/// What stands in a cell before it is corrected (现有内容).
struct CurrentCell {
    /// How it is stored.
    enum Storage { case blank, text, number, date }

    /// Nothing.
    static let blank = CurrentCell(text: "", stored: "", storage: .blank, hasFormula: false)

    /// The text, as an edit expects it.
    let text: String
    /// With all digits that the file has.
    let stored: String
    let storage: Storage
    let hasFormula: Bool
}

/// The cells of a workbook that corrections may concern (现有内容).
struct CurrentCells {
    /// What is read of a sheet.
    struct Wish {
        var cells: Set<CellReference> = []
        /// The rows and columns of which every cell is read.
        var columns: [Int: Set<Int>] = [:]

        func contains(_ row: Int, _ column: Int) -> Bool {
            columns[column]?.contains(row) == true || cells.contains(CellReference(row: row, column: column))
        }
    }

    private var sheets: [String: [CellReference: CurrentCell]] = [:]

    /// Reads what is wished for, by the sheets' names.
    init(of workbook: Workbook, _ wishes: [String: Wish]) throws(ReadingError) {
        for sheet in workbook.sheets {
            guard let wish = wishes[sheet.name] else { continue }
            var cells: [CellReference: CurrentCell] = [:]
            var rows = try workbook.rows(of: sheet)
            while try rows.advance() {
                let number = rows.row.number
                for cell in rows.row.cells where wish.contains(number, cell.column) {
                    cells[CellReference(row: number, column: cell.column)] = CurrentCell(rows.row, cell)
                }
            }
            sheets[sheet.name] = cells
        }
    }

    subscript(sheet: String, cell: CellReference) -> CurrentCell { sheets[sheet]?[cell] ?? .blank }

    /// The cells of a column, in order, that were wished for.
    func column(_ column: Int, of sheet: String) -> [(CellReference, CurrentCell)] {
        (sheets[sheet] ?? [:]).filter { $0.key.column == column }.sorted { $0.key < $1.key }
            .map { ($0.key, $0.value) }
    }
}

extension CurrentCell {
    fileprivate init(_ row: borrowing Row, _ cell: Cell) {
        text = row.text(of: cell)
        stored = row.storedText(of: cell)
        hasFormula = cell.hasFormula
        storage =
            switch cell.kind {
            case .number: .number
            case .date, .isoDate: .date
            default: text.isEmpty ? .blank : .text
            }
    }
}
