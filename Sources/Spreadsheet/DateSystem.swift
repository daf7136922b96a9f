/// How a workbook counts days: from 1900 with a leap day that never was, or from 1904.
public enum DateSystem: Hashable, Sendable {
    /// Day 1 is 1900-01-01; day 60 is the 1900-02-29 that did not exist, kept from Lotus 1-2-3.
    case from1900
    /// Day 0 is 1904-01-01, from early Macintosh versions.
    case from1904

    /// Days since 1970-01-01 of serial number 0; for the 1900 system as counted after its false leap day.
    private var origin: Int { self == .from1900 ? -25_569 : -24_107 }

    /// The serial number of a day; `nil` before the system's first day.
    public func serial(of date: CivilDate) -> Int? {
        var serial = date.daysSince1970 - origin
        if self == .from1900, serial <= 60 { serial -= 1 }
        return serial >= (self == .from1900 ? 1 : 0) ? serial : nil
    }

    /// What a serial number means under a date format, to the millisecond.
    ///
    /// `nil` where it means nothing: not a date format, below zero, 1900-02-29, past the year 9999. Under the 1900
    /// system a number below 1 is a time of day whatever the format says.
    public func date(ofSerial serial: Double, format: NumberFormatKind) -> CellDate? {
        guard serial >= 0, serial < 2_958_466, format != .number else { return nil }
        let milliseconds = Int((serial * 86_400_000).rounded())
        if format == .time, milliseconds < 86_400_000 { return .time(milliseconds: milliseconds) }
        let (day, time) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        if self == .from1900 {
            if day == 0 { return .time(milliseconds: time) }
            if day == 60 { return nil }
        }
        let days = origin + day + (self == .from1900 && day < 60 ? 1 : 0)
        guard let date = CivilDate(daysSince1970: days) else { return nil }
        return time == 0 ? .day(date) : .moment(date, milliseconds: time)
    }
}
