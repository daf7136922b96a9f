/// A file of text, its encoding known; read as often as there are tables in it.
final class TextFile: Sendable {
    let encoding: TextEncoding
    /// Where the text begins, behind the byte order mark, and where it ends.
    let start: Int
    let end: Int
    private let file: RawFile

    /// - Parameter declared: the encoding that the text itself names, in lower case.
    init(_ file: consuming RawFile, head: [UInt8], declared: String?) throws(ReadingError) {
        end = try Self.end(of: file)
        if let (encoding, count) = TextEncoding.marked(head) {
            self.encoding = encoding
            start = count
        } else {
            start = 0
            if let encoding = TextEncoding.unmarkedUTF16(head) {
                self.encoding = encoding
            } else {
                encoding = try TextEncoding.unmarked(try Self.census(of: file, end: end), declared: declared)
            }
        }
        self.file = file
    }

    func read(at offset: Int, count: Int) throws(ReadingError) -> [UInt8] {
        try file.read(at: offset, count: min(count, end - offset))
    }

    /// The line that an offset lies on, counted from 1 as an editor counts.
    func line(at offset: Int) throws(ReadingError) -> Int {
        var line = 1
        var at = start
        var previous: UInt8 = 0
        let width = encoding.unitWidth
        while at < offset {
            let bytes = try read(at: at, count: min(256 << 10, offset - at))
            guard !bytes.isEmpty else { break }
            for index in stride(from: 0, to: bytes.count - width + 1, by: width) {
                if width == 2, bytes[index + (encoding == .utf16LittleEndian ? 1 : 0)] != 0 {
                    previous = 0
                    continue
                }
                let byte = bytes[index + (encoding == .utf16BigEndian ? 1 : 0)]
                if byte == 0x0D || byte == 0x0A && previous != 0x0D { line += 1 }
                previous = byte
            }
            at += bytes.count
        }
        return line
    }

    /// Old programs end a text with the control character SUB (`^Z`); it is not part of the text.
    private static func end(of file: borrowing RawFile) throws(ReadingError) -> Int {
        let tail = try file.read(at: max(0, file.size - 1), count: 1)
        return tail == [0x1A] ? file.size - 1 : file.size
    }

    private static func census(of file: borrowing RawFile, end: Int) throws(ReadingError) -> UTF8Census {
        var census = UTF8Census()
        var at = 0
        while at < end, census.firstInvalid == nil {
            let bytes = try file.read(at: at, count: min(256 << 10, end - at))
            guard !bytes.isEmpty else { break }
            at += census.count(bytes.span, isLast: at + bytes.count == end)
        }
        return census
    }
}
