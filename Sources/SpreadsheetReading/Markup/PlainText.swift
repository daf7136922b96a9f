/// Character data that needs no decoding.
enum PlainText {
    /// Where plain text ends, at a `<`. `nil` where there is an entity, an escape, a carriage return, a character that is
    /// not allowed, or no end with seven bytes behind it.
    @inline(__always)
    static func end(in text: Span<UInt8>, from start: Int) -> Int? {
        var at = start
        var high: UInt64 = 0
        while at &+ 8 <= text.count {
            let word = ByteWord.load(text, at: at)
            let marks = ByteWord.marks(word)
            // Below the lowest mark, or the whole word.
            high |= word & (marks & (0 &- marks) &- 1)
            at &+= marks.trailingZeroBitCount / 8
            if marks == 0 { continue }
            switch text[at] {
            case UInt8(ascii: "<"):
                let isSound = high & 0x8080_8080_8080_8080 == 0 || TextDecoding.firstInvalid(text, start..<at) == nil
                return isSound ? at : nil
            case 0x0A, 0x09: break
            case UInt8(ascii: "_"):
                guard at &+ 1 < text.count, text[at &+ 1] != UInt8(ascii: "x") else { return nil }
            default: return nil
            }
            at &+= 1
        }
        return nil
    }
}
