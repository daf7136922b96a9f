import Dispatch
import Synchronization

/// Inflates a part on a thread of its own, a few stretches ahead of the one who scans them.
///
/// The stretches stand in a ring: one thread fills one after the other, the other takes them in the same order and leaves
/// those that it is done with. `abandon` must be called in the end.
final class ReadAhead: Sendable {
    private struct Filling {
        var stretch = Stretch()
        var failure: ReadingError?
    }

    /// The semaphores see to it that only one thread comes to a place at a time: its lock never waits.
    private final class Place: Sendable {
        let filling = Mutex(Filling())
    }

    private let places = (0..<3).map { _ in Place() }
    // A semaphore may not end below the count that it began with.
    private let filled = DispatchSemaphore(value: 0)
    private let spare = DispatchSemaphore(value: 0)
    private let isAbandoned = Atomic(false)
    private let thread = DispatchQueue(label: "inflate")

    init(_ part: Part) {
        for _ in places { spare.signal() }
        thread.async { self.inflate(part) }
    }

    /// Exchanges a stretch that is done with for the next one, and waits for it if need be. `turn` counts the calls from 0.
    /// After a stretch without text, or an error, there is no next one.
    func next(_ stretch: inout Stretch, turn: Int) throws(ReadingError) {
        filled.wait()
        let failure = places[turn % places.count].filling.withLock { filling in
            swap(&filling.stretch, &stretch)
            return filling.failure
        }
        spare.signal()
        if let failure { throw failure }
    }

    /// Ends the thread, and waits until it has ended.
    func abandon() {
        isAbandoned.store(true, ordering: .releasing)
        spare.signal()
        thread.sync {}
    }

    private func inflate(_ part: Part) {
        var text = PartText(PartStream(part))
        var turn = 0
        var isOver = false
        while !isOver {
            spare.wait()
            if isAbandoned.load(ordering: .acquiring) { return }
            isOver = places[turn % places.count].filling.withLock { filling in
                do throws(ReadingError) {
                    try text.fill(&filling.stretch)
                } catch {
                    filling.failure = error
                }
                return filling.failure != nil || filling.stretch.isLast
            }
            filled.signal()
            turn += 1
        }
    }
}
