import SpreadsheetReading
import SpreadsheetWriting

/// The new bytes of a part on their way to a file: deflated, counted, with their checksum, and with that of the bytes which
/// they come from.
struct PartOutput: ~Copyable {
    private let part: Part
    private let path: String
    private let destination: String
    private let file: OpenFile
    private let deflater: Deflater?
    private var made = [UInt8](repeating: 0, count: 256 << 10)
    private var size = 0
    private var compressedSize = 0
    private var checksum: UInt32 = 0
    private var oldSize = 0
    private var oldChecksum: UInt32 = 0
    private var isChanged = false

    /// Begins the file at `path`, compressed as the part was. `destination` is for messages.
    init(replacing part: Part, at path: String, destination: String) throws(EditingError) {
        let deflater = try Self.deflater(for: part)
        let file = try create(path, for: destination)
        self.deflater = deflater
        self.file = file
        self.part = part
        self.path = path
        self.destination = destination
    }

    /// About as close as what spreadsheet programs write, at several times their speed.
    private static let level = 2

    private static func deflater(for part: Part) throws(EditingError) -> Deflater? {
        guard part.member.method == 8 else { return nil }
        guard let deflater = Deflater(level: level) else { throw .writing(.workbook(.outOfMemory)) }
        return deflater
    }

    /// Bytes that the part has and keeps.
    mutating func keep(_ bytes: [UInt8], _ range: Range<Int>) throws(EditingError) {
        read(bytes, range)
        try write(bytes, range)
    }

    /// Bytes that the part had and loses.
    mutating func drop(_ bytes: [UInt8], _ range: Range<Int>) {
        read(bytes, range)
        isChanged = isChanged || !range.isEmpty
    }

    /// Bytes that the part did not have.
    mutating func insert(_ bytes: [UInt8]) throws(EditingError) {
        try write(bytes, 0..<bytes.count)
        isChanged = isChanged || !bytes.isEmpty
    }

    private mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        oldChecksum = updatedChecksum(oldChecksum, with: bytes, range)
        oldSize += range.count
    }

    private mutating func write(_ bytes: [UInt8], _ range: Range<Int>) throws(EditingError) {
        guard !range.isEmpty else { return }
        checksum = updatedChecksum(checksum, with: bytes, range)
        size += range.count
        try deflate(bytes, range, isLast: false)
    }

    private mutating func deflate(_ bytes: [UInt8], _ range: Range<Int>, isLast: Bool) throws(EditingError) {
        guard deflater != nil else {
            try store(bytes.span.extracting(range))
            compressedSize += range.count
            return
        }
        var rest = range
        while true {
            guard let step = deflater?.deflate(bytes, rest, isLast: isLast, into: &made) else {
                throw .writing(.workbook(.outOfMemory))
            }
            try store(made.span.extracting(0..<step.made))
            compressedSize += step.made
            rest = rest.dropFirst(step.used)
            // Room was left: nothing more is to come of these bytes.
            if rest.isEmpty, step.made < made.count { return }
        }
    }

    private func store(_ bytes: Span<UInt8>) throws(EditingError) {
        do { try file.write(bytes) } catch {
            throw .writing(.file(path: destination, .write, code: error.code))
        }
    }

    /// Ends the part, and proves that what it kept and lost is all that it had, byte for byte and in order.
    consuming func finish() throws(EditingError) -> NewPart {
        try deflate([], 0..<0, isLast: true)
        let new = NewPart(
            old: part, path: path, checksum: checksum, compressedSize: compressedSize, size: size, isChanged: isChanged)
        guard oldSize == part.member.size, oldChecksum == part.member.checksum else {
            throw .notAsPlanned(part: part.name)
        }
        do { try file.close() } catch {
            throw .writing(.file(path: destination, .close, code: error.code))
        }
        return new
    }
}

/// Creates a file on the way to a destination.
func create(_ path: String, for destination: String) throws(EditingError) -> OpenFile {
    do { return try OpenFile(creating: path) } catch {
        throw .writing(.file(path: destination, .create, code: error.code))
    }
}

/// A part's new bytes, compressed, in a file of their own.
struct NewPart {
    let old: Part
    let path: String
    let checksum: UInt32
    let compressedSize: Int
    let size: Int
    /// Whether the part differs from the old one.
    let isChanged: Bool
}
