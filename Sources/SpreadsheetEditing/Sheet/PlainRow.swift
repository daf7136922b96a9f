import Spreadsheet
import SpreadsheetReading

/// A row written the usual way (常规行), `<row r="7"…>…</row>`, which can be passed over unread.
enum PlainRow {
    private static let tag = EightBytes.of("<row r=\"")

    /// The number of a row that begins at an offset, and where the quote behind it stands; `nil` where it begins otherwise.
    static func start(_ bytes: Span<UInt8>, at start: Int) -> (number: Int, end: Int)? {
        guard start + 8 <= bytes.count, EightBytes.load(bytes, at: start) == tag else { return nil }
        var at = start + 8
        var number = 0
        while at < bytes.count, bytes[at] &- 0x30 <= 9, number <= Grid.lastRow {
            number = number * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\""), number > 0 else { return nil }
        return (number, at)
    }

    /// What follows `</row>`; `nil` where the row holds a formula or anything but tags and text, or does not end in the text.
    static func end(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        guard let tagEnd = ByteSearch.first(UInt8(ascii: ">"), in: bytes, start..<bytes.count) else { return nil }
        if bytes[tagEnd - 1] == UInt8(ascii: "/") { return tagEnd + 1 }
        var at = tagEnd + 1
        // Few things but `</row>` have the letter.
        while let letter = ByteSearch.first(UInt8(ascii: "w"), in: bytes, at..<bytes.count) {
            at = letter + 1
            guard at < bytes.count, bytes[at] == UInt8(ascii: ">"), bytes[letter - 1] == UInt8(ascii: "o"),
                bytes[letter - 2] == UInt8(ascii: "r"), bytes[letter - 3] == UInt8(ascii: "/"),
                bytes[letter - 4] == UInt8(ascii: "<")
            else { continue }
            return isPlain(bytes, tagEnd..<letter) ? at + 1 : nil
        }
        return nil
    }

    /// Whether there is no formula, and no comment, instruction or literal text, in which a tag would be none.
    private static func isPlain(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        !holdsTag(UInt8(ascii: "f"), bytes, range) && !holdsTag(UInt8(ascii: "!"), bytes, range)
            && !holdsTag(UInt8(ascii: "?"), bytes, range)
    }

    /// Whether a tag begins with a letter.
    private static func holdsTag(_ letter: UInt8, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        while let found = ByteSearch.first(letter, in: bytes, at..<range.upperBound) {
            if bytes[found - 1] == UInt8(ascii: "<") { return true }
            at = found + 1
        }
        return false
    }
}

/// A cell written the usual way (常规单元格), `<c r="B7"…>…</c>`.
enum PlainCell {
    private static let tag = EightBytes.of("<c r=\"")
    private static let value = EightBytes.of("<v>")
    private static let valueEnd = EightBytes.of("</v></c>")
    private static let end = EightBytes.of("</c>")

    /// The column of a cell that begins at an offset, and where its row's number begins, which is not looked at.
    static func start(_ bytes: Span<UInt8>, at start: Int) -> (column: Int, end: Int)? {
        guard start + 8 <= bytes.count, EightBytes.load(bytes, at: start) & 0xFFFF_FFFF_FFFF == tag else { return nil }
        var at = start + 6
        var column = 0
        while at < bytes.count, bytes[at] >= 0x41, bytes[at] <= 0x5A, column <= Grid.lastColumn {
            column = column * 26 + Int(bytes[at] - 0x40)
            at += 1
        }
        return column > 0 && at < bytes.count ? (column, at) : nil
    }

    /// What follows a cell that holds no formula.
    static func end(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var at = start
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
        guard at + 16 <= bytes.count else { return nil }
        if bytes[at - 1] == UInt8(ascii: "/") { return at + 1 }
        at += 1
        if EightBytes.load(bytes, at: at) & 0xFF_FFFF == value {
            at += 3
            while at + 8 < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
            if EightBytes.load(bytes, at: at) == valueEnd { return at + 8 }
        }
        while let tag = ByteSearch.first(UInt8(ascii: "<"), in: bytes, at..<bytes.count) {
            guard tag + 8 <= bytes.count else { return nil }
            switch bytes[tag + 1] {
            case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "f"): return nil
            default: if EightBytes.load(bytes, at: tag) & 0xFFFF_FFFF == end { return tag + 4 }
            }
            at = tag + 1
        }
        return nil
    }
}
