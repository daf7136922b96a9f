import Spreadsheet

/// Puts records of numbers and texts into few bytes (紧凑写入): a number in groups of seven bits, a text behind its length.
///
/// What is said of a person's cell mostly is what stands in it: a text that the record has already is written as the way
/// back to it.
struct PackedWriter {
    private(set) var bytes: [UInt8] = []
    /// The texts of the record.
    private var texts: [(start: Int, content: Range<Int>)] = []

    /// Begins a record.
    mutating func begin() { texts.removeAll(keepingCapacity: true) }

    mutating func put(_ number: Int) { bytes.append(packed: number) }

    mutating func put(_ text: String) {
        let start = bytes.count
        let length = text.utf8.count
        for known in texts where known.content.count == length && bytes[known.content].elementsEqual(text.utf8) {
            return put((start - known.start) << 1 | 1)
        }
        put(length << 1)
        bytes.append(contentsOf: text.utf8)
        texts.append((start, bytes.count - length..<bytes.count))
    }
}

/// Reads records as they were put (紧凑读取).
struct PackedReader {
    let bytes: [UInt8]
    private(set) var position: Int

    init(_ bytes: [UInt8], at position: Int) {
        self.bytes = bytes
        self.position = position
    }

    mutating func number() -> Int { bytes.packedNumber(at: &position) }

    mutating func text() -> String {
        let start = position
        let code = number()
        guard code & 1 == 0 else {
            var earlier = PackedReader(bytes, at: start - (code >> 1))
            return earlier.text()
        }
        let end = position + (code >> 1)
        defer { position = end }
        return String(decoding: bytes[position..<end], as: UTF8.self)
    }
}
