import Registry
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
        var columns: [Int: Column] = [:]

        /// The cells of a column that hold one of some values.
        struct Column {
            /// In ascending order.
            let rows: [Int]
            let field: Field?
            var values: Set<String> = []
        }
    }

    private var sheets: [String: [CellReference: CurrentCell]] = [:]

    /// Reads what is wished for, by the sheets' names.
    init(of workbook: Workbook, _ wishes: [String: Wish]) throws(ReadingError) {
        for sheet in workbook.sheets {
            guard let wish = wishes[sheet.name] else { continue }
            sheets[sheet.name] = try Self.cells(try workbook.rows(of: sheet), wish)
        }
    }

    private static func cells(
        _ rows: consuming SheetRows, _ wish: Wish
    ) throws(ReadingError) -> [CellReference: CurrentCell] {
        var found: [CellReference: CurrentCell] = [:]
        let places = wish.cells.sorted()
        var nextPlace = 0
        var columns = wish.columns.map { (number: $0, wish: $1, next: 0) }
        while try rows.advance() {
            let row = rows.row.number
            while nextPlace < places.count, places[nextPlace].row <= row {
                let place = places[nextPlace]
                nextPlace += 1
                guard place.row == row, let cell = rows.row.cell(inColumn: place.column) else { continue }
                found[place] = CurrentCell(rows.row, cell)
            }
            for index in columns.indices {
                let (column, wish) = (columns[index].number, columns[index].wish)
                while columns[index].next < wish.rows.count, wish.rows[columns[index].next] < row {
                    columns[index].next += 1
                }
                guard columns[index].next < wish.rows.count, wish.rows[columns[index].next] == row else { continue }
                let cell = rows.row.cell(inColumn: column).map { CurrentCell(rows.row, $0) } ?? .blank
                guard wish.values.contains(where: { cell.holds($0, wish.field) }) else { continue }
                found[CellReference(row: row, column: column)] = cell
            }
        }
        return found
    }

    subscript(sheet: String, cell: CellReference) -> CurrentCell { sheets[sheet]?[cell] ?? .blank }

    /// The cells of a column, in order, that hold what was wished for.
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
