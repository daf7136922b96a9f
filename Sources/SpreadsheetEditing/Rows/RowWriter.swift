import Spreadsheet
import SpreadsheetReading

/// Writes rows as a sheet has them (写行): texts in the cell itself, so that memory does not grow with them and no text is
/// left of a row that goes later; numbers with the digits that they were read with; formulas as their results.
struct RowWriter {
    /// The bytes of the row that was written last.
    private(set) var bytes: [UInt8] = []
    /// What the rows hold, as they are written.
    private(set) var imprint = ImprintOfSheet(name: "")
    /// The formats that had to be added.
    private(set) var styles: NewStyles
    private let frame: SheetFrame
    private let dateSystem: DateSystem
    private let lastColumn: Int
    private let markup: CellMarks
    private var formats: [FormatKey: Int] = [:]

    private struct FormatKey: Hashable {
        let base: Int
        let content: NewStyles.Content
    }

    init(_ frame: SheetFrame, lastColumn: Int, dateSystem: DateSystem, styles: NewStyles) {
        self.frame = frame
        self.dateSystem = dateSystem
        self.styles = styles
        self.lastColumn = max(lastColumn, frame.styles.keys.max() ?? 0)
        markup = CellMarks(prefix: frame.prefix)
    }

    /// What every cell is written with, as bytes, so that none of it is made again for each.
    private struct CellMarks {
        let style = Array("\" s=\"".utf8)
        let value, valueEnd, text, textEnd, plainText, plainTextEnd, rowEnd: [UInt8]

        init(prefix: String) {
            value = Array("><\(prefix)v>".utf8)
            valueEnd = Array("</\(prefix)v></\(prefix)c>".utf8)
            text = Array(" t=\"inlineStr\"><\(prefix)is>".utf8)
            textEnd = Array("</\(prefix)is></\(prefix)c>".utf8)
            plainText = Array("<\(prefix)t>".utf8)
            plainTextEnd = Array("</\(prefix)t>".utf8)
            rowEnd = Array("</\(prefix)row>".utf8)
        }
    }

    /// The columns of the table, each with the one that fills it: made once for many rows.
    func plan(_ mapping: RowMapping) -> [PlannedColumn] {
        let sources = mapping.columns.map { columns in
            Dictionary(columns.map { ($0.target, $0) }, uniquingKeysWith: { first, _ in first })
        }
        return (1...max(1, lastColumn)).compactMap { column in
            let style = frame.styles[column] ?? 0
            let source = sources?[column]
            if sources != nil, source == nil, style == 0 { return nil }
            return PlannedColumn(
                target: column, source: sources == nil ? column : source?.source, style: style,
                isIdentifier: source?.isIdentifier ?? false, isCount: column == mapping.countColumn,
                start: Array("<\(frame.prefix)c r=\"\(CellReference.letters(ofColumn: column))".utf8))
        }
    }

    struct PlannedColumn {
        let target: Int
        let source: Int?
        /// The format of the table's first row, which blank cells have, and cells of other workbooks.
        let style: Int
        let isIdentifier: Bool
        /// Whether the rows are counted in it.
        let isCount: Bool
        /// What each of its cells begins with, up to the number of the row.
        let start: [UInt8]
    }

    /// Writes the table's `count`th row in the place `number`.
    mutating func write(_ row: borrowing Row, as number: Int, count: Int, _ plan: TableCopy.RowPlan) {
        bytes.removeAll(keepingCapacity: true)
        let digits = Array("\(number)".utf8)
        put("<\(frame.prefix)row r=\"\(number)\"")
        put(row.look, isOwn: plan.isOwn)
        put("\(frame.rowAttributes)>")
        for column in plan.columns {
            guard let cell = column.source.flatMap({ row.cell(inColumn: $0) }) else {
                if column.style > 0 {
                    begin(column, digits, style: column.style)
                    put("/>")
                }
                continue
            }
            let style = plan.isOwn ? cell.style : format(of: cell, in: column)
            begin(column, digits, style: style)
            if column.isCount {
                write(count: count, like: cell, CellReference(row: number, column: column.target))
                continue
            }
            write(row, cell, CellReference(row: number, column: column.target), plan)
        }
        bytes += markup.rowEnd
    }

    /// The format of the table's first row, with another number format where it would make something else of the value.
    private mutating func format(of cell: Cell, in column: PlannedColumn) -> Int {
        let content: NewStyles.Content
        switch cell.kind {
        case .text, .sharedText: content = column.isIdentifier ? .identifier : .text
        case .number: content = .number
        case .date: content = .date
        default: return column.style
        }
        let key = FormatKey(base: column.style, content: content)
        if let known = formats[key] { return known }
        let style = styles.style(column.style, for: content)
        formats[key] = style
        return style
    }

    private mutating func begin(_ column: PlannedColumn, _ row: [UInt8], style: Int) {
        bytes += column.start
        bytes += row
        if style > 0 {
            bytes += markup.style
            put(style)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func put(_ number: Int) {
        if number >= 10 { put(number / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// Height and hiding; a row of another workbook that says no height has that of the table's first row.
    private mutating func put(_ look: RowLook, isOwn: Bool) {
        let shown = look.height == nil && !isOwn ? frame.firstRow : look
        if let height = shown.height { put(" ht=\"\(NumberText.shortest(height))\"") }
        if shown.isHeightSet { put(" customHeight=\"1\"") }
        if look.isHidden { put(" hidden=\"1\"") }
    }

    private mutating func write(
        _ row: borrowing Row, _ cell: Cell, _ place: CellReference, _ plan: TableCopy.RowPlan
    ) {
        let prefix = frame.prefix
        let source = plan.dateSystem
        let shift = source == dateSystem || cell.kind != .date ? 0 : source == .from1904 ? 1_462.0 : -1_462.0
        switch cell.kind {
        case .number, .date:
            if shift != 0, let number = row.number(of: cell) {
                imprint.add(number: number + shift, row: place.row, column: place.column)
                return put("><\(prefix)v>\(NumberText.shortest(number + shift))</\(prefix)v></\(prefix)c>")
            }
            imprint.add(cell, of: row, at: place)
            value(row, cell, type: "")
        case .boolean:
            imprint.add(cell, of: row, at: place)
            value(row, cell, type: " t=\"b\"")
        case .error:
            imprint.add(cell, of: row, at: place)
            value(row, cell, type: " t=\"e\"")
        case .isoDate:
            imprint.add(cell, of: row, at: place)
            value(row, cell, type: " t=\"d\"")
        case .text, .sharedText:
            imprint.add(cell, of: row, at: place)
            bytes += markup.text
            if let runs = runs(of: cell, in: row, plan) { bytes += runs } else { text(row, cell) }
            bytes += markup.textEnd
        // Whoever asked for the rows has been told of these before.
        case .unknown, .picture, .unreadable: put("/>")
        }
    }

    /// Writes which row of the table it is, as text where text stood.
    private mutating func write(count: Int, like cell: Cell, _ place: CellReference) {
        let prefix = frame.prefix
        switch cell.kind {
        case .text, .sharedText:
            imprint.add(text: Array("\(count)".utf8).span, row: place.row, column: place.column)
            put(" t=\"inlineStr\"><\(prefix)is><\(prefix)t>\(count)</\(prefix)t></\(prefix)is></\(prefix)c>")
        default:
            imprint.add(number: Double(count), row: place.row, column: place.column)
            put("><\(prefix)v>\(count)</\(prefix)v></\(prefix)c>")
        }
    }

    private mutating func value(_ row: borrowing Row, _ cell: Cell, type: String) {
        put(type)
        bytes += markup.value
        row.withBytes(of: cell) { bytes.append($0) }
        bytes += markup.valueEnd
    }

    /// The runs of a text that has some, as they are to stand in the cell.
    private func runs(of cell: Cell, in row: borrowing Row, _ plan: TableCopy.RowPlan) -> [UInt8]? {
        let markup = cell.sharedIndex.map { plan.richStrings[$0] } ?? row.runs(of: cell)
        return markup.flatMap { RunMarkup.adapted($0, to: frame.prefix) }
    }

    private mutating func text(_ row: borrowing Row, _ cell: Cell) {
        let isPlain = row.withBytes(of: cell) { Self.isPlain($0) }
        guard isPlain else { return put(CellMarkup.textElement(row.storedText(of: cell), prefix: frame.prefix)) }
        bytes += markup.plainText
        row.withBytes(of: cell) { bytes.append($0) }
        bytes += markup.plainTextEnd
    }

    /// Whether a text stands in markup as it is.
    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        guard text.count > 0, text[0] > 0x20, text[text.count - 1] > 0x20 else { return false }
        for index in text.indices {
            switch text[index] {
            case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "_"), 0xEF:
                return false
            default: continue
            }
        }
        return true
    }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

extension ImprintOfSheet {
    /// Adds a cell as if it stood at `place`.
    mutating func add(_ cell: Cell, of row: borrowing Row, at place: CellReference) {
        let (number, column) = (place.row, place.column)
        switch cell.kind {
        case .text, .sharedText: row.withBytes(of: cell) { add(text: $0, row: number, column: column) }
        case .number, .date:
            if let value = row.number(of: cell) { add(number: value, row: number, column: column) }
        case .boolean:
            let isTrue = row.withBytes(of: cell) { $0[0] == UInt8(ascii: "1") || $0.count == 4 }
            add(boolean: isTrue, row: number, column: column)
        case .isoDate, .error: row.withBytes(of: cell) { add(foreign: $0, row: number, column: column) }
        case .unknown, .picture, .unreadable: break
        }
    }
}
