/// What a number format makes of a number.
public enum NumberFormatKind: UInt8, Hashable, Sendable {
    /// A plain number, a percentage, an amount, text.
    case number
    /// A day, with or without a time.
    case date
    /// A time of day, or hours, minutes or seconds elapsed.
    case time

    /// The built-in formats, by `numFmtId`; ECMA-376 part 1, 18.8.30, with the Chinese, Japanese and Korean ones
    /// (27–36, 50–58).
    public init(builtIn identifier: Int) {
        switch identifier {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
        case 18...21, 32...35, 45...47, 55, 56: self = .time
        default: self = .number
        }
    }

    /// Reads a format code such as `yyyy"年"m"月"d"日"`, `[$-804]上午/下午 h:mm` or `[Red]#,##0.00;[h]:mm`.
    ///
    /// Only the first section counts: it is the one for positive numbers; where it is for some numbers only and shows none
    /// of them, as in `[=0]"";yyyy-mm-dd`, the next one. Quoted text, escapes, padding, colours and locales say nothing.
    public init(code: String) {
        var day = false
        var clock = false
        var placeholders = false
        var months = false
        var isConditional = false
        var previous: UInt8 = 0
        var bytes = code.utf8.makeIterator()
        scan: while let byte = bytes.next() {
            switch byte {
            case UInt8(ascii: ";"):
                guard isConditional, !(day || clock || months || placeholders) else { break scan }
                isConditional = false
            case UInt8(ascii: "\""):
                while let inside = bytes.next(), inside != UInt8(ascii: "\"") {}
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
                _ = bytes.next()
            case UInt8(ascii: "["):
                switch Self.bracket(&bytes) {
                case .elapsed: clock = true
                case .condition: isConditional = true
                case .other: break
                }
            case UInt8(ascii: "a"), UInt8(ascii: "A"):
                // `aaa` and `aaaa` are the day of the week.
                var ahead = bytes
                if (0..<2).allSatisfy({ _ in (ahead.next() ?? 0) | 0x20 == UInt8(ascii: "a") }) { day = true }
            case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "d"), UInt8(ascii: "D"),
                UInt8(ascii: "b"), UInt8(ascii: "B"):
                day = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                // `e` alone is the year of an era, `0E+00` an exponent.
                if !placeholders { day = true }
            case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "s"), UInt8(ascii: "S"): clock = true
            case UInt8(ascii: "m"), UInt8(ascii: "M"):
                // The M of AM/PM is no month.
                if previous | 0x20 != UInt8(ascii: "a") && previous | 0x20 != UInt8(ascii: "p") { months = true }
            case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"): placeholders = true
            case UInt8(ascii: "G"), UInt8(ascii: "g"):
                var ahead = bytes
                let word = (0..<6).map { _ in (ahead.next() ?? 0) | 0x20 }
                if word.elementsEqual("eneral".utf8) {
                    bytes = ahead
                    placeholders = true
                }
            default: break
            }
            previous = byte
        }
        self = day || months && !clock ? .date : clock ? .time : .number
    }

    private enum Bracket {
        /// Only h, m or s.
        case elapsed
        /// A comparison.
        case condition
        case other
    }

    /// What a bracket holds; reads to its end.
    private static func bracket(_ bytes: inout String.UTF8View.Iterator) -> Bracket {
        var letters = 0
        var others = 0
        var isCondition = false
        while let byte = bytes.next(), byte != UInt8(ascii: "]") {
            if letters + others == 0, byte >= UInt8(ascii: "<"), byte <= UInt8(ascii: ">") { isCondition = true }
            switch byte | 0x20 {
            case UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s"): letters += 1
            default: others += 1
            }
        }
        return isCondition ? .condition : letters > 0 && others == 0 ? .elapsed : .other
    }
}
