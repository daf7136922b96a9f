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
