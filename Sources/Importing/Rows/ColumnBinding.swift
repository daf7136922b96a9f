import Registry
import SpreadsheetReading
import Templates

/// A field and the columns of a sheet that it is read from (列绑定).
struct ColumnBinding {
    /// The column, counted from 1.
    let column: Int
    /// The field.
    let field: Field
    /// Further columns over which the field's values are spread (致贫原因2, 致贫原因3).
    private(set) var furtherColumns: [Int] = []

    /// The bindings of a table's columns, left to right; each field once.
    static func bindings(of recognition: Recognition) -> [ColumnBinding] {
        var bindings: [ColumnBinding] = []
        for column in recognition.columns {
            guard let field = column.field else { continue }
            if let index = bindings.firstIndex(where: { $0.field == field }) {
                bindings[index].furtherColumns.append(column.column)
            } else {
                bindings.append(ColumnBinding(column: column.column, field: field))
            }
        }
        return bindings
    }

    /// What a row holds for the field; `nil` where it holds nothing.
    func cell(in row: borrowing Row) -> CellText? {
        let first = row.cell(inColumn: column).map { CellText(row, $0) }
        if furtherColumns.isEmpty { return first }
        var cells = first.map { [$0] } ?? []
        for column in furtherColumns {
            if let cell = row.cell(inColumn: column) { cells.append(CellText(row, cell)) }
        }
        return CellText.joined(cells)
    }
}
