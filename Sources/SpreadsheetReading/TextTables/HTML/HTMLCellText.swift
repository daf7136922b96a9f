/// The text of a cell in a web page as it is put together: white space made one blank, entities replaced.
struct HTMLCellText {
    /// Where it begins in the row's bytes.
    private(set) var start: Int
    private var isAfterSpace = false

    init(start: Int) { self.start = start }

    mutating func append(_ buffer: borrowing PartBuffer, _ range: Range<Int>, to text: inout [UInt8]) {
        let bytes = buffer.bytes.span
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = bytes[at]
            if byte <= 0x20 {
                isAfterSpace = text.count > start && text.last != 0x0A
                at += 1
                continue
            }
            if isAfterSpace {
                text.append(0x20)
                isAfterSpace = false
            }
            if byte == UInt8(ascii: "&"), let (character, width) = HTMLEntity.read(bytes, at, range.upperBound) {
                for byte in UTF8.encode(character) ?? UTF8.encodedReplacementCharacter { text.append(byte) }
                at += width
            } else {
                text.append(byte)
                at += 1
            }
        }
    }

    /// A line feed; for a block one only where a line has begun.
    mutating func breakLine(in text: inout [UInt8], isBlock: Bool) {
        isAfterSpace = false
        guard text.count > start, !isBlock || text.last != 0x0A else { return }
        text.append(0x0A)
    }

    /// Removes blanks and line feeds at both ends; no-break spaces too, which pages put into empty cells.
    mutating func trim(_ text: inout [UInt8]) {
        while text.count > start {
            if text[text.count - 1] <= 0x20 {
                text.removeLast()
            } else if text.count >= start + 2, text[text.count - 2] == 0xC2, text[text.count - 1] == 0xA0 {
                text.removeLast(2)
            } else {
                break
            }
        }
        while start < text.count {
            if text[start] <= 0x20 {
                start += 1
            } else if start + 2 <= text.count, text[start] == 0xC2, text[start + 1] == 0xA0 {
                start += 2
            } else {
                break
            }
        }
    }
}
