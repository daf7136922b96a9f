extension [UInt8] {
    /// A number, lowest byte first.
    package init(little number: Int, width: Int) {
        self = (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    /// Numbers of two bytes each.
    static func short(_ numbers: Int...) -> [UInt8] { numbers.flatMap { [UInt8](little: $0, width: 2) } }

    /// Numbers of four bytes each, or of eight.
    static func long(_ numbers: Int..., width: Int = 4) -> [UInt8] {
        numbers.flatMap { [UInt8](little: $0, width: width) }
    }
}
