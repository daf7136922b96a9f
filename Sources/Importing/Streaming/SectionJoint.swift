import Registry
import SpreadsheetReading

/// What came of a section (单段结果).
struct SectionReading<Output: Sendable>: Sendable {
    /// The last household of a section, which may go on in the next.
    struct Tail: Sendable {
        let rows: RowStore
        let tracker: HouseholdTracker
    }

    /// The rows that may belong to a household above.
    var head = RowStore()
    /// What came of the households that begin and end in the section.
    private(set) var outputs: [Output] = []
    /// `nil` where no household surely begins in it.
    var tail: Tail?
    /// Those of the section, once it was read.
    var notes: TableNotes

    /// Adds what came of the households that ended.
    mutating func addEnded<Taker: HouseholdTaker & ~Copyable>(
        _ taker: inout Taker
    ) where Taker.Output == Output {
        if let output = taker.finish() { outputs.append(output) }
    }
}

/// What came of sections, put together in their order (接段).
struct SectionJoint<Taker: HouseholdTaker & ~Copyable, Result: Sendable>: Sendable {
    private(set) var result: Result
    private(set) var notes: TableNotes
    private let task: StreamTask<Taker, Result>
    private let met: MetHouseholds
    private var tracker = HouseholdTracker(isWithinTable: false)
    /// The rows of the household that has not ended.
    private var open = RowStore()
    private var early = InOrder<SectionReading<Taker.Output>>()

    init(into result: Result, by task: StreamTask<Taker, Result>, notes: TableNotes, met: MetHouseholds) {
        self.result = result
        self.task = task
        self.notes = notes
        self.met = met
    }

    /// Adds what came of a section once all before it are there; `false` where a household comes again.
    ///
    /// - Parameter taker: takes the households at the seams.
    mutating func add(
        _ reading: SectionReading<Taker.Output>, at turn: Int, _ taker: inout Taker, _ layout: TableLayout
    ) throws(ReadingError) -> Bool {
        early.put(reading, at: turn)
        while let next = early.next() {
            try notes.append(next.notes)
            guard sew(next, &taker, layout) else { return false }
            addEnded(&taker)
            for output in next.outputs { task.add(&result, output) }
        }
        return true
    }

    /// Ends the last household.
    mutating func end(_ taker: inout Taker) {
        taker.end(&open)
        addEnded(&taker)
    }

    private mutating func addEnded(_ taker: inout Taker) {
        if let output = taker.finish() { task.add(&result, output) }
    }

    /// Takes the households that end in the first rows of a section.
    private mutating func sew(
        _ next: SectionReading<Taker.Output>, _ taker: inout Taker, _ layout: TableLayout
    ) -> Bool {
        var head = next.head
        for index in 0..<head.count {
            if taker.match(index, of: &head, &tracker, layout) == .new { taker.end(&open) }
            open.take(index, of: &head)
        }
        guard tracker.areNew(met) else { return false }
        if let tail = next.tail {
            taker.end(&open)
            open = tail.rows
            tracker = tail.tracker
        }
        return true
    }
}
