extension [UInt8] {
    /// Appends a number of `width` bytes, the lowest first.
    mutating func append(_ number: Int, width: Int) {
        for byte in 0..<width { append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
    }

    /// The number of `width` bytes at a place, the lowest first.
    func number(at start: Int, width: Int) -> Int {
        (0..<width).reduce(0) { $0 | Int(self[start + $1]) << (8 * $1) }
    }
}
