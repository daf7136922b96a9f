import SpreadsheetReading

/// Reads rows that stand next to each other into households (连续归户). Its storage is used again and again.
struct HouseholdReader<Taker: HouseholdTaker & ~Copyable>: ~Copyable {
    private var taker: Taker
    /// The rows of the household that has not ended.
    private var open = RowStore()

    /// - Parameter taker: takes the households that have ended.
    init(_ taker: consuming Taker) { self.taker = taker }

    /// Whether there are households enough to look at.
    var isFull: Bool { taker.isFull }

    /// Ends the household, if there is one; the next row begins another.
    mutating func endHousehold() {
        guard open.count > 0 else { return }
        taker.take(&open)
        open.clear()
    }

    /// Exchanges the rows of the household that has not ended.
    mutating func exchangeOpen(with rows: inout RowStore) { swap(&open, &rows) }

    /// How a row that waits to be taken belongs to the household that has not ended.
    mutating func match(
        _ index: Int, of rows: inout RowStore, _ tracker: inout HouseholdTracker, _ layout: TableLayout
    ) -> HouseholdTracker.Match {
        var match = HouseholdTracker.Match.same
        taker.lend { row in
            rows.exchange(index, with: &row)
            match = tracker.match(row, layout)
            rows.exchange(index, with: &row)
        }
        return match
    }

    /// Adds a row to the household that has not ended.
    mutating func take(_ index: Int, of rows: inout RowStore) { open.take(index, of: &rows) }

    /// What comes of the households that ended, if there are any; they are let go of.
    mutating func finish() -> Taker.Output? { taker.finish() }
}
