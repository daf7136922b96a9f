import SpreadsheetReading

/// Takes households that stand next to each other, one after the other (收户), and says what comes of them.
protocol HouseholdTaker: ~Copyable, SendableMetatype {
    associatedtype Output: Sendable

    /// Whether it took enough to be worth a look.
    var isFull: Bool { get }

    /// Lends out the row that it reads from.
    mutating func lend(_ lend: (inout Row) -> Void)

    /// Takes the household of some rows.
    mutating func take(_ rows: inout RowStore)

    /// What comes of the households that were taken, if there are any; they are let go of.
    mutating func finish() -> Output?
}
