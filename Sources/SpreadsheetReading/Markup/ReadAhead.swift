import Dispatch
import Synchronization

/// Inflates a part on a thread of its own, a few stretches ahead of the one who scans them.
///
/// The stretches go round: who takes a filled one hands in the one he is done with. `abandon` must be called in the end.
final class ReadAhead: Sendable {
    private struct Exchange {
        var filled: [Result<Stretch, ReadingError>] = []
        var spare = [Stretch](repeating: Stretch(), count: 3)
        var isAbandoned = false
    }

    private let exchange = Mutex(Exchange())
    // A semaphore may not end below the count that it began with.
    private let filledCount = DispatchSemaphore(value: 0)
    private let spareCount = DispatchSemaphore(value: 0)
    private let thread = DispatchQueue(label: "inflate")

    init(_ part: Part) {
        for _ in 0..<exchange.withLock({ $0.spare.count }) { spareCount.signal() }
        thread.async { self.inflate(part) }
    }

    /// Exchanges a stretch that is done with for the next one, and waits for it if need be. After one without text, or an
    /// error, there is no next one.
    func next(_ stretch: inout Stretch) throws(ReadingError) {
        exchange.withLock { $0.spare.append(stretch) }
        stretch = Stretch()
        spareCount.signal()
        filledCount.wait()
        stretch = try exchange.withLock { $0.filled.removeFirst() }.get()
    }

    /// Ends the thread, and waits until it has ended.
    func abandon() {
        exchange.withLock { $0.isAbandoned = true }
        spareCount.signal()
        thread.sync {}
    }

    private func inflate(_ part: Part) {
        var text = PartText(PartStream(part))
        var stretch = Stretch()
        var failure: ReadingError?
        var isOver = false
        while !isOver {
            spareCount.wait()
            guard takeSpare(&stretch) else { return }
            do throws(ReadingError) { try text.fill(&stretch) } catch { failure = error }
            isOver = failure != nil || stretch.isLast
            hand(&stretch, failure)
        }
    }

    private func takeSpare(_ stretch: inout Stretch) -> Bool {
        exchange.withLock { exchange in
            guard !exchange.isAbandoned, let spare = exchange.spare.popLast() else { return false }
            stretch = spare
            return true
        }
    }

    /// Hands over a stretch; none of its storage stays here, for it is written to again only by its one owner.
    private func hand(_ stretch: inout Stretch, _ failure: ReadingError?) {
        exchange.withLock { $0.filled.append(failure.map { .failure($0) } ?? .success(stretch)) }
        stretch = Stretch()
        filledCount.signal()
    }
}
