/// A date written out with eight digits (标准日期): `2018-06-05`, `2018/06/05`, `2018.06.05`, `20180605`.
struct PlainDate {
    /// The numbers as they are written; the calendar may have no such day.
    let parts: (year: Int, month: Int, day: Int)
    /// Whether no sign parts them.
    let isEightDigits: Bool

    /// The date in bytes; `nil` for every other form.
    init?(_ bytes: Span<UInt8>) {
        let gap: Int
        switch bytes.count {
        case 8: gap = 0
        case 10:
            guard bytes[4] == bytes[7], (UInt8(ascii: "-")...UInt8(ascii: "/")).contains(bytes[4]) else { return nil }
            gap = 1
        default: return nil
        }
        guard let year = Self.number(bytes, 0, 4), let month = Self.number(bytes, 4 + gap, 2),
            let day = Self.number(bytes, 6 + 2 * gap, 2)
        else { return nil }
        parts = (year, month, day)
        isEightDigits = gap == 0
    }

    /// The year in four digits.
    static func year(_ bytes: Span<UInt8>) -> Int? { bytes.count == 4 ? number(bytes, 0, 4) : nil }

    private static func number(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
        var number = 0
        for position in start..<start + count {
            let byte = bytes[position]
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }
}
