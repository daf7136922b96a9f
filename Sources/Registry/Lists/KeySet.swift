/// Numbers, of which one can be asked for (键集): found by hashing, 11 to 22 bytes a number.
public struct KeySet: Sendable {
    /// 0 where there is none.
    private var slots: [UInt64]
    private var shift: UInt64
    private var hasZero = false
    private var count = 0

    /// No numbers yet, and room for so many.
    public init(room count: Int = 0) {
        var bits: UInt64 = 4
        while 1 << bits < count + count / 3 { bits += 1 }
        shift = 64 - bits
        slots = Array(repeating: 0, count: 1 << Int(bits))
    }

    init(_ parts: [[UInt64]]) {
        self.init(room: parts.reduce(0) { $0 + $1.count })
        for part in parts { for key in part { insert(key) } }
    }

    /// Those of some numbers that are of a half of all numbers.
    init(_ half: Half, of parts: [[UInt64]]) {
        // Hardly ever is one half larger by more.
        let count = parts.reduce(0) { $0 + $1.count }
        self.init(room: count / 2 + count / 64)
        for part in parts { for key in part where Half(of: key) == half { insert(key) } }
    }

    /// One half of all numbers, by their bits (数半).
    enum Half {
        case one, other

        @inline(__always)
        init(of key: UInt64) { self = key.spread & 1 == 0 ? .one : .other }
    }

    func contains(_ key: UInt64) -> Bool { key == 0 ? hasZero : slots[place(of: key)] == key }

    /// Adds a number; `false` where it was there before.
    @discardableResult
    public mutating func insert(_ key: UInt64) -> Bool {
        if key == 0 {
            defer { hasZero = true }
            return !hasZero
        }
        var place = place(of: key)
        guard slots[place] == 0 else { return false }
        if (count + 1) * 4 > slots.count * 3 {
            grow()
            place = self.place(of: key)
        }
        slots[place] = key
        count += 1
        return true
    }

    private mutating func grow() {
        let before = slots
        slots = Array(repeating: 0, count: 2 * before.count)
        shift -= 1
        for key in before where key != 0 { slots[place(of: key)] = key }
    }

    /// Where a key stands, or would stand: there always is a free place.
    private func place(of key: UInt64) -> Int {
        var place = Int(key.spread >> shift)
        while slots[place] != key, slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
        return place
    }
}

/// Numbers, of which one can be asked for (键筛): in one to two bytes a number, so that they stay near the processor. Three in a
/// hundred numbers that are not among them are taken for one of them, at most.
struct KeyFilter: Sendable {
    /// Each number sets three bits of one word.
    private var words: [UInt64]
    private let shift: UInt64
    let isEmpty: Bool

    init(_ parts: [[UInt64]]) {
        let count = parts.reduce(0) { $0 + $1.count }
        isEmpty = count == 0
        var bits: UInt64 = 1
        while 8 << bits < count { bits += 1 }
        shift = 64 - bits
        words = Array(repeating: 0, count: 1 << Int(bits))
        for part in parts {
            for key in part { words[Int(key.spread >> shift)] |= Self.bits(of: key) }
        }
    }

    /// Whether a number may be among them.
    func mayContain(_ key: UInt64) -> Bool {
        let bits = Self.bits(of: key)
        return words[Int(key.spread >> shift)] & bits == bits
    }

    /// The same of 64 numbers at most, by a bit for each. None waits for the others, as long as they are far away.
    func mayContain(_ keys: Span<UInt64>) -> UInt64 {
        let words = words.span
        var found: UInt64 = 0
        for position in keys.indices {
            let bits = Self.bits(of: keys[position])
            let isFound: UInt64 = words[Int(keys[position].spread &>> shift)] & bits == bits ? 1 : 0
            found |= isFound &<< UInt64(position)
        }
        return found
    }

    private static func bits(of key: UInt64) -> UInt64 {
        let spread = key.spread
        return 1 &<< (spread & 63) | 1 &<< (spread &>> 6 & 63) | 1 &<< (spread &>> 12 & 63)
    }
}

extension UInt64 {
    /// Those of the bits for which `holds` is true of their position.
    @inline(__always)
    func bits(where holds: (Int) -> Bool) -> UInt64 {
        var found = self
        var rest = self
        while rest != 0 {
            let position = rest.trailingZeroBitCount
            rest &= rest &- 1
            if !holds(position) { found &= ~(1 &<< UInt64(position)) }
        }
        return found
    }

    /// The number with its bits spread, the high ones best.
    fileprivate var spread: UInt64 {
        let product = (self ^ self >> 32) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }
}
