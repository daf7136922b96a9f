/// The numbers in a date as people write it.
enum DateText {
    /// Year, month and day as far as `text` has them; empty where the text is no date.
    ///
    /// Separators are `-`, `/`, `.`, `年`, `月`, `日`; a run of eight or six digits is year, month and day, or year and
    /// month. What follows a blank or `T` is a time of day and is passed over when it looks like one.
    static func numbers(in text: String) -> [Int] {
        var numbers: [Int] = []
        var digits = 0
        var number = 0
        func close() -> Bool {
            switch digits {
            case 0: return true
            case 1...4: numbers.append(number)
            case 6 where numbers.isEmpty: numbers += [number / 100, number % 100]
            case 8 where numbers.isEmpty: numbers += [number / 10_000, number / 100 % 100, number % 100]
            default: return false
            }
            digits = 0
            number = 0
            return true
        }
        scan: for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9":
                guard digits < 8 else { return [] }
                digits += 1
                number = number * 10 + Int(scalar.value - 48)
            case "-", "/", ".", "年", "月", "日", "号":
                guard digits > 0, close(), numbers.count <= 3 else { return [] }
            case " ", "T":
                guard digits == 0 || close(), !numbers.isEmpty,
                    isTimeOfDay(text.drop { $0.unicodeScalars.first != scalar })
                else { return [] }
                break scan
            default:
                return []
            }
        }
        guard close(), numbers.count <= 3 else { return [] }
        return numbers
    }

    /// Whether a date is written as eight digits and nothing else.
    static func isEightDigits(_ text: String) -> Bool {
        text.utf8.count == 8 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isTimeOfDay(_ text: Substring) -> Bool {
        text.dropFirst().unicodeScalars.allSatisfy { ("0"..."9").contains($0) || $0 == ":" || $0 == "." || $0 == "Z" }
    }

    /// `number` with leading zeros.
    static func padded(_ number: Int, to width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
