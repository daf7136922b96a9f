/// Characters that web pages write as `&name;` or by number (HTML 4.01, 24).
enum HTMLEntity {
    /// No reference that is read is longer, in bytes.
    static let longest = 12

    /// The character of the reference that begins at `start`, and how many bytes it takes; `nil` where there is none, and
    /// the text stands as it is.
    static func read(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> (character: Unicode.Scalar, width: Int)? {
        guard start + 2 < end else { return nil }
        return bytes[start + 1] == UInt8(ascii: "#") ? numbered(bytes, start, end) : named(bytes, start, end)
    }

    private static func named(
        _ bytes: Span<UInt8>, _ start: Int, _ end: Int
    ) -> (character: Unicode.Scalar, width: Int)? {
        var name: UInt64 = 0
        var at = start + 1
        while at < end, at < start + 9, isAlphanumeric(bytes[at]) {
            name |= UInt64(bytes[at]) << UInt64(8 * (at - start - 1))
            at += 1
        }
        guard let character = characters[name] else { return nil }
        // Some pages leave out the semicolon.
        return (character, at - start + (at < end && bytes[at] == UInt8(ascii: ";") ? 1 : 0))
    }

    private static func numbered(
        _ bytes: Span<UInt8>, _ start: Int, _ end: Int
    ) -> (character: Unicode.Scalar, width: Int)? {
        let isHexadecimal = bytes[start + 2] | 0x20 == UInt8(ascii: "x")
        var at = start + (isHexadecimal ? 3 : 2)
        var code: UInt32 = 0
        var digits = 0
        while at < end, digits < 8, let digit = value(of: bytes[at], isHexadecimal) {
            code = code * (isHexadecimal ? 16 : 10) + digit
            digits += 1
            at += 1
        }
        guard digits > 0, at < end, bytes[at] == UInt8(ascii: ";"), code >= 0x20 || code == 0x0A || code == 0x09,
            !(0x7F..<0xA0).contains(code), let character = Unicode.Scalar(code), code & 0xFFFE != 0xFFFE
        else { return nil }
        return (character, at + 1 - start)
    }

    private static func value(of byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46 where isHexadecimal, 0x61...0x66 where isHexadecimal: UInt32(byte & 0x0F + 9)
        default: nil
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    private static let characters: [UInt64: Unicode.Scalar] = [
        ByteWord.of("nbsp"): "\u{A0}", ByteWord.of("lt"): "<", ByteWord.of("gt"): ">", ByteWord.of("amp"): "&",
        ByteWord.of("quot"): "\"", ByteWord.of("apos"): "'", ByteWord.of("middot"): "·", ByteWord.of("bull"): "•",
        ByteWord.of("times"): "×", ByteWord.of("divide"): "÷", ByteWord.of("deg"): "°", ByteWord.of("plusmn"): "±",
        ByteWord.of("sup2"): "²", ByteWord.of("sup3"): "³", ByteWord.of("frac12"): "½", ByteWord.of("yen"): "¥",
        ByteWord.of("sect"): "§", ByteWord.of("para"): "¶", ByteWord.of("copy"): "©", ByteWord.of("reg"): "®",
        ByteWord.of("trade"): "™", ByteWord.of("permil"): "‰", ByteWord.of("hellip"): "…", ByteWord.of("ndash"): "–",
        ByteWord.of("mdash"): "—", ByteWord.of("lsquo"): "‘", ByteWord.of("rsquo"): "’", ByteWord.of("ldquo"): "“",
        ByteWord.of("rdquo"): "”", ByteWord.of("laquo"): "«", ByteWord.of("raquo"): "»",
        ByteWord.of("ensp"): "\u{2002}",
        ByteWord.of("emsp"): "\u{2003}", ByteWord.of("thinsp"): "\u{2009}", ByteWord.of("zwnj"): "\u{200C}",
        ByteWord.of("zwj"): "\u{200D}", ByteWord.of("shy"): "\u{AD}", ByteWord.of("le"): "≤", ByteWord.of("ge"): "≥",
        ByteWord.of("ne"): "≠", ByteWord.of("larr"): "←", ByteWord.of("uarr"): "↑", ByteWord.of("rarr"): "→",
        ByteWord.of("darr"): "↓", ByteWord.of("radic"): "√", ByteWord.of("infin"): "∞", ByteWord.of("euro"): "€",
    ]
}
