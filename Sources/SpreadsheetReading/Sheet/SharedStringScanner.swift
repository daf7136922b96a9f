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
    private var itemStart = 0
    private var textStart = 0
    private let limits: Limits

    static func read(_ text: consuming PartText, limits: Limits) throws(ReadingError) -> SharedStrings {
        var text = text
        var buffer = PartBuffer(part: text.part, limits: limits)
        var scanner = SharedStringScanner(part: text.part, limits: limits)
        while try !scanner.scan(buffer) {
            try buffer.refill(keepingFrom: scanner.markup.position, from: &text)
            scanner.markup.position = 0
        }
        return SharedStrings(bytes: scanner.bytes, ends: scanner.ends, overlong: scanner.overlong)
    }

    private init(part: String, limits: Limits) {
        markup = MarkupScanner(part: part, limits: limits)
        self.limits = limits
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
        if state == .document {
            guard markup.isInKnownNamespace, markup.name == .sst else { throw markup.fault(.wrongRoot, 0, buffer) }
            namespace = markup.namespace
            return .table
        }
        guard markup.namespace == namespace else { return .ignored }
        switch state {
        case .table where markup.name == .stringItem:
            itemStart = bytes.count
            return .item
        case .item where markup.name.letter == UInt8(ascii: "r"): return .run
        case .item where markup.name.letter == UInt8(ascii: "t"), .run where markup.name.letter == UInt8(ascii: "t"):
            textStart = bytes.count
            return .text
        default: return .ignored
        }
    }

    private mutating func close() throws(ReadingError) {
        let left = state
        state = states.popLast() ?? .document
        if left == .text { TextDecoding.replaceEscapes(in: &bytes, from: textStart) }
        if left == .item { try endItem() }
    }

    private mutating func endItem() throws(ReadingError) {
        let length = bytes.count - itemStart
        guard length <= limits.textBytes else { throw .overLimit(.textBytes, part: markup.part) }
        guard bytes.count <= min(limits.sharedStringBytes, Int(UInt32.max)) else {
            throw .overLimit(.sharedStringBytes, part: markup.part)
        }
        if length > 32_767, TextDecoding.utf16Count(bytes.span.extracting(itemStart..<bytes.count)) > 32_767 {
            overlong.insert(ends.count)
        }
        ends.append(UInt32(bytes.count))
    }

    private mutating func append(_ buffer: borrowing PartBuffer) throws(ReadingError) {
        let fault = TextDecoding.append(buffer.bytes, markup.range, isLiteral: markup.isLiteral, to: &bytes)
        if let fault { throw markup.fault(fault.fault, fault.offset, buffer) }
        guard bytes.count - itemStart <= limits.textBytes else { throw .overLimit(.textBytes, part: markup.part) }
    }

    /// The quick path: `<si><t>plain text</t></si>`, again and again. Stops before the first item that is anything else.
    private mutating func scanPlainItems(_ buffer: borrowing PartBuffer) throws(ReadingError) {
        let text = buffer.bytes.span.extracting(0..<buffer.count)
        let itemStart = ByteWord.of("<si><t")
        let itemEnd = ByteWord.of("</t></si")
        var at = markup.position
        while at + 64 <= text.count {
            guard ByteWord.load(text, at: at) & 0xFFFF_FFFF_FFFF == itemStart else { break }
            var start = at + 7
            if text[at + 6] == 0x20 {
                guard Self.matches(" xml:space=\"preserve\">", text, at + 6) else { break }
                start = at + 28
            } else if text[at + 6] != UInt8(ascii: ">") {
                break
            }
            guard let end = PlainText.end(in: text, from: start), end + 9 <= text.count,
                ByteWord.load(text, at: end) == itemEnd, text[end + 8] == UInt8(ascii: ">")
            else { break }
            if end > start { bytes.append(contentsOf: buffer.bytes[start..<end]) }
            self.itemStart = bytes.count - (end - start)
            try endItem()
            at = end + 9
        }
        markup.position = at
    }

    private static func matches(_ pattern: StaticString, _ text: Span<UInt8>, _ start: Int) -> Bool {
        let pattern = pattern.description.utf8
        guard start + pattern.count <= text.count else { return false }
        for (offset, byte) in pattern.enumerated() where text[start + offset] != byte { return false }
        return true
    }
}

/// Character data that needs no decoding.
enum PlainText {
    /// Where plain text ends, at a `<`. `nil` where there is an entity, an escape, a carriage return, a character that is
    /// not allowed, or no end.
    @inline(__always)
    static func end(in text: Span<UInt8>, from start: Int) -> Int? {
        var at = start
        var high: UInt64 = 0
        var mayEscape = false
        scan: while true {
            // Eight bytes at a time, as long as there is nothing among them to look at.
            while at + 8 <= text.count {
                let word = ByteWord.load(text, at: at)
                if ByteWord.needsLook(word) { break }
                high |= word
                at += 8
            }
            let stop = min(at + 8, text.count)
            while at < stop {
                let byte = text[at]
                if byte == UInt8(ascii: "<") { break scan }
                if byte < 0x20, byte != 0x0A, byte != 0x09 { return nil }
                if byte == UInt8(ascii: "&") { return nil }
                if byte == UInt8(ascii: "_") { mayEscape = true }
                high |= UInt64(byte)
                at += 1
            }
            guard at < text.count else { return nil }
        }
        if high & 0x8080_8080_8080_8080 != 0, TextDecoding.firstInvalid(text, start..<at) != nil { return nil }
        if mayEscape {
            for index in start..<at where text[index] == UInt8(ascii: "_") && text[index + 1] == UInt8(ascii: "x") {
                return nil
            }
        }
        return at
    }
}
