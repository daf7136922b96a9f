import Findings
import Registry

/// What is kept of households that were judged (比对底账), so that they can be compared with all others of the register.
public struct RegisterTrace: Sendable {
    private struct Stretch: Sendable {
        /// How many households stand before those of the stretch.
        var start: Int
        /// The values that the plan's keys were given, key by key, and where those of each end.
        let values: [UInt64]
        let ends: [UInt32]
        /// The records that gave them: in 32 bits or, where that is not enough for all, as they are.
        let narrow: [UInt32]
        let wide: [KeyHolder]

        /// Where those of a key stand.
        func range(of slot: Int) -> Range<Int> { (slot == 0 ? 0 : Int(ends[slot - 1]))..<Int(ends[slot]) }

        /// The record that gave a value.
        func holder(at index: Int) -> KeyHolder {
            (wide.isEmpty ? KeyHolder(values[index], narrow: narrow[index]) : wide[index]).behind(start)
        }
    }

    private var stretches: [Stretch] = []
    /// What was found in single households and explains findings about the register.
    private(set) var explanations: [Report] = []

    /// The texts that some keys stand for.
    private(set) var texts: [UInt64: String] = [:]

    /// The trace of no household.
    public init() {}

    /// The trace of some households, whose positions count from the first of them.
    init(_ keys: borrowing KeySink, explanations: [Report]) {
        texts = keys.texts
        if !keys.values.isEmpty {
            stretches = [
                Stretch(
                    start: 0, values: keys.values.fitted(), ends: keys.ends, narrow: keys.narrow.fitted(),
                    wide: keys.wide.fitted())
            ]
        }
        self.explanations = explanations
    }

    /// Adds the trace of households before which `start` others stand.
    public mutating func append(_ other: RegisterTrace, behind start: Int) {
        for var stretch in other.stretches {
            stretch.start += start
            stretches.append(stretch)
        }
        texts.merge(other.texts) { first, _ in first }
        explanations += other.explanations.map { $0.behind(start) }
    }

    /// How many records gave a key.
    func count(of slot: Int) -> Int { stretches.reduce(0) { $0 + $1.range(of: slot).count } }

    /// The records that gave a key which others gave, too: in order, so that those of one key stand together.
    ///
    /// Nearly all keys are given once. Two bits at a place that a key hashes to, met and met again, pass over most of them
    /// in two quick passes; what is left is sorted.
    func sharing(_ slot: Int) -> [KeyHolder] {
        let count = count(of: slot)
        guard count > 1 else { return [] }
        var sieve = KeySieve(count: count)
        for stretch in stretches {
            let values = stretch.values.span
            for index in stretch.range(of: slot) { sieve.meet(values[index]) }
        }
        var found: [KeyHolder] = []
        for stretch in stretches {
            let values = stretch.values.span
            for index in stretch.range(of: slot) where sieve.metAgain(values[index]) {
                found.append(stretch.holder(at: index))
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
