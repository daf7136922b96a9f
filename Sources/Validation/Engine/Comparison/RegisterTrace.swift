import Findings

/// What is kept of households that were judged (比对底账), so that they can be compared with all others of the register.
public struct RegisterTrace: Sendable {
    private struct Stretch: Sendable {
        /// How many households stand before those of the stretch.
        var start: Int
        let holders: [KeyHolder]
    }

    /// The records that gave each of the plan's keys.
    private var stretches: [[Stretch]] = []
    /// What was found in single households and explains findings about the register.
    private(set) var explanations: [Report] = []

    /// The texts that some keys stand for.
    private(set) var texts: [UInt64: String] = [:]

    /// The trace of no household.
    public init() {}

    /// The trace of some households, whose positions count from the first of them.
    init(holders: consuming [[KeyHolder]], texts: [UInt64: String], explanations: [Report]) {
        self.texts = texts
        stretches = holders.map { $0.isEmpty ? [] : [Stretch(start: 0, holders: $0)] }
        self.explanations = explanations
    }

    /// Adds the trace of households before which `start` others stand.
    public mutating func append(_ other: RegisterTrace, behind start: Int) {
        if stretches.isEmpty { stretches = Array(repeating: [], count: other.stretches.count) }
        for (slot, added) in other.stretches.enumerated() {
            for var stretch in added {
                stretch.start += start
                stretches[slot].append(stretch)
            }
        }
        texts.merge(other.texts) { first, _ in first }
        explanations += other.explanations.map { $0.behind(start) }
    }

    /// The records that gave a key which others gave, too: in order, so that those of one key stand together.
    ///
    /// Nearly all keys are given once. Two bits at a place that a key hashes to, met and met again, pass over most of them
    /// in two quick passes; what is left is sorted.
    func sharing(_ slot: Int) -> [KeyHolder] {
        guard stretches.indices.contains(slot) else { return [] }
        let count = stretches[slot].reduce(0) { $0 + $1.holders.count }
        guard count > 1 else { return [] }
        var sieve = KeySieve(count: count)
        for stretch in stretches[slot] {
            let holders = stretch.holders.span
            for index in holders.indices { sieve.meet(holders[index].key) }
        }
        var found: [KeyHolder] = []
        for stretch in stretches[slot] {
            let holders = stretch.holders.span
            for index in holders.indices where sieve.metAgain(holders[index].key) {
                found.append(holders[index].behind(stretch.start))
            }
        }
        found.sort()
        return found
    }
}

/// Tells keys that may have come twice from those that surely came once (筛).
struct KeySieve {
    private var words: [UInt64]
    private let shift: UInt64

    /// A sieve for so many keys.
    init(count: Int) {
        var bits = 10
        while 1 << bits < count * 8 { bits += 1 }
        shift = UInt64(64 - bits)
        // Two bits a place.
        words = Array(repeating: 0, count: 1 << (bits - 5))
    }

    /// Notes a key.
    mutating func meet(_ key: UInt64) {
        let place = place(of: key)
        let word = words[place.word]
        let isMet = word >> place.bit & 1
        words[place.word] = word | 1 << place.bit | isMet << (place.bit + 1)
    }

    /// Whether a key may have come more than once.
    func metAgain(_ key: UInt64) -> Bool {
        let place = place(of: key)
        return words[place.word] >> (place.bit + 1) & 1 == 1
    }

    private func place(of key: UInt64) -> (word: Int, bit: UInt64) {
        let hash = ((key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15) >> shift
        return (Int(hash >> 5), (hash & 31) * 2)
    }
}
