/// The names in an OLE2 compound file's directory ([MS-CFB] 2.2, 2.3, 2.6): enough to tell an encrypted workbook from an
/// old one.
enum CompoundFile {
    static func streamNames(_ file: borrowing RawFile, header: [UInt8]) throws(ReadingError) -> Set<String> {
        let shift = header.uint16(at: 30)
        guard shift == 9 || shift == 12 else { return [] }
        let size = 1 << shift
        var names: Set<String> = []
        var sector = header.uint32(at: 48)
        // A chain that is damaged or runs in a circle ends here; real directories have a few sectors.
        for _ in 0..<1000 where sector < 0xFFFF_FFFA {
            let bytes = try file.read(at: (sector + 1) << shift, count: size)
            guard bytes.count == size else { break }
            for entry in stride(from: 0, to: size, by: 128) {
                let length = min(bytes.uint16(at: entry + 64), 64) - 2
                guard length > 0 else { continue }
                let units = stride(from: entry, to: entry + length, by: 2).map { UInt16(bytes.uint16(at: $0)) }
                names.insert(String(decoding: units, as: UTF16.self))
            }
            sector = try next(after: sector, file, header: header, shift: shift)
        }
        return names
    }

    /// Follows the allocation table, whose first 109 sectors the header lists.
    private static func next(
        after sector: Int, _ file: borrowing RawFile, header: [UInt8], shift: Int
    ) throws(ReadingError) -> Int {
        let perSector = 1 << (shift - 2)
        guard sector / perSector < 109 else { return 0xFFFF_FFFE }
        let table = header.uint32(at: 76 + 4 * (sector / perSector))
        guard table < 0xFFFF_FFFA else { return 0xFFFF_FFFE }
        let bytes = try file.read(at: ((table + 1) << shift) + 4 * (sector % perSector), count: 4)
        return bytes.count == 4 ? bytes.uint32(at: 0) : 0xFFFF_FFFE
    }
}
