import Spreadsheet

/// Where a table's rows stood, and where those stand that take their place (行的范围).
struct RowExtent: Hashable, Sendable {
    /// The first row that is no heading.
    let first: Int
    /// The last row that was a record.
    let oldLast: Int
    /// The last row afterwards.
    let newLast: Int

    init(first: Int, lastRecord: Int, rows: Int) {
        self.first = first
        oldLast = max(first, lastRecord)
        newLast = max(first, first + rows - 1)
    }

    /// What a drop-down or a conditional format is good for: one that reached to the end of the table does so again, and
    /// never ends earlier than it did.
    func grown(_ range: CellRange) -> CellRange {
        guard range.first.row <= oldLast, range.last.row >= oldLast, range.last.row < newLast else { return range }
        return range.ending(atRow: newLast)
    }

    /// What is as long as the table: a filter, a printed area.
    func fitted(_ range: CellRange) -> CellRange {
        guard range.first.row <= newLast, range.last.row >= first else { return range }
        return range.ending(atRow: newLast)
    }
}

extension CellRange {
    fileprivate func ending(atRow row: Int) -> CellRange {
        CellRange(first, CellReference(row: max(row, first.row), column: last.column))
    }
}
