import SpreadsheetReading
import SpreadsheetWriting

/// Copies a ZIP file byte for byte, but for the members that have new data or are left out.
struct ArchiveCopy: ~Copyable {
    private let container: Container
    private let destination: String
    private let output: OpenFile
    private var written = 0

    /// Starts the copy at `path`; `destination` is for messages.
    init(of container: Container, at path: String, destination: String) throws(EditingError) {
        do throws(WritingError) { output = try OpenFile(creating: path, for: destination) } catch {
            throw .writing(error)
        }
        self.container = container
        self.destination = destination
    }

    /// Copies all. `new` and `removed` go by the members' places in `Container.members`.
    mutating func write(_ new: [Int: NewPart], removing removed: Set<Int>) throws(EditingError) {
        let container = container
        let size = container.file.size
        if new.isEmpty, removed.isEmpty { return try copy(container.file, 0..<size) }
        let place = try reading { () throws(ReadingError) in try ZipDirectory.locate(container.file) }
        let members = container.members
        var entries = try directory(at: place.offset, size: place.size)
        let end = try DirectoryEnd(
            try reading { () throws(ReadingError) in
                try container.file.read(at: place.offset + place.size, count: size)
            })
        let order = members.indices.sorted { members[$0].headerOffset < members[$1].headerOffset }
        try copy(container.file, 0..<(order.first.map { members[$0].headerOffset } ?? place.offset))
        for (position, index) in order.enumerated() {
            let next = position + 1 < order.count ? members[order[position + 1]].headerOffset : place.offset
            if removed.contains(index) { continue }
            let start = written
            if let part = new[index] {
                try replace(members[index], with: part, upTo: next)
                entries[index].describe(part.packing, at: start)
            } else {
                try copy(container.file, members[index].headerOffset..<next)
                try entries[index].move(to: start)
            }
        }
        let start = written
        for (index, entry) in entries.enumerated() where !removed.contains(index) { try write(entry.bytes) }
        try write(end.bytes(directory: start..<written, count: members.count - removed.count))
    }

    /// Ends the copy.
    consuming func close() throws(EditingError) {
        let destination = destination
        do { try output.close() } catch {
            throw .writing(.file(path: destination, .close, code: error.code))
        }
    }

    private func directory(at offset: Int, size: Int) throws(EditingError) -> [DirectoryEntry] {
        let bytes = try reading { () throws(ReadingError) in try container.file.read(at: offset, count: size) }
        var entries: [DirectoryEntry] = []
        var at = 0
        for _ in container.members {
            let end = at + 46 + bytes.uint16(at: at + 28) + bytes.uint16(at: at + 30) + bytes.uint16(at: at + 32)
            guard end <= bytes.count else { throw .workbook(.unusualContainer) }
            entries.append(DirectoryEntry(Array(bytes[at..<end])))
            at = end
        }
        guard at == bytes.count else { throw .workbook(.unusualContainer) }
        return entries
    }

    /// Header, new data, and what stood behind the old ones if that was not about them.
    private mutating func replace(_ member: ZipMember, with part: NewPart, upTo end: Int) throws(EditingError) {
        let container = container
        let old = try reading { () throws(ReadingError) in
            try container.file.read(at: member.headerOffset, count: member.dataOffset - member.headerOffset)
        }
        try write(DirectoryEntry.header(old, describing: part.packing))
        let data = try reading { () throws(ReadingError) in try RawFile(path: part.path) }
        try copy(data, 0..<part.packing.compressedSize)
        if !member.hasTrailer { try copy(container.file, (member.dataOffset + member.compressedSize)..<end) }
    }

    private mutating func copy(_ file: borrowing RawFile, _ range: Range<Int>) throws(EditingError) {
        let copied: Int
        do {
            copied = try output.append(from: file.descriptor, at: range.lowerBound, count: range.count)
        } catch {
            throw .writing(.file(path: destination, .write, code: error.code))
        }
        guard copied == range.count else { throw .reading(.damagedContainer(.readFailed, member: nil)) }
        written += copied
    }

    private mutating func write(_ bytes: [UInt8]) throws(EditingError) {
        do { try output.write(bytes.span) } catch {
            throw .writing(.file(path: destination, .write, code: error.code))
        }
        written += bytes.count
    }
}
