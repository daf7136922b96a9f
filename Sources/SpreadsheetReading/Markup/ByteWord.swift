import Spreadsheet

/// Eight bytes looked at at once. Unsafe code: a copy by the system.
enum ByteWord {
    /// The eight bytes at an offset, the first one lowest.
    @inline(__always)
    static func load(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 { EightBytes.load(bytes, at: offset) }

    /// The bytes from an offset to the end, fewer than eight.
    @inline(__always)
    static func loadRest(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 { EightBytes.loadRest(bytes, at: offset) }

    /// Up to eight characters of ASCII as such a word.
    static func of(_ text: StaticString) -> UInt64 { EightBytes.of(text) }

    /// The lowest bits that hold so many bytes; none for a negative number, all from eight on.
    @inline(__always)
    static func mask(_ width: Int) -> UInt64 { width <= 0 ? 0 : .max &>> UInt64(64 &- 8 &* min(width, 8)) }

    /// How many digits a word begins with.
    @inline(__always)
    static func digitCount(_ word: UInt64) -> Int {
        let values = word ^ 0x3030_3030_3030_3030
        // What a byte that is no digit carries over changes only bytes behind it.
        let others = (values | values &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0
        return others.trailingZeroBitCount / 8
    }

    /// The number that the first digits of a word write, 1 to 8 of them.
    @inline(__always)
    static func number(_ word: UInt64, digits: Int) -> Int {
        // Zeros in front; then pairs of digits, of pairs and of those are joined, all at once.
        var value = (word ^ 0x3030_3030_3030_3030) &<< UInt64(64 &- 8 &* digits)
        value = value &* 10 &+ value >> 8
        value = (value & 0x00FF_00FF_00FF_00FF) &* 100 &+ (value >> 16) & 0x00FF_00FF_00FF_00FF
        value = (value & 0x0000_FFFF_0000_FFFF) &* 10_000 &+ (value >> 32) & 0x0000_FFFF_0000_FFFF
        return Int(value & 0xFFFF_FFFF)
    }

    /// The bytes of a word that are `<`, `&`, `_` or control characters, by their highest bits; the lowest bit set is
    /// right, those above it may be wrong.
    @inline(__always)
    static func marks(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // A byte below n: (word - n…) borrows into the high bit where the byte's own high bit is clear.
        let controls = (word &- ones &* 0x20) & ~word
        return (controls | zero(word ^ ones &* 0x3C) | zero(word ^ ones &* 0x26) | zero(word ^ ones &* 0x5F))
            & (ones &* 0x80)
    }

    /// Whether a word holds a byte up to carriage return, or a backslash, or may hold one.
    @inline(__always)
    static func mayNeedEscape(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        return ((word &- ones &* 0x0E) & ~word | zero(word ^ ones &* 0x5C)) & (ones &* 0x80) != 0
    }

    /// Whether a character of three bytes that is always valid stands at an offset: all but those of the first, the
    /// surrogates' and the last block, Chinese among them.
    @inline(__always)
    static func isCommonCharacter(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
        guard offset &+ 8 <= bytes.count else { return false }
        let word = load(bytes, at: offset)
        return word & 0xC0_C0F0 == 0x80_80E0 && 0xA001 &>> (word & 0x0F) & 1 == 0
    }

    /// Whether a word begins with two such characters below U+D000.
    @inline(__always)
    static func areCommonCharacters(_ word: UInt64) -> Bool {
        // The low halves of both first bytes, which must be 1 to 12.
        let leads = word & 0x0F00_000F
        return word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0
            && (leads &+ 0x0F00_000F) & ~(leads &+ 0x0300_0003) & 0x1000_0010 == 0x1000_0010
    }

    /// Whether a word holds a `<`, or may hold one.
    @inline(__always)
    static func holdsTag(_ word: UInt64) -> Bool {
        zero(word ^ 0x3C3C_3C3C_3C3C_3C3C) & 0x8080_8080_8080_8080 != 0
    }

    @inline(__always)
    private static func zero(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
}

extension [UInt8] {
    /// Appends bytes.
    package mutating func append(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
