/// Gives every text its place in the shared strings (共享字符串), without holding those that are a household's own.
struct SharedTexts {
    /// How many different texts there are so far.
    private(set) var count = 0
    private var common: [String: Int] = [:]
    private var own: [String: Int] = [:]

    /// Forgets the texts of the household before.
    mutating func beginHousehold() { own.removeAll(keepingCapacity: true) }

    /// The index of a text, and whether it was met for the first time.
    mutating func index(of text: String, isOwn: Bool) -> (index: Int, isNew: Bool) {
        if let index = isOwn ? own[text] : common[text] { return (index, false) }
        let index = count
        count += 1
        if isOwn { own[text] = index } else { common[text] = index }
        return (index, true)
    }
}
