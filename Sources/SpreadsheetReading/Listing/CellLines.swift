import Spreadsheet

/// Lines of a listing, as bytes.
struct CellLines {
    private(set) var output = OutputBytes()
    private var beginnings = LineBeginnings(sheet: [])
    /// The last row's number, and its digits with the tab after them.
    private var row = 0
    private var rowText: UInt64 = 0
    private var rowWidth = 0

    mutating func begin(sheet name: String) {
        var text = OutputBytes()
        let name = name.utf8
        text.reserve(2 * name.count + 1)
        text.putEscaped(name.span)
        text.put(0x09, width: 1)
        beginnings = LineBeginnings(sheet: Array(text.storage[..<text.count]))
    }

    mutating func removeAll() { output.removeAll() }

    /// Hands on the lines, and begins anew.
    mutating func hand(to write: (Span<UInt8>) throws(ReadingError) -> Void) throws(ReadingError) {
        if output.count > 0 { try write(output.storage.span.extracting(0..<output.count)) }
        removeAll()
    }

    /// Keeps these stretches of the lines, in this order.
    mutating func keepOnly(_ ranges: [Range<Int>]) {
        var kept = OutputBytes()
        kept.reserve(output.count)
        for range in ranges { kept.put(output.storage.span.extracting(range)) }
        output = kept
    }

    mutating func append(_ row: borrowing Row) {
        for cell in row.cells { append(cell, of: row) }
    }

    /// One line; none for empty text and for formulas without stored result.
    mutating func append(_ cell: Cell, of row: borrowing Row) {
        switch cell.kind {
        case .text, .sharedText:
            row.withBytes(of: cell) { text in
                if !text.isEmpty { putLine(cell, row.number, UInt8(ascii: "s"), text) }
            }
        case .error: row.withBytes(of: cell) { putLine(cell, row.number, UInt8(ascii: "e"), $0) }
        case .picture, .unreadable: row.withBytes(of: cell) { putLine(cell, row.number, UInt8(ascii: "s"), $0) }
        case .number:
            let isWritten = row.withBytes(of: cell) { text in
                guard Self.isShortest(text) else { return false }
                putLine(cell, row.number, UInt8(ascii: "n"), text)
                return true
            }
            if !isWritten { putLine(cell, row.number, UInt8(ascii: "n"), row.text(of: cell)) }
        case .date:
            let date = row.date(of: cell)
            let text = date?.description ?? row.text(of: cell)
            putLine(cell, row.number, UInt8(ascii: date == nil ? "n" : "d"), text)
        case .isoDate: putLine(cell, row.number, UInt8(ascii: "d"), row.text(of: cell))
        case .boolean: putLine(cell, row.number, UInt8(ascii: "b"), row.text(of: cell))
        case .unknown: break
        }
    }

    /// Whether a number is stored as `NumberText.shortest` writes it; `false` where that is not plain to see.
    private static func isShortest(_ text: Span<UInt8>) -> Bool {
        guard text.count <= 16, text[0] != 0x30 || text.count == 1 else { return false }
        var point: Int?
        for index in text.indices where text[index] &- 0x30 > 9 {
            guard text[index] == UInt8(ascii: "."), point == nil, index > 0 else { return false }
            point = index
        }
        // Up to 15 digits survive the way through a double.
        return point == nil ? text.count <= 15 : text[text.count - 1] &- 0x31 <= 8
    }

    private mutating func putLine(_ cell: Cell, _ row: Int, _ type: UInt8, _ value: Span<UInt8>) {
        if row != self.row { setRow(row) }
        beginnings.put(column: cell.column, on: &output)
        output.reserve(2 * value.count + 16)
        output.put(rowText, width: rowWidth)
        output.put(UInt64(type) | 0x0900, width: 2)
        output.putEscaped(value)
        output.put(0x0A, width: 1)
    }

    private mutating func putLine(_ cell: Cell, _ row: Int, _ type: UInt8, _ value: String) {
        let value = value.utf8
        putLine(cell, row, type, value.span)
    }

    private mutating func setRow(_ number: Int) {
        row = number
        rowText = 0x09
        rowWidth = 1
        var rest = number
        while rest > 0 {
            rowText = rowText << 8 | UInt64(0x30 + rest % 10)
            rowWidth += 1
            rest /= 10
        }
    }
}

/// What the lines of each column begin with: the sheet's name, a tab, and the column's letters.
private struct LineBeginnings {
    private let sheet: [UInt8]
    /// Those of the columns met so far, one after the other, and where each ends.
    private var bytes: [UInt8] = []
    private var ends = [0]

    init(sheet: [UInt8]) { self.sheet = sheet }

    mutating func put(column: Int, on output: inout OutputBytes) {
        while ends.count <= column {
            bytes.append(contentsOf: sheet)
            bytes.append(contentsOf: CellReference.letters(ofColumn: ends.count).utf8)
            ends.append(bytes.count)
        }
        let range = ends[column - 1]..<ends[column]
        output.reserve(range.count)
        output.put(bytes.span.extracting(range))
    }
}
