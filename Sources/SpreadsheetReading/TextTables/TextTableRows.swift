/// The rows of a table that is text, one after the other.
///
/// One of the three is there. An enumeration could not be changed in place, nor without copying what each holds.
struct TextTableRows: ~Copyable {
    private var delimited: DelimitedRows?
    private var html: HTMLRows?
    private var xml: XMLRows?

    init(_ rows: consuming DelimitedRows) {
        delimited = .some(rows)
        html = nil
        xml = nil
    }

    init(_ rows: consuming HTMLRows) {
        delimited = nil
        html = .some(rows)
        xml = nil
    }

    init(_ rows: consuming XMLRows) {
        delimited = nil
        html = nil
        xml = .some(rows)
    }

    /// Grows with the rows; complete once `advance` returned `false`.
    var summary: SheetSummary {
        switch delimited {
        case .some(let rows): return rows.filling.summary
        case .none: break
        }
        switch html {
        case .some(let rows): return rows.filling.summary
        case .none: break
        }
        switch xml {
        case .some(let rows): return rows.filling.summary
        case .none: break
        }
        return SheetSummary()
    }

    /// Puts the next row into `row`; `false` after the last.
    mutating func advance(into row: inout Row) throws(ReadingError) -> Bool {
        if let hasRow = try delimited?.advance(into: &row) { return hasRow }
        if let hasRow = try html?.advance(into: &row) { return hasRow }
        return try xml?.advance(into: &row) ?? false
    }
}
