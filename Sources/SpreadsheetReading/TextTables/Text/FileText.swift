/// A text file's characters as UTF-8, from any place that was read before. Every byte is checked: what is not valid in its
/// encoding, and control characters, are refused with their line.
struct FileText: ~Copyable, TextSource, StretchSource {
    /// A place from which reading may begin again: where it stands in the text as UTF-8, and in the file.
    struct Mark {
        let text: Int
        let file: Int
    }

    /// Bytes read at once: few, as a file may hold thousands of tables, and each is read from the stretch it begins in.
    private static let stretch = 8 << 10
    /// Bytes of a buffer that takes any stretch whole.
    static let bufferBytes = 16 << 10

    /// The text handed on is UTF-8.
    var isUTF16: Bool { false }
    var stretchSize: Int { Stretch.room + Self.bufferBytes }
    private let file: TextFile
    private let converter: TextConverter?
    private var place: Mark
    /// Where each read began.
    private var marks: [Mark] = []

    init(_ file: TextFile, from mark: Mark? = nil) throws(ReadingError) {
        converter = file.encoding == .utf8 ? nil : TextConverter(from: file.encoding.rawValue)
        place = mark ?? Mark(text: 0, file: file.start)
        self.file = file
        guard file.encoding == .utf8 || converter != nil else {
            throw .badText(line: 1, .unsupportedEncoding(file.encoding.rawValue))
        }
    }

    /// The last place before an offset of the text, as UTF-8, from which reading may begin again.
    func mark(before offset: Int) -> Mark {
        marks.last { $0.text <= offset } ?? place
    }

    mutating func next(_ stretch: inout Stretch) throws(ReadingError) {
        try fill(&stretch)
    }

    /// Puts the next bytes into `buffer` from `start` on; 0 after the last. There must be room for 64 bytes.
    mutating func read(into buffer: inout [UInt8], from start: Int) throws(ReadingError) -> Int {
        let room = buffer.count - start
        // A character of two bytes becomes three.
        let bytes = try file.read(at: place.file, count: min(Self.stretch, converter == nil ? room : room / 3 * 2))
        guard !bytes.isEmpty else { return 0 }
        let isLast = place.file + bytes.count == file.end
        let (used, made, isSound) =
            converter == nil
            ? copy(bytes, isLast, into: &buffer, from: start) : convert(bytes, isLast, into: &buffer, from: start)
        if let control = Self.firstControl(buffer.span.extracting(start..<start + made)) {
            throw try fault(.controlCharacter, at: control, of: buffer.span.extracting(start..<start + made))
        }
        guard isSound else {
            throw .badText(line: try file.line(at: place.file + used), .badEncoding(file.encoding.rawValue))
        }
        marks.append(place)
        place = Mark(text: place.text + made, file: place.file + used)
        return made
    }

    private func copy(
        _ bytes: [UInt8], _ isLast: Bool, into buffer: inout [UInt8], from start: Int
    ) -> (used: Int, made: Int, isSound: Bool) {
        var census = UTF8Census()
        let count = census.count(bytes.span, isLast: isLast)
        buffer.replaceSubrange(start..<start + count, with: bytes[..<count])
        return (count, count, census.firstInvalid == nil)
    }

    private func convert(
        _ bytes: [UInt8], _ isLast: Bool, into buffer: inout [UInt8], from start: Int
    ) -> (used: Int, made: Int, isSound: Bool) {
        guard let (used, made, stop) = converter?.convert(bytes, into: &buffer, from: start) else {
            return (0, 0, false)
        }
        return (used, made, stop != .invalid && (stop != .cutCharacter || !isLast) && used > 0)
    }

    private func fault(
        _ fault: TextFault, at offset: Int, of text: Span<UInt8>
    ) throws(ReadingError) -> ReadingError {
        var line = try file.line(at: place.file)
        for index in 0..<offset where text[index] == 0x0A || text[index] == 0x0D && text[index + 1] != 0x0A {
            line += 1
        }
        return .badText(line: line, fault)
    }

    private static func firstControl(_ bytes: Span<UInt8>) -> Int? {
        var at = 0
        while at < bytes.count {
            if at + 8 <= bytes.count, !ByteWord.holdsControl(ByteWord.load(bytes, at: at)) {
                at += 8
                continue
            }
            let byte = bytes[at]
            if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F { return at }
            at += 1
        }
        return nil
    }
}

extension ByteWord {
    /// Whether a word holds a control character, or may hold one.
    @inline(__always)
    static func holdsControl(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let deleted = word ^ ones &* 0x7F
        return ((word &- ones &* 0x20) & ~word | (deleted &- ones) & ~deleted) & ones &* 0x80 != 0
    }
}
