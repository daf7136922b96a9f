/// Bytes on their way out (输出字节), put together eight at a time in storage that is used again.
public struct OutputBytes {
    /// What was put, and room behind it.
    public var storage: [UInt8]
    /// How many bytes of `storage` there are to write.
    public var count = 0

    /// No bytes yet, and room for so many before more must be made.
    public init(room: Int = 1 << 17) { storage = [UInt8](repeating: 0, count: room) }

    /// The bytes that were put, in as much memory as they need.
    public var fitted: [UInt8] { Array(storage[..<count]) }

    /// Takes back all bytes.
    public mutating func removeAll() { count = 0 }

    /// Takes back the bytes from an offset on.
    public mutating func removeAll(from offset: Int) { count = min(count, max(0, offset)) }

    /// Makes room for so many bytes, and for the words that reach beyond their end.
    @inlinable
    @inline(__always)
    public mutating func reserve(_ more: Int) {
        let wanted = count + more + 16
        if storage.count < wanted { storage.append(contentsOf: repeatElement(0, count: wanted)) }
    }

    /// Adds the first `width` bytes of a word, 8 at most. Room must have been made.
    @inlinable
    @inline(__always)
    public mutating func put(_ word: UInt64, width: Int) {
        EightBytes.store(word, in: &storage, at: count)
        count &+= width
    }

    /// Adds bytes as they are. Room must have been made.
    @inlinable
    public mutating func put(_ text: Span<UInt8>) {
        var at = 0
        while at &+ 8 <= text.count {
            put(EightBytes.load(text, at: at), width: 8)
            at &+= 8
        }
        if at < text.count { put(EightBytes.loadRest(text, at: at), width: text.count &- at) }
    }
}
