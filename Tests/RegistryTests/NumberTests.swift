import Registry
import Testing

@Suite("Money, quantities and counts")
struct NumberTests {
    @Test(
        "Decimal text becomes hundredths without binary fractions",
        arguments: [
            ("0", 0), ("0.00", 0), ("-0", 0), ("1234.5", 123_450), ("1,234.50", 123_450), ("0.1", 10), ("0.29", 29),
            ("1.005", 101), ("1.004999", 100), ("-1.005", -101), (".5", 50), ("12.", 1200), ("+3", 300),
            ("1.2E+3", 120_000), ("1.2e-1", 12), ("5E-3", 1), ("4E-3", 0), ("10000000000000", 1_000_000_000_000_000),
            ("2799.9999999999995", 280_000), ("0E30", 0),
        ] as [(String, Int64)])
    func money(_ text: String, _ fen: Int64) {
        guard let money = Money.read(text, edition: 2021).value else {
            Issue.record("\(text) was not read")
            return
        }
        #expect(money.fen == fen)
    }

    @Test(
        "What is no plain number is none",
        arguments: [
            "", "-", ".", "50亩", "1.2.3", "1-2", "--1", ",5", "1.2,3", "12,5", "1,2345", "1,23,456", "1,234,5", "1e",
            "e3", "1e99", "0x10", "１２", "1 2", "NaN",
            "inf",
            "99999999999999999999",
        ])
    func noMoney(_ text: String) {
        guard case .unreadable(.notANumber) = Money.read(text, edition: 2021) else {
            Issue.record("\(text) was read")
            return
        }
    }

    @Test(
        "Amounts are written as short as they are",
        arguments: [(0, "0"), (1200, "12"), (1250, "12.5"), (5, "0.05"), (-5, "-0.05"), (-1250, "-12.5")]
            as [(Int64, String)])
    func registered(_ fen: Int64, _ text: String) {
        #expect(Money(fen: fen).registered == text)
        #expect(Quantity(hundredths: fen).registered == text)
    }

    @Test("What is written reads back", arguments: [0, 1, -1, 99, 100, 101, -12_345, 999_999_999] as [Int64])
    func roundTrip(_ fen: Int64) {
        guard Money.read(Money(fen: fen).registered, edition: 2021).value == Money(fen: fen) else {
            Issue.record("\(fen) fen came back otherwise")
            return
        }
    }

    @Test(
        "Amounts are divided to the fen, halves away from zero",
        arguments: [(100, 3, 33), (200, 3, 67), (5, 2, 3), (-5, 2, -3), (-200, 3, -67), (7, 0, 0), (7, -1, 0)]
            as [(Int64, Int, Int64)])
    func divided(_ fen: Int64, _ heads: Int, _ each: Int64) {
        #expect(Money(fen: fen).divided(among: heads).fen == each)
    }

    @Test("Counts are whole")
    func counts() {
        guard case .exact(Count(5)) = Count.read("5.00", edition: 2021) else {
            Issue.record("5.00 is five")
            return
        }
        for text in ["5.5", "五", "99999999999", ""] {
            guard case .unreadable(.notANumber) = Count.read(text, edition: 2021) else {
                Issue.record("\(text) was read")
                return
            }
        }
    }
}
