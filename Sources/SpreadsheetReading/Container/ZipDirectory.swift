/// A member as the directory at the end of a ZIP file describes it.
package struct ZipMember: Sendable {
    package let name: [UInt8]
    package let isEncrypted: Bool
    /// The sizes and the checksum follow the data instead of standing in the member's header.
    package let hasTrailer: Bool
    /// 0 stored, 8 deflated.
    package let method: Int
    package let checksum: UInt32
    package let compressedSize: Int
    package let size: Int
    package let headerOffset: Int
    /// Where the data begin, known once the member's own header was found sound.
    package internal(set) var dataOffset = 0
    /// What is wrong with the member's own header; raised when the member is opened.
    package internal(set) var fault: ContainerFault?
}

/// Our own reading of a ZIP file's directory, to hold libzip's against and to check what libzip does not:
/// overlaps, duplicates, and each member's own header.
package struct ZipDirectory {
    private(set) var members: [ZipMember] = []

    init(_ file: borrowing RawFile, limits: Limits) throws(ReadingError) {
        let end = try Self.locate(file)
        guard end.count <= limits[.members] else { throw .overLimit(.members, limits, part: "ZIP") }
        guard end.size <= limits[.directoryBytes] else { throw .overLimit(.directoryBytes, limits, part: "ZIP") }
        let bytes = try file.read(at: end.offset, count: end.size)
        var at = 0
        for _ in 0..<end.count {
            guard bytes.uint32(at: at) == 0x0201_4b50, at + 46 <= bytes.count else {
                throw .damagedContainer(.badDirectory, member: nil)
            }
            let nameEnd = at + 46 + bytes.uint16(at: at + 28)
            let extraEnd = nameEnd + bytes.uint16(at: at + 30)
            let next = extraEnd + bytes.uint16(at: at + 32)
            guard next <= bytes.count else { throw .damagedContainer(.badDirectory, member: nil) }
            members.append(Self.member(bytes, at: at, nameEnd: nameEnd, extraEnd: extraEnd))
            at = next
        }
        try checkHeaders(file, directory: end.offset)
    }

    private static func member(_ bytes: [UInt8], at start: Int, nameEnd: Int, extraEnd: Int) -> ZipMember {
        var size = bytes.uint32(at: start + 24)
        var compressedSize = bytes.uint32(at: start + 20)
        var headerOffset = bytes.uint32(at: start + 42)
        var at = nameEnd
        while at + 4 <= extraEnd {
            let end = min(extraEnd, at + 4 + bytes.uint16(at: at + 2))
            if bytes.uint16(at: at) == 1 {
                // Zip64: only the fields that overflowed are here, in this order.
                var field = at + 4
                func long(_ short: Int) -> Int {
                    guard short == 0xFFFF_FFFF, field + 8 <= end else { return short }
                    field += 8
                    return bytes.uint64(at: field - 8)
                }
                size = long(size)
                compressedSize = long(compressedSize)
                headerOffset = long(headerOffset)
            }
            at = end
        }
        let flags = bytes.uint16(at: start + 8)
        return ZipMember(
            name: Array(bytes[(start + 46)..<nameEnd]), isEncrypted: flags & 1 != 0, hasTrailer: flags & 8 != 0,
            method: bytes.uint16(at: start + 10), checksum: UInt32(bytes.uint32(at: start + 16)),
            compressedSize: compressedSize, size: size, headerOffset: headerOffset)
    }

    /// Finds the directory through the record at the end of the file.
    package static func locate(
        _ file: borrowing RawFile
    ) throws(ReadingError) -> (offset: Int, size: Int, count: Int) {
        let tailStart = max(0, file.size - 65_557)
        let tail = try file.read(at: tailStart, count: 65_557)
        var found: Int?
        var at = tail.count - 22
        while at >= 0 {
            if tail[at] == 0x50, tail.uint32(at: at) == 0x0605_4b50 {
                // The record whose comment ends with the file; failing that, the last one.
                if at + 22 + tail.uint16(at: at + 20) == tail.count {
                    found = at
                    break
                }
                if found == nil { found = at }
            }
            at -= 1
        }
        guard let found else { throw .damagedContainer(.truncated, member: nil) }
        var end = (
            offset: tail.uint32(at: found + 16), size: tail.uint32(at: found + 12), count: tail.uint16(at: found + 10)
        )
        if found >= 20, tail.uint32(at: found - 20) == 0x0706_4b50 {
            let record = try file.read(at: min(tail.uint64(at: found - 12), file.size), count: 56)
            guard record.uint32(at: 0) == 0x0606_4b50, record.count == 56 else {
                throw .damagedContainer(.badDirectory, member: nil)
            }
            end = (record.uint64(at: 48), record.uint64(at: 40), record.uint64(at: 32))
        }
        guard end.size <= tailStart + found, end.offset <= tailStart + found - end.size else {
            throw .damagedContainer(.truncated, member: nil)
        }
        return end
    }

    /// Compares each member's header with the directory, and sees that no two members share bytes.
    private mutating func checkHeaders(_ file: borrowing RawFile, directory: Int) throws(ReadingError) {
        var previousEnd = 0
        for index in members.indices.sorted(by: { members[$0].headerOffset < members[$1].headerOffset }) {
            let member = members[index]
            guard member.headerOffset <= directory - 30 else {
                members[index].fault = .badOffset
                continue
            }
            let header = try file.read(at: member.headerOffset, count: 30 + member.name.count)
            guard header.uint32(at: 0) == 0x0403_4b50 else {
                members[index].fault = .badOffset
                continue
            }
            let dataStart = member.headerOffset + 30 + header.uint16(at: 26) + header.uint16(at: 28)
            guard member.compressedSize <= directory - dataStart else {
                members[index].fault = .badOffset
                continue
            }
            guard member.headerOffset >= previousEnd else {
                throw .damagedContainer(.overlappingMembers, member: PartName.printable(member.name))
            }
            previousEnd = dataStart + member.compressedSize
            members[index].dataOffset = dataStart
            if !agrees(header, with: member) { members[index].fault = .headersDisagree }
        }
    }

    private func agrees(_ header: [UInt8], with member: ZipMember) -> Bool {
        func same(_ short: Int, _ long: Int) -> Bool {
            short == long || short == 0xFFFF_FFFF || member.hasTrailer && short == 0
        }
        return header.uint16(at: 8) == member.method
            && (header.uint16(at: 6) & 1 != 0) == member.isEncrypted
            && header.uint16(at: 26) == member.name.count && header[30...].elementsEqual(member.name)
            && same(header.uint32(at: 14), Int(member.checksum)) && same(header.uint32(at: 18), member.compressedSize)
            && same(header.uint32(at: 22), member.size)
    }
}
