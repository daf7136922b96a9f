/// Cuts a web page into tags and text as browsers do: it refuses nothing, and passes over comments, scripts and styles.
///
/// It works on a stretch of text at a time: where a piece is incomplete it says so and begins again at `position` once
/// more text is there.
struct HTMLScanner {
    enum Token { case start, end, text, needsMore, finished }

    var position = 0
    private(set) var element = HTMLElement.other
    /// The text, entities and all; or the tag's attributes.
    private(set) var range = 0..<0
    private var passedOver = PassedOver.nothing

    /// What is passed over to its end.
    private enum PassedOver {
        case nothing, comment
        /// An element whose content is no markup, by its name as a word.
        case element(UInt64)
    }

    mutating func next(in buffer: borrowing PartBuffer) -> Token {
        let bytes = buffer.bytes.span.extracting(0..<buffer.count)
        while passOver(bytes), position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count else {
                return text(bytes, isFinal: buffer.isFinal)
            }
            switch bytes[position + 1] {
            case UInt8(ascii: "/"):
                guard let end = tagEnd(bytes) else { return incomplete(buffer) }
                setElement(bytes, from: position + 2, to: end)
                position = end
                return .end
            case UInt8(ascii: "!"), UInt8(ascii: "?"):
                if !buffer.isFinal, position + 4 > bytes.count { return .needsMore }
                if position + 4 <= bytes.count, bytes[position + 2] == UInt8(ascii: "-"),
                    bytes[position + 3] == UInt8(ascii: "-")
                {
                    position += 4
                    passedOver = .comment
                } else {
                    guard let end = tagEnd(bytes) else { return incomplete(buffer) }
                    position = end
                }
            case let byte where (0x61...0x7A).contains(byte | 0x20):
                guard let end = tagEnd(bytes) else { return incomplete(buffer) }
                let name = setElement(bytes, from: position + 1, to: end)
                if element == .unparsed { passedOver = .element(name) }
                position = end
                return .start
            default: return text(bytes, isFinal: buffer.isFinal)
            }
        }
        return buffer.isFinal ? .finished : .needsMore
    }

    /// A tag cut off at the end of the file is none.
    private mutating func incomplete(_ buffer: borrowing PartBuffer) -> Token {
        guard buffer.isFinal else { return .needsMore }
        position = buffer.count
        return .finished
    }

    /// Text up to the next `<`; one that begins no tag is text.
    private mutating func text(_ bytes: Span<UInt8>, isFinal: Bool) -> Token {
        var end = position + (bytes[position] == UInt8(ascii: "<") ? 1 : 0)
        if end > position, end == bytes.count, !isFinal { return .needsMore }
        while end + 8 <= bytes.count, !ByteWord.holdsTag(ByteWord.load(bytes, at: end)) { end += 8 }
        while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
        if end == bytes.count, !isFinal {
            // Not within an entity.
            var at = end
            while at > position, at + HTMLEntity.longest > bytes.count {
                at -= 1
                if bytes[at] == UInt8(ascii: "&") { end = at }
            }
            if end == position { return .needsMore }
        }
        range = position..<end
        position = end
        return .text
    }

    /// What follows the tag at `position`; a `>` within quotes does not end it.
    private func tagEnd(_ bytes: Span<UInt8>) -> Int? {
        var at = position + 1
        var isAfterEquals = false
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: ">") { return at + 1 }
            if isAfterEquals, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                at += 1
                while at < bytes.count, bytes[at] != byte { at += 1 }
            }
            if byte > 0x20 { isAfterEquals = byte == UInt8(ascii: "=") }
            at += 1
        }
        return nil
    }

    @discardableResult
    private mutating func setElement(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
        var at = start
        var name: UInt64 = 0
        while at < end, bytes[at] > 0x20, bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "/") {
            // Longer names are none that count.
            name = at - start < 8 ? name | UInt64(bytes[at] | 0x20) << UInt64(8 * (at - start)) : 0
            at += 1
        }
        element = HTMLElement(name)
        range = at..<max(at, end - 1)
        return name
    }

    /// Goes behind what is to be passed over; `false` when its end is not there yet.
    private mutating func passOver(_ bytes: Span<UInt8>) -> Bool {
        switch passedOver {
        case .nothing: return true
        case .comment:
            while position + 3 <= bytes.count {
                if bytes[position] == UInt8(ascii: "-"), bytes[position + 1] == UInt8(ascii: "-"),
                    bytes[position + 2] == UInt8(ascii: ">")
                {
                    position += 3
                    passedOver = .nothing
                    return true
                }
                position += 1
            }
            return false
        case .element(let name):
            while position + 10 <= bytes.count {
                if bytes[position] == UInt8(ascii: "<"), bytes[position + 1] == UInt8(ascii: "/"),
                    isName(name, bytes, at: position + 2)
                {
                    passedOver = .nothing
                    return true
                }
                position += 1
            }
            return false
        }
    }

    private func isName(_ name: UInt64, _ bytes: Span<UInt8>, at start: Int) -> Bool {
        var rest = name
        var at = start
        while rest > 0 {
            guard at < bytes.count, UInt64(bytes[at] | 0x20) == rest & 0xFF else { return false }
            rest >>= 8
            at += 1
        }
        return true
    }
}

/// The elements of a page that make its tables.
enum HTMLElement {
    case table, row, cell
    case lineBreak
    /// Begins and ends on a line of its own.
    case block
    /// Its content is no markup, and no text of a cell.
    case unparsed
    case other

    private static let td = ByteWord.of("td")
    private static let th = ByteWord.of("th")
    private static let tr = ByteWord.of("tr")
    private static let tables = ByteWord.of("table")
    private static let br = ByteWord.of("br")
    private static let p = ByteWord.of("p")
    private static let div = ByteWord.of("div")
    private static let li = ByteWord.of("li")
    private static let script = ByteWord.of("script")
    private static let style = ByteWord.of("style")
    private static let title = ByteWord.of("title")

    /// By its name in lower case, as a word.
    init(_ name: UInt64) {
        self =
            switch name {
            case Self.td, Self.th: .cell
            case Self.tr: .row
            case Self.tables: .table
            case Self.br: .lineBreak
            case Self.p, Self.div, Self.li: .block
            case Self.script, Self.style, Self.title: .unparsed
            default: .other
            }
    }
}
