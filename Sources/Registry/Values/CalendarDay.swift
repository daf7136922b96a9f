/// A day of the Gregorian calendar (日期), without time or zone, of the years 1 to 9999.
public struct CalendarDay: Hashable, Sendable, Comparable {
    /// Year × 512 + month × 32 + day: rules ask for these, and for the order of days, far oftener than for days between.
    package let packed: Int32

    /// A day as packed before.
    package init(packed: Int32) { self.packed = packed }

    /// The day so many days after 1970-01-01, or the nearest one of the years 1 to 9999.
    public init(number: Int32) {
        // Neri and Schneider, Euclidean affine functions and their application to calendar algorithms (2022): years that
        // start in March, and multiplication in place of division.
        let quarterDays = 4 * (Int64(min(max(number, -719_162), 2_932_896)) + 719_468) + 3
        let century = quarterDays / 146_097
        let scaled = UInt64(truncatingIfNeeded: (quarterDays % 146_097) | 3) &* 2_939_745
        let yearOfCentury = Int(scaled >> 32)
        let dayOfYear = Int(scaled & 0xFFFF_FFFF) / 2_939_745 / 4
        let months = 2_141 * dayOfYear + 197_913
        let isNextYear = dayOfYear >= 306
        self.init(
            100 * Int(century) + yearOfCentury + (isNextYear ? 1 : 0), (months >> 16) - (isNextYear ? 12 : 0),
            (months & 0xFFFF) / 2_141 + 1)
    }

    /// The day with this date, or `nil` where the calendar has none, or outside the years 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= 28 || day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        self.init(year, month, day)
    }

    private init(_ year: Int, _ month: Int, _ day: Int) {
        packed = Int32(truncatingIfNeeded: year << 9 | month << 5 | day)
    }

    /// Days since 1970-01-01.
    public var number: Int32 {
        let (year, month, day) = parts
        // Days from civil: years start in March, so that the leap day is the last of its year.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Year, month and day.
    public var parts: (year: Int, month: Int, day: Int) {
        (Int(packed >> 9), Int(packed >> 5 & 15), Int(packed & 31))
    }

    /// Completed years of life on `day` of somebody born on this day; negative before birth.
    public func age(on day: CalendarDay) -> Int {
        // The year changes with the birthday.
        Int((day.packed &- (packed & 511)) >> 9) - Int(packed >> 9)
    }

    public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.packed < right.packed }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDay: FieldValue {
    /// The years of days that are read from cells; others are slips of the pen.
    public static var readable: ClosedRange<Int> { 1800...2200 }

    public static var cleaning: Cleaning { .number }

    /// Reads `2018-06-05`, `2018/6/5`, `2018.6.5`, `2018年6月5日`, `20180605`, each also with a time of day behind it.
    public static func read(_ text: String, edition: Int) -> TextReading<CalendarDay> {
        let numbers = DateText.numbers(in: text)
        guard numbers.count >= 3, readable.contains(numbers[0]),
            let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
        else { return .unreadable(.notADate) }
        return DateText.isEightDigits(text) ? .noticed(day, .digitsAsDate) : .exact(day)
    }

    public static func read(plain bytes: Span<UInt8>, edition: Int, pool: TextPool) -> TextReading<CalendarDay>? {
        guard let date = PlainDate(bytes), readable.contains(date.parts.year),
            let day = CalendarDay(year: date.parts.year, month: date.parts.month, day: date.parts.day)
        else { return nil }
        return date.isEightDigits ? .noticed(day, .digitsAsDate) : .exact(day)
    }

    public var registered: String {
        let (year, month, day) = parts
        return "\(DateText.padded(year, to: 4))-\(DateText.padded(month, to: 2))-\(DateText.padded(day, to: 2))"
    }
}

/// A year (年度).
public struct Year: Hashable, Sendable, Comparable {
    /// The year of our era.
    public var number: Int16

    /// The year with this number.
    public init(_ number: Int16) { self.number = number }

    public static func < (left: Year, right: Year) -> Bool { left.number < right.number }
}

extension Year: FieldValue {
    public static var cleaning: Cleaning { .number }

    /// Reads `2017`, `2017年`, a date, or a partition of the national system such as `201712`.
    public static func read(_ text: String, edition: Int) -> TextReading<Year> {
        guard let year = DateText.numbers(in: text).first, (1900...2200).contains(year) else {
            return .unreadable(.notADate)
        }
        return .exact(Year(Int16(year)))
    }

    public static func read(plain bytes: Span<UInt8>, edition: Int, pool: TextPool) -> TextReading<Year>? {
        guard let year = PlainDate.year(bytes), (1900...2200).contains(year) else { return nil }
        return .exact(Year(Int16(year)))
    }

    public var registered: String { String(number) }
}

/// A date of which the month or the day may be unknown (年月).
public struct PartialDate: Hashable, Sendable, Comparable {
    /// Year × 10,000 + month × 100 + day, unknown parts zero.
    public var packed: Int32

    /// A date with these parts; month and day zero where unknown.
    public init(year: Int, month: Int = 0, day: Int = 0) { packed = Int32(year * 10_000 + month * 100 + day) }

    /// The year.
    public var year: Int { Int(packed) / 10_000 }

    public static func < (left: PartialDate, right: PartialDate) -> Bool { left.packed < right.packed }
}

extension PartialDate: FieldValue {
    public static var cleaning: Cleaning { .number }

    /// Reads what `CalendarDay` reads, and `2016年5月` and `2016`.
    public static func read(_ text: String, edition: Int) -> TextReading<PartialDate> {
        let numbers = DateText.numbers(in: text)
        guard let year = numbers.first, (1900...2200).contains(year) else { return .unreadable(.notADate) }
        let month = numbers.count > 1 ? numbers[1] : 0
        let day = numbers.count > 2 ? numbers[2] : 0
        guard CalendarDay(year: year, month: max(month, 1), day: max(day, 1)) != nil else {
            return .unreadable(.notADate)
        }
        let date = PartialDate(year: year, month: month, day: day)
        return DateText.isEightDigits(text) ? .noticed(date, .digitsAsDate) : .exact(date)
    }

    public static func read(plain bytes: Span<UInt8>, edition: Int, pool: TextPool) -> TextReading<PartialDate>? {
        guard let plain = PlainDate(bytes), (1900...2200).contains(plain.parts.year),
            CalendarDay(year: plain.parts.year, month: plain.parts.month, day: plain.parts.day) != nil
        else { return nil }
        let date = PartialDate(year: plain.parts.year, month: plain.parts.month, day: plain.parts.day)
        return plain.isEightDigits ? .noticed(date, .digitsAsDate) : .exact(date)
    }

    public var registered: String {
        let month = Int(packed) / 100 % 100
        let day = Int(packed) % 100
        var text = DateText.padded(year, to: 4)
        if month > 0 { text += "-" + DateText.padded(month, to: 2) }
        if day > 0 { text += "-" + DateText.padded(day, to: 2) }
        return text
    }
}
