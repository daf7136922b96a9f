import Spreadsheet
import SpreadsheetReading

/// The quick paths: what has no edit and is written the usual way is passed over unread.
extension SheetRewriter {
    /// Passes over rows before that of the next edit. Stops at the first row that is not written `<row r="…`, does not
    /// follow the one before, holds a formula or anything but tags and text, or does not end in the buffer.
    mutating func skipRows() {
        let nextRow = next < edits.count ? edits[next].cell.row : Int.max
        let buffer = markup.buffer.bytes
        let bytes = buffer.span.extracting(0..<markup.buffer.count)
        var at = markup.scanner.position
        var last = row.number
        while let (number, digits) = Self.start(Self.rowStart, bytes, at: at), number < nextRow, number > last,
            let end = Self.rowEnd(bytes, from: digits)
        {
            last = number
            at = end
        }
        row.number = last
        markup.skip(to: at)
    }

    /// Passes over the cells of a row before that of the next edit. Of a row without number, the cells may say which it is.
    mutating func skipCells() {
        guard row.isNumbered else { return }
        let nextColumn = next < row.end ? edits[next].cell.column : Int.max
        let buffer = markup.buffer.bytes
        let bytes = buffer.span.extracting(0..<markup.buffer.count)
        var at = markup.scanner.position
        while let (column, rest) = Self.cellStart(bytes, at: at), column > row.lastColumn, column < nextColumn,
            let end = Self.cellEnd(bytes, from: rest)
        {
            row.lastColumn = column
            at = end
        }
        markup.skip(to: at)
    }

    private static let rowStart: [UInt8] = Array("<row r=\"".utf8)
    private static let cellBeginning: [UInt8] = Array("<c r=\"".utf8)
    private static let cellClosing: [UInt8] = Array("</c>".utf8)

    private static func begins(_ pattern: [UInt8], _ bytes: Span<UInt8>, at start: Int) -> Bool {
        guard start + pattern.count <= bytes.count else { return false }
        for index in pattern.indices where bytes[start + index] != pattern[index] { return false }
        return true
    }

    /// The number in a start tag, and where the quote behind it stands.
    private static func start(_ pattern: [UInt8], _ bytes: Span<UInt8>, at start: Int) -> (Int, Int)? {
        guard begins(pattern, bytes, at: start) else { return nil }
        var at = start + pattern.count
        var number = 0
        while at < bytes.count, bytes[at] &- 0x30 <= 9, number <= Grid.lastRow {
            number = number * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\""), number > 0 else { return nil }
        return (number, at)
    }

    /// What follows `</row>`.
    private static func rowEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
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

    /// The column in a cell's start tag, and where its row's number begins, which is not looked at.
    private static func cellStart(_ bytes: Span<UInt8>, at start: Int) -> (Int, Int)? {
        guard begins(cellBeginning, bytes, at: start) else { return nil }
        var at = start + cellBeginning.count
        var column = 0
        while at < bytes.count, bytes[at] >= 0x41, bytes[at] <= 0x5A, column <= Grid.lastColumn {
            column = column * 26 + Int(bytes[at] - 0x40)
            at += 1
        }
        return column > 0 && at < bytes.count ? (column, at) : nil
    }

    /// What follows a cell that holds no formula.
    private static func cellEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var at = start
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
        guard at < bytes.count else { return nil }
        if bytes[at - 1] == UInt8(ascii: "/") { return at + 1 }
        while let tag = ByteSearch.first(UInt8(ascii: "<"), in: bytes, at..<bytes.count) {
            guard tag + 4 <= bytes.count else { return nil }
            switch bytes[tag + 1] {
            case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "f"): return nil
            default: if begins(cellClosing, bytes, at: tag) { return tag + 4 }
            }
            at = tag + 1
        }
        return nil
    }
}
