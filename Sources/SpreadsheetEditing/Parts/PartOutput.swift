import Compression
import SpreadsheetReading
import SpreadsheetWriting

/// The new bytes of a part on their way to a file, and the proof that they come from the old ones: what is kept and what is
/// lost, in order, has the size and the checksum of the part.
///
/// A large part is deflated by a second thread.
struct PartOutput: ~Copyable {
    private let part: Part
    private let path: String
    private var writer: BlockWriter
    private var oldSize = 0
    private var oldChecksum: UInt32 = 0
    private var isChanged = false

    /// Begins the file at `path`, compressed as the part was. `destination` is for messages.
    init(replacing part: Part, at path: String, destination: String) throws(EditingError) {
        writer = try BlockWriter(
            path, for: destination, isDeflated: part.member.method == 8,
            isLarge: part.member.size >= PartSupply.largeBytes)
        self.part = part
        self.path = path
    }

    /// Bytes that the part has and keeps.
    mutating func keep(_ bytes: [UInt8], _ range: Range<Int>) throws(EditingError) {
        read(bytes, range)
        try writer.write(bytes, range)
    }

    /// Bytes that the part had and loses.
    mutating func drop(_ bytes: [UInt8], _ range: Range<Int>) {
        read(bytes, range)
        isChanged = isChanged || !range.isEmpty
    }

    /// The same of bytes that were read before.
    mutating func drop(_ bytes: DroppedBytes) {
        oldChecksum = Checksum.joined(oldChecksum, bytes.checksum, length: bytes.count)
        oldSize += bytes.count
        isChanged = isChanged || bytes.count > 0
    }

    /// Bytes that the part did not have.
    mutating func insert(_ bytes: [UInt8]) throws(EditingError) {
        try writer.write(bytes, 0..<bytes.count)
        isChanged = isChanged || !bytes.isEmpty
    }

    private mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        oldChecksum = Checksum.updated(oldChecksum, with: bytes, range)
        oldSize += range.count
    }

    /// Ends the part.
    consuming func finish() throws(EditingError) -> NewPart {
        let packing = try writer.finish()
        guard oldSize == part.member.size, oldChecksum == part.member.checksum else {
            throw .notAsPlanned(part: part.name)
        }
        return NewPart(old: part, path: path, packing: packing, isChanged: isChanged)
    }
}

/// A part's new bytes, compressed, in a file of their own.
struct NewPart {
    let old: Part
    let path: String
    let packing: Packing
    /// Whether the part differs from the old one.
    let isChanged: Bool
}
