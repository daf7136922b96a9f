import Registry
import Spreadsheet
import SpreadsheetWriting
import Templates

/// Writes the tables of the demonstration as exports in the layout of their templates (示范导出).
struct DemoWorkbook {
    let definition: TableDefinition
    /// When the files say they were made, seconds since 1970-01-01 UTC; fixed, so that the bytes repeat.
    let created: Int

    /// Writes one table to `path`.
    func write(_ table: DemoTable, of tables: DemoTables, to path: String) throws(WritingError) {
        let output = try OutputFile(replacing: path)
        var book = try WorkbookWriter(
            into: output, properties: DocumentProperties(title: definition.title, created: created),
            memory: .rowByRow)
        let sheet = try book.addSheet(table.sheet)
        let head = try book.style(
            CellStyle(
                font: .init(isBold: true), fill: Colour(rgb: 0xDDEBF7), horizontal: .centre, wraps: true, border: .thin)
        )
        let text = try book.style(CellStyle(numberFormat: .text))
        for (index, column) in definition.columns.enumerated() {
            try book.setColumns(index + 1...index + 1, width: Double(column.width), on: sheet)
        }
        try book.freeze(rows: 1, on: sheet)
        let headings = definition.columns.map(\.heading) + (tables.extraHeadings[table] ?? [])
        try book.writeRow(headings.map { .text($0) }, row: 1, style: head, on: sheet)
        for (index, row) in (tables.rows[table] ?? []).enumerated() {
            let number = DemoTables.firstRow + index
            switch row {
            case .stray(let texts):
                for (position, string) in texts.enumerated() where !string.isEmpty {
                    try book.write(.text(string), row: number, column: position + 1, on: sheet)
                }
            case .record(let cells): try write(cells, row: number, style: text, on: sheet, &book)
            }
        }
        try output.commit(try book.finish(), readBack: Workbench.readBack)
    }

    private func write(
        _ cells: DemoTables.Cells, row: Int, style: StyleID, on sheet: SheetID, _ book: inout WorkbookWriter
    ) throws(WritingError) {
        for (position, column) in definition.columns.enumerated() {
            guard let field = column.field, let cell = cells[field] else { continue }
            switch cell {
            case .text(let text): try book.write(.text(text), row: row, column: position + 1, style: style, on: sheet)
            case .number(let number): try book.write(.number(number), row: row, column: position + 1, on: sheet)
            }
        }
    }
}
