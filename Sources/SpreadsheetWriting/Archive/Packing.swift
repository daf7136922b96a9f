import Compression

/// What a ZIP file says of a stretch of data (压缩信息).
package struct Packing: Hashable, Sendable {
    package var size = 0
    package var compressedSize = 0
    package var checksum: UInt32 = 0

    /// The same of both, one behind the other.
    static func + (one: Packing, other: Packing) -> Packing {
        Packing(
            size: one.size + other.size, compressedSize: one.compressedSize + other.compressedSize,
            checksum: Checksum.joined(one.checksum, other.checksum, length: other.size))
    }
}
