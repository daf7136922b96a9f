/// Texts as bytes, eight at once. Unsafe code: loads, each after one check of bounds, and trust in the reader, which lets
/// nothing pass but UTF-8.
extension Span<UInt8> {
    /// A number that differs for most texts (指纹); its low bits serve as the place in a table.
    public var fingerprint: UInt64 {
        var mixed = UInt64(truncatingIfNeeded: count)
        var offset = 0
        while offset &+ 8 <= count {
            mixed = (mixed ^ word(at: offset)) &* 0x9E37_79B9_7F4A_7C15
            mixed ^= mixed >> 29
            offset &+= 8
        }
        mixed = (mixed ^ rest(from: offset)) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 32
    }

    /// Feeds the bytes to a hasher, eight at once.
    func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        var offset = 0
        while offset &+ 8 <= count {
            hasher.combine(word(at: offset))
            offset &+= 8
        }
        if offset < count { hasher.combine(rest(from: offset)) }
    }

    /// A text of fewer than eight bytes as a number that no other text has; `nil` for a longer one.
    @inlinable
    public var word: UInt64? { count < 8 ? rest(from: 0) | UInt64(truncatingIfNeeded: count) << 56 : nil }

    /// Whether two texts are the same, byte by byte.
    public func isEqual(to other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard count >= 8 else {
            guard count >= 4 else {
                // First, middle and last: of one byte or two, some are the same.
                let (middle, last) = (count >> 1, count &- 1)
                return count == 0
                    || self[0] == other[0] && self[middle] == other[middle] && self[last] == other[last]
            }
            return half(at: 0) == other.half(at: 0) && half(at: count &- 4) == other.half(at: count &- 4)
        }
        var offset = 0
        while offset &+ 8 <= count {
            if word(at: offset) != other.word(at: offset) { return false }
            offset &+= 8
        }
        // The last eight, some of them once more.
        return word(at: count &- 8) == other.word(at: count &- 8)
    }

    /// The number that the bytes write, if all are digits, 19 at most; `nil` otherwise.
    var decimal: UInt64? {
        guard count <= 19 else { return nil }
        var number: UInt64 = 0
        var offset = 0
        while offset &+ 8 <= count {
            guard let digits = EightDigits(word(at: offset)) else { return nil }
            number = number &* 100_000_000 &+ digits.number
            offset &+= 8
        }
        while offset < count {
            let digit = self[offset] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            number = number &* 10 &+ UInt64(digit)
            offset &+= 1
        }
        return number
    }

    @usableFromInline
    func word(at offset: Int) -> UInt64 {
        precondition(count >= 8 && UInt(bitPattern: offset) <= UInt(bitPattern: count &- 8))
        return unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
    }

    /// The bytes from an offset to the end, fewer than eight, the first one lowest.
    @usableFromInline
    func rest(from offset: Int) -> UInt64 {
        let left = count &- offset
        precondition(offset >= 0 && left >= 0 && left < 8)
        // Where eight bytes end with the text, they are loaded at once; else two halves, which may overlap.
        if count >= 8 {
            return left == 0 ? 0 : word(at: count &- 8) &>> (UInt64(truncatingIfNeeded: 8 &- left) &* 8)
        }
        if left >= 4 {
            let above = UInt64(half(at: count &- 4)) &<< (UInt64(truncatingIfNeeded: left &- 4) &* 8)
            return UInt64(half(at: offset)) | above
        }
        guard left > 0 else { return 0 }
        // First, middle and last: of one byte or two, some are the same.
        let middle = left >> 1
        return UInt64(self[offset]) | UInt64(self[offset &+ middle]) &<< UInt64(truncatingIfNeeded: middle &* 8)
            | UInt64(self[count &- 1]) &<< UInt64(truncatingIfNeeded: (left &- 1) &* 8)
    }

    @usableFromInline
    func half(at offset: Int) -> UInt32 {
        precondition(count >= 4 && UInt(bitPattern: offset) <= UInt(bitPattern: count &- 4))
        return unsafe UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self))
    }
}

extension String {
    /// Bytes that were found to be UTF-8 when they were read.
    init(plain bytes: Span<UInt8>) { self = unsafe String(copying: UTF8Span(unchecked: bytes)) }
}
