/// Texts met lately (文本池): a text that comes again shares the storage of the first.
///
/// A village's name stands in each of its rows; kept once a row it would cost more than everything else in the row.
public final class TextPool {
    /// The longest text, in bytes, that a `String` keeps in itself.
    private static let inline = 15
    private static let size = 4096

    /// What a pool remembers, for another that goes on where it ended.
    public struct Memory: Sendable {
        fileprivate var texts: [String] = []
        /// Of each place the fingerprint of the text seen there last. Only a text that comes twice is kept: most long
        /// texts are numbers that never come again.
        fileprivate var marks: [UInt32] = []

        /// Nothing.
        public init() {}
    }

    private var memory: Memory

    /// A pool that remembers what another did.
    public init(_ memory: consuming Memory = Memory()) {
        if memory.texts.isEmpty {
            memory.texts = Array(repeating: "", count: Self.size)
            memory.marks = Array(repeating: 0, count: Self.size)
        }
        self.memory = memory
    }

    /// Ends the pool: what it remembers, of which it keeps nothing.
    public func end() -> Memory {
        var taken = Memory()
        swap(&taken, &memory)
        return taken
    }

    /// The text of UTF-8 bytes.
    func text(_ bytes: Span<UInt8>) -> String {
        guard bytes.count > Self.inline else { return String(plain: bytes) }
        let fingerprint = bytes.fingerprint
        let place = Int(truncatingIfNeeded: fingerprint) & (Self.size - 1)
        let mark = UInt32(truncatingIfNeeded: fingerprint >> 32)
        guard memory.marks[place] == mark else {
            memory.marks[place] = mark
            return String(plain: bytes)
        }
        let known = memory.texts[place]
        if known.utf8Span.span.isEqual(to: bytes) { return known }
        let text = String(plain: bytes)
        memory.texts[place] = text
        return text
    }
}
