/// Where stretches of text to be scanned come from: a part of a package, or a file.
package protocol StretchSource: ~Copyable {
    /// Exchanges a stretch for the next one, which holds no text once there is none.
    mutating func next(_ stretch: inout Stretch) throws(ReadingError)
}

/// Text that is read as UTF-8, a piece at a time.
protocol TextSource: ~Copyable {
    /// Whether the text is stored as UTF-16; known after the first read.
    var isUTF16: Bool { get }
    /// Bytes of storage that a stretch of it takes.
    var stretchSize: Int { get }

    /// Puts the next bytes, UTF-8, into `buffer` from `start` on; 0 after the last. There must be room for 64 bytes.
    mutating func read(into buffer: inout [UInt8], from start: Int) throws(ReadingError) -> Int
}

extension TextSource where Self: ~Copyable {
    /// Replaces the stretch's text by the next one.
    mutating func fill(_ stretch: inout Stretch) throws(ReadingError) {
        if stretch.bytes.count != stretchSize { stretch.bytes = [UInt8](repeating: 0, count: stretchSize) }
        stretch.end = Stretch.room
        while stretch.bytes.count - stretch.end >= 64 {
            let more = try read(into: &stretch.bytes, from: stretch.end)
            if more == 0 { break }
            stretch.end += more
        }
        stretch.isUTF16 = isUTF16
    }
}
