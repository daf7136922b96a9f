/// Which records of two registers have one key (键对照表): 16 bytes a key, found by hashing.
struct KeyTable {
    /// Nobody has the key.
    static let none: Int32 = -1
    /// Several have it.
    static let several: Int32 = -2

    /// A key, and the position of the only record that has it in each register.
    struct Entry {
        fileprivate(set) var key: UInt64 = 0
        fileprivate(set) var now = KeyTable.none
        fileprivate(set) var before = KeyTable.none

        /// Whether both registers have the key, and in one of them several records do.
        var isShared: Bool { now != KeyTable.none && before != KeyTable.none && min(now, before) == KeyTable.several }
    }

    private var entries: [Entry]
    private let shift: UInt64

    /// A table of the keys of so many records of the earlier register, and of those among as many of the later one that
    /// the earlier has, too. A key of 0 is none.
    init(_ before: Range<Int>, _ now: Range<Int>, before earlierKey: (Int) -> UInt64, now laterKey: (Int) -> UInt64) {
        var bits = 4
        while 1 << bits < before.count * 3 / 2 { bits += 1 }
        shift = UInt64(64 - bits)
        entries = Array(repeating: Entry(), count: 1 << bits)
        for position in before {
            let key = earlierKey(position)
            guard key != 0 else { continue }
            let place = place(of: key)
            entries[place].key = key
            entries[place].before = entries[place].before == Self.none ? Int32(clamping: position) : Self.several
        }
        for position in now {
            let key = laterKey(position)
            guard key != 0 else { continue }
            let place = place(of: key)
            guard entries[place].key == key else { continue }
            entries[place].now = entries[place].now == Self.none ? Int32(clamping: position) : Self.several
        }
    }

    /// The entry of a key; an empty one where the earlier register does not have it.
    subscript(key: UInt64) -> Entry { entries[place(of: key)] }

    /// Whether any key is shared.
    var hasShared: Bool { entries.contains(where: \.isShared) }

    /// Hands over the positions of the records that have a key alone in both registers.
    func forEachPair(_ body: (_ now: Int, _ before: Int) -> Void) {
        for entry in entries where entry.now >= 0 && entry.before >= 0 { body(Int(entry.now), Int(entry.before)) }
    }

    /// Where a key stands, or would stand.
    private func place(of key: UInt64) -> Int {
        var place = Int(((key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while entries[place].key != key, entries[place].key != 0 { place = (place + 1) & (entries.count - 1) }
        return place
    }
}
