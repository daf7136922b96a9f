import Spreadsheet

/// Up to 32 fixed bytes, ready to be put into an output by eights.
struct MarkupWords {
    private let words: (UInt64, UInt64, UInt64, UInt64)
    private let width: Int

    init(_ text: StaticString) {
        let bytes = Array(text.description.utf8)
        precondition(bytes.count <= 32)
        func word(_ index: Int) -> UInt64 {
            bytes.dropFirst(8 * index).prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        words = (word(0), word(1), word(2), word(3))
        width = bytes.count
    }

    /// Room must have been made.
    @inline(__always)
    func put(into output: inout OutputBytes) {
        guard width > 8 else { return output.put(words.0, width: width) }
        output.put(words.0, width: 8)
        guard width > 16 else { return output.put(words.1, width: width &- 8) }
        output.put(words.1, width: 8)
        guard width > 24 else { return output.put(words.2, width: width &- 16) }
        output.put(words.2, width: 8)
        output.put(words.3, width: width &- 24)
    }
}

extension OutputBytes {
    /// Adds fixed bytes. Room must have been made.
    @inline(__always)
    mutating func put(_ words: MarkupWords) { words.put(into: &self) }
}
