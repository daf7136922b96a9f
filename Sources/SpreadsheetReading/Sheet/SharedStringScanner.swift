import Spreadsheet

/// Reads the shared strings part: runs joined, phonetic text left out, escapes replaced.
struct SharedStringScanner {
    private enum State {
        case document, table, item, run, text, ignored
    }

    private var markup: MarkupScanner
    private var states: [State] = []
    private var state = State.document
    private var namespace = Namespace.main
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private var overlong: Set<Int> = []
    private var hasRuns = false
    private var itemStart = 0
    private var textStart = 0
    /// Room for the texts that the quick path finds.
    private var gathered: [UInt8] = []
    private let plainStart = ByteWord.of("<si><t")
    private let plainEnd = ByteWord.of("</t></si")
    /// Bytes of the longest text that the quick path takes; a longer one gets a closer look.
    private let longestPlainText: Int
    private let limits: Limits

    static func read(_ part: Part, limits: Limits, readsAhead: Bool) throws(ReadingError) -> SharedStrings {
        var supply = PartSupply(part, readsAhead: readsAhead)
        var buffer = PartBuffer(part: part.name, limits: limits)
        var scanner = SharedStringScanner(part: part.name, limits: limits)
        scanner.reserve(for: part)
        while try !scanner.scan(buffer) {
            scanner.markup.position = try buffer.refill(keepingFrom: scanner.markup.position, from: &supply)
        }
        return SharedStrings(
            bytes: scanner.bytes, ends: scanner.ends, overlong: scanner.overlong, hasRuns: scanner.hasRuns)
    }

    private init(part: String, limits: Limits) {
        markup = MarkupScanner(part: part, limits: limits)
        self.limits = limits
        longestPlainText = min(32_767, limits[.textBytes])
    }

    /// Makes as much room as the texts of a part mostly take: those that grow by themselves are copied again and again.
    /// What the part says of its size is believed no further than its compressed size makes likely.
    private mutating func reserve(for part: Part) {
        let most = min(limits[.sharedStringBytes], Int(UInt32.max))
        bytes.reserveCapacity(min(part.member.size, 16 * min(part.member.compressedSize, most), most))
    }

    /// Whether the end was reached; else more text is needed.
    private mutating func scan(_ buffer: borrowing PartBuffer) throws(ReadingError) -> Bool {
        while true {
            if state == .table, markup.hasPlainNames { try scanPlainItems(buffer) }
            switch try markup.next(in: buffer) {
            case .start:
                states.append(state)
                state = try opened(buffer)
                if markup.isEmpty { try close() }
            case .end: try close()
            case .text:
                if state == .text { try append(buffer) }
            case .needsMore: return false
            case .finished: return true
            }
        }
    }

    private mutating func opened(_ buffer: borrowing PartBuffer) throws(ReadingError) -> State {
        if markup.namespace == .compatibility {
            // Of alternatives, the one for programs that know no extensions counts: none or two of them would give every
            // string behind them to another cell.
            return markup.name == .alternateContent || markup.name == .fallback ? state : .ignored
        }
        if state == .document {
            guard markup.isInKnownNamespace, markup.name == .sst else {
                throw .malformed(part: markup.part, offset: 0, .wrongRoot)
            }
            namespace = markup.namespace
            return .table
        }
        guard markup.namespace == namespace else { return .ignored }
        switch state {
        case .table where markup.name == .stringItem:
            itemStart = bytes.count
            return .item
        case .item where markup.name.letter == UInt8(ascii: "r"):
            hasRuns = true
            return .run
        case .item where markup.name.letter == UInt8(ascii: "t"), .run where markup.name.letter == UInt8(ascii: "t"):
            textStart = bytes.count
            return .text
        default: return .ignored
        }
    }

    private mutating func close() throws(ReadingError) {
        let left = state
        state = states.popLast() ?? .document
        guard left != state else { return }
        if left == .text { TextDecoding.replaceEscapes(in: &bytes, from: textStart) }
        if left == .item { try endItem() }
    }

    private mutating func endItem() throws(ReadingError) {
        let length = bytes.count - itemStart
        guard length <= limits[.textBytes] else { throw .overLimit(.textBytes, limits, part: markup.part) }
        if length > 32_767, TextDecoding.utf16Count(bytes.span.extracting(itemStart..<bytes.count)) > 32_767 {
            overlong.insert(ends.count)
        }
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
        try checkSize()
    }

    private func checkSize() throws(ReadingError) {
        // Texts without a single byte take memory, too.
        let held = bytes.count + 4 * ends.count
        guard held <= limits[.sharedStringBytes], bytes.count <= Int(UInt32.max) else {
            throw .overLimit(.sharedStringBytes, limits, part: markup.part)
        }
    }

    private mutating func append(_ buffer: borrowing PartBuffer) throws(ReadingError) {
        let fault = TextDecoding.append(buffer.bytes, markup.range, isLiteral: markup.isLiteral, to: &bytes)
        if let fault { throw markup.fault(fault.fault, fault.offset, buffer) }
        guard bytes.count - itemStart <= limits[.textBytes] else {
            throw .overLimit(.textBytes, limits, part: markup.part)
        }
    }

    /// The quick path: `<si><t>plain text</t></si>`, again and again. Stops before the first item that is anything else.
    private mutating func scanPlainItems(_ buffer: borrowing PartBuffer) throws(ReadingError) {
        let text = buffer.bytes.span.extracting(0..<buffer.count)
        var room: [UInt8] = []
        var ends: [UInt32] = []
        swap(&room, &gathered)
        swap(&ends, &self.ends)
        if room.count < text.count { room.append(contentsOf: repeatElement(0, count: text.count)) }
        let start = bytes.count
        var count = 0
        var output = room.mutableSpan
        while let (item, next) = plainItem(in: text, at: markup.position) {
            var at = item.lowerBound
            // The last word reaches beyond the text, and is overwritten by the next.
            while at < item.upperBound {
                EightBytes.store(ByteWord.load(text, at: at), in: &output, at: count &+ at &- item.lowerBound)
                at &+= 8
            }
            count &+= item.count
            ends.append(UInt32(truncatingIfNeeded: start &+ count))
            markup.position = next
        }
        bytes.append(room.span.extracting(first: count))
        swap(&room, &gathered)
        swap(&ends, &self.ends)
        try checkSize()
    }

    /// Where the text of the item at an offset stands, and where the item ends; `nil` where it is not a plain one.
    @inline(__always)
    private func plainItem(in text: Span<UInt8>, at offset: Int) -> (text: Range<Int>, end: Int)? {
        guard offset &+ 64 <= text.count,
            ByteWord.load(text, at: offset) & 0xFFFF_FFFF_FFFF == plainStart
        else { return nil }
        var start = offset &+ 7
        if text[offset &+ 6] == 0x20 {
            guard Self.matches(" xml:space=\"preserve\">", text, offset &+ 6) else { return nil }
            start = offset &+ 28
        } else if text[offset &+ 6] != UInt8(ascii: ">") {
            return nil
        }
        guard let end = PlainText.end(in: text, from: start), end &- start <= longestPlainText, end &+ 9 <= text.count,
            ByteWord.load(text, at: end) == plainEnd, text[end &+ 8] == UInt8(ascii: ">")
        else { return nil }
        return (start..<end, end &+ 9)
    }

    private static func matches(_ pattern: StaticString, _ text: Span<UInt8>, _ start: Int) -> Bool {
        let pattern = pattern.description.utf8
        guard start + pattern.count <= text.count else { return false }
        for (offset, byte) in pattern.enumerated() where text[start + offset] != byte { return false }
        return true
    }
}
