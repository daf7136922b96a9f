import Dispatch
import Findings
import Registry
import SpreadsheetReading
import Synchronization

/// A table whose sections are read by several threads side by side (分段归户), household by household.
///
/// Of a section a thread knows all households but the first, which may have begun above it, and the last, which may go on
/// below. Those are put together in the order of the sections, as is all that came of them: nothing depends on who is done
/// first.
struct SectionedTable<Taker: HouseholdTaker & ~Copyable, Result: Sendable>: Sendable {
    /// So many rows are scanned before anybody looks at them: their shared texts, which are fetched meanwhile, may lie
    /// anywhere in memory.
    private static var rowsAtOnce: Int { 8 }

    private let reader: TableReader
    private let number: Int
    private let workbook: Workbook
    private let layout: TableLayout
    private let notes: TableNotes
    private let met: MetHouseholds
    private let task: StreamTask<Taker, Result>

    /// - Parameter number: how many tables of the file stand before it.
    init(
        _ reader: TableReader, number: Int, of workbook: Workbook, _ met: MetHouseholds,
        _ task: StreamTask<Taker, Result>
    ) {
        self.reader = reader
        self.number = number
        self.workbook = workbook
        self.met = met
        self.task = task
        layout = reader.layout(of: workbook)
        notes = TableNotes(layout, of: reader, notingContents: task.notesContents)
    }

    /// Reads the table, and adds what comes of its households to `result`: what is known of the table; `nil` where a
    /// household comes again.
    func read(into result: inout Result, threads: Int, sectionSize: Int) throws(ReadingError) -> ImportedTable? {
        let sections = try workbook.sections(of: reader.sheet, size: sectionSize)
        var notes = notes
        notes.end(sections.opening)
        let joint = Mutex(
            SectionJoint(
                into: result, by: task, notes: notes, met: met))
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            do throws(ReadingError) {
                try work(on: sections, joint)
            } catch {
                met.giveUp()
            }
        }
        guard !met.mustGroup else { return nil }
        var taker = newTaker()
        var table = reader.emptyTable
        table.facts.table = number
        joint.withLock { joint in
            joint.end(&taker)
            joint.notes.conclude(&table, of: workbook)
            result = joint.result
        }
        return table
    }

    private func newTaker() -> Taker { task.taker(workbook.emptyRow, layout, number) }

    /// Reads one section after the other, until there are none left or the table must be grouped.
    private func work(
        on sections: SheetSections, _ joint: borrowing Mutex<SectionJoint<Taker, Result>>
    ) throws(ReadingError) {
        var rows = sections.reader()
        var taker = newTaker()
        while !met.mustGroup, let turn = try sections.next(&rows) {
            guard let reading = try read(&rows, &taker) else { return met.giveUp() }
            let isSound = try joint.withLock { (joint) throws(ReadingError) in
                try joint.add(reading, at: turn, &taker, layout)
            }
            guard isSound else { return met.giveUp() }
        }
    }

    /// Reads a section; `nil` where a household comes again.
    private func read(
        _ rows: inout SheetRows, _ taker: inout Taker
    ) throws(ReadingError) -> SectionReading<Taker.Output>? {
        var reading = SectionReading<Taker.Output>(notes: notes)
        var notes = notes
        var tracker = HouseholdTracker(isWithinTable: true)
        // The rows of the household that has not ended; before one surely began, those that may belong to one above.
        var open = RowStore()
        var hasBegun = false
        var row = workbook.emptyRow
        var next = RowStore()
        repeat {
            var failure: ReadingError?
            do throws(ReadingError) { try next.refill(from: &rows, count: Self.rowsAtOnce) } catch { failure = error }
            for index in 0..<next.count {
                next.exchange(index, with: &row)
                let isWanted = try notes.isWanted(row)
                let isNew = isWanted && tracker.match(row, layout) == .new
                next.exchange(index, with: &row)
                if isNew, hasBegun {
                    taker.end(&open)
                    if taker.isFull { reading.addEnded(&taker) }
                } else if isNew {
                    swap(&reading.head, &open)
                    hasBegun = true
                }
                if isWanted { open.take(index, of: &next) }
            }
            if let failure { throw failure }
        } while next.count > 0
        guard tracker.areNew(met) else { return nil }
        notes.end(rows.summary)
        reading.notes = notes
        reading.addEnded(&taker)
        if hasBegun { reading.tail = .init(rows: open, tracker: tracker) } else { reading.head = open }
        return reading
    }
}
