/// Eight bytes as one word, the first one lowest. Unsafe code: one load, after one check of bounds.
package enum EightBytes {
    /// The eight bytes at an offset.
    @inlinable
    @inline(__always)
    package static func load(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset &+ 8 <= bytes.count)
        return unsafe UInt64(
            littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The bytes from an offset to the end, fewer than eight.
    @inlinable
    @inline(__always)
    package static func loadRest(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in (offset..<bytes.count).reversed() { word = word << 8 | UInt64(bytes[index]) }
        return word
    }

    /// Puts eight bytes at an offset.
    @inlinable
    @inline(__always)
    package static func store(_ word: UInt64, in bytes: inout [UInt8], at offset: Int) {
        precondition(offset >= 0 && offset &+ 8 <= bytes.count)
        var span = bytes.mutableSpan
        var target = unsafe span.mutableBytes
        target.storeBytes(of: word.littleEndian, toByteOffset: offset, as: UInt64.self)
    }

    /// Up to eight characters of ASCII as such a word.
    package static func of(_ text: StaticString) -> UInt64 {
        text.description.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
