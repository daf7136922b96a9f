import Glibc

/// Looking through many bytes at once. Unsafe code: byte pointers for `memchr` and `memcmp`, each after a check of bounds.
enum ByteSearch {
    /// Where a byte stands first in a range.
    static func first(_ byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        guard !range.isEmpty else { return nil }
        return unsafe bytes.extracting(range).withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, let found = unsafe memchr(base, Int32(byte), buffer.count) else {
                return nil
            }
            return unsafe range.lowerBound + (UnsafeRawPointer(found) - UnsafeRawPointer(base))
        }
    }

    /// Whether two stretches of the same length hold the same bytes.
    static func isEqual(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
        guard one.count == other.count else { return false }
        guard !one.isEmpty else { return true }
        return unsafe one.withUnsafeBytes { left in
            unsafe other.withUnsafeBytes { right in
                guard let left = left.baseAddress, let right = right.baseAddress else { return false }
                return unsafe memcmp(left, right, one.count) == 0
            }
        }
    }
}
