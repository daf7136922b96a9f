import Spreadsheet

/// The rows of a sheet, one after the other, in the order of the file.
///
/// A part's checksum stands at its end: until `advance` has returned `false`, what was read may still turn out damaged.
/// Stopping early is free.
public struct SheetRows: ~Copyable {
    /// The current row, after `advance` returned `true`.
    public private(set) var row: Row
    /// Grows with the rows; complete once `advance` returned `false`.
    public var summary: SheetSummary {
        switch part {
        case .some(let rows): return rows.summary
        case .none: break
        }
        switch table {
        case .some(let rows): return rows.summary
        case .none: break
        }
        switch sections {
        case .some(let rows): return rows.summary
        case .none: break
        }
        return SheetSummary()
    }

    /// One of the three is there.
    private var part: PartRows?
    private var table: TextTableRows?
    private var sections: SectionRows?

    init(_ rows: consuming PartRows, content: WorkbookContent) {
        row = Row(workbook: content)
        part = .some(rows)
        table = nil
        sections = nil
    }

    init(_ rows: consuming TextTableRows, content: WorkbookContent) {
        row = Row(workbook: content)
        part = nil
        table = .some(rows)
        sections = nil
    }

    init(_ rows: consuming SectionRows, content: WorkbookContent) {
        row = Row(workbook: content)
        part = nil
        table = nil
        sections = .some(rows)
    }

    /// Lets somebody take the row's contents, and leave others in their place.
    mutating func exchangeRow(_ body: (inout Row) -> Void) { body(&row) }

    /// Goes to the next row; `false` after the last, or the last of the section that is read.
    public mutating func advance() throws(ReadingError) -> Bool {
        if let hasRow = try sections?.advance(into: &row) { return hasRow }
        if let hasRow = try part?.advance(into: &row) { return hasRow }
        return try table?.advance(into: &row) ?? false
    }

    /// Lets go of the section that was read.
    mutating func endSection() -> Section { sections?.end() ?? Section() }

    /// Begins with a section.
    mutating func begin(_ section: inout Section) { sections?.begin(&section) }
}

/// The rows of a sheet that is a part of a package.
struct PartRows: ~Copyable {
    var summary: SheetSummary { scanner.summary }

    private var scanner: SheetScanner
    private var supply: PartSupply
    private var buffer: PartBuffer
    private var failure: ReadingError?

    init(part: Part, content: WorkbookContent, limits: Limits, readsAhead: Bool) {
        scanner = SheetScanner(part: part.name, content: content, limits: limits)
        buffer = PartBuffer(part: part.name, limits: limits)
        supply = PartSupply(part, readsAhead: readsAhead)
    }

    /// Goes to the next row; `false` after the last. After an error, every call throws the same one.
    mutating func advance(into row: inout Row) throws(ReadingError) -> Bool {
        if let failure { throw failure }
        do throws(ReadingError) { return try scan(into: &row) } catch {
            failure = error
            throw error
        }
    }

    private mutating func scan(into row: inout Row) throws(ReadingError) -> Bool {
        while true {
            switch try scanner.next(in: buffer, row: &row) {
            case .row: return true
            case .end: return false
            case .needsMore:
                try scanner.flush(buffer.bytes, into: &row)
                scanner.rebase(to: try buffer.refill(keepingFrom: scanner.position, from: &supply))
            }
        }
    }
}
