import Findings

/// Gathers rows that are no records, blank ones only where a record follows (非数据行).
struct StrayRowCollector {
    private(set) var rows: [TableFacts.StrayRows] = []
    /// The last row that held something.
    private var last: Int?
    /// The first, where it is a record.
    private var firstRecord: Int?

    mutating func add(_ row: Int, _ kind: TableFacts.StrayRows.Kind) {
        guard kind != .blank else { return }
        rows.append(.init(row...row, kind))
        last = row
    }

    /// Between the last row that held something and a record, what is missing or blank is a gap.
    mutating func meetRecord(at row: Int) {
        if last == nil { firstRecord = row } else { noteGap(before: row) }
        last = row
    }

    /// Adds what stands behind.
    mutating func append(_ next: StrayRowCollector) {
        if let record = next.firstRecord { noteGap(before: record) }
        rows += next.rows
        last = next.last ?? last
    }

    /// The rows below the headings, without those at the end that such a table has anyway, a total for one.
    consuming func found(belowRow header: Int, allowing trailing: Int) -> [TableFacts.StrayRows] {
        var all = StrayRowCollector()
        all.last = header
        all.append(self)
        for _ in 0..<trailing where all.rows.last?.rows.lowerBound == all.last {
            all.rows.removeLast()
            all.last = all.last.map { $0 - 1 }
        }
        return all.rows
    }

    private mutating func noteGap(before row: Int) {
        if let last, row > last + 1 { rows.append(.init(last + 1...row - 1, .blank)) }
    }
}
