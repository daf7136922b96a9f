/// The number of an identity document (证件号码): an identity number of 18 or 15 digits, or a disability card's of 20 or 22.
///
/// The first 18 characters pack into 64 bits, so that a million numbers compare, sort and hash as integers. Whether the
/// number is right is for rules to say; a text that has not even the form of a number is unreadable.
public struct IdentityNumber: Hashable, Sendable {
    /// The forms a number comes in.
    public enum Form: UInt8, Sendable {
        /// 18 characters, GB 11643-1999.
        case citizen
        /// 15 digits, in use to 1999.
        case citizenOld
        /// 18 characters, category and grade.
        case disabilityCard
        /// 18 characters, category, grade and the mark of a re-issue.
        case disabilityCardReissued
    }

    /// The first 17 digits × 11 + the value of the check character; for the old form the 15 digits.
    public let packed: UInt64
    /// The form.
    public let form: Form
    /// Category × 10 + grade of a disability card, otherwise zero.
    let cardDigits: UInt8
    /// The two characters of a re-issued card, otherwise zero.
    let reissue: UInt16
    /// What rules ask of a number over and over, found once: twice the day of birth as packed, `noBirth` where the
    /// calendar has no such day, and 1 more where the check character agrees.
    private let known: Int32
    private static let noBirth = Int32.min

    /// - Parameter agrees: whether the check character agrees, where that is known.
    init(packed: UInt64, form: Form, cardDigits: UInt8 = 0, reissue: UInt16 = 0, agrees: Bool? = nil) {
        self.packed = packed
        self.form = form
        self.cardDigits = cardDigits
        self.reissue = reissue
        let digits =
            form == .citizenOld ? 19_000_000 + Int(packed / 1_000 % 1_000_000) : Int(packed / 11 / 1_000 % 100_000_000)
        let birth = CalendarDay(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
        let agrees = agrees ?? (form == .citizenOld || packed % 11 == Self.checkValue(of: packed / 11))
        known = (birth.map { $0.packed * 2 } ?? Self.noBirth) | (agrees ? 1 : 0)
    }

    /// Whether the check character agrees with the digits before it (校验位); always so for the old form, which has none.
    public var hasValidCheckCharacter: Bool { known & 1 == 1 }

    /// The day of birth in the number (出生日期码), or `nil` where the calendar has no such day.
    public var birth: CalendarDay? { known & ~1 == Self.noBirth ? nil : CalendarDay(packed: known >> 1) }

    /// The number in `text`, or `nil` where it has not the form of one.
    public init?(_ text: String) {
        var bytes = text.utf8.makeIterator()
        let length = text.utf8.count
        guard let form = Self.form(ofLength: length) else { return nil }
        var number: UInt64 = 0
        for _ in 0..<(form == .citizenOld ? 15 : 17) {
            guard let digit = Self.digit(bytes.next()) else { return nil }
            number = number * 10 + digit
        }
        var card: UInt64 = 0
        var mark: UInt16 = 0
        if form != .citizenOld {
            guard let check = bytes.next(), let value = Self.checkValue(check) else { return nil }
            number = number * 11 + value
        }
        if form == .disabilityCard || form == .disabilityCardReissued {
            guard let category = Self.digit(bytes.next()), let grade = Self.digit(bytes.next()) else { return nil }
            card = category * 10 + grade
        }
        if form == .disabilityCardReissued, let first = bytes.next(), let second = bytes.next() {
            guard first < 128, second < 128 else { return nil }
            mark = UInt16(first) << 8 | UInt16(second)
        }
        self.init(packed: number, form: form, cardDigits: UInt8(card), reissue: mark)
    }

    /// The number of 18 characters that `person` packs.
    public init(person: UInt64) { self.init(packed: person, form: .citizen) }

    private static func form(ofLength length: Int) -> Form? {
        switch length {
        case 18: .citizen
        case 15: .citizenOld
        case 20: .disabilityCard
        case 22: .disabilityCardReissued
        default: nil
        }
    }

    static func digit(_ byte: UInt8?) -> UInt64? {
        guard let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        return UInt64(byte - UInt8(ascii: "0"))
    }

    static func checkValue(_ byte: UInt8) -> UInt64? {
        byte == UInt8(ascii: "X") ? 10 : digit(byte)
    }
}

extension IdentityNumber: FieldValue {
    public static var cleaning: Cleaning { .identity }

    public static func read(_ text: String, edition: Int) -> TextReading<IdentityNumber> {
        if let number = IdentityNumber(text) { return .exact(number) }
        return .unreadable(form(ofLength: text.count) == nil ? .wrongLength : .wrongCharacters)
    }

    public static func read(plain bytes: Span<UInt8>, edition: Int, pool: TextPool) -> TextReading<IdentityNumber>? {
        IdentityNumber(plain: bytes).map { .exact($0) }
    }

    public var registered: String {
        guard form != .citizenOld else { return DateText.padded(Int(packed), to: 15) }
        var text = DateText.padded(Int(packed / 11), to: 17) + (packed % 11 == 10 ? "X" : String(packed % 11))
        if form != .citizen { text += DateText.padded(Int(cardDigits), to: 2) }
        if form == .disabilityCardReissued {
            text.unicodeScalars.append(Unicode.Scalar(UInt8(reissue >> 8)))
            text.unicodeScalars.append(Unicode.Scalar(UInt8(reissue & 0xFF)))
        }
        return text
    }
}

extension IdentityNumber: CustomStringConvertible {
    /// The number masked: its first three and last four characters.
    public var masked: String { Mask.middle(of: registered, keeping: 3, and: 4) }
    public var description: String { masked }
}
