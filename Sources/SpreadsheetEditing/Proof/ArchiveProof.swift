import SpreadsheetReading

/// Holds the copy of a ZIP file against the file: all that was not to change is the same, byte for byte.
struct ArchiveProof {
    let old: Container
    let new: Container

    /// `parts` and `removed` go by the members' places in the old file.
    func check(_ parts: [Int: NewPart], removed: Set<Int>) throws(EditingError) {
        let kept = old.members.indices.filter { !removed.contains($0) }
        guard kept.count == new.members.count else { throw .notAsPlanned(part: "ZIP") }
        for (index, member) in zip(kept, new.members) {
            let before = old.members[index]
            guard member.name == before.name, member.method == before.method, member.fault == nil else {
                throw differing(before)
            }
            if let part = parts[index] {
                try checkChanged(part, member)
            } else {
                try checkKept(before, member)
            }
        }
    }

    /// Header and compressed data.
    private func checkKept(_ before: ZipMember, _ after: ZipMember) throws(EditingError) {
        let count = before.dataOffset + before.compressedSize - before.headerOffset
        guard after.dataOffset + after.compressedSize - after.headerOffset == count,
            after.checksum == before.checksum, after.size == before.size
        else { throw differing(before) }
        var one = [UInt8](repeating: 0, count: min(count, 1 << 20))
        var other = one
        var done = 0
        while done < count {
            guard let read = old.file.read(at: before.headerOffset + done, count: count - done, into: &one), read > 0,
                let again = new.file.read(at: after.headerOffset + done, count: read, into: &other), again == read,
                ByteSearch.isEqual(one.span.extracting(0..<read), other.span.extracting(0..<read))
            else { throw differing(before) }
            done += read
        }
    }

    /// The inflated data outside the places that were to change.
    private func checkChanged(_ part: NewPart, _ member: ZipMember) throws(EditingError) {
        let key = PartName.key(member.name)
        var before = InflatedBytes(part.old)
        var after = InflatedBytes(try reading { () throws(ReadingError) in try new.part(key) })
        var at = 0
        for splice in part.splices {
            guard try before.matches(&after, count: splice.old.lowerBound - at) else { throw differing(member) }
            try before.skip(splice.old.count)
            try after.skip(splice.count)
            at = splice.old.upperBound
        }
        guard try before.matches(&after, count: part.old.member.size - at), try after.isAtEnd() else {
            throw differing(member)
        }
    }

    private func differing(_ member: ZipMember) -> EditingError {
        .notAsPlanned(part: PartName.printable(member.name))
    }
}

/// The inflated bytes of a part, one after the other.
private struct InflatedBytes: ~Copyable {
    private var stream: PartStream
    private var bytes = [UInt8](repeating: 0, count: 256 << 10)
    private var range = 0..<0

    init(_ part: Part) { stream = PartStream(part) }

    /// Whether the next `count` bytes are the same as the other's.
    mutating func matches(_ other: inout InflatedBytes, count: Int) throws(EditingError) -> Bool {
        var rest = count
        while rest > 0 {
            guard try fill(), try other.fill() else { return false }
            let step = min(rest, range.count, other.range.count)
            guard
                ByteSearch.isEqual(
                    bytes.span.extracting(range.prefix(step)), other.bytes.span.extracting(other.range.prefix(step)))
            else { return false }
            range = range.dropFirst(step)
            other.range = other.range.dropFirst(step)
            rest -= step
        }
        return true
    }

    mutating func skip(_ count: Int) throws(EditingError) {
        var rest = count
        while rest > 0, try fill() {
            let step = min(rest, range.count)
            range = range.dropFirst(step)
            rest -= step
        }
    }

    mutating func isAtEnd() throws(EditingError) -> Bool { try !fill() }

    /// Whether there are bytes.
    private mutating func fill() throws(EditingError) -> Bool {
        guard range.isEmpty else { return true }
        do { range = 0..<(try stream.read(into: &bytes, from: 0)) } catch { throw .reading(error) }
        return !range.isEmpty
    }
}
