import Compression

/// A stretch of a part that every copy of it loses (弃去的一段): what the proof of a copy has to know of it.
struct DroppedBytes {
    private(set) var checksum: UInt32 = 0
    private(set) var count = 0

    mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
        checksum = Checksum.updated(checksum, with: bytes, range)
        count += range.count
    }
}
