import SpreadsheetReading
import SpreadsheetWriting

/// An entry of a ZIP file's directory as bytes, so that all that is not changed stays (APPNOTE.TXT 4.3.12).
struct DirectoryEntry {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private var nameEnd: Int { 46 + bytes.uint16(at: 28) }
    private var extraEnd: Int { nameEnd + bytes.uint16(at: 30) }

    /// Says that the member stands elsewhere; all else stays.
    mutating func move(to offset: Int) throws(EditingError) {
        if bytes.uint32(at: 42) != 0xFFFF_FFFF {
            guard offset < 0xFFFF_FFFF else { throw .workbook(.tooLarge) }
            return bytes.put(offset, width: 4, at: 42)
        }
        // The last of the long fields that are there.
        let before = [24, 20].count { bytes.uint32(at: $0) == 0xFFFF_FFFF }
        guard let long = ExtraFields.range(of: 1, in: bytes, nameEnd..<extraEnd), long.count >= 12 + 8 * before else {
            throw .workbook(.unusualContainer)
        }
        bytes.put(offset, width: 8, at: long.lowerBound + 4 + 8 * before)
    }

    /// Describes other data in the member's place, whose sizes stand before them.
    mutating func describe(_ part: Packing, at offset: Int) {
        bytes.put(bytes.uint16(at: 8) & ~8, width: 2, at: 8)
        bytes.put(Int(part.checksum), width: 4, at: 16)
        var long: [UInt8] = []
        for (value, place) in [(part.size, 24), (part.compressedSize, 20), (offset, 42)] {
            bytes.put(min(value, 0xFFFF_FFFF), width: 4, at: place)
            if value >= 0xFFFF_FFFF { long += [UInt8](little: value, width: 8) }
        }
        let extra = ExtraFields.replacing(bytes[nameEnd..<extraEnd], long: long)
        if !long.isEmpty { bytes.put(max(45, bytes.uint16(at: 6)), width: 2, at: 6) }
        bytes.replaceSubrange(nameEnd..<extraEnd, with: extra)
        bytes.put(extra.count, width: 2, at: 30)
    }

    /// The header before the member's data, made to describe other data.
    static func header(_ old: [UInt8], describing part: Packing) -> [UInt8] {
        var header = old
        header.put(header.uint16(at: 6) & ~8, width: 2, at: 6)
        header.put(Int(part.checksum), width: 4, at: 14)
        // Here both long sizes stand or none (4.5.3).
        let isLong = max(part.size, part.compressedSize) >= 0xFFFF_FFFF
        header.put(isLong ? 0xFFFF_FFFF : part.compressedSize, width: 4, at: 18)
        header.put(isLong ? 0xFFFF_FFFF : part.size, width: 4, at: 22)
        if isLong { header.put(max(45, header.uint16(at: 4)), width: 2, at: 4) }
        let nameEnd = 30 + header.uint16(at: 26)
        let long = isLong ? [UInt8](little: part.size, width: 8) + [UInt8](little: part.compressedSize, width: 8) : []
        let extra = ExtraFields.replacing(header[nameEnd...], long: long)
        header.replaceSubrange(nameEnd..., with: extra)
        header.put(extra.count, width: 2, at: 28)
        return header
    }
}

/// What ZIP headers hold besides: fields of a number, a length and bytes (4.5.1).
enum ExtraFields {
    /// Where the field of a number stands, its head included.
    static func range(of number: Int, in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        var at = range.lowerBound
        while at + 4 <= range.upperBound {
            let end = min(range.upperBound, at + 4 + bytes.uint16(at: at + 2))
            if bytes.uint16(at: at) == number { return at..<end }
            at = end
        }
        return nil
    }

    /// The fields with other long sizes; without any for none.
    static func replacing(_ fields: ArraySlice<UInt8>, long: [UInt8]) -> [UInt8] {
        var fields = Array(fields)
        if let old = range(of: 1, in: fields, fields.indices) { fields.removeSubrange(old) }
        if long.isEmpty { return fields }
        return fields + [UInt8](little: 1, width: 2) + [UInt8](little: long.count, width: 2) + long
    }
}

extension [UInt8] {
    /// Writes a number, lowest byte first.
    mutating func put(_ number: Int, width: Int, at offset: Int) {
        for index in 0..<width { self[offset + index] = UInt8(truncatingIfNeeded: number >> (8 * index)) }
    }
}
