extension CleanedText {
    /// The text of bytes that were found to be UTF-8 and need no cleaning (无需规范化的文本); `nil` where that takes a closer
    /// look.
    public static func plain(_ bytes: Span<UInt8>, _ cleaning: Cleaning) -> String? {
        cleaning.leaves(bytes) ? String(plain: bytes) : nil
    }
}

/// Bytes of UTF-8 that need no cleaning.
extension Cleaning {
    /// Whether cleaning leaves the text as it is. `false` says only that one has to look more closely.
    func leaves(_ bytes: Span<UInt8>) -> Bool {
        let count = bytes.count
        guard count > 0, bytes[0] != UInt8(ascii: "'"), bytes[0] != UInt8(ascii: "=") else { return false }
        if self == .identity, bytes[count - 1] == UInt8(ascii: "x") { return false }
        let isProse = self == .text || self == .name
        var position = 0
        while position < count {
            switch bytes[position] {
            case 0x21...0x7E:
                position += 1
                while position &+ 8 <= count, Self.isPlain(bytes.word(at: position)) { position &+= 8 }
            // Chinese characters: U+4000 to U+9FFF.
            case 0xE4...0xE9: position += 3
            case 0x20 where isProse && position > 0 && position < count - 1: position += 1
            case let lead where Self.isPlainSign(bytes, at: position, lead, isProse): position += lead == 0xC2 ? 2 : 3
            default: return false
            }
        }
        return true
    }

    /// Whether eight bytes are letters, digits and signs of ASCII, without blanks.
    private static func isPlain(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        return ((word &- 0x21 &* ones) | word | (word &+ ones)) & (0x80 &* ones) == 0
    }

    /// Signs that Chinese text has between its characters: middle dot, dashes, quotation marks, CJK and full-width ones.
    private static func isPlainSign(_ bytes: Span<UInt8>, at position: Int, _ lead: UInt8, _ isProse: Bool) -> Bool {
        guard position + 1 < bytes.count else { return false }
        let second = bytes[position + 1]
        if lead == 0xC2 { return second > 0xAD }
        guard position + 2 < bytes.count else { return false }
        let third = bytes[position + 2]
        return switch lead {
        // U+2010 to U+2027.
        case 0xE2: second == 0x80 && (0x90...0xA7).contains(third)
        // U+3001 to U+303F.
        case 0xE3: second == 0x80 && third > 0x80
        // U+FF00 to U+FFBF: made half-width except in prose.
        case 0xEF: isProse && (second == 0xBC || second == 0xBD)
        default: false
        }
    }
}
