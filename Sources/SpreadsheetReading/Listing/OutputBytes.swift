/// Bytes on their way out, put together eight at a time in storage that is used again.
struct OutputBytes {
    private(set) var storage = [UInt8](repeating: 0, count: 1 << 17)
    /// How many bytes of `storage` there are to write.
    private(set) var count = 0

    mutating func removeAll() { count = 0 }

    /// Makes room for so many bytes, and for the words that reach beyond their end.
    mutating func reserve(_ more: Int) {
        let wanted = count + more + 16
        if storage.count < wanted { storage.append(contentsOf: repeatElement(0, count: wanted)) }
    }

    /// Adds the first `width` bytes of a word, 8 at most. Room must have been made.
    @inline(__always)
    mutating func put(_ word: UInt64, width: Int) {
        ByteWord.store(word, in: &storage, at: count)
        count &+= width
    }

    /// Adds bytes as they are. Room must have been made.
    mutating func put(_ text: Span<UInt8>) {
        var at = 0
        while at &+ 8 <= text.count {
            put(ByteWord.load(text, at: at), width: 8)
            at &+= 8
        }
        if at < text.count { put(ByteWord.loadRest(text, at: at), width: text.count &- at) }
    }

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
