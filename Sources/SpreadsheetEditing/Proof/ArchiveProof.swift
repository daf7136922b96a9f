import SpreadsheetReading
import SpreadsheetWriting

/// Holds the copy of a ZIP file against the file: all that was not to change is the same, byte for byte.
struct ArchiveProof {
    let old: Container
    let new: Container
    /// The parts that somebody else reads to their ends.
    let readElsewhere: Set<String>

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

    /// What was written stands there, sound to its checksum. That all of the old part is in it but what was to change was
    /// proven when it was written (`PartOutput`).
    private func checkChanged(_ part: NewPart, _ member: ZipMember) throws(EditingError) {
        let packing = part.packing
        guard member.checksum == packing.checksum, member.size == packing.size,
            member.compressedSize == packing.compressedSize
        else { throw differing(member) }
        guard !readElsewhere.contains(PartName.key(member.name)) else { return }
        do throws(ReadingError) {
            var stream = PartStream(try new.part(PartName.key(member.name)))
            var bytes = [UInt8](repeating: 0, count: 64 << 10)
            while try stream.read(into: &bytes, from: 0) > 0 {}
        } catch { throw .reading(error) }
    }

    private func differing(_ member: ZipMember) -> EditingError {
        .notAsPlanned(part: PartName.printable(member.name))
    }
}
