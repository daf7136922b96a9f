import Spreadsheet

/// Lists every cell that holds something, a line each: `sheet<TAB>reference<TAB>type<TAB>value`.
public struct CellListing: Sendable {
    /// What was counted, and what was odd.
    public struct Totals: Hashable, Sendable {
        public internal(set) var sheets = 0
        public internal(set) var rows = 0
        public internal(set) var cells = 0
        public internal(set) var oddities: [Oddity] = []
    }

    /// Only the sheet of this name; all worksheets when `nil`.
    public var sheet: String?
    /// Whether to count only.
    public var countsOnly: Bool

    public init(sheet: String? = nil, countsOnly: Bool = false) {
        self.sheet = sheet
        self.countsOnly = countsOnly
    }

    /// Hands the lines, in UTF-8, to `write` in large blocks: sheets in order, then by row and column.
    ///
    /// Each sheet is read to its end before its first line is written, so that nothing is written of a damaged part.
    public func run(
        _ workbook: Workbook, write: (Span<UInt8>) throws(ReadingError) -> Void
    ) throws(ReadingError) -> Totals {
        var totals = Totals()
        var lines = CellLines()
        let sheets = try sheet.map { name throws(ReadingError) in [try workbook.sheet(named: name)] }
        for sheet in sheets ?? workbook.sheets.filter(\.hasCells) {
            var check = try workbook.rows(of: sheet)
            while try check.advance() {}
            totals.sheets += 1
            totals.rows += check.summary.rows
            totals.cells += check.summary.cells
            totals.oddities += check.summary.oddities
            if countsOnly || check.summary.cells == 0 { continue }
            lines.begin(sheet: sheet.name)
            if check.summary.oddities.contains(where: { $0.kind == .rowOrder }) {
                try listReordered(workbook, sheet, &lines, write)
            } else {
                var rows = try workbook.rows(of: sheet)
                while try rows.advance() {
                    lines.append(rows.row)
                    if lines.bytes.count > 1 << 16 {
                        try write(lines.bytes.span)
                        lines.bytes.removeAll(keepingCapacity: true)
                    }
                }
            }
        }
        try write(lines.bytes.span)
        return totals
    }

    /// A sheet whose rows are stored out of order or twice is held in memory and sorted; of two cells in one place the
    /// last counts.
    private func listReordered(
        _ workbook: Workbook, _ sheet: Sheet, _ lines: inout CellLines,
        _ write: (Span<UInt8>) throws(ReadingError) -> Void
    ) throws(ReadingError) {
        try write(lines.bytes.span)
        lines.bytes.removeAll(keepingCapacity: true)
        var places: [(reference: CellReference, range: Range<Int>)] = []
        var rows = try workbook.rows(of: sheet)
        while try rows.advance() {
            for cell in rows.row.cells {
                let start = lines.bytes.count
                lines.append(cell, of: rows.row)
                places.append((rows.row.reference(of: cell), start..<lines.bytes.count))
            }
            guard lines.bytes.count + places.count * 32 <= workbook.limits.reorderBytes else {
                throw .overLimit(.reorderBytes, part: sheet.part ?? sheet.name)
            }
        }
        // Later lines stand later in the bytes.
        places.sort { ($0.reference, $0.range.lowerBound) < ($1.reference, $1.range.lowerBound) }
        var sorted: [UInt8] = []
        for (index, place) in places.enumerated()
        where index + 1 == places.count || places[index + 1].reference != place.reference {
            sorted.append(contentsOf: lines.bytes[place.range])
        }
        lines.bytes = sorted
    }
}

/// Lines of a listing, as bytes.
struct CellLines {
    var bytes: [UInt8] = []
    private var prefix: [UInt8] = []
    /// The letters of each column met so far.
    private var columns: [[UInt8]] = []
    /// The last row's number, and its digits.
    private var row = 0
    private var rowDigits: [UInt8] = []

    mutating func begin(sheet: String) {
        prefix = []
        for byte in sheet.utf8 { Self.escape(byte, into: &prefix) }
        prefix.append(0x09)
    }

    mutating func append(_ row: borrowing Row) {
        for cell in row.cells { append(cell, of: row) }
    }

    /// One line; none for empty text and for formulas without stored result.
    mutating func append(_ cell: Cell, of row: borrowing Row) {
        guard let type = type(of: cell, row) else { return }
        if row.number != self.row {
            self.row = row.number
            rowDigits = Array(String(row.number).utf8)
        }
        while columns.count < cell.column {
            columns.append(Array(CellReference.letters(ofColumn: columns.count + 1).utf8))
        }
        bytes.append(contentsOf: prefix)
        bytes.append(contentsOf: columns[cell.column - 1])
        bytes.append(contentsOf: rowDigits)
        bytes.append(0x09)
        bytes.append(type)
        bytes.append(0x09)
        appendValue(cell, row)
        bytes.append(0x0A)
    }

    private func type(of cell: Cell, _ row: borrowing Row) -> UInt8? {
        switch cell.kind {
        case .text, .sharedText: row.withBytes(of: cell) { $0.isEmpty } ? nil : UInt8(ascii: "s")
        case .number: UInt8(ascii: "n")
        case .date: UInt8(ascii: row.date(of: cell) == nil ? "n" : "d")
        case .isoDate: UInt8(ascii: "d")
        case .boolean: UInt8(ascii: "b")
        case .error: UInt8(ascii: "e")
        case .unreadable: UInt8(ascii: "s")
        case .unknown: nil
        }
    }

    private mutating func appendValue(_ cell: Cell, _ row: borrowing Row) {
        switch cell.kind {
        case .text, .sharedText, .error, .unreadable:
            row.withBytes(of: cell) { text in
                for index in text.indices { Self.escape(text[index], into: &bytes) }
            }
        case .number:
            let isShort = row.withBytes(of: cell) { text in
                guard text.count <= 15 else { return false }
                for index in text.indices {
                    guard text[index] &- 0x30 <= 9, text[0] != 0x30 || text.count == 1 else { return false }
                }
                for index in text.indices { bytes.append(text[index]) }
                return true
            }
            if !isShort { bytes.append(contentsOf: row.text(of: cell).utf8) }
        default: bytes.append(contentsOf: row.text(of: cell).utf8)
        }
    }

    @inline(__always)
    private static func escape(_ byte: UInt8, into bytes: inout [UInt8]) {
        if byte > UInt8(ascii: "\r"), byte != UInt8(ascii: "\\") {
            bytes.append(byte)
            return
        }
        switch byte {
        case 0x09: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
        case 0x0A: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
        case 0x0D: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
        case UInt8(ascii: "\\"): bytes.append(contentsOf: [byte, byte])
        default: bytes.append(byte)
        }
    }
}
