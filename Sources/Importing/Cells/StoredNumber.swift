import Registry
import Spreadsheet

/// What a number in a cell means to a field that may not be a number (数值存储).
enum StoredNumber {
    /// The meaning.
    enum Meaning {
        /// The text that the field is read from.
        case text(String)
        /// The number was stored with an exponent; these are its digits.
        case expanded(String)
        /// The number counts the days to this one.
        case day(CalendarDay)
        /// The number once was longer text, and its last digits are gone.
        case digitsLost
    }

    /// The days that a bare serial number may stand for: 1927 to 2064. Shorter numbers are years and counts.
    private static let serialNumbers = 10_000..<60_000

    static func meaning<Value: FieldValue>(
        of stored: String, as type: Value.Type, counting dateSystem: DateSystem
    ) -> Meaning {
        if type == IdentityNumber.self { return identity(stored) }
        let plain = plainDigits(stored)
        if type == CalendarDay.self || type == PartialDate.self, let serial = Int(plain),
            serialNumbers.contains(serial),
            let date = dateSystem.date(ofSerial: Double(serial), format: .date)?.date, let day = CalendarDay(date)
        {
            return .day(day)
        }
        guard type.isNumberLikeText, isExponential(stored) else { return .text(plain) }
        return plain == stored ? .digitsLost : .expanded(plain)
    }

    /// What text means to a field of numbers that are text, if it is a number with an exponent: `nil` where it is none.
    ///
    /// A code of digits around an E is no such number, unless it has a point or a sign.
    static func meaning<Value: FieldValue>(ofText text: String, as type: Value.Type) -> Meaning? {
        guard type == IdentityNumber.self || type.isNumberLikeText, isExponential(text) else { return nil }
        if type == IdentityNumber.self { return .digitsLost }
        guard let mark = text.lastIndex(where: { $0 == "E" || $0 == "e" }), text.contains(where: { ".+".contains($0) })
        else { return nil }
        let parts = text[..<mark].split(separator: ".", omittingEmptySubsequences: false)
        let digits = parts.joined()
        guard let exponent = Int(text[text.index(after: mark)...]), parts.count <= 2,
            let whole = parts.first, digits.utf8.count == whole.utf8.count + exponent
        else { return .digitsLost }
        return .expanded(digits)
    }

    /// A spreadsheet keeps 15 digits. A program may have stored all 18: then the digits stand in the file, and the last
    /// three are not zeros, or the check character proves them.
    private static func identity(_ stored: String) -> Meaning {
        guard !isExponential(stored), stored.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return .digitsLost }
        guard stored.utf8.count > 15 else { return .text(stored) }
        guard let number = IdentityNumber(stored), number.hasValidCheckCharacter, !number.endsInZeros else {
            return .digitsLost
        }
        return .text(stored)
    }

    /// Whether stored bytes are digits, with sign and point, and no exponent.
    static func isPlain(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where bytes[index] > UInt8(ascii: "9") { return false }
        return true
    }

    /// Whether bytes may be a number with an exponent: they hold an E behind a digit or a point.
    static func mayBeExponential(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where index > 0 && bytes[index] | 0x20 == UInt8(ascii: "e") {
            return bytes[index - 1] <= UInt8(ascii: "9")
        }
        return false
    }

    /// Whether text is a number with an exponent, such as `4.40E+17`.
    static func isExponential(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let mark = bytes.firstIndex(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }),
            mark != bytes.startIndex
        else { return false }
        return bytes[..<mark].allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
            && bytes[bytes.index(after: mark)...].allSatisfy {
                (0x30...0x39).contains($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
            }
    }

    /// `13800138000` for `1.3800138E10`; the text itself where it is no whole number that a double holds exactly.
    static func plainDigits(_ stored: String) -> String {
        guard isExponential(stored), let number = Double(stored), abs(number) < 1e15, number == number.rounded() else {
            return stored
        }
        return String(Int64(number))
    }
}

extension FieldValue {
    /// Whether the values are numbers that are text, other than identity numbers, of which an exponent leaves nothing.
    static var isNumberLikeText: Bool {
        self == Identifier.self || self == PhoneNumber.self || self == AccountNumber.self
    }
}

extension CalendarDay {
    /// The day of a spreadsheet's date.
    init?(_ date: CivilDate) { self.init(year: date.year, month: date.month, day: date.day) }
}
