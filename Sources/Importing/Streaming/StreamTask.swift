import Registry
import SpreadsheetReading

/// What is to be done with the households of a stream (流式任务).
struct StreamTask<Taker: HouseholdTaker & ~Copyable, Result: Sendable>: Sendable {
    /// Whether what the records of a table have in common is noted.
    let notesContents: Bool
    /// What takes the households that a thread reads: from rows lent to one, laid out so, of the table with a number.
    let taker: @Sendable (consuming Row, TableLayout, Int) -> Taker
    /// Adds what came of some households, in their order.
    let add: @Sendable (inout Result, Taker.Output) -> Void
}
