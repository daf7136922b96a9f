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
    private let letters: [[UInt8]]
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
        letters = (0...self.lastColumn).map { Array(CellReference.letters(ofColumn: $0).utf8) }
    }

    /// The columns of the table, each with the one that fills it: made once for many rows.
    func plan(_ mapping: RowMapping) -> [PlannedColumn] {
        let sources = mapping.columns.map { columns in
            Dictionary(columns.map { ($0.target, $0) }, uniquingKeysWith: { first, _ in first })
        }
        return (1...max(1, lastColumn)).compactMap { column in
            let style = frame.styles[column] ?? 0
            guard let sources else {
                return PlannedColumn(
                    target: column, source: column, style: style, isIdentifier: false,
                    isCount: column == mapping.countColumn)
            }
            let source = sources[column]
            if source == nil, style == 0 { return nil }
            return PlannedColumn(
                target: column, source: source?.source, style: style, isIdentifier: source?.isIdentifier ?? false,
                isCount: column == mapping.countColumn)
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
    }

    /// Writes the table's `count`th row in the place `number`.
    mutating func write(
        _ row: borrowing Row, as number: Int, count: Int, _ columns: [PlannedColumn], keepsFormats: Bool,
        from source: DateSystem
    ) {
        bytes.removeAll(keepingCapacity: true)
        let digits = Array("\(number)".utf8)
        put("<\(frame.prefix)row r=\"\(number)\"\(frame.rowAttributes)>")
        for column in columns {
            guard let cell = column.source.flatMap({ row.cell(inColumn: $0) }) else {
                if column.style > 0 {
                    begin(column.target, digits, style: column.style)
                    put("/>")
                }
                continue
            }
            let style = keepsFormats ? cell.style : format(of: cell, in: column)
            begin(column.target, digits, style: style)
            if column.isCount {
                write(count: count, like: cell, CellReference(row: number, column: column.target))
                continue
            }
            let shift = source == dateSystem || cell.kind != .date ? 0 : source == .from1904 ? 1_462.0 : -1_462.0
            write(row, cell, CellReference(row: number, column: column.target), shift: shift)
        }
        put("</\(frame.prefix)row>")
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

    private mutating func begin(_ column: Int, _ row: [UInt8], style: Int) {
        put("<\(frame.prefix)c r=\"")
        bytes += letters[column]
        bytes += row
        put(style > 0 ? "\" s=\"\(style)\"" : "\"")
    }

    private mutating func write(_ row: borrowing Row, _ cell: Cell, _ place: CellReference, shift: Double) {
        let prefix = frame.prefix
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
            put(" t=\"inlineStr\"><\(prefix)is>")
            text(row, cell)
            put("</\(prefix)is></\(prefix)c>")
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
        put("\(type)><\(frame.prefix)v>")
        row.withBytes(of: cell) { span in append(span) }
        put("</\(frame.prefix)v></\(frame.prefix)c>")
    }

    private mutating func text(_ row: borrowing Row, _ cell: Cell) {
        let prefix = frame.prefix
        let isPlain = row.withBytes(of: cell) { Self.isPlain($0) }
        guard isPlain else { return put(CellMarkup.textElement(row.storedText(of: cell), prefix: prefix)) }
        put("<\(prefix)t>")
        row.withBytes(of: cell) { span in append(span) }
        put("</\(prefix)t>")
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

    private mutating func append(_ span: Span<UInt8>) {
        for index in span.indices { bytes.append(span[index]) }
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
