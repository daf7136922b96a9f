/// How the tag of the row before was written, apart from its number: what the next one's is expected to be like.
struct ExpectedRow {
    private static let start = ByteWord.of("<row r=\"")

    /// From the quote after the number to the tag's end, eight bytes a word; nothing where no tag is expected.
    private var tail: [UInt64] = []
    private var tailWidth = 0
    /// How such a row is shown.
    private(set) var look = RowLook()

    /// Remembers a tag that begins with the row's number.
    ///
    /// - Parameters:
    ///   - number: where the number stands in `bytes`.
    ///   - end: where the tag ends.
    mutating func learn(_ bytes: Span<UInt8>, number: Range<Int>, end: Int, _ look: RowLook) {
        tail.removeAll(keepingCapacity: true)
        guard number.lowerBound >= 8, ByteWord.load(bytes, at: number.lowerBound - 8) == Self.start,
            bytes[end - 2] != UInt8(ascii: "/")
        else { return }
        let written = bytes.extracting(number.upperBound..<end)
        for index in stride(from: 0, to: written.count, by: 8) {
            tail.append(
                index + 8 <= written.count
                    ? ByteWord.load(written, at: index) : ByteWord.loadRest(written, at: index))
        }
        tailWidth = written.count
        self.look = look
    }

    /// The number of a row whose tag begins at an offset, and where it ends; `nil` where it is written otherwise, or may not
    /// lie in the buffer whole.
    func match(_ bytes: Span<UInt8>, at start: Int) -> (number: Int, end: Int)? {
        guard !tail.isEmpty, start + 24 + tailWidth <= bytes.count,
            ByteWord.load(bytes, at: start) == Self.start
        else { return nil }
        let word = ByteWord.load(bytes, at: start + 8)
        let digits = ByteWord.digitCount(word)
        guard digits > 0, digits < 8 else { return nil }
        let from = start + 8 + digits
        for index in tail.indices {
            let mask = ByteWord.mask(tailWidth - 8 * index)
            if ByteWord.load(bytes, at: from + 8 * index) & mask != tail[index] { return nil }
        }
        return (ByteWord.number(word, digits: digits), from + tailWidth)
    }
}
