import Registry
import Spreadsheet
import SpreadsheetWriting
import Templates

/// Writes the tables of the demonstration as exports in the layout of their templates (示范导出).
struct DemoWorkbook {
    let definition: TableDefinition
    /// When the files say they were made, seconds since 1970-01-01 UTC; fixed, so that the bytes repeat.
    let created: Int
    /// The columns: heading, the headings above it, and field.
    private let columns: [Column]

    private struct Column {
        let heading: String
        let groups: [String]
        let width: Int
        let field: Field?
    }

    /// - Parameters:
    ///   - leading: fields for which a column stands before those of the layout.
    ///   - further: fields for which a column stands behind them.
    ///   - extraHeadings: headings that stand behind those, with nothing below.
    init(
        _ definition: TableDefinition, created: Int, leading: [Field] = [], further: [Field] = [],
        extraHeadings: [String] = []
    ) {
        self.definition = definition
        self.created = created
        var seen: Set<Field> = []
        columns =
            leading.map { Column(heading: $0.label, groups: [], width: 16, field: $0) }
            + definition.columns.map { column in
                // Where several columns show one field, what it says stands in the first.
                let field = column.field.flatMap { seen.insert($0).inserted ? $0 : nil }
                return Column(heading: column.heading, groups: column.groups, width: column.width, field: field)
            } + further.map { Column(heading: $0.label, groups: [], width: 12, field: $0) }
            + extraHeadings.map { Column(heading: $0, groups: [], width: 16, field: nil) }
    }

    /// Writes the rows of a table to `path`.
    func write(_ rows: [DemoTables.Row], to path: String) throws(WritingError) {
        let output = try OutputFile(replacing: path)
        var book = try WorkbookWriter(
            into: output, properties: DocumentProperties(title: definition.title, created: created),
            memory: .rowByRow)
        let sheet = try book.addSheet(definition.kind.demoSheet)
        let head = try book.style(
            CellStyle(
                font: .init(isBold: true), fill: Colour(rgb: 0xDDEBF7), horizontal: .centre, wraps: true, border: .thin)
        )
        let text = try book.style(CellStyle(numberFormat: .text))
        for (index, column) in columns.enumerated() {
            try book.setColumns(index + 1...index + 1, width: Double(column.width), on: sheet)
        }
        try book.freeze(rows: definition.headerRows, on: sheet)
        for level in 1...definition.headerRows {
            let headings = columns.map { column in
                level <= column.groups.count
                    ? column.groups[level - 1] : level == definition.headerRows ? column.heading : ""
            }
            try book.writeRow(headings.map { .text($0) }, row: level, style: head, on: sheet)
        }
        for (index, row) in rows.enumerated() {
            let number = definition.headerRows + 1 + index
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
        for (position, column) in columns.enumerated() {
            guard let field = column.field, let cell = cells[field] else { continue }
            switch cell {
            case .text(let text): try book.write(.text(text), row: row, column: position + 1, style: style, on: sheet)
            case .number(let number): try book.write(.number(number), row: row, column: position + 1, on: sheet)
            }
        }
    }
}

extension TableKind {
    /// What the sheet is called.
    fileprivate var demoSheet: String {
        switch self {
        case .persons: "人口信息"
        case .households: "户信息"
        case .incomes: "收支"
        case .helpers: "帮扶责任人"
        case .measures: "帮扶措施"
        case .works: "务工记录"
        }
    }
}
