import Dispatch
import SpreadsheetWriting
import Synchronization

/// Deflates bytes on a thread of its own, a few blocks behind the one who writes them: the counterpart of `ReadAhead`.
///
/// `finish` or `abandon` must be called in the end.
final class WriteBehind: Sendable {
    private struct Filling {
        var bytes: [UInt8] = []
        var isEnd = false
    }

    /// The semaphores see to it that only one thread comes to a place at a time: its lock never waits.
    private final class Place: Sendable {
        let filling = Mutex(Filling())
    }

    private let places = (0..<3).map { _ in Place() }
    // A semaphore may not end below the count that it began with.
    private let filled = DispatchSemaphore(value: 0)
    private let spare = DispatchSemaphore(value: 0)
    private let result = Mutex<Result<Packing, WritingError>?>(nil)
    private let hasEnded = Atomic(false)
    private let thread = DispatchQueue(label: "deflate")

    init(_ path: String, for destination: String, isDeflated: Bool) {
        for _ in places { spare.signal() }
        thread.async { self.deflate(path, for: destination, isDeflated: isDeflated) }
    }

    /// Exchanges a block for an empty one, and waits for that if need be. `turn` counts the calls from 0.
    func take(_ block: inout [UInt8], turn: Int) { hand(&block, turn: turn, isEnd: false) }

    /// Ends the file, and says what it holds, or what went wrong with any of the blocks.
    func finish(turn: Int) throws(EditingError) -> Packing {
        abandon(turn: turn)
        guard let result = result.withLock({ $0 }) else { throw .writing(.workbook(.outOfMemory)) }
        do { return try result.get() } catch { throw .writing(error) }
    }

    /// Ends the thread, and waits until it has ended.
    func abandon(turn: Int) {
        guard !hasEnded.exchange(true, ordering: .relaxed) else { return }
        var nothing: [UInt8] = []
        hand(&nothing, turn: turn, isEnd: true)
        thread.sync {}
    }

    private func hand(_ block: inout [UInt8], turn: Int, isEnd: Bool) {
        spare.wait()
        places[turn % places.count].filling.withLock { filling in
            swap(&filling.bytes, &block)
            filling.isEnd = isEnd
        }
        filled.signal()
        block.removeAll(keepingCapacity: true)
    }

    /// After a failure, blocks are taken and dropped, so that nobody waits for ever.
    private func deflate(_ path: String, for destination: String, isDeflated: Bool) {
        var file: PackedOutput?
        var failure: WritingError?
        do { file = try PackedOutput(creating: path, for: destination, isDeflated: isDeflated) } catch {
            failure = error
        }
        var block: [UInt8] = []
        var turn = 0
        while true {
            filled.wait()
            let isEnd = places[turn % places.count].filling.withLock { filling in
                swap(&filling.bytes, &block)
                return filling.isEnd
            }
            spare.signal()
            if isEnd { break }
            turn += 1
            guard failure == nil else { continue }
            do { try file?.write(block, 0..<block.count) } catch { failure = error }
            block.removeAll(keepingCapacity: true)
        }
        do throws(WritingError) {
            if let failure { throw failure }
            if let packing = try file.take()?.finish() { result.withLock { $0 = .success(packing) } }
        } catch {
            result.withLock { [error] in $0 = .failure(error) }
        }
    }
}
