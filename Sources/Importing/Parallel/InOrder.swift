/// What is done out of turn, put back in order (归序).
struct InOrder<Element: Sendable>: Sendable {
    /// What came before its turn.
    private var waiting: [Int: Element] = [:]
    private var turn = 0

    /// Puts what has a turn, counted from 0.
    mutating func put(_ element: consuming Element, at turn: Int) { waiting[turn] = element }

    /// Takes that whose turn it is; `nil` where it has not come.
    mutating func next() -> Element? {
        guard let element = waiting.removeValue(forKey: turn) else { return nil }
        turn += 1
        return element
    }
}
