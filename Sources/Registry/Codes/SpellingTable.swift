/// The spellings of a code list as bytes (写法表), so that a cell is looked up without becoming a `String`.
///
/// It holds spellings that cleaning leaves as they are; all others take the way over `MatchKey`.
struct SpellingTable: Sendable {
    /// What a spelling means.
    struct Meaning: Sendable {
        /// The position of the value in its list.
        let position: UInt8
        /// Whether it is the value as the registry writes it.
        let isExact: Bool
    }

    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]
    private var meanings: [Meaning] = []
    /// The number of a spelling, counted from 1, at its fingerprint or behind it; 0 where there is none.
    private var slots: [UInt16]

    init(_ spellings: some Collection<(String, Meaning)>) {
        var size = 8
        while size < spellings.count * 4 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        for (text, meaning) in spellings { insert(Array(text.utf8), meaning) }
    }

    /// What bytes mean; `nil` where they are none of the spellings.
    func meaning(of text: Span<UInt8>) -> Meaning? {
        var slot = slot(of: text)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if isEqual(index, text) { return meanings[index] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private mutating func insert(_ text: [UInt8], _ meaning: Meaning) {
        guard Cleaning.code.leaves(text.span), self.meaning(of: text.span) == nil else { return }
        var slot = slot(of: text.span)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        bytes += text
        ends.append(bytes.count)
        meanings.append(meaning)
        slots[slot] = UInt16(meanings.count)
    }

    private func slot(of text: Span<UInt8>) -> Int {
        Int(truncatingIfNeeded: text.fingerprint) & (slots.count - 1)
    }

    private func isEqual(_ index: Int, _ text: Span<UInt8>) -> Bool {
        bytes.span.extracting(ends[index]..<ends[index + 1]).isEqual(to: text)
    }
}
