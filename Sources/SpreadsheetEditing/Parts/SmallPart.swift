import SpreadsheetReading

/// A small part held whole: its tags, and changes to be made in its text.
struct SmallPart {
    private(set) var scanner: MarkupScanner
    private let part: Part
    private let text: [UInt8]
    private let mark: [UInt8]
    private var buffer: PartBuffer
    private var changes: [(range: Range<Int>, bytes: [UInt8])] = []

    init(_ part: Part, limits: Limits) throws(EditingError) {
        try self.init(part, text: Self.text(of: part, limits: limits), limits: limits)
    }

    /// The part's text, or its beginning.
    init(_ part: Part, text: [UInt8], limits: Limits) throws(EditingError) {
        mark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text[..<3]) : []
        self.part = part
        self.text = Array(text.dropFirst(mark.count))
        scanner = MarkupScanner(part: part.name, limits: limits)
        buffer = PartBuffer(part: part.name, limits: limits)
        var supply = WholeText(bytes: self.text)
        do { scanner.position = try buffer.refill(keepingFrom: 0, from: &supply) } catch { throw .reading(error) }
    }

    private static func text(of part: Part, limits: Limits) throws(EditingError) -> [UInt8] {
        var text: [UInt8] = []
        var stream = PartStream(part)
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count: Int
            do { count = try stream.read(into: &piece, from: 0) } catch { throw .reading(error) }
            if count == 0 { return text }
            text.append(contentsOf: piece[..<count])
            guard text.count <= limits[.smallPartBytes] else {
                throw .reading(.overLimit(.smallPartBytes, allowed: limits[.smallPartBytes], part: part.name))
            }
        }
    }

    /// Goes to the next start or end tag; `nil` after the last.
    mutating func nextTag() throws(EditingError) -> Tag? {
        while true {
            let token: MarkupScanner.Token
            do { token = try scanner.next(in: buffer) } catch { throw .reading(error) }
            switch token {
            case .start: return .start
            case .end: return .end
            case .text: continue
            case .needsMore, .finished: return nil
            }
        }
    }

    enum Tag { case start, end }

    /// Where in the text the tag stands that was read last.
    var tag: Range<Int> {
        let end = scanner.position - Stretch.room
        var start = end - 1
        while start > 0, text[start] != UInt8(ascii: "<") { start -= 1 }
        return start..<end
    }

    /// Where in the text an attribute stands, from its name to the quote behind its value.
    func outerRange(of attribute: MarkupScanner.Attribute) -> Range<Int> {
        (attribute.nameStart - Stretch.room)..<(attribute.value.upperBound - Stretch.room + 1)
    }

    /// The attribute of a name without prefix, and where in the text its value stands.
    func attribute(_ name: MarkupName) -> (text: String, range: Range<Int>)? {
        guard let attribute = scanner.attributes.first(where: { $0.name == name }) else { return nil }
        let range = (attribute.value.lowerBound - Stretch.room)..<(attribute.value.upperBound - Stretch.room)
        return (string(range), range)
    }

    /// The prefix of the tag that was read last, with its colon.
    var prefix: String { CellMarkup.prefix(text, tag: tag) }

    /// The name of the tag that was read last, with its prefix.
    var name: String {
        let tag = tag
        let name = text[(tag.lowerBound + 1)..<tag.upperBound].prefix { !CellMarkup.isNameEnd($0) }
        return String(decoding: name, as: UTF8.self)
    }

    func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

    /// Puts new text in the place of a range, which lies behind those of earlier calls.
    mutating func replace(_ range: Range<Int>, with new: String) { changes.append((range, Array(new.utf8))) }

    /// Puts new text before a place, which lies behind earlier changes.
    mutating func insert(_ new: String, at place: Int) { replace(place..<place, with: new) }

    /// Writes the part with its changes.
    func write(to output: consuming PartOutput) throws(EditingError) -> NewPart {
        try output.keep(mark, 0..<mark.count)
        var at = 0
        for change in changes {
            try output.keep(text, at..<change.range.lowerBound)
            output.drop(text, change.range)
            try output.insert(change.bytes)
            at = change.range.upperBound
        }
        try output.keep(text, at..<text.count)
        return try output.finish()
    }

    /// Supplies a text in one piece.
    private struct WholeText: StretchSource {
        let bytes: [UInt8]
        var isSupplied = false

        mutating func next(_ stretch: inout Stretch) {
            stretch.bytes = [UInt8](repeating: 0, count: Stretch.room) + (isSupplied ? [] : bytes)
            stretch.end = stretch.bytes.count
            isSupplied = true
        }
    }
}
