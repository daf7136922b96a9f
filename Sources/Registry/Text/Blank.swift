/// Blanks and characters nobody sees (空格与不可见字符).
enum Blank {
    /// White space, the no-break and ideographic spaces among it.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Characters without width: joiners, direction marks, byte order mark, soft hyphen, control characters.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E,
            0x2060...0x2064,
            0xFEFF:
            true
        default: false
        }
    }

    /// `text` without blanks at its ends and without invisible characters anywhere.
    static func trimmed(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars.lazy.filter { !isInvisible($0) })
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars.drop(while: isBlank)))
    }

    /// `text` without any blank or invisible character.
    static func removed(from text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.lazy.filter { !isBlank($0) && !isInvisible($0) }))
    }
}

/// Full-width forms of ASCII characters (全角字符).
enum Width {
    /// Whether `scalar` is the full-width form of an ASCII character other than the blank.
    static func isFull(_ scalar: Unicode.Scalar) -> Bool { (0xFF01...0xFF5E).contains(scalar.value) }

    /// `text` with full-width forms made half-width.
    static func narrowed(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            scalars.append(isFull(scalar) ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar)
        }
        return String(scalars)
    }
}
