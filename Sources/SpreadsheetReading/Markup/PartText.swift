/// A part's text as UTF-8: byte order marks removed, UTF-16 converted.
struct PartText: ~Copyable, TextSource {
    let part: String
    /// Whether the part is UTF-16; known after the first read.
    private(set) var isUTF16 = false
    private var stream: PartStream
    private var isStarted = false
    private var bigEndian = false
    /// UTF-16 bytes that are not converted yet.
    private var pending: [UInt8] = []
    private var offset = 0
    /// No more than a small part can fill, if its declared size is true; where it is not, reading fails.
    var stretchSize: Int {
        let most = Stretch.size - Stretch.room - Self.leastRoom
        return Stretch.room + min(most, stream.part.member.size) + Self.leastRoom
    }
    /// What `read` needs, though no byte may come.
    private static let leastRoom = 64

    init(_ stream: consuming PartStream) {
        part = stream.part.name
        self.stream = stream
    }

    /// Puts the next bytes into `buffer` from `start` on; 0 after the last. There must be room for 64 bytes.
    mutating func read(into buffer: inout [UInt8], from start: Int) throws(ReadingError) -> Int {
        if isStarted { return isUTF16 ? try convert(into: &buffer, from: start) : try next(&buffer, start) }
        isStarted = true
        var count = 0
        while count < 4 {
            let more = try next(&buffer, start + count)
            if more == 0 { break }
            count += more
        }
        let head = Array(buffer[start..<start + min(count, 4)])
        let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        bigEndian = head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0x00, 0x3C])
        isUTF16 = bigEndian || head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0x3C, 0x00])
        if isUTF16 {
            pending = Array(buffer[start..<start + count])
            if head[0] >= 0xFE { pending.removeFirst(2) }
            return try convert(into: &buffer, from: start)
        }
        if mark > 0 {
            for index in start..<start + count - mark { buffer[index] = buffer[index + mark] }
            if count == mark { return try next(&buffer, start) }
        }
        return count - mark
    }

    private mutating func next(_ buffer: inout [UInt8], _ start: Int) throws(ReadingError) -> Int {
        try stream.read(into: &buffer, from: start)
    }

    /// Converts as many whole characters as there is room for.
    private mutating func convert(into buffer: inout [UInt8], from start: Int) throws(ReadingError) -> Int {
        var made = start
        while true {
            var at = 0
            while at + 2 <= pending.count, made + 4 <= buffer.count {
                var scalar = unit(at)
                var width = 2
                if scalar >= 0xD800, scalar < 0xDC00 {
                    guard at + 4 <= pending.count else { break }
                    let low = unit(at + 2)
                    guard low >= 0xDC00, low < 0xE000 else { throw badEncoding }
                    scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
                    width = 4
                }
                guard let character = Unicode.Scalar(scalar) else { throw badEncoding }
                for byte in UTF8.encode(character).map(Array.init) ?? [] {
                    buffer[made] = byte
                    made += 1
                }
                at += width
            }
            pending.removeFirst(at)
            offset += at
            if made > start { return made - start }
            let count = pending.count
            pending.append(contentsOf: repeatElement(0, count: 16 << 10))
            let more = try stream.read(into: &pending, from: count)
            pending.removeLast((16 << 10) - more)
            if more == 0 {
                guard pending.isEmpty else { throw badEncoding }
                return 0
            }
        }
    }

    private var badEncoding: ReadingError { .malformed(part: part, offset: offset, .badEncoding) }

    private func unit(_ at: Int) -> UInt32 {
        bigEndian
            ? UInt32(pending[at]) << 8 | UInt32(pending[at + 1]) : UInt32(pending[at + 1]) << 8 | UInt32(pending[at])
    }
}
