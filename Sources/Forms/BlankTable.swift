import Registry
import SpreadsheetWriting
import Templates

/// A blank workbook in the layout of a table (空白模板): headings, drop-downs, and what to fill in.
///
/// Columns of numbers that are text (identity numbers, telephones) are formatted as text, so that no digit is lost. The
/// same layout gives the same bytes.
public struct BlankTable: Sendable {
    let table: TableDefinition
    /// When the file says it was made, seconds since 1970-01-01 UTC: a day that no run changes.
    private static let created = 17_000 * 86_400
    /// The rows for which drop-downs are ready.
    private static let readyRows = 2_000
    /// The characters that can still be read when a page is shrunk to hold them.
    private static let widestPage = 300
    static let choiceSheet = "字典"

    /// The blank workbook of a layout.
    public init(_ table: TableDefinition) { self.table = table }

    /// Writes the workbook; it takes its place whole or not at all.
    public func write(to path: String, readBack: ReadBack) throws(WritingError) {
        let file = try OutputFile(replacing: path)
        var book = try WorkbookWriter(
            into: file, properties: DocumentProperties(title: table.title, created: Self.created))
        let styles = try BlankTableStyles(&book)
        let sheet = try book.addSheet(sheetName)
        let guide = try book.addSheet("填表说明")
        let choices = try book.addSheet(Self.choiceSheet)
        try writeHeader(&book, sheet, styles)
        try writeColumns(&book, sheet, styles)
        try writeGuide(&book, guide, styles)
        try writeChoices(&book, choices, styles)
        book.hide(choices)
        try file.commit(try book.finish(), readBack: readBack)
    }

    private var sheetName: String {
        switch table.kind {
        case .persons: "人口"
        case .households: "户"
        case .incomes: "收支"
        case .helpers: "帮扶责任人"
        case .measures: "帮扶措施"
        case .works: "务工记录"
        }
    }

    /// Groups spread over the columns they belong to; a heading reaches down to the last row of the header.
    private func writeHeader(
        _ book: inout WorkbookWriter, _ sheet: SheetID, _ styles: BlankTableStyles
    ) throws(WritingError) {
        for level in 0..<table.headerRows {
            for run in runs(atLevel: level) {
                try book.merge(
                    .text(table.columns[run.lowerBound].groups[level]), rows: level + 1...level + 1,
                    columns: run.lowerBound + 1...run.upperBound + 1, style: styles.group, on: sheet)
            }
        }
        for (index, column) in table.columns.enumerated() {
            try book.merge(
                .text(column.heading), rows: column.groups.count + 1...table.headerRows, columns: index + 1...index + 1,
                style: column.mustBeFilled ? styles.compulsory : styles.optional, on: sheet)
        }
        for row in 1...table.headerRows { try book.setRow(row, height: height(ofHeaderRow: row), on: sheet) }
        try book.freeze(rows: table.headerRows, on: sheet)
        let width = table.columns.reduce(0) { $0 + $1.width }
        try book.setPrint(
            PrintSetup(
                paper: .a3, fitsOnePageWide: width <= Self.widestPage, centresHorizontally: false,
                repeatedRows: 1...table.headerRows),
            on: sheet)
    }

    /// The neighbouring columns that share their groups down to a level.
    private func runs(atLevel level: Int) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for (index, column) in table.columns.enumerated() where column.groups.count > level {
            if let last = runs.last, last.upperBound == index - 1,
                table.columns[last.upperBound].groups.prefix(level + 1) == column.groups.prefix(level + 1)
            {
                runs[runs.count - 1] = last.lowerBound...index
            } else {
                runs.append(index...index)
            }
        }
        return runs
    }

    /// Rows of groups take a line; the last row takes what the longest heading needs beyond them.
    private func height(ofHeaderRow row: Int) -> Double {
        let line = BlankTableStyles.headerSize * 1.4
        guard row == table.headerRows else { return line + 6 }
        let needed = table.columns.map { column in
            let room = TextMeasure.room(characters: Double(column.width), columns: 1)
            let lines = TextMeasure.lines(of: column.heading, size: BlankTableStyles.headerSize, in: room)
            return Double(lines - (table.headerRows - column.groups.count - 1)) * line
        }
        return max(line, needed.max() ?? line) + 8
    }

    private func writeColumns(
        _ book: inout WorkbookWriter, _ sheet: SheetID, _ styles: BlankTableStyles
    ) throws(WritingError) {
        let rows = table.headerRows + 1...table.headerRows + Self.readyRows
        for (index, column) in table.columns.enumerated() {
            let position = index + 1
            let kind = column.field?.entry.kind
            try book.setColumns(
                position...position, width: Double(column.width), style: styles.body(kind), on: sheet)
            let message = column.note.map { InputMessage(title: String(column.heading.prefix(32)), text: $0) }
            if let kind, let list = kind.codeList, let place = choiceColumns[list.id] {
                let names = list.names(edition: table.conventions.edition)
                try book.offer(
                    ChoiceList(sheet: Self.choiceSheet, column: place, rows: 2...names.count + 1),
                    other: kind.takesSeveral ? .warned : .refused, message: message, rows: rows,
                    columns: position...position, on: sheet)
            } else if let message {
                try book.explain(message, rows: rows, columns: position...position, on: sheet)
            }
        }
    }

    /// The code lists of the layout, each once, in the order of the columns.
    private var choiceLists: [CodeList] {
        var seen: Set<String> = []
        return table.columns.compactMap { $0.field?.entry.kind.codeList }.filter { seen.insert($0.id).inserted }
    }

    private var choiceColumns: [String: Int] {
        Dictionary(uniqueKeysWithValues: choiceLists.enumerated().map { ($1.id, $0 + 1) })
    }

    private func writeChoices(
        _ book: inout WorkbookWriter, _ sheet: SheetID, _ styles: BlankTableStyles
    ) throws(WritingError) {
        for (index, list) in choiceLists.enumerated() {
            try book.setColumns(index + 1...index + 1, width: 24, on: sheet)
            try book.write(.text(list.label), row: 1, column: index + 1, style: styles.optional, on: sheet)
            for (offset, name) in list.names(edition: table.conventions.edition).enumerated() {
                try book.write(.text(name), row: offset + 2, column: index + 1, on: sheet)
            }
        }
    }
}

extension FieldKind {
    /// Whether a cell may hold several values, so that a drop-down must let others in.
    var takesSeveral: Bool {
        if case .codes = self { true } else { false }
    }
}
