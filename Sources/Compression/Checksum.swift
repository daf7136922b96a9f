import CISAL

/// The CRC-32 of ZIP (校验和).
package enum Checksum {
    /// The checksum of bytes behind those that `checksum` is of. Through ISA-L. Unsafe code: byte pointer.
    package static func updated(_ checksum: UInt32, with bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return checksum }
            return unsafe crc32_gzip_refl(checksum, base + range.lowerBound, UInt64(range.count))
        }
    }

    /// The checksum of two stretches, one behind the other, from those of each and the length of the second.
    package static func joined(_ first: UInt32, _ second: UInt32, length: Int) -> UInt32 {
        multiply(power(length), first) ^ second
    }

    // Bytes are polynomials over two elements; the highest bit is the coefficient of 1. As many bytes behind a stretch
    // multiply its checksum by x⁸ to the power of their number.

    private static let one: UInt32 = 1 << 31
    private static let eightBits: UInt32 = 1 << 23

    private static func power(_ exponent: Int) -> UInt32 {
        var (result, square, rest) = (one, eightBits, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result = multiply(square, result) }
            square = multiply(square, square)
            rest >>= 1
        }
        return result
    }

    private static func multiply(_ one: UInt32, _ other: UInt32) -> UInt32 {
        var (product, factor): (UInt32, UInt32) = (0, other)
        for bit in (0..<32 as Range<UInt32>).reversed() {
            if one >> bit & 1 == 1 { product ^= factor }
            factor = factor >> 1 ^ (factor & 1 == 1 ? 0xEDB8_8320 : 0)
        }
        return product
    }
}
