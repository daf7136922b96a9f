import SpreadsheetWriting

/// The styles of one workbook by what they are for: looked up once a cell.
struct RoleStyles {
    private var ids: [CellRole: StyleID] = [:]

    mutating func id(
        of role: CellRole, in workbook: inout WorkbookWriter
    ) throws(WritingError) -> StyleID {
        if let id = ids[role] { return id }
        let id = try workbook.style(role.style)
        ids[role] = id
        return id
    }
}

extension WorkbookWriter {
    /// Writes a row; cells that take several columns are merged.
    mutating func write(
        _ row: SheetRow, at number: Int, styles: inout RoleStyles, on sheet: SheetID
    ) throws(WritingError) {
        if let height = row.height { try setRow(number, height: height, on: sheet) }
        var column = 1
        for cell in row.cells {
            let style = try styles.id(of: cell.role, in: &self)
            if cell.span == 1 {
                try write(cell.value, row: number, column: column, style: style, on: sheet)
            } else {
                try merge(
                    cell.value, rows: number...number, columns: column...column + cell.span - 1, style: style,
                    on: sheet)
            }
            column += cell.span
        }
    }
}
