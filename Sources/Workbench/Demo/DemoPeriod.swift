import Registry

/// Of which year a district's data are, and by what conventions they are written down (示范年度).
struct DemoPeriod: Sendable {
    /// The year of the data.
    let year: Int
    /// The day to which ages are counted.
    let asOf: CalendarDay
    /// The year of the code lists.
    let edition: Int
    /// Whether Guangdong's conventions hold: schooling completed and school class are both filled, and what is paid
    /// for the ill is a part of transfer income.
    let isGuangdong: Bool
    /// The yearly income per head, in yuan, at which a household is poor.
    let identificationLine: Int
    /// The yearly income per head, in yuan, at which it no longer is.
    let exitLine: Int

    /// The national system's data of 2021.
    static let national2021 = DemoPeriod(
        year: 2021, asOf: CalendarDay(number: 18_992), edition: 2021, isGuangdong: false, identificationLine: 4_000,
        exitLine: 4_000)

    /// Whether the code lists are those of 2019 and later.
    var hasLaterLists: Bool { edition >= 2019 }

    /// The day before the school year began.
    var schoolDay: CalendarDay {
        let (year, month, _) = asOf.parts
        return CalendarDay(year: month > 8 ? year : year - 1, month: 8, day: 31) ?? asOf
    }
}
