import Spreadsheet
import Testing

@Suite struct NumberTextTests {
    @Test(arguments: [
        (42, "42"), (-0.0, "0"), (0.1, "0.1"), (1.1000000000000001, "1.1"), (1e15, "1000000000000000"),
        (990_101_199_001_011_200, "990101199001011200"), (1.5e20, "150000000000000000000"), (1e21, "1e+21"),
        (.leastNonzeroMagnitude, "5e-324"),
        (-1.5e17, "-150000000000000000"), (0.00001, "1e-05"),
    ])
    func shortest(number: Double, text: String) {
        #expect(NumberText.shortest(number) == text)
    }

    @Test(arguments: [
        ("42", 42), (" 42\n", 42), ("-0", 0), ("+7", 7), (".5", 0.5), ("5.", 5), ("1E3", 1000), ("1e-400", 0),
        ("1.7976931348623157E308", 1.797_693_134_862_315_7e308), ("4.9E-324", .leastNonzeroMagnitude), ("0.1", 0.1),
        ("123456789012345678", 123_456_789_012_345_680), ("0.30000000000000004", 0.30000000000000004),
    ])
    func parses(text: String, number: Double) {
        let bytes = Array(text.utf8)
        #expect(NumberText.parse(bytes.span) == number)
    }

    @Test(arguments: [
        "", " ", "NaN", "INF", "1e400", "0x10", "1,234", "１２３", "1 2", "--1", "1e", "1e+", "∞", "1_000", ".", "-",
        "1.2.3",
    ])
    func refuses(text: String) {
        let bytes = Array(text.utf8)
        #expect(NumberText.parse(bytes.span) == nil)
    }

    @Test func readsBackWhatItWrites() {
        var state: UInt64 = 1
        for _ in 0..<20_000 {
            // Knuth's MMIX generator: the same numbers every time.
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = Double(bitPattern: state)
            guard number.isFinite else { continue }
            let bytes = Array(NumberText.shortest(number).utf8)
            #expect(NumberText.parse(bytes.span) == number)
        }
    }
}
