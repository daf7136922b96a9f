/// Character data of XML as plain UTF-8.
enum TextDecoding {
    /// Appends character data: entities replaced, line ends made one, every byte checked. The data must not be cut
    /// within an entity, a character or a line end.
    static func append(
        _ bytes: [UInt8], _ range: Range<Int>, isLiteral: Bool, to text: inout [UInt8]
    ) -> (fault: MarkupFault, offset: Int)? {
        var at = range.lowerBound
        var plainStart = at
        var hasHigh = false
        while at < range.upperBound {
            let byte = bytes[at]
            if byte >= 0x20, byte != UInt8(ascii: "&") {
                if byte >= 0x80 { hasHigh = true }
                at += 1
                continue
            }
            switch byte {
            case 0x09, 0x0A: at += 1
            case 0x0D:
                text.append(contentsOf: bytes[plainStart..<at])
                text.append(0x0A)
                at += at + 1 < range.upperBound && bytes[at + 1] == 0x0A ? 2 : 1
                plainStart = at
            case UInt8(ascii: "&") where isLiteral: at += 1
            case UInt8(ascii: "&"):
                text.append(contentsOf: bytes[plainStart..<at])
                guard let end = bytes[at..<min(at + 16, range.upperBound)].firstIndex(of: UInt8(ascii: ";")),
                    let scalar = entity(bytes[(at + 1)..<end]), let encoded = UTF8.encode(scalar)
                else { return (.badEntity, at) }
                text.append(contentsOf: encoded)
                at = end + 1
                plainStart = at
            default: return (.badCharacter, at)
            }
        }
        text.append(contentsOf: bytes[plainStart..<at])
        if hasHigh, let offset = firstInvalid(bytes.span, range) { return (.badEncoding, offset) }
        return nil
    }

    /// One of XML's five entities, or a character by number.
    private static func entity(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        guard name.first == UInt8(ascii: "#"), name.count >= 2 else { return nil }
        let isHexadecimal = name[name.startIndex + 1] == UInt8(ascii: "x")
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
        guard let first = digits.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-"),
            let code = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
            code >= 0x20 || code == 0x09 || code == 0x0A || code == 0x0D, code != 0xFFFE, code != 0xFFFF
        else { return nil }
        return Unicode.Scalar(code)
    }

    /// Replaces `_x000D_`, as Excel writes characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19), from `start` on.
    /// Escapes for no character stay as they are.
    static func replaceEscapes(in text: inout [UInt8], from start: Int) {
        guard let first = firstEscape(in: text.span, from: start) else { return }
        var read = first
        var write = first
        while read < text.count {
            if let (scalar, width) = escape(in: text, at: read), let encoded = UTF8.encode(scalar) {
                for byte in encoded {
                    text[write] = byte
                    write += 1
                }
                read += width
            } else {
                text[write] = text[read]
                write += 1
                read += 1
            }
        }
        text.removeLast(text.count - write)
    }

    private static func firstEscape(in text: Span<UInt8>, from start: Int) -> Int? {
        var at = start
        while at + 7 <= text.count {
            if text[at] == UInt8(ascii: "_"), text[at + 1] == UInt8(ascii: "x") { return at }
            at += 1
        }
        return nil
    }

    private static func escape(in text: [UInt8], at start: Int) -> (Unicode.Scalar, width: Int)? {
        guard let unit = escapedUnit(in: text, at: start) else { return nil }
        if unit >= 0xD800, unit < 0xDC00 {
            guard let low = escapedUnit(in: text, at: start + 7), low >= 0xDC00, low < 0xE000 else { return nil }
            return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)).map { ($0, 14) }
        }
        guard unit < 0xFFFE else { return nil }
        return Unicode.Scalar(unit).map { ($0, 7) }
    }

    /// `_xHHHH_` with exactly four hexadecimal digits.
    private static func escapedUnit(in text: [UInt8], at start: Int) -> UInt32? {
        guard start + 7 <= text.count, text[start] == UInt8(ascii: "_"), text[start + 1] == UInt8(ascii: "x"),
            text[start + 6] == UInt8(ascii: "_")
        else { return nil }
        var unit: UInt32 = 0
        for index in (start + 2)..<(start + 6) {
            switch text[index] {
            case 0x30...0x39: unit = unit << 4 | UInt32(text[index] - 0x30)
            case 0x41...0x46, 0x61...0x66: unit = unit << 4 | UInt32(text[index] & 0x0F + 9)
            default: return nil
            }
        }
        return unit
    }

    /// The first byte of what is not UTF-8, or of a character that XML does not allow (U+FFFE, U+FFFF).
    static func firstInvalid(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var at = range.lowerBound
        let end = range.upperBound
        let lastPair = min(end &- 6, bytes.count &- 8)
        while at < end {
            // Most texts are Chinese.
            while at <= lastPair, ByteWord.areCommonCharacters(ByteWord.load(bytes, at: at)) { at &+= 6 }
            guard at < end else { break }
            let lead = bytes[at]
            if lead < 0x80 {
                at += 1
                continue
            }
            if at + 3 <= end, ByteWord.isCommonCharacter(bytes, at: at) {
                at += 3
                continue
            }
            // The second byte's range keeps out overlong forms, surrogates and what lies past U+10FFFF.
            let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            guard lead >= 0xC2, lead <= 0xF4, at + width <= end else { return at }
            let second = bytes[at + 1]
            let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
            let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
            guard second >= lowest, second <= highest else { return at }
            if width >= 3 {
                let third = bytes[at + 2]
                guard third & 0xC0 == 0x80 else { return at }
                if lead == 0xEF, second == 0xBF, third >= 0xBE { return at }
                if width == 4, bytes[at + 3] & 0xC0 != 0x80 { return at }
            }
            at += width
        }
        return nil
    }

    /// How many UTF-16 units a text takes.
    static func utf16Count(_ bytes: Span<UInt8>) -> Int {
        var count = 0
        for index in bytes.indices where bytes[index] & 0xC0 != 0x80 { count += bytes[index] >= 0xF0 ? 2 : 1 }
        return count
    }
}
