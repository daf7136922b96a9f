/// Writes a ZIP file, member after member, whose sizes and checksums are known beforehand. [APPNOTE.TXT 4.3]
struct ArchiveOutput: ~Copyable {
    private let file: OpenFile
    private let destination: String
    private var written = 0
    private var directory: [UInt8] = []
    private var members = 0

    /// What does not fit into four bytes is written in eight, in a field of its own (Zip64).
    private static let longest = 0xFFFF_FFFF
    private static let version = 20
    private static let longVersion = 45
    /// 1 January 1980, so that the same content makes the same bytes.
    private static let day = 0x21

    /// Creates the file at `path`. `destination` is for messages.
    init(creating path: String, for destination: String) throws(WritingError) {
        file = try OpenFile(creating: path, for: destination)
        self.destination = destination
    }

    /// Begins a member, whose data `write` is to be given.
    mutating func begin(_ name: [UInt8], method: Int, _ packing: Packing) throws(WritingError) {
        let (size, compressedSize) = (packing.size, packing.compressedSize)
        let offset = written
        let isLong = max(size, compressedSize) >= Self.longest
        // Here both long sizes stand or none (4.5.3).
        let here = isLong ? Self.field([size, compressedSize]) : []
        let there = Self.field([size, compressedSize, offset].filter { $0 >= Self.longest })
        let version = there.isEmpty ? Self.version : Self.longVersion
        let sizes = isLong ? [UInt8].long(Self.longest, Self.longest) : .long(compressedSize, size)
        let common = [UInt8].short(version, 0, method, 0, Self.day) + [UInt8].long(Int(packing.checksum))
        try write(
            ([UInt8].long(0x0403_4b50) + common + sizes
                + .short(name.count, here.count) + name + here).span)
        directory += .long(0x0201_4b50) + .short(version) + common
        directory += .long(min(compressedSize, Self.longest), min(size, Self.longest))
        directory += .short(name.count, there.count, 0, 0, 0) + .long(0, min(offset, Self.longest)) + name + there
        members += 1
    }

    /// The field that holds long numbers (4.5.3); none for none.
    private static func field(_ numbers: [Int]) -> [UInt8] {
        guard !numbers.isEmpty else { return [] }
        return .short(1, 8 * numbers.count) + numbers.flatMap { [UInt8](little: $0, width: 8) }
    }

    /// Adds bytes as they are.
    mutating func write(_ bytes: Span<UInt8>) throws(WritingError) {
        do { try file.write(bytes) } catch { throw .file(path: destination, .write, code: error.code) }
        written += bytes.count
    }

    /// Writes the directory, and ends the file.
    consuming func close() throws(WritingError) {
        let (start, size, members) = (written, directory.count, members)
        let directory = directory
        try write(directory.span)
        if start >= Self.longest {
            let record = written
            try write(
                ([UInt8].long(0x0606_4b50) + .long(44, width: 8) + .short(Self.longVersion, Self.longVersion)
                    + .long(0, 0) + .long(members, members, size, start, width: 8)
                    + .long(0x0706_4b50, 0) + .long(record, width: 8) + .long(1)).span)
        }
        try write(
            ([UInt8].long(0x0605_4b50) + .short(0, 0, members, members) + .long(size, min(start, Self.longest))
                + .short(0)).span)
        let destination = destination
        do { try file.close() } catch { throw .file(path: destination, .close, code: error.code) }
    }
}
