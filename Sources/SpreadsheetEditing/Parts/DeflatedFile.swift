import SpreadsheetReading
import SpreadsheetWriting

/// A file that bytes go to deflated (压缩写出), counted, with their checksum.
struct DeflatedFile: ~Copyable {
    private let destination: String
    private let file: OpenFile
    private let deflater: Deflater?
    private var made = [UInt8](repeating: 0, count: 256 << 10)
    private(set) var written = Written()

    struct Written: Sendable {
        var size = 0
        var compressedSize = 0
        var checksum: UInt32 = 0
    }

    /// About as close as what spreadsheet programs write, at several times their speed.
    private static let level = 2

    /// Begins a file. `destination` is for messages.
    init(_ path: String, for destination: String, isDeflated: Bool) throws(EditingError) {
        let deflater = isDeflated ? try Self.deflater() : nil
        file = try create(path, for: destination)
        self.deflater = deflater
        self.destination = destination
    }

    private static func deflater() throws(EditingError) -> Deflater {
        guard let deflater = Deflater(level: level) else { throw .writing(.workbook(.outOfMemory)) }
        return deflater
    }

    mutating func write(_ bytes: [UInt8], _ range: Range<Int>) throws(EditingError) {
        guard !range.isEmpty else { return }
        written.checksum = updatedChecksum(written.checksum, with: bytes, range)
        written.size += range.count
        try deflate(bytes, range, isLast: false)
    }

    private mutating func deflate(_ bytes: [UInt8], _ range: Range<Int>, isLast: Bool) throws(EditingError) {
        guard deflater != nil else {
            try store(bytes.span.extracting(range))
            written.compressedSize += range.count
            return
        }
        var rest = range
        while true {
            guard let step = deflater?.deflate(bytes, rest, isLast: isLast, into: &made) else {
                throw .writing(.workbook(.outOfMemory))
            }
            try store(made.span.extracting(0..<step.made))
            written.compressedSize += step.made
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

    /// Ends the file.
    consuming func finish() throws(EditingError) -> Written {
        try deflate([], 0..<0, isLast: true)
        let (written, destination) = (written, destination)
        do { try file.close() } catch {
            throw .writing(.file(path: destination, .close, code: error.code))
        }
        return written
    }
}

/// Creates a file on the way to a destination.
func create(_ path: String, for destination: String) throws(EditingError) -> OpenFile {
    do { return try OpenFile(creating: path) } catch {
        throw .writing(.file(path: destination, .create, code: error.code))
    }
}
