/// Numbers in groups of seven bits, the lowest first (变长整数): a small one takes one byte.
extension [UInt8] {
    /// Adds a number; a negative one takes ten bytes.
    @inlinable
    public mutating func append(packed number: Int) {
        var rest = UInt(bitPattern: number)
        while rest > 127 {
            append(UInt8(truncatingIfNeeded: rest) | 128)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }

    /// The number that was added at a position, which is then the one behind it.
    @inlinable
    public func packedNumber(at position: inout Int) -> Int {
        var number: UInt = 0
        var shift: UInt = 0
        while true {
            let byte = self[position]
            position += 1
            number |= UInt(byte & 127) << shift
            if byte < 128 { return Int(bitPattern: number) }
            shift += 7
        }
    }
}

extension OutputBytes {
    /// The most bytes that a number takes.
    public static var packedWidth: Int { 10 }

    /// Adds a number. Room must have been made.
    @inlinable
    @inline(__always)
    public mutating func put(packed number: Int) {
        var rest = UInt(bitPattern: number)
        while rest > 127 {
            put(UInt64(rest | 128), width: 1)
            rest >>= 7
        }
        put(UInt64(rest), width: 1)
    }
}
