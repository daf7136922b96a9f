/// A date written out with eight digits (标准日期): `2018-06-05`, `2018/06/05`, `2018.06.05`, `20180605`.
struct PlainDate {
    /// The numbers as they are written; the calendar may have no such day.
    let parts: (year: Int, month: Int, day: Int)
    /// Whether no sign parts them.
    let isEightDigits: Bool

    /// The date in bytes; `nil` for every other form.
    init?(_ bytes: Span<UInt8>) {
        guard let digits = Self.digits(bytes) else { return nil }
        let number = Int(digits.number)
        parts = (number / 10_000, number / 100 % 100, number % 100)
        isEightDigits = bytes.count == 8
    }

    /// The eight digits, without the signs between them.
    private static func digits(_ bytes: Span<UInt8>) -> EightDigits? {
        switch bytes.count {
        case 8: return EightDigits(bytes.word(at: 0))
        case 10:
            guard bytes[4] == bytes[7], (UInt8(ascii: "-")...UInt8(ascii: "/")).contains(bytes[4]) else { return nil }
            let (start, end) = (bytes.word(at: 0), bytes.word(at: 2))
            return EightDigits(start & 0xFFFF_FFFF | (start >> 40 & 0xFFFF) << 32 | (end >> 48) << 48)
        default: return nil
        }
    }

    /// The year in four digits.
    static func year(_ bytes: Span<UInt8>) -> Int? { bytes.count == 4 ? bytes.decimal.map { Int($0) } : nil }
}
