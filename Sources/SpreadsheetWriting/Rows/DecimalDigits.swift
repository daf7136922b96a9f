import Spreadsheet

/// A number with few decimals, all of whose digits are known (十进制数): nearly every number of a register.
struct DecimalDigits {
    private let magnitude: UInt64
    private let isNegative: Bool
    /// How many of the digits stand behind the point, 4 at most.
    private let decimals: Int

    /// Beyond this a double no longer holds every whole number.
    private static let exact = Double(1 << 53 as Int64)

    init(_ units: Int, decimals: Int) {
        magnitude = UInt64(units.magnitude)
        isNegative = units < 0
        self.decimals = decimals
    }

    /// `nil` for a number that four decimals do not write exactly.
    init?(_ number: Double) {
        let units = (number * 10_000).rounded()
        // Division is rounded right: whoever reads the digits comes to the same double.
        guard units.magnitude <= Self.exact, units / 10_000 == number else { return nil }
        magnitude = UInt64(units.magnitude)
        isNegative = number.sign == .minus
        decimals = 4
    }

    /// Adds the digits, without zeros at the end of the decimals. Room must have been made.
    func put(into output: inout OutputBytes) {
        if isNegative { output.put(0x2D, width: 1) }
        guard decimals > 0 else { return Self.put(magnitude, into: &output) }
        let scale: UInt64 = decimals == 2 ? 100 : 10_000
        let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: scale)
        Self.put(whole, into: &output)
        guard rest > 0 else { return }
        var (word, fraction, width): (UInt64, UInt64, Int) = (0, rest, decimals)
        while fraction % 10 == 0 {
            fraction /= 10
            width &-= 1
        }
        for _ in 0..<width {
            word = word << 8 | 0x30 | fraction % 10
            fraction /= 10
        }
        output.put(0x2E, width: 1)
        output.put(word, width: width)
    }

    private static func put(_ number: UInt64, into output: inout OutputBytes) {
        let (high, low) = number.quotientAndRemainder(dividingBy: 100_000_000)
        if high > 0 { put(high, into: &output) }
        let digits = word(of: UInt32(low), width: high > 0 ? 8 : 1)
        output.put(digits.word, width: digits.width)
    }

    /// The digits of a number below a hundred million, the first one lowest, with zeros in front up to a width.
    @inline(__always)
    static func word(of number: UInt32, width least: Int = 1) -> (word: UInt64, width: Int) {
        var (word, rest, width): (UInt64, UInt32, Int) = (0, number, 0)
        repeat {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            word = word << 8 | UInt64(0x30 | digit)
            rest = quotient
            width &+= 1
        } while rest > 0 || width < least
        return (word, width)
    }
}
