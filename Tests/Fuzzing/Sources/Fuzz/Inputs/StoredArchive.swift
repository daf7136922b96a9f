/// A ZIP archive whose members are stored as they are, made in memory (存储压缩包).
struct StoredArchive {
    private(set) var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    mutating func add(_ name: String, _ data: [UInt8]) {
        let start = bytes.count
        var common: [UInt8] = []
        // Version 2.0, no flags, stored, no date.
        for (number, width) in [(20, 2), (0, 2), (0, 2), (0, 4)] { common.append(number, width: width) }
        common.append(Int(Self.checksum(data)), width: 4)
        common.append(data.count, width: 4)
        common.append(data.count, width: 4)
        common.append(name.utf8.count, width: 2)
        bytes.append(0x0403_4b50, width: 4)
        bytes += common
        bytes.append(0, width: 2)
        bytes += Array(name.utf8) + data
        directory.append(0x0201_4b50, width: 4)
        directory.append(20, width: 2)
        directory += common
        directory.append(0, width: 12)
        directory.append(start, width: 4)
        directory += Array(name.utf8)
        count += 1
    }

    /// The whole archive.
    func closed() -> [UInt8] {
        var end: [UInt8] = []
        for (number, width) in [(0x0605_4b50, 4), (0, 4), (count, 2), (count, 2), (directory.count, 4)] {
            end.append(number, width: width)
        }
        end.append(bytes.count, width: 4)
        end.append(0, width: 2)
        return bytes + directory + end
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }

    private static func checksum(_ data: [UInt8]) -> UInt32 {
        let table = table
        return ~data.reduce(0xFFFF_FFFF) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
    }
}

extension [UInt8] {
    /// Appends a number of `width` bytes, the lowest first.
    fileprivate mutating func append(_ number: Int, width: Int) {
        for byte in 0..<width { append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
    }
}
