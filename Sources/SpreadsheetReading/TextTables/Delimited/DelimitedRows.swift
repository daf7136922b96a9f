import Spreadsheet

/// The rows of a table whose columns are parted by a character (CSV, TSV), after RFC 4180 as spreadsheet programs read it.
///
/// Every cell is text, as it stands: no number is made of digits. Blank lines are rows, so that row numbers are those that
/// a spreadsheet program shows. A guard `="…"` (防转换写法) stays in the text, and separators within it part nothing.
struct DelimitedRows: ~Copyable {
    private(set) var filling: RowFilling
    private enum Place {
        case fieldStart, plain
        /// Within quotes, or behind a quote that closes them unless another follows.
        case quoted, quote
        /// Behind `=` at a field's start, and within the quotes that follow it.
        case equals, guarded
    }

    private let separator: UInt8
    private var skipsLine: Bool
    private var text: FileText
    private var bytes = [UInt8](repeating: 0, count: FileText.bufferBytes)
    private var at = 0
    private var end = 0
    private var isFinal = false

    private var place = Place.fieldStart
    private var number = 0
    private var column = 1
    private var fieldStart = 0
    /// The line that is read, and the one on which the quotation began.
    private var line = 1
    private var quoteLine = 1
    /// Whether the last byte was a carriage return, whose line feed is still to come.
    private var isAfterReturn = false

    init(_ file: TextFile, _ dialect: DelimitedDialect, part: String, limits: Limits) throws(ReadingError) {
        separator = dialect.separator
        skipsLine = dialect.isNamed
        text = try FileText(file)
        filling = RowFilling(part: part, limits: limits)
    }

    mutating func advance(into row: inout Row) throws(ReadingError) -> Bool {
        guard try hasMore() else { return false }
        if skipsLine {
            skipsLine = false
            try readRow(0, into: &row)
            guard try hasMore() else { return false }
        }
        number += 1
        try readRow(number, into: &row)
        filling.end(row)
        return true
    }

    /// Whether a row follows; a line feed that belongs to the row before is passed over.
    private mutating func hasMore() throws(ReadingError) -> Bool {
        guard try hasByte() else { return false }
        if isAfterReturn, bytes[at] == 0x0A { at += 1 }
        isAfterReturn = false
        return try hasByte()
    }

    /// Whether there is a byte to read, which more may have to be read for.
    private mutating func hasByte() throws(ReadingError) -> Bool {
        if at < end { return true }
        if isFinal { return false }
        at = 0
        end = try text.read(into: &bytes, from: 0)
        isFinal = end == 0
        return !isFinal
    }

    private mutating func readRow(_ number: Int, into row: inout Row) throws(ReadingError) {
        try filling.begin(number, &row)
        place = .fieldStart
        column = 1
        fieldStart = 0
        while try hasByte() {
            if try readField(into: &row) {
                line += 1
                return
            }
        }
        // The text ends without a line end.
        guard place != .quoted, place != .guarded else { throw .badText(line: quoteLine, .openQuote) }
        try addField(to: &row)
    }

    /// Reads on in the field, to its end or that of the buffer; whether the row ended.
    private mutating func readField(into row: inout Row) throws(ReadingError) -> Bool {
        let byte = bytes[at]
        switch place {
        case .quoted, .guarded: try readQuoted(into: &row)
        case .fieldStart where byte == UInt8(ascii: "\""):
            at += 1
            open(.quoted)
        case .quote where byte == UInt8(ascii: "\""):
            row.decoded.append(byte)
            at += 1
            place = .quoted
        case .equals where byte == UInt8(ascii: "\""):
            row.decoded.append(byte)
            at += 1
            open(.guarded)
        case .fieldStart where byte == UInt8(ascii: "="):
            row.decoded.append(byte)
            at += 1
            place = .equals
        default: return try readPlain(into: &row)
        }
        return false
    }

    private mutating func open(_ quotes: Place) {
        place = quotes
        quoteLine = line
        isAfterReturn = false
    }

    private mutating func readPlain(into row: inout Row) throws(ReadingError) -> Bool {
        place = .plain
        let separator = separator
        let bytes = bytes
        var stop = at
        while stop < end {
            let byte = bytes[stop]
            if byte == separator || byte == 0x0A || byte == 0x0D { break }
            stop += 1
        }
        row.decoded.append(contentsOf: bytes[at..<stop])
        try filling.check(row, textFrom: fieldStart)
        at = stop
        guard stop < end else { return false }
        at += 1
        try addField(to: &row)
        isAfterReturn = bytes[stop] == 0x0D
        return bytes[stop] != separator
    }

    private mutating func addField(to row: inout Row) throws(ReadingError) {
        try filling.add(.text, column: column, from: fieldStart, to: &row)
        column += 1
        fieldStart = row.decoded.count
        place = .fieldStart
    }

    /// Line ends within quotes become line feeds, as in a workbook's cells.
    private mutating func readQuoted(into row: inout Row) throws(ReadingError) {
        if isAfterReturn, bytes[at] == 0x0A { at += 1 }
        isAfterReturn = false
        let bytes = bytes
        var stop = at
        while stop < end {
            let byte = bytes[stop]
            if byte == UInt8(ascii: "\"") || byte == 0x0D { break }
            if byte == 0x0A { line += 1 }
            stop += 1
        }
        row.decoded.append(contentsOf: bytes[at..<stop])
        at = stop
        // More than a cell may hold, and line ends in it: the quotation was never meant to run so far.
        guard row.decoded.count - fieldStart <= filling.limits[.textBytes] || line == quoteLine else {
            throw .badText(line: quoteLine, .openQuote)
        }
        try filling.check(row, textFrom: fieldStart)
        guard stop < end else { return }
        at += 1
        if bytes[stop] == 0x0D {
            row.decoded.append(0x0A)
            line += 1
            isAfterReturn = true
        } else if place == .guarded {
            row.decoded.append(bytes[stop])
            place = .plain
        } else {
            place = .quote
        }
    }
}
