import Dispatch
import Synchronization

/// Work on several inputs at once (并行), the results in the order of the inputs.
public enum SideBySide {
    private struct Progress<Output: Sendable>: Sendable {
        private var begun = 0
        var outputs: [Output?]

        init(count: Int) { outputs = Array(repeating: nil, count: count) }

        /// The position of an input that nobody works on; `nil` where there is none left.
        mutating func takeNext() -> Int? {
            guard begun < outputs.count else { return nil }
            defer { begun += 1 }
            return begun
        }
    }

    /// Does the work on each of the inputs, on at most so many at once.
    ///
    /// Who is done with one input takes the next, so that large ones keep nobody waiting.
    public static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], atOnce count: Int, _ work: @Sendable (Input) -> Output
    ) -> [Output] {
        let workers = min(count, inputs.count)
        guard workers > 1 else { return inputs.map(work) }
        let progress = Mutex(Progress<Output>(count: inputs.count))
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            while let position = progress.withLock({ $0.takeNext() }) {
                let output = work(inputs[position])
                progress.withLock { $0.outputs[position] = output }
            }
        }
        return progress.withLock { $0.outputs.compactMap(\.self) }
    }
}
