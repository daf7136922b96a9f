import SpreadsheetReading

/// Takes households that stand next to each other, one after the other (收户), and says what comes of them.
protocol HouseholdTaker: ~Copyable, SendableMetatype {
    associatedtype Output: Sendable

    /// Whether it took enough to be worth a look.
    var isFull: Bool { get }

    /// Lends out the row that it reads from.
    mutating func lend(_ lend: (inout Row) -> Void)

    /// Takes the household of some rows, whose storage may be exchanged for other.
    mutating func take(_ rows: inout RowStore)

    /// What comes of the households that were taken, if there are any; they are let go of.
    mutating func finish() -> Output?
}

extension HouseholdTaker where Self: ~Copyable {
    /// Takes the household of some rows, if there are any, and lets go of them.
    mutating func end(_ open: inout RowStore) {
        guard open.count > 0 else { return }
        take(&open)
        open.clear()
    }

    /// How a row that waits belongs to the household that has not ended.
    mutating func match(
        _ index: Int, of rows: inout RowStore, _ tracker: inout HouseholdTracker, _ layout: TableLayout
    ) -> HouseholdTracker.Match {
        var match = HouseholdTracker.Match.same
        lend { row in
            rows.exchange(index, with: &row)
            match = tracker.match(row, layout)
            rows.exchange(index, with: &row)
        }
        return match
    }
}
