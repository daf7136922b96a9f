/// Eight digits (八位数字), the first one lowest.
struct EightDigits {
    private static let lanes: UInt64 = 0x00FF_00FF_00FF_00FF

    private let values: UInt64

    /// `nil` where a byte is no digit.
    init?(_ word: UInt64) {
        values = word ^ 0x3030_3030_3030_3030
        guard (values | values &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else { return nil }
    }

    /// The number that they write: pairs of digits, of pairs and of those are joined, all at once.
    var number: UInt64 {
        var value = values &* 10 &+ values >> 8
        value = (value & Self.lanes) &* 100 &+ (value >> 16) & Self.lanes
        value = (value & 0x0000_FFFF_0000_FFFF) &* 10_000 &+ (value >> 32) & 0x0000_FFFF_0000_FFFF
        return value & 0xFFFF_FFFF
    }

    /// Their sum by weights: those of the digits 0, 2, 4, 6, and of 1, 3, 5, 7, the last one lowest.
    func sum(even: UInt64, odd: UInt64) -> UInt64 {
        ((values & Self.lanes) &* even) >> 48 &+ (((values >> 8) & Self.lanes) &* odd) >> 48
    }
}
