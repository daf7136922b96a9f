/// The ZIP container of a workbook: its parts by name.
final class Container {
    private let archive: ZipHandle
    private let members: [ZipMember]
    private let indices: [String: Int]
    private let limits: Limits

    init(path: String, limits: Limits) throws(ReadingError) {
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
        archive = try ZipHandle(descriptor: file.descriptor)
        guard archive.agrees(with: members) else { throw .damagedContainer(.badDirectory, member: nil) }
        self.indices = indices
        self.limits = limits
    }

    /// The name of the member that holds a part, whatever its case and whether or not the name is percent-encoded.
    func member(for part: String) -> String? {
        let key = PartName.key(part.utf8)
        if indices[key] != nil { return key }
        let plain = PartName.key(PartName.unescaped(part).utf8)
        return indices[plain] != nil ? plain : nil
    }

    /// Whether any part's name begins so; ASCII in lower case.
    func hasPart(beginning prefix: String) -> Bool { indices.keys.contains { $0.hasPrefix(prefix) } }

    /// Opens a part by a name that `member(for:)` returned.
    func open(_ key: String) throws(ReadingError) -> PartStream {
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
        guard let handle = archive.openRaw(index) else { throw .damagedContainer(.readFailed, member: part) }
        return try PartStream(container: self, handle: handle, member: member, part: part, limits: limits)
    }
}
