/// A ZIP file made byte by byte, so that each of its statements can be a lie (压缩包).
public struct ZipBytes: Sendable {
    /// A member, and what its headers say.
    public struct Member: Sendable {
        public var name: [UInt8]
        public var data: [UInt8]
        public var method = 0
        public var flags = 0
        /// What the headers say instead of the truth.
        public var declaredSize: Int?
        public var declaredChecksum: UInt32?
        public var nameInHeader: [UInt8]?
        public var offset: Int?
        /// Whether sizes and checksum follow the data, as a program writes that does not know them before.
        public var hasTrailer = false
        /// Whether the directory gives sizes and offset in 64 bits.
        public var isLong = false
    }

    /// In the order of the file.
    public var members: [Member] = []

    /// What follows the directory.
    public var comment: [UInt8] = []
    /// What precedes the first member.
    public var prefix: [UInt8] = []
    /// How many members the directory claims.
    public var declaredCount: Int?

    /// No members yet.
    public init() {}

    /// Adds a member that is stored.
    public mutating func add(_ name: String, _ data: some Collection<UInt8>) {
        members.append(Member(name: Array(name.utf8), data: Array(data)))
    }

    /// Changes the member of a name.
    public mutating func change(_ name: String, _ change: (inout Member) -> Void) {
        for index in members.indices where members[index].name == Array(name.utf8) { change(&members[index]) }
    }

    /// The file.
    public func bytes() -> [UInt8] {
        var file = prefix
        var directory: [UInt8] = []
        for member in members {
            let offset = member.offset ?? file.count
            let checksum = member.declaredChecksum ?? Self.checksum(member.data)
            let kind =
                Self.little(member.flags | (member.hasTrailer ? 8 : 0), 2) + Self.little(member.method, 2)
                + Self.little(0, 4)
            let (count, size) = (member.data.count, member.declaredSize ?? member.data.count)
            let sizes = Self.little(Int(checksum), 4) + Self.little(count, 4) + Self.little(size, 4)
            let name = member.nameInHeader ?? member.name
            file += Self.little(0x0403_4b50, 4) + Self.little(20, 2) + kind
            file += member.hasTrailer ? Self.little(0, 12) : sizes
            file += Self.little(name.count, 2) + Self.little(0, 2) + name + member.data
            if member.hasTrailer { file += Self.little(0x0807_4b50, 4) + sizes }
            let extra =
                member.isLong
                ? Self.little(1, 2) + Self.little(24, 2) + Self.little(size, 8) + Self.little(count, 8)
                    + Self.little(offset, 8) : []
            let long = Self.little(0xFFFF_FFFF, 4)
            directory += Self.little(0x0201_4b50, 4) + Self.little(20, 2) + Self.little(20, 2) + kind
            directory += member.isLong ? Self.little(Int(checksum), 4) + long + long : sizes
            directory += Self.little(member.name.count, 2) + Self.little(extra.count, 2) + Self.little(0, 10)
            directory += (member.isLong ? long : Self.little(offset, 4)) + member.name + extra
        }
        let count = declaredCount ?? members.count
        let end =
            Self.little(0x0605_4b50, 4) + Self.little(0, 4) + Self.little(count, 2) + Self.little(count, 2)
            + Self.little(directory.count, 4) + Self.little(file.count, 4) + Self.little(comment.count, 2) + comment
        return file + directory + end
    }

    private static func little(_ number: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    /// The CRC-32 of ZIP, bit by bit.
    private static func checksum(_ data: [UInt8]) -> UInt32 {
        var remainder: UInt32 = 0xFFFF_FFFF
        for byte in data {
            remainder ^= UInt32(byte)
            for _ in 0..<8 { remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1 }
        }
        return ~remainder
    }
}
