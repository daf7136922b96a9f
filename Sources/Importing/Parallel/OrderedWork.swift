import Dispatch
import Synchronization

/// Work on one input after the other, by threads of their own (有序并行): the results in the order of the inputs.
///
/// An input comes back, its storage to be used again, when the work on it is done. `finish` must be called in the end.
public final class OrderedWork<Input: Sendable, Output: Sendable>: Sendable {
    private struct State: Sendable {
        var waiting: [(turn: Int, input: Input)] = []
        var spare: [Input] = []
        var outputs: [Output?] = []
    }

    private let state = Mutex(State())
    // A semaphore may not end below the count that it began with.
    private let room = DispatchSemaphore(value: 0)
    private let queue = DispatchQueue(label: "work", attributes: .concurrent)
    private let group = DispatchGroup()
    private let threads: Int
    private let work: @Sendable (inout Input) -> Output

    /// Work by at most so many threads; by none of its own where that is 0.
    public init(threads: Int, _ work: @escaping @Sendable (inout Input) -> Output) {
        self.threads = threads
        self.work = work
        for _ in 0..<threads * 2 { room.signal() }
    }

    /// Takes an input, and leaves another in its place: one that is done with, or `fresh`.
    public func take(_ input: inout Input, fresh: @autoclosure () -> Input) {
        guard threads > 0 else {
            let output = work(&input)
            return state.withLock { $0.outputs.append(output) }
        }
        room.wait()
        var taken = state.withLock { $0.spare.popLast() } ?? fresh()
        swap(&input, &taken)
        state.withLock { state in
            state.waiting.append((state.outputs.count, taken))
            state.outputs.append(nil)
        }
        queue.async(group: group) { self.doNext() }
    }

    private func doNext() {
        // Nobody else may hold the input's storage, or the work would begin with a copy of it.
        var (turn, input) = state.withLock { $0.waiting.removeFirst() }
        let output = work(&input)
        state.withLock { state in
            state.outputs[turn] = output
            state.spare.append(input)
        }
        room.signal()
    }

    /// Waits for the work to be done. No input may be taken afterwards.
    public func finish() -> [Output] {
        group.wait()
        return state.withLock { $0.outputs.compactMap(\.self) }
    }
}
