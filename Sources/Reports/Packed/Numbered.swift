import Registry

/// Values by number, in the order in which they were first met (编号表).
struct Numbered<Value: Hashable & Sendable>: Sendable {
    private(set) var values: [Value] = []
    private var numbers: [Value: Int] = [:]

    /// The value's number; a new one where it was not met before.
    mutating func number(of value: Value) -> Int {
        let number = numbers.value(of: value, orSet: values.count)
        if number == values.count { values.append(value) }
        return number
    }
}
