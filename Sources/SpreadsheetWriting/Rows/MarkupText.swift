import Spreadsheet

/// Texts as the content of an element (元素文字).
enum MarkupText {
    /// The most bytes that one byte becomes.
    static let longest = 5

    /// Adds a text. Room must have been made.
    ///
    /// - Parameter isEscaped: whether `EscapedText` saw to what XML cannot hold, and to what reads like its escapes.
    /// - Returns: `false` where it is for `EscapedText` to see to it first; part of the text is added then.
    static func put(_ text: Span<UInt8>, isEscaped: Bool, into output: inout OutputBytes) -> Bool {
        var at = 0
        while at < text.count {
            let width = min(8, text.count &- at)
            let word =
                width == 8
                ? EightBytes.load(text, at: at) : EightBytes.loadRest(text, at: at) | .max << UInt64(8 &* width)
            if needsLook(word) {
                for index in at..<at &+ width {
                    guard put(index, of: text, isEscaped, &output) else { return false }
                }
            } else {
                output.put(word, width: width)
            }
            at &+= width
        }
        return true
    }

    private static func put(_ index: Int, of text: Span<UInt8>, _ isEscaped: Bool, _ output: inout OutputBytes) -> Bool
    {
        let byte = text[index]
        switch byte {
        case UInt8(ascii: "<"): output.put(lessThan, width: 4)
        case UInt8(ascii: ">"): output.put(greaterThan, width: 4)
        case UInt8(ascii: "&"): output.put(ampersand, width: 5)
        default:
            if !isEscaped, EscapedText.mayNeedEscaping(index, of: text) { return false }
            output.put(UInt64(byte), width: 1)
        }
        return true
    }

    /// Whether a word holds a byte that may have to be written otherwise: `<`, `>`, `&`, `_`, control characters, and
    /// the first byte of U+FFFE.
    @inline(__always)
    private static func needsLook(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // A byte below n: (word - n…) borrows into the high bit where the byte's own high bit is clear.
        let controls = (word &- ones &* 0x20) & ~word
        let signs = zero(word ^ ones &* 0x3C) | zero(word ^ ones &* 0x3E) | zero(word ^ ones &* 0x26)
        let escapes = zero(word ^ ones &* 0x5F) | zero(word ^ ones &* 0xEF)
        return (controls | signs | escapes) & (ones &* 0x80) != 0
    }

    @inline(__always)
    private static func zero(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }

    // `&lt;`, `&gt;`, `&amp;`, the first byte lowest.
    private static var lessThan: UInt64 { 0x3B74_6C26 }
    private static var greaterThan: UInt64 { 0x3B74_6726 }
    private static var ampersand: UInt64 { 0x3B_706D_6126 }
}
