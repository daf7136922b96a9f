/// Eight bytes as one word, the first one lowest (八字节). Unsafe code: one load and one store, each after one check of
/// bounds.
///
/// Public, as only public code is inlined into other modules.
public enum EightBytes {
    /// Up to eight characters of ASCII as such a word.
    public static func of(_ text: StaticString) -> UInt64 {
        text.description.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The eight bytes at an offset.
    @inlinable
    @inline(__always)
    public static func load(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
        precondition(bytes.count >= 8 && UInt(bitPattern: offset) <= UInt(bitPattern: bytes.count &- 8))
        return unsafe UInt64(
            littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
    }

    /// The bytes from an offset to the end, fewer than eight; zeros above them.
    @inlinable
    @inline(__always)
    public static func loadRest(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
        // Where eight bytes end with the text, they are loaded at once.
        if bytes.count >= 8, offset < bytes.count {
            let missing = UInt64(truncatingIfNeeded: 8 &- (bytes.count &- offset)) &* 8
            return load(bytes, at: bytes.count &- 8) &>> missing
        }
        var word: UInt64 = 0
        for index in (offset..<bytes.count).reversed() { word = word << 8 | UInt64(bytes[index]) }
        return word
    }

    /// Puts eight bytes at an offset.
    @inlinable
    @inline(__always)
    public static func store(_ word: UInt64, in bytes: inout [UInt8], at offset: Int) {
        var span = bytes.mutableSpan
        store(word, in: &span, at: offset)
    }

    /// Puts eight bytes at an offset, where many are put one after the other.
    @inlinable
    @inline(__always)
    public static func store(_ word: UInt64, in bytes: inout MutableSpan<UInt8>, at offset: Int) {
        precondition(bytes.count >= 8 && UInt(bitPattern: offset) <= UInt(bitPattern: bytes.count &- 8))
        var target = unsafe bytes.mutableBytes
        unsafe target.storeBytes(of: word.littleEndian, toUncheckedByteOffset: offset, as: UInt64.self)
    }
}
