import Dispatch
import Synchronization

/// Work on several inputs at once (并行), the results in the order of the inputs.
public enum SideBySide {
    private struct Gathering<Output: Sendable, Result: Sendable>: Sendable {
        var result: Result
        var early = InOrder<Output>()
    }

    /// Does the work on each of the inputs, on at most so many at once, and adds up what comes of it in their order.
    ///
    /// Who is done with one input takes the next, so that large ones keep nobody waiting. What came of an input is added,
    /// and let go of, as soon as all before it are.
    public static func reduce<Input: Sendable, Output: Sendable, Result: Sendable>(
        _ inputs: [Input], atOnce count: Int, into initial: Result, _ work: @Sendable (Input) -> Output,
        add: @Sendable (inout Result, consuming Output) -> Void
    ) -> Result {
        let gathering = Mutex(Gathering<Output, Result>(result: initial))
        let begun = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: min(max(1, count), inputs.count)) { _ in
            while true {
                let position = begun.wrappingAdd(1, ordering: .relaxed).oldValue
                guard position < inputs.count else { return }
                var output: Output? = work(inputs[position])
                gathering.withLock { gathering in
                    if let output = output.take() { gathering.early.put(output, at: position) }
                    while let next = gathering.early.next() { add(&gathering.result, consume next) }
                }
            }
        }
        return gathering.withLock { $0.result }
    }

    /// What comes of each of the inputs.
    public static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], atOnce count: Int, _ work: @Sendable (Input) -> Output
    ) -> [Output] {
        reduce(inputs, atOnce: count, into: [], work) { $0.append($1) }
    }

    /// A value that whoever comes first may let go of.
    private final class Held<Value: Sendable>: Sendable {
        let value: Mutex<Value?>

        init(_ value: consuming Value) { self.value = Mutex(consume value) }
    }

    /// Lets go of a value that takes long to be freed, on another thread (另行释放).
    public static func letGo<Value: Sendable>(of value: consuming Value) {
        let held = Held(consume value)
        DispatchQueue.global().async { held.value.withLock { $0 = nil } }
    }

    /// What comes of two kinds of work, done by two threads where more than one may work.
    public static func both<One: Sendable, Other: Sendable>(
        atOnce count: Int, _ one: @Sendable () -> One, _ other: @Sendable () -> Other
    ) -> (One, Other) {
        guard count > 1 else { return (one(), other()) }
        let done = Mutex<One?>(nil)
        let alsoDone = Mutex<Other?>(nil)
        DispatchQueue.concurrentPerform(iterations: 2) { turn in
            if turn == 0 {
                let result = one()
                done.withLock { $0 = result }
            } else {
                let result = other()
                alsoDone.withLock { $0 = result }
            }
        }
        guard let first = done.withLock(\.self), let second = alsoDone.withLock(\.self) else { return (one(), other()) }
        return (first, second)
    }
}
