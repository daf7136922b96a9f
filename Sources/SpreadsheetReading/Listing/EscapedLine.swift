import Spreadsheet

extension OutputBytes {
    /// Adds text, with `\` before `\`, and tabs and line ends as letters. Room for twice its bytes must have been made.
    mutating func putEscaped(_ text: Span<UInt8>) {
        var at = 0
        while at < text.count {
            let width = min(8, text.count &- at)
            let word = width == 8 ? ByteWord.load(text, at: at) : ByteWord.loadRest(text, at: at)
            if ByteWord.mayNeedEscape(word | ~ByteWord.mask(width)) {
                for index in at..<at + width { putEscaped(text[index]) }
            } else {
                put(word, width: width)
            }
            at &+= width
        }
    }

    private mutating func putEscaped(_ byte: UInt8) {
        let letter: UInt8? =
            switch byte {
            case 0x09: UInt8(ascii: "t")
            case 0x0A: UInt8(ascii: "n")
            case 0x0D: UInt8(ascii: "r")
            case UInt8(ascii: "\\"): byte
            default: nil
            }
        if let letter {
            put(UInt64(UInt8(ascii: "\\")) | UInt64(letter) << 8, width: 2)
        } else {
            put(UInt64(byte), width: 1)
        }
    }
}
