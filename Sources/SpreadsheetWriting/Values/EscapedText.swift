/// Text as the file format wants it (ST_Xstring): a character that XML cannot hold is written `_xHHHH_`, and a text that
/// happens to read so has its underscore escaped. [ECMA-376 part 1, 22.9.2.19]
package enum EscapedText {
    /// The longest text that a cell may hold, in UTF-16 units.
    static let longest = 32_767

    /// The number of UTF-16 units if they are more than a cell may hold.
    package static func excess(of text: String) -> Int? {
        guard text.utf8.count > longest else { return nil }
        let units = text.utf16.count
        return units > longest ? units : nil
    }

    /// The text itself, in nearly all cases, or its escaped form.
    package static func of(_ text: String) -> String {
        needsEscaping(text.utf8Span.span) ? escaped(text) : text
    }

    /// What readers make of the escaped form: the text itself, but for U+FFFE and U+FFFF, whose escapes they leave.
    package static func readBack(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFFFE: result.append(contentsOf: "_xFFFE_".unicodeScalars)
            case 0xFFFF: result.append(contentsOf: "_xFFFF_".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func needsEscaping(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where mayNeedEscaping(index, of: bytes) { return true }
        return false
    }

    /// Whether the byte at an index begins something that has to be escaped, or that may have to.
    static func mayNeedEscaping(_ index: Int, of bytes: Span<UInt8>) -> Bool {
        switch bytes[index] {
        case 0x09, 0x0A: false
        case 0..<0x20: true
        case 0x5F: index + 1 < bytes.count && bytes[index + 1] == 0x78
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        case 0xEF: index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
        default: false
        }
    }

    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let stays =
                switch scalar.value {
                case 0x09, 0x0A: true
                case 0..<0x20, 0xFFFE, 0xFFFF: false
                case 0x5F: !startsEscape(scalars[index...])
                default: true
                }
            if stays {
                result.append(scalar)
            } else {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let zeros = String(repeating: "0", count: 4 - digits.count)
                result.append(contentsOf: "_x\(zeros)\(digits)_".unicodeScalars)
            }
        }
        return String(result)
    }

    private static func startsEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let head = scalars.prefix(7)
        return head.count == 7 && head.dropFirst().first == "x" && head.last == "_"
            && head.dropFirst(2).dropLast().allSatisfy(\.properties.isASCIIHexDigit)
    }
}
