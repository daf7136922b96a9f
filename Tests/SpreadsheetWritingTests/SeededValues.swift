import Spreadsheet
import SpreadsheetWriting
import TestSupport

extension SeededNumbers {
    /// A value of any kind, awkward ones more often than in life.
    mutating func value() -> OutputValue {
        switch Int.random(in: 0..<8, using: &self) {
        case 0: .text(text())
        case 1: .number(number())
        case 2: .number(Double(Int.random(in: -999_999_999...999_999_999, using: &self)) / 1000)
        case 3: .integer(Int.random(in: -1 << 53...1 << 53, using: &self))
        case 4: .money(fen: Int64.random(in: -1 << 53...1 << 53, using: &self))
        case 5: CivilDate(daysSince1970: .random(in: -25_567...2_932_896, using: &self)).map { .date($0) } ?? .blank
        case 6: .boolean(.random(using: &self))
        default: .blank
        }
    }

    /// Any bits that are a finite number and stay one at 16 digits.
    private mutating func number() -> Double {
        let number = Double(bitPattern: next())
        return number.magnitude < 1e308 ? number : 0.1
    }

    private mutating func text() -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...12, using: &self) {
            let piece: UInt32 =
                switch Int.random(in: 0..<6, using: &self) {
                case 0: .random(in: 0..<0x80, using: &self)
                case 1: .random(in: 0x4E00..<0x9FA6, using: &self)
                case 2: .random(in: 0...0x10FFFF, using: &self)
                case 3: .random(in: 0xFFFD...0x10000, using: &self)
                default: 0x5F
                }
            if piece == 0x5F {
                let unit = String(UInt32.random(in: 0...0xFFFF, using: &self), radix: 16)
                scalars.append(contentsOf: "_x\(unit)_".unicodeScalars)
            } else if let scalar = Unicode.Scalar(piece) {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
