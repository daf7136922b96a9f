/// Eight bytes compared at once. Unsafe code: one load, after one check of bounds.
enum ByteWord {
    /// The eight bytes at an offset, the first one lowest.
    @inline(__always)
    static func load(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset &+ 8 <= bytes.count)
        return unsafe UInt64(
            littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Up to eight characters of ASCII as such a word.
    static func of(_ text: StaticString) -> UInt64 {
        text.description.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Whether a word holds a `<`, `&`, `_` or control character, or may hold one.
    @inline(__always)
    static func needsLook(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // A byte below n: (word - n…) borrows into the high bit where the byte's own high bit is clear.
        let controls = (word &- ones &* 0x20) & ~word
        return (controls | zero(word ^ ones &* 0x3C) | zero(word ^ ones &* 0x26) | zero(word ^ ones &* 0x5F))
            & (ones &* 0x80) != 0
    }

    /// Whether a word holds a `<`, or may hold one.
    @inline(__always)
    static func holdsTag(_ word: UInt64) -> Bool {
        zero(word ^ 0x3C3C_3C3C_3C3C_3C3C) & 0x8080_8080_8080_8080 != 0
    }

    @inline(__always)
    private static func zero(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
}
