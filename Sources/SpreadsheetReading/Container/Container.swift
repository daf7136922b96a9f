/// The ZIP container of a workbook: its parts by name. Threads may share it.
package final class Container: Sendable {
    package let file: RawFile
    package let members: [ZipMember]
    /// Where the part of each name stands in `members`.
    package let indices: [String: Int]
    private let limits: Limits

    package init(path: String, limits: Limits) throws(ReadingError) {
        let file = try RawFile(path: path)
        guard file.size > 0 else { throw .emptyFile }
        members = try ZipDirectory(file, limits: limits).members
        var indices: [String: Int] = [:]
        for (index, member) in members.enumerated() {
            guard !member.name.contains(0) else {
                throw .damagedContainer(.badName, member: PartName.printable(member.name))
            }
            if member.name.last == UInt8(ascii: "/") || member.name.last == UInt8(ascii: "\\") { continue }
            guard indices.updateValue(index, forKey: PartName.key(member.name)) == nil else {
                throw .damagedContainer(.duplicateMember, member: PartName.printable(member.name))
            }
        }
        guard try ZipHandle(descriptor: file.descriptor).agrees(with: members) else {
            throw .damagedContainer(.badDirectory, member: nil)
        }
        self.file = file
        self.indices = indices
        self.limits = limits
    }

    /// The name of the member that holds a part, whatever its case and whether or not the name is percent-encoded.
    package func member(for part: String) -> String? {
        let key = PartName.key(part.utf8)
        if indices[key] != nil { return key }
        let plain = PartName.key(PartName.unescaped(part).utf8)
        return indices[plain] != nil ? plain : nil
    }

    /// Whether any part's name begins so; ASCII in lower case.
    package func hasPart(beginning prefix: String) -> Bool { indices.keys.contains { $0.hasPrefix(prefix) } }

    /// Finds a part by a name that `member(for:)` returned.
    package func part(_ key: String) throws(ReadingError) -> Part {
        guard let index = indices[key] else { throw .missingPart(key, source: "ZIP") }
        let member = members[index]
        let part = PartName.printable(member.name)
        if let fault = member.fault { throw .damagedContainer(fault, member: part) }
        guard !member.isEncrypted else { throw .damagedContainer(.encryptedMember, member: part) }
        guard member.method == 0 || member.method == 8 else {
            throw .damagedContainer(.unsupportedMethod(member.method), member: part)
        }
        guard member.method == 8 || member.size == member.compressedSize else {
            throw .damagedContainer(.sizeMismatch, member: part)
        }
        return Part(name: part, member: member, container: self, limits: limits)
    }

    /// Opens a part by a name that `member(for:)` returned.
    package func open(_ key: String) throws(ReadingError) -> PartStream { PartStream(try part(key)) }

    /// Reads stored bytes of a member: how many, 0 at its end, `nil` on failure.
    func read(_ member: ZipMember, at offset: Int, into buffer: inout [UInt8]) -> Int? {
        file.read(at: member.dataOffset + offset, count: member.compressedSize - offset, into: &buffer)
    }
}

/// A part that was found sound so far, not yet opened. Threads may share it.
package struct Part: Sendable {
    /// The part's name, fit for messages.
    package let name: String
    package let member: ZipMember
    /// Keeps the file open.
    let container: Container
    let limits: Limits
}
