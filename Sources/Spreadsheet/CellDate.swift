/// What a cell with a date or time format holds: a day, a time, or both.
public enum CellDate: Hashable, Sendable {
    /// A day without time of day.
    case day(CivilDate)
    /// A day and the milliseconds since its midnight, 1 … 86,399,999.
    case moment(CivilDate, milliseconds: Int)
    /// A time without day: milliseconds since midnight; a day or more only for a duration stored as ISO 8601.
    case time(milliseconds: Int)

    /// The day, where there is one.
    public var date: CivilDate? {
        switch self {
        case .day(let date), .moment(let date, _): date
        case .time: nil
        }
    }

    /// Reads ISO 8601 as cells of type `d` store it: `2018-06-05`, `2018-06-05T08:30:00.5Z`, `08:30:00`, `PT8H30M`.
    ///
    /// 1899-12-30 is day 0 of spreadsheets and stands for no day: what remains is a time.
    public init?(iso text: some StringProtocol) {
        if text.hasPrefix("P") {
            guard let duration = CellDate.duration(iso: text) else { return nil }
            self = .time(milliseconds: duration)
            return
        }
        let parts = text.split(
            maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "T" || $0 == " " })
        guard let head = parts.first else { return nil }
        let day = CellDate.day(iso: head)
        if parts.count == 2 {
            guard let day, let time = CellDate.time(iso: parts[1]) else { return nil }
            self = CellDate(day, time)
        } else if let day {
            self = CellDate(day, 0)
        } else if let time = CellDate.time(iso: head) {
            self = .time(milliseconds: time)
        } else {
            return nil
        }
    }

    private init(_ day: CivilDate, _ time: Int) {
        if day.daysSince1970 == -25_569 {
            self = .time(milliseconds: time)
        } else {
            self = time == 0 ? .day(day) : .moment(day, milliseconds: time)
        }
    }

    /// Days, hours, minutes and seconds: `P1DT2H30M1.5S`.
    private static func duration(iso text: some StringProtocol) -> Int? {
        var milliseconds = 0.0
        var number = ""
        var isTime = false
        for character in text.dropFirst() {
            let unit: Double
            switch character {
            case "T" where !isTime && number.isEmpty:
                isTime = true
                continue
            case "0"..."9", ".":
                number.append(character)
                continue
            case "D" where !isTime: unit = 86_400_000
            case "H" where isTime: unit = 3_600_000
            case "M" where isTime: unit = 60_000
            case "S" where isTime: unit = 1000
            default: return nil
            }
            guard let count = Double(number), count < 1e9 else { return nil }
            milliseconds += count * unit
            number = ""
        }
        return number.isEmpty && text.utf8.count > 2 && milliseconds < 1e15 ? Int(milliseconds.rounded()) : nil
    }

    private static func day(iso text: some StringProtocol) -> CivilDate? {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.count == 3, fields[0].utf8.count == 4, fields[1].utf8.count == 2, fields[2].utf8.count == 2,
            let year = digits(fields[0]), let month = digits(fields[1]), let day = digits(fields[2])
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    private static func time(iso text: some StringProtocol) -> Int? {
        let fields = (text.hasSuffix("Z") ? text.dropLast() : text.dropLast(0))
            .split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(fields.count), fields[0].utf8.count == 2, fields[1].utf8.count == 2,
            let hours = digits(fields[0]), let minutes = digits(fields[1]), hours < 24, minutes < 60
        else { return nil }
        var milliseconds = (hours * 60 + minutes) * 60_000
        if fields.count == 3 {
            let seconds = fields[2].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
            guard seconds[0].utf8.count == 2, let whole = digits(seconds[0]), whole < 60 else { return nil }
            milliseconds += whole * 1000
            if seconds.count == 2 {
                guard digits(seconds[1].prefix(9)) != nil, let part = digits((seconds[1] + "000").prefix(3)) else {
                    return nil
                }
                milliseconds += part
            }
        }
        return milliseconds
    }

    /// Digits only: `Int` would also take a sign.
    private static func digits(_ text: some StringProtocol) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}

extension CellDate: CustomStringConvertible {
    /// ISO 8601: `2018-06-05`, `2018-06-05T08:30:00`, `08:30:00`; milliseconds only where there are any.
    public var description: String {
        switch self {
        case .day(let date): date.description
        case .moment(let date, let milliseconds): "\(date)T\(Self.clock(milliseconds))"
        case .time(let milliseconds): Self.clock(milliseconds)
        }
    }

    private static func clock(_ milliseconds: Int) -> String {
        let seconds = milliseconds / 1000
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }.joined(separator: ":")
        return milliseconds % 1000 == 0 ? clock : "\(clock).\(padded(milliseconds % 1000, to: 3))"
    }
}
