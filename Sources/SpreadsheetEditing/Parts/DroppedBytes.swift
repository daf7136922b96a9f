import Compression
import SpreadsheetReading

/// A stretch of a part that every copy of it loses (弃去的一段): what the proof of a copy has to know of it.
struct DroppedBytes {
    private(set) var checksum: UInt32 = 0
    private(set) var count = 0

    init(of part: Part, in range: Range<Int>) throws(EditingError) {
        var stream = PartStream(part)
        var piece = [UInt8](repeating: 0, count: 256 << 10)
        var at = 0
        while at < range.upperBound {
            let read: Int
            do { read = try stream.read(into: &piece, from: 0) } catch { throw .reading(error) }
            guard read > 0 else { return }
            let gone = range.clamped(to: at..<at + read)
            checksum = Checksum.updated(checksum, with: piece, gone.lowerBound - at..<gone.upperBound - at)
            count += gone.count
            at += read
        }
    }
}
