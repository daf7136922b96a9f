import Registry

/// What is to be done with the households of a stream (流式任务).
struct StreamTask<Output: Sendable, Result: Sendable>: Sendable {
    /// The fields that are wanted of the households; all where `nil`.
    let fields: Set<Field>?
    /// Looks at some households that follow each other.
    let look: @Sendable (ArraySlice<Household>) -> Output
    /// Adds what came of that, in the order of the households.
    let add: @Sendable (inout Result, Output) -> Void
}
