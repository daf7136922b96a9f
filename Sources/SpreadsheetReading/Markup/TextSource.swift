/// Where text to be scanned comes from: a part of a package, or a file.
protocol TextSource: ~Copyable {
    /// Whether the text is stored as UTF-16; known after the first read.
    var isUTF16: Bool { get }

    /// Puts the next bytes, UTF-8, into `buffer` from `start` on; 0 after the last. There must be room for 64 bytes.
    mutating func read(into buffer: inout [UInt8], from start: Int) throws(ReadingError) -> Int
}
