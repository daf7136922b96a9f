/// Numbers as text, and back.
public enum NumberText {
    /// The shortest text that reads back to the same double: `42`, `0.1`, `1.1`, `1e+21`.
    ///
    /// Whole numbers below 10²¹ are written out in digits.
    public static func shortest(_ number: Double) -> String {
        if number == 0 { return "0" }
        let text = number.description
        if text.hasSuffix(".0") { return String(text.dropLast(2)) }
        guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]),
            (0..<21).contains(exponent)
        else { return text }
        let sign = text.hasPrefix("-") ? "-" : ""
        let digits = text[..<mark].filter { $0 != "." && $0 != "-" }
        guard digits.count <= exponent + 1 else { return text }
        return sign + digits + String(repeating: "0", count: exponent + 1 - digits.count)
    }

    /// Reads a stored number: optional sign, digits with at most one point, optional exponent; blanks around it.
    ///
    /// `nil` for anything else and for what no double holds: `NaN`, `1e400`, `0x10`, `1,234`, `１２３`.
    public static func parse(_ bytes: Span<UInt8>) -> Double? {
        var start = 0
        var end = bytes.count
        while start < end, isBlank(bytes[start]) { start += 1 }
        while end > start, isBlank(bytes[end - 1]) { end -= 1 }
        var at = start
        var negative = false
        if at < end, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") {
            negative = bytes[at] == UInt8(ascii: "-")
            at += 1
        }
        var mantissa: UInt64 = 0
        var digits = 0
        var scale = 0
        var exact = true
        var pointSeen = false
        while at < end {
            let byte = bytes[at]
            if byte >= 0x30, byte <= 0x39 {
                if mantissa < 900_000_000_000_000 {
                    mantissa = mantissa * 10 + UInt64(byte - 0x30)
                    if pointSeen { scale -= 1 }
                } else {
                    exact = false
                }
                digits += 1
            } else if byte == UInt8(ascii: "."), !pointSeen {
                pointSeen = true
            } else {
                break
            }
            at += 1
        }
        guard digits > 0 else { return nil }
        if at < end {
            guard bytes[at] | 0x20 == UInt8(ascii: "e") else { return nil }
            at += 1
            var down = false
            if at < end, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") {
                down = bytes[at] == UInt8(ascii: "-")
                at += 1
            }
            guard at < end else { return nil }
            var exponent = 0
            while at < end {
                guard bytes[at] >= 0x30, bytes[at] <= 0x39 else { return nil }
                exponent = min(exponent * 10 + Int(bytes[at] - 0x30), 100_000)
                at += 1
            }
            scale += down ? -exponent : exponent
        }
        if exact, scale >= -22, scale <= 22 {
            // Both factors are exact doubles, so that the one rounding is right (W. D. Clinger, 1990).
            let value = scale < 0 ? Double(mantissa) / tenTo[-scale] : Double(mantissa) * tenTo[scale]
            return negative ? -value : value
        }
        let text = bytes.extracting(start..<end)
        let value = Double(String(text))
        return value.flatMap { $0.isFinite ? $0 : nil }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    private static let tenTo: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}

extension String {
    /// ASCII bytes as text.
    fileprivate init(_ ascii: Span<UInt8>) {
        self = ""
        for index in ascii.indices { unicodeScalars.append(Unicode.Scalar(ascii[index])) }
    }
}
