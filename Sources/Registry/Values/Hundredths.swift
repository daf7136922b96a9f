/// Decimal text to and from hundredths, without a detour through binary fractions.
enum Hundredths {
    /// The largest magnitude read: 10¹⁵ hundredths, ten trillion units, so that sums cannot overflow.
    private static let limit: Int64 = 1_000_000_000_000_000
    /// Digits are gathered up to eighteen: twelve before the point, and six behind it, by which rounding is judged.
    private static let digitLimit: Int64 = 100_000_000_000_000_000

    /// A number as it was read.
    struct Number {
        /// The number in hundredths, rounded half away from zero.
        let hundredths: Int64
        /// Whether rounding took away more than a binary fraction leaves behind: a millionth.
        let isRounded: Bool

        /// The number, where it is whole.
        var whole: Int32? { hundredths % 100 == 0 ? Int32(exactly: hundredths / 100) : nil }

        /// What the number is to a field, and what is to be noticed.
        func reading<Value>(_ value: (Int64) -> Value) -> TextReading<Value> {
            if hundredths < 0 { return .noticed(value(hundredths), .negative) }
            return isRounded ? .noticed(value(hundredths), .decimalsRounded) : .exact(value(hundredths))
        }
    }

    /// Whether a rest, in millionths and below a hundredth, is more than a binary fraction leaves behind.
    private static func isMuch(_ rest: Int64) -> Bool { rest > 1 && rest < 9_999 }

    /// The number in `text` in hundredths, rounded half away from zero; `nil` where the text is no plain number.
    ///
    /// Reads `1234.5`, `-3`, `1,234.50`, and the exponents that spreadsheets store (`1.2E+3`). A comma stands before
    /// three digits or the text is none: `12,5` would otherwise be 125.
    static func parse(_ text: String) -> Number? {
        var mantissa: Int64 = 0
        var decimals = 0
        var exponent = 0
        var digits = 0
        var isNegative = false
        var seenPoint = false
        var digitsSinceComma: Int?
        var position = text.utf8.startIndex
        let end = text.utf8.endIndex
        while position < end {
            let byte = text.utf8[position]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                if !seenPoint { digitsSinceComma = digitsSinceComma.map { $0 + 1 } }
                if mantissa < digitLimit {
                    mantissa = mantissa * 10 + Int64(byte - UInt8(ascii: "0"))
                    if seenPoint { decimals += 1 }
                } else if !seenPoint {
                    return nil
                }
            case UInt8(ascii: "."):
                if seenPoint { return nil }
                seenPoint = true
            case UInt8(ascii: "-"), UInt8(ascii: "+"):
                if position != text.utf8.startIndex { return nil }
                isNegative = byte == UInt8(ascii: "-")
            case UInt8(ascii: ","):
                if digits == 0 || seenPoint || digitsSinceComma.map({ $0 != 3 }) == true { return nil }
                digitsSinceComma = 0
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard digits > 0, let power = Int(text[text.utf8.index(after: position)...]), abs(power) < 40 else {
                    return nil
                }
                exponent = power
                position = end
                continue
            default:
                return nil
            }
            position = text.utf8.index(after: position)
        }
        guard digits > 0, digitsSinceComma.map({ $0 == 3 }) != false else { return nil }
        let power = exponent + 2 - decimals
        return scaled(mantissa, byPowerOfTen: power).map { hundredths in
            Number(hundredths: isNegative ? -hundredths : hundredths, isRounded: isMuch(rest(of: mantissa, -power)))
        }
    }

    /// The last digits of a mantissa, those below a hundredth, in millionths.
    private static func rest(of mantissa: Int64, _ digits: Int) -> Int64 {
        guard digits > 0 else { return 0 }
        var rest = mantissa
        var unit: Int64 = 1
        for _ in 0..<min(digits, 18) { unit *= 10 }
        if digits <= 18 { rest %= unit }
        for _ in 0..<max(0, 4 - digits) { rest *= 10 }
        for _ in 0..<max(0, digits - 4) { rest /= 10 }
        return rest
    }

    /// The same for the bytes of digits with sign and point and nothing else, at most twelve of them before the point;
    /// `nil` for all others.
    static func parse(plain bytes: Span<UInt8>) -> Number? {
        guard bytes.count > 0 else { return nil }
        let isNegative = bytes[0] == UInt8(ascii: "-")
        var position = isNegative ? 1 : 0
        let start = position
        var whole: Int64 = 0
        while position < bytes.count, let digit = digit(bytes[position]) {
            whole = whole * 10 + digit
            position += 1
            if position - start > 12 { return nil }
        }
        guard position > start else { return nil }
        var decimals: Int64 = 0
        if position < bytes.count {
            guard bytes[position] == UInt8(ascii: "."), position + 1 < bytes.count else { return nil }
            var place: Int64 = 100_000
            for index in position + 1..<bytes.count {
                guard let digit = digit(bytes[index]) else { return nil }
                decimals += digit * place
                place /= 10
            }
        }
        let hundredths = whole * 100 + (decimals + 5_000) / 10_000
        return Number(
            hundredths: isNegative ? -hundredths : hundredths, isRounded: isMuch(decimals % 10_000))
    }

    private static func digit(_ byte: UInt8) -> Int64? {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? Int64(byte - UInt8(ascii: "0")) : nil
    }

    private static func scaled(_ mantissa: Int64, byPowerOfTen power: Int) -> Int64? {
        var result = mantissa
        if power >= 0 {
            for _ in 0..<power where result != 0 {
                if result > limit / 10 { return nil }
                result *= 10
            }
            return result > limit ? nil : result
        }
        for _ in 0..<(-power - 1) { result /= 10 }
        return (result + 5) / 10
    }

    /// The shortest decimal text: `12`, `12.5`, `-0.05`.
    static func text(_ hundredths: Int64) -> String {
        let sign = hundredths < 0 ? "-" : ""
        let magnitude = hundredths.magnitude
        let fraction = magnitude % 100
        if fraction == 0 { return "\(sign)\(magnitude / 100)" }
        if fraction % 10 == 0 { return "\(sign)\(magnitude / 100).\(fraction / 10)" }
        return "\(sign)\(magnitude / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
