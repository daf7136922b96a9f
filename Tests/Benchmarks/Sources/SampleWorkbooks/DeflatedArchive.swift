/// Writes a ZIP archive, a member at a time, each deflated as it comes (压缩包).
struct DeflatedArchive: ~Copyable {
    private struct Member {
        let name: [UInt8]
        let offset: Int
        var size = 0
        var compressedSize = 0
        var checksum: UInt = 0
    }

    private let file: ByteFile
    private var size = 0
    private var members: [Member] = []
    private var deflater: Deflater?
    private var output = [UInt8](repeating: 0, count: 256 << 10)

    init(path: String) throws(SampleError) { file = try ByteFile(creating: path) }

    /// Begins a member. Its header is written when its sizes are known.
    mutating func begin(_ name: String) throws(SampleError) {
        members.append(Member(name: Array(name.utf8), offset: size))
        size += 30 + name.utf8.count
        deflater = try Deflater()
    }

    mutating func write(_ bytes: [UInt8]) throws(SampleError) {
        let last = members.count - 1
        members[last].size += bytes.count
        members[last].checksum = Deflater.checksum(members[last].checksum, bytes)
        try deflate(bytes, isLast: false)
    }

    mutating func end() throws(SampleError) {
        try deflate([0], isLast: true)
        let member = members[members.count - 1]
        guard max(member.size, size) < 0xFFFF_FFFF else {
            throw .tooLarge(part: String(decoding: member.name, as: UTF8.self))
        }
        var header: [UInt8] = []
        header.append(0x0403_4b50, width: 4)
        Self.appendCommon(member, to: &header)
        header.append(0, width: 2)
        header += member.name
        try file.write(header, count: header.count, at: member.offset)
    }

    /// Writes the directory.
    mutating func finish() throws(SampleError) {
        var directory: [UInt8] = []
        for member in members {
            directory.append(0x0201_4b50, width: 4)
            directory.append(20, width: 2)
            Self.appendCommon(member, to: &directory)
            directory.append(0, width: 12)
            directory.append(member.offset, width: 4)
            directory += member.name
        }
        let directorySize = directory.count
        directory.append(0x0605_4b50, width: 4)
        directory.append(0, width: 4)
        directory.append(members.count, width: 2)
        directory.append(members.count, width: 2)
        directory.append(directorySize, width: 4)
        directory.append(size, width: 4)
        directory.append(0, width: 2)
        try file.write(directory, count: directory.count, at: size)
    }

    /// What a member's header and the directory both say.
    private static func appendCommon(_ member: Member, to bytes: inout [UInt8]) {
        bytes.append(20, width: 2)
        // Names are UTF-8; deflated; the first of January 1980.
        bytes.append(1 << 11, width: 2)
        bytes.append(8, width: 2)
        bytes.append(0x0021_0000, width: 4)
        bytes.append(Int(member.checksum), width: 4)
        bytes.append(member.compressedSize, width: 4)
        bytes.append(member.size, width: 4)
        bytes.append(member.name.count, width: 2)
    }

    private mutating func deflate(_ bytes: [UInt8], isLast: Bool) throws(SampleError) {
        var start = 0
        var isDone = false
        let count = isLast ? 0 : bytes.count
        while isLast ? !isDone : start < count {
            guard let step = deflater?.deflate(bytes, from: start, count: count - start, isLast: isLast, into: &output)
            else { throw .deflate }
            start += step.used
            isDone = step.isFinished
            try file.write(output, count: step.made, at: size)
            size += step.made
            members[members.count - 1].compressedSize += step.made
        }
    }
}
