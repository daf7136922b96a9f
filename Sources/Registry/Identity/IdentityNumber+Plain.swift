/// The 18 bytes of a citizen's number, read eight at once (逐字读号).
extension IdentityNumber {
    /// What 18 bytes say: 17 digits as a number, the value of the check character, and whether that agrees with them.
    struct Written {
        let digits: UInt64
        let check: UInt64
        let agrees: Bool

        /// `nil` where the bytes are no citizen's number.
        init?(_ bytes: Span<UInt8>) {
            guard bytes.count == 18, let front = EightDigits(bytes.word(at: 0)),
                let back = EightDigits(bytes.word(at: 8)), let last = IdentityNumber.digit(bytes[16]),
                let check = IdentityNumber.checkValue(bytes[17])
            else { return nil }
            digits = front.number &* 1_000_000_000 &+ back.number &* 10 &+ last
            self.check = check
            // The standard's weights: 7, 9, 10, 5, 8, 4, 2, 1, then 6, 3, 7, 9, 10, 5, 8, 4, then 2.
            let sum =
                front.sum(even: 0x0007_000A_0008_0002, odd: 0x0009_0005_0004_0001)
                &+ back.sum(even: 0x0006_0007_000A_0008, odd: 0x0003_0009_0005_0004) &+ 2 &* last
            agrees = (12 &- sum % 11) % 11 == check
        }
    }

    /// The `person` of a citizen's number in 18 bytes whose check character agrees; `nil` for all others.
    public static func person(plain bytes: Span<UInt8>) -> UInt64? {
        guard let written = Written(bytes), written.agrees else { return nil }
        return written.digits &* 11 &+ written.check
    }

    /// The eight digits of the day of birth in the number that `person` packs, which may be no day.
    static func writtenBirth(of person: UInt64) -> UInt64 { person / 11_000 % 100_000_000 }

    /// The number in 18 bytes of a citizen's number; `nil` for every other form.
    init?(plain bytes: Span<UInt8>) {
        guard let written = Written(bytes) else { return nil }
        self.init(packed: written.digits &* 11 &+ written.check, form: .citizen, agrees: written.agrees)
    }
}

/// Eight digits, the first one lowest.
private struct EightDigits {
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
