extension Span<UInt8> {
    /// A number that differs for most texts (指纹); its low bits serve as the place in a table.
    var fingerprint: UInt64 {
        var mixed = UInt64(truncatingIfNeeded: count)
        for index in indices { mixed = (mixed ^ UInt64(self[index])) &* 0x9E37_79B9_7F4A_7C15 }
        return mixed ^ mixed >> 32
    }

    /// Whether two texts are the same, byte by byte.
    func isEqual(to other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        for index in indices where self[index] != other[index] { return false }
        return true
    }
}
