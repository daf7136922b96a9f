import Spreadsheet

/// A row of a sheet (行) with the cells that hold something. Its storage is used again for the next row.
public struct Row: ~Copyable {
    /// The row number that Excel shows, 1 … 1,048,576.
    public internal(set) var number = 0
    public internal(set) var look = RowLook()
    public var isHidden: Bool { look.isHidden }
    /// Cells in column order, each column at most once.
    public internal(set) var cells: [Cell] = []

    /// The row's bytes as the file has them.
    @usableFromInline var raw: [UInt8] = []
    /// Bytes that had to be decoded: entities, escapes, joined runs.
    @usableFromInline var decoded: [UInt8] = []
    /// Where in the row's bytes the content of a cell stands whose text has runs of different looks, by column.
    var runs: [Int: Range<Int>] = [:]
    let workbook: WorkbookContent
    @usableFromInline let sharedStrings: SharedStrings.Table

    init(workbook: WorkbookContent) {
        self.workbook = workbook
        sharedStrings = workbook.sharedStrings.table
    }

    /// The cell in a column, if it holds something.
    public func cell(inColumn column: Int) -> Cell? {
        var high = cells.count
        // Most rows have hardly a gap.
        let guess = min(column, high) - 1
        if guess >= 0, cells[guess].column == column { return cells[guess] }
        var low = 0
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].column == column ? cells[low] : nil
    }

    /// Where a cell of the row stands.
    public func reference(of cell: Cell) -> CellReference { CellReference(row: number, column: cell.column) }

    /// The stored bytes of a cell, valid UTF-8: text decoded, numbers as the file has them, with all their digits.
    @inlinable
    @inline(__always)
    public func withBytes<Result, Failure: Error>(
        of cell: Cell, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = cell.offset
        if cell.isShared { return try sharedStrings.withBytes(at: start, body) }
        let end = start + cell.length
        if cell.isDecoded { return try body(decoded.span.extracting(start..<end)) }
        return try body(raw.span.extracting(start..<end))
    }

    /// The stored text of a cell: for a number all digits that the file has, so that an identity number that was
    /// stored as a number is not shortened; for a boolean `1` or `0`; for a date its serial number.
    public func storedText(of cell: Cell) -> String {
        if cell.isShared { return workbook.sharedStrings[cell.offset] }
        return withBytes(of: cell) { String(validUTF8: $0) }
    }

    /// What stands in a cell for its text, as the file has it, if that has runs of different looks (富文本). For a shared text,
    /// the workbook's part says it.
    package func runs(of cell: Cell) -> [UInt8]? {
        runs.isEmpty ? nil : runs[cell.column].map { Array(raw[$0]) }
    }

    /// The number of a `number` or `date` cell; `nil` for other kinds.
    public func number(of cell: Cell) -> Double? {
        guard cell.kind == .number || cell.kind == .date else { return nil }
        return withBytes(of: cell) { NumberText.parse($0) }
    }

    /// The date of a `date` or `isoDate` cell; `nil` for other kinds, and for serial numbers that are no date
    /// (below zero, 60 under the 1900 system, past the year 9999).
    public func date(of cell: Cell) -> CellDate? {
        switch cell.kind {
        case .date:
            guard let serial = number(of: cell) else { return nil }
            return workbook.dateSystem.date(ofSerial: serial, format: workbook.styles.format(of: cell.style))
        case .isoDate: return CellDate(iso: storedText(of: cell))
        default: return nil
        }
    }

    /// The value of a cell. A serial number that is no date under its date format is a number.
    public func value(of cell: Cell) -> CellValue {
        switch cell.kind {
        case .text, .sharedText: .text(storedText(of: cell))
        case .number: number(of: cell).map { .number($0) } ?? .unreadable(storedText(of: cell))
        case .date:
            date(of: cell).map { .date($0) } ?? number(of: cell).map { .number($0) }
                ?? .unreadable(storedText(of: cell))
        case .isoDate: date(of: cell).map { .date($0) } ?? .unreadable(storedText(of: cell))
        case .boolean: .boolean(withBytes(of: cell) { $0[0] == UInt8(ascii: "1") || $0.count == 4 })
        case .error: .error(storedText(of: cell))
        case .unknown: .unknown
        case .picture: .picture(storedText(of: cell))
        case .unreadable: .unreadable(storedText(of: cell))
        }
    }

    /// The value as text: numbers in the shortest form that reads back, dates ISO 8601, booleans `TRUE` and `FALSE`.
    public func text(of cell: Cell) -> String { value(of: cell).description }
}

extension String {
    /// Bytes that were found to be UTF-8 when they were read.
    init(validUTF8 bytes: Span<UInt8>) {
        do { self = String(copying: try UTF8Span(validating: bytes)) } catch { self = "" }
    }
}
