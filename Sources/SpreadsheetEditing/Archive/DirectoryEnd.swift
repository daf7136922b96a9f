import SpreadsheetReading

/// What follows a ZIP file's directory: the records that say where it stands, and the comment.
struct DirectoryEnd {
    private var bytes: [UInt8]
    /// Where in `bytes` the 64-bit record, what leads to it, and the last record stand.
    private var long: Int?
    private var locator: Int?
    private let end: Int

    init(_ bytes: [UInt8]) throws(EditingError) {
        self.bytes = bytes
        var at = 0
        if bytes.uint32(at: at) == 0x0606_4b50 {
            long = at
            at += 12 + bytes.uint32(at: at + 4)
            guard bytes.uint32(at: at) == 0x0706_4b50 else { throw .workbook(.unusualContainer) }
            locator = at
            at += 20
        }
        guard bytes.uint32(at: at) == 0x0605_4b50, at + 22 <= bytes.count else { throw .workbook(.unusualContainer) }
        end = at
    }

    /// The records for a directory that stands elsewhere.
    func bytes(directory: Range<Int>, count: Int) throws(EditingError) -> [UInt8] {
        var bytes = bytes
        if let long, let locator {
            for offset in [24, 32] { bytes.put(count, width: 8, at: long + offset) }
            bytes.put(directory.count, width: 8, at: long + 40)
            bytes.put(directory.lowerBound, width: 8, at: long + 48)
            bytes.put(directory.upperBound, width: 8, at: locator + 8)
        }
        let fields = [(8, 2, count), (10, 2, count), (12, 4, directory.count), (16, 4, directory.lowerBound)]
        for (offset, width, value) in fields {
            let greatest = 1 << (8 * width) - 1
            let old = width == 2 ? bytes.uint16(at: end + offset) : bytes.uint32(at: end + offset)
            if long != nil, old == greatest { continue }
            guard value < greatest else { throw .workbook(.tooLarge) }
            bytes.put(value, width: width, at: end + offset)
        }
        return bytes
    }
}
