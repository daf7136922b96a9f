/// What a cell with a date or time format holds: a day, a time, or both.
public enum CellDate: Hashable, Sendable {
    /// A day without time of day.
    case day(CivilDate)
    /// A day and the milliseconds since its midnight, 1 … 86,399,999.
    case moment(CivilDate, milliseconds: Int)
    /// A time of day, or hours elapsed under a format such as `[h]:mm`: milliseconds, 0 or more.
    case time(milliseconds: Int)

    /// The day, where there is one.
    public var date: CivilDate? {
        switch self {
        case .day(let date), .moment(let date, _): date
        case .time: nil
        }
    }

    /// Reads ISO 8601 as cells of type `d` store it: `2018-06-05`, `2018-06-05T08:30:00.5Z`, `08:30:00`.
    public init?(iso text: some StringProtocol) {
        let parts = text.split(
            maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "T" || $0 == " " })
        guard let head = parts.first else { return nil }
        let day = CellDate.day(iso: head)
        if parts.count == 2 {
            guard let day, let time = CellDate.time(iso: parts[1]) else { return nil }
            self = time == 0 ? .day(day) : .moment(day, milliseconds: time)
        } else if let day {
            self = .day(day)
        } else if let time = CellDate.time(iso: head) {
            self = .time(milliseconds: time)
        } else {
            return nil
        }
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
