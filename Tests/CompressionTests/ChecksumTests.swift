import Testing

@testable import Compression

struct ChecksumTests {
    private static let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 37 ^ $0 >> 3) }

    @Test func `the checksum is that of ZIP`() {
        let digits = Array("123456789".utf8)
        #expect(Checksum.updated(0, with: digits, digits.indices) == 0xCBF4_3926)
    }

    @Test(arguments: [0, 1, 7, 8, 499, 999, 1_000])
    func `checksums of two stretches join to that of both`(cut: Int) {
        let whole = Checksum.updated(0, with: Self.bytes, 0..<1_000)
        let first = Checksum.updated(0, with: Self.bytes, 0..<cut)
        let second = Checksum.updated(0, with: Self.bytes, cut..<1_000)
        #expect(Checksum.joined(first, second, length: 1_000 - cut) == whole)
    }
}
