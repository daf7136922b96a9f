import Spreadsheet
import Testing

@Suite struct CellDateTests {
    @Test(arguments: [
        (0.0, "00:00:00"), (0.354166666666667, "08:30:00"), (1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"),
        (43_256, "2018-06-05"), (43_256.3541666667, "2018-06-05T08:30:00"), (44_197.999999999, "2021-01-02"),
        (44_622.5000058, "2022-03-02T12:00:00.501"), (2_958_465, "9999-12-31"),
    ])
    func serialsFrom1900(serial: Double, text: String) {
        #expect(DateSystem.from1900.date(ofSerial: serial, format: .date)?.description == text)
    }

    @Test(arguments: [-1.0, -0.5, 60, 60.5, 2_958_466, 1e10, .nan, .infinity])
    func serialsThatAreNoDate(serial: Double) {
        #expect(DateSystem.from1900.date(ofSerial: serial, format: .date) == nil)
    }

    @Test func serialsFrom1904() {
        #expect(DateSystem.from1904.date(ofSerial: 0, format: .date)?.description == "1904-01-01")
        #expect(DateSystem.from1904.date(ofSerial: 0.5, format: .time)?.description == "12:00:00")
        #expect(DateSystem.from1904.date(ofSerial: 41_794, format: .date)?.description == "2018-06-05")
        #expect(DateSystem.from1904.date(ofSerial: 41_794, format: .number) == nil)
    }

    @Test(arguments: [DateSystem.from1900, .from1904])
    func everyDayReadsBack(system: DateSystem) throws {
        let first = try #require(CivilDate(year: 1904, month: 1, day: 1))
        for days in first.daysSince1970...first.daysSince1970 + 80_000 {
            let date = try #require(CivilDate(daysSince1970: days))
            #expect(date.daysSince1970 == days)
            let serial = try #require(system.serial(of: date))
            #expect(system.date(ofSerial: Double(serial), format: .date) == .day(date))
        }
    }

    @Test func serialsOfFirstDays() {
        #expect(CivilDate(year: 1900, month: 1, day: 1).flatMap(DateSystem.from1900.serial(of:)) == 1)
        #expect(CivilDate(year: 1900, month: 2, day: 28).flatMap(DateSystem.from1900.serial(of:)) == 59)
        #expect(CivilDate(year: 1900, month: 3, day: 1).flatMap(DateSystem.from1900.serial(of:)) == 61)
        #expect(CivilDate(year: 1899, month: 12, day: 31).flatMap(DateSystem.from1900.serial(of:)) == nil)
        #expect(CivilDate(year: 1903, month: 12, day: 31).flatMap(DateSystem.from1904.serial(of:)) == nil)
    }

    @Test(arguments: [
        (2018, 2, 29), (2018, 0, 1), (2018, 13, 1), (1900, 2, 29), (0, 1, 1), (10_000, 1, 1), (2018, 4, 31),
    ])
    func daysThatDoNotExist(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        ("2018-06-05", "2018-06-05"), ("2018-06-05T08:30:00", "2018-06-05T08:30:00"),
        ("2018-06-05T00:00:00Z", "2018-06-05"),
        ("2018-06-05T08:30:00.5Z", "2018-06-05T08:30:00.500"), ("08:30", "08:30:00"), ("PT8H30M", "08:30:00"),
        ("P1DT1H", "25:00:00"), ("1899-12-30T08:30:00", "08:30:00"),
    ])
    func isoTextReads(text: String, expected: String) {
        #expect(CellDate(iso: text)?.description == expected)
    }

    @Test(arguments: [
        "", "2018", "2018-6-5", "2018-02-30", "2018-06-05T25:00:00", "18:60", "P", "PT", "PTH", "P1H", "2018-06-05T",
        "-018-06-05",
        "2018-06-05T08:30:00.x", "PT1",
    ])
    func isoTextThatIsNoDate(text: String) {
        #expect(CellDate(iso: text) == nil)
    }
}
