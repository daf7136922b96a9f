import Compression

/// Bytes on their way to a file of ours (压缩输出): deflated or as they are, counted, with their checksum.
package struct PackedOutput: ~Copyable {
    private let file: OpenFile
    private let destination: String
    private let deflater: Deflater?
    private var made = [UInt8](repeating: 0, count: 128 << 10)
    /// Of what was written since the beginning, or the last seam.
    private var packing = Packing()

    /// Creates the file at `path`. `destination` is for messages.
    package init(creating path: String, for destination: String, isDeflated: Bool = true) throws(WritingError) {
        let deflater = isDeflated ? try Self.deflater() : nil
        file = try OpenFile(creating: path, for: destination)
        self.deflater = deflater
        self.destination = destination
    }

    /// As close as level 1 at the same speed; 3 saves half a percent and takes four times as long. Sheets become about as
    /// small as spreadsheet programs make them.
    private static let level = 2

    private static func deflater() throws(WritingError) -> Deflater {
        guard let deflater = Deflater(level: level) else { throw .workbook(.outOfMemory) }
        return deflater
    }

    /// Adds bytes.
    package mutating func write(_ bytes: [UInt8], _ range: Range<Int>) throws(WritingError) {
        guard !range.isEmpty else { return }
        packing.checksum = Checksum.updated(packing.checksum, with: bytes, range)
        packing.size += range.count
        try pass(bytes, range, .none)
    }

    /// Ends a stretch that can be inflated without what comes before and behind it: what it is.
    mutating func seam() throws(WritingError) -> Packing {
        try pass([], 0..<0, .seam)
        defer { packing = Packing() }
        return packing
    }

    private mutating func pass(_ bytes: [UInt8], _ range: Range<Int>, _ ending: Deflater.Ending) throws(WritingError) {
        guard deflater != nil else {
            try store(bytes.span.extracting(range))
            packing.compressedSize += range.count
            return
        }
        var rest = range
        while true {
            guard let step = deflater?.deflate(bytes, rest, ending, into: &made) else {
                throw .workbook(.outOfMemory)
            }
            try store(made.span.extracting(0..<step.made))
            packing.compressedSize += step.made
            rest = rest.dropFirst(step.used)
            if rest.isEmpty, step.made < made.count { return }
        }
    }

    private func store(_ bytes: Span<UInt8>) throws(WritingError) {
        do { try file.write(bytes) } catch { throw .file(path: destination, .write, code: error.code) }
    }

    /// Reads written bytes of the file.
    func read(at offset: Int, count: Int, into buffer: inout [UInt8]) throws(WritingError) -> Int {
        do { return try file.read(at: offset, count: count, into: &buffer) } catch {
            throw .file(path: destination, .read, code: error.code)
        }
    }

    /// Ends the data, and the file.
    package consuming func finish() throws(WritingError) -> Packing {
        try pass([], 0..<0, .last)
        let packing = packing
        let destination = destination
        do { try file.close() } catch { throw .file(path: destination, .close, code: error.code) }
        return packing
    }
}
