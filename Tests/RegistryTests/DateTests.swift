import Registry
import Testing

@Suite("Days, years and partial dates")
struct DateTests {
    @Test(
        "A day is read however it is written",
        arguments: [
            "2018-06-05", "2018/6/5", "2018.6.5", "2018年6月5日", "2018年06月05号", "20180605", "2018-06-05 08:30:00",
            "2018-06-05T08:30:00Z", "2018/6/5 0:00",
        ])
    func day(_ text: String) {
        guard let day = CalendarDay.read(text, edition: 2021).value else {
            Issue.record("\(text) was not read")
            return
        }
        #expect(day.parts == (2018, 6, 5))
        #expect(day.registered == "2018-06-05")
    }

    @Test(
        "What is no day is none",
        arguments: [
            "", "2018", "2018-06", "201806", "2018-13-01", "2018-02-29", "2018-06-31", "43256", "2018-06-05-01",
            "18-6-5",
            "5/6/2018", "2018-06-05 早上", "二〇一八年", "2018--6-5", "-2018-6-5", "201806051",
        ])
    func noDay(_ text: String) {
        guard case .unreadable(.notADate) = CalendarDay.read(text, edition: 2021) else {
            Issue.record("\(text) was read")
            return
        }
    }

    @Test("Days count from 1970 and back", arguments: [-25_567, -1, 0, 58, 59, 11_016, 17_531, 47_540] as [Int32])
    func roundTrip(_ number: Int32) {
        let (year, month, day) = CalendarDay(number: number).parts
        #expect(CalendarDay(year: year, month: month, day: day)?.number == number)
    }

    @Test("Days of the years 1 to 9999 count back to themselves, in order; others are the first or the last")
    func allYears() {
        var last: CalendarDay?
        for number in stride(from: Int32(-719_162), through: 2_932_896, by: 97) {
            let day = CalendarDay(number: number)
            #expect(day.number == number)
            if let last { #expect(last < day) }
            last = day
        }
        #expect(CalendarDay(number: .min) == CalendarDay(year: 1, month: 1, day: 1))
        #expect(CalendarDay(number: .max) == CalendarDay(year: 9999, month: 12, day: 31))
    }

    @Test("Known days have known numbers")
    func knownDays() {
        #expect(CalendarDay(year: 1970, month: 1, day: 1)?.number == 0)
        #expect(CalendarDay(year: 1900, month: 1, day: 1)?.number == -25_567)
        #expect(CalendarDay(year: 2000, month: 2, day: 29)?.number == 11_016)
        #expect(CalendarDay(year: 1900, month: 2, day: 29) == nil)
        #expect(CalendarDay(year: 0, month: 1, day: 1) == nil)
    }

    @Test(
        "Ages are completed years",
        arguments: [
            ((2002, 6, 5), (2018, 6, 4), 15), ((2002, 6, 5), (2018, 6, 5), 16), ((2004, 2, 29), (2018, 2, 28), 13),
            ((2004, 2, 29), (2018, 3, 1), 14), ((2018, 6, 5), (2018, 6, 4), -1),
        ])
    func ages(_ born: (Int, Int, Int), _ on: (Int, Int, Int), _ age: Int) throws {
        let birth = try #require(CalendarDay(year: born.0, month: born.1, day: born.2))
        let day = try #require(CalendarDay(year: on.0, month: on.1, day: on.2))
        #expect(birth.age(on: day) == age)
    }

    @Test("A year is read from a year, a date or a partition", arguments: ["2017", "2017年", "2017-12-31", "201712"])
    func year(_ text: String) {
        guard case .exact(Year(2017)) = Year.read(text, edition: 2021) else {
            Issue.record("\(text) was not read")
            return
        }
    }

    @Test(
        "A partial date keeps what is known",
        arguments: [("2016", "2016"), ("2016年5月", "2016-05"), ("2016.5.3", "2016-05-03"), ("201605", "2016-05")])
    func partial(_ text: String, _ registered: String) {
        guard let date = PartialDate.read(text, edition: 2021).value else {
            Issue.record("\(text) was not read")
            return
        }
        #expect(date.registered == registered)
    }

    @Test("Partial dates that cannot be are none", arguments: ["2016-13", "2016-02-30", "16-5", "1850", ""])
    func noPartial(_ text: String) {
        guard case .unreadable(.notADate) = PartialDate.read(text, edition: 2021) else {
            Issue.record("\(text) was read")
            return
        }
    }
}
