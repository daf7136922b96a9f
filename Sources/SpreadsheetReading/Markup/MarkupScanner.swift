/// Cuts XML text into tags and character data, and sees that it is well-formed: tags pair, one outermost element, no
/// document type. Namespaces are resolved; depth, attributes and the size of a tag are bounded.
///
/// It works on a stretch of text at a time: where a piece is incomplete it says so and begins again at `position` once
/// more text is there.
package struct MarkupScanner {
    package enum Token {
        /// A start tag: `name`, `namespace`, `attributes`. When `isEmpty`, no end tag follows.
        case start
        case end
        /// Character data: `range`; as it stands when `isLiteral`.
        case text
        case needsMore
        case finished
    }

    package struct Attribute {
        package let name: MarkupName
        package let nameStart: Int
        package let value: Range<Int>
    }

    let part: String
    private let limits: Limits
    package var position = 0
    /// The element's local name and namespace.
    package private(set) var name = MarkupName("")
    package private(set) var namespace = Namespace.none
    package private(set) var isEmpty = false
    package private(set) var attributes: [Attribute] = []
    private(set) var range = 0..<0
    private(set) var isLiteral = false
    private(set) var depth = 0
    /// Whether the element is SpreadsheetML, or written without any namespace as some programs do.
    package var isInKnownNamespace: Bool { namespace == .main || namespace == .none }
    /// Whether names without prefix are SpreadsheetML, so that the quick paths may be taken.
    package var hasPlainNames: Bool { names.defaultIsMain }

    private var names = OpenElements()
    private var sawRoot = false

    package init(part: String, limits: Limits) {
        self.part = part
        self.limits = limits
    }

    package mutating func next(in buffer: borrowing PartBuffer) throws(ReadingError) -> Token {
        let bytes = buffer.bytes.span.extracting(0..<buffer.count)
        while true {
            guard position < bytes.count else {
                guard buffer.isFinal else { return .needsMore }
                guard sawRoot, depth == 0 else { throw fault(.unexpectedEnd, position, buffer) }
                return .finished
            }
            guard bytes[position] == UInt8(ascii: "<") else { return try text(bytes, buffer) }
            guard position + 1 < bytes.count else { return try incomplete(buffer) }
            switch bytes[position + 1] {
            case UInt8(ascii: "/"): return try endTag(bytes, buffer)
            case UInt8(ascii: "?"):
                guard let end = find("?>", bytes, from: position + 2) else { return try incomplete(buffer) }
                try checkLength(to: end + 2)
                try checkInstruction(bytes, buffer, end: end)
                position = end + 2
            case UInt8(ascii: "!"):
                if let token = try declaration(bytes, buffer) { return token }
            default: return try startTag(bytes, buffer)
            }
        }
    }

    /// What `<!` begins. `nil` after a comment.
    private mutating func declaration(
        _ bytes: Span<UInt8>, _ buffer: borrowing PartBuffer
    ) throws(ReadingError) -> Token? {
        guard position + 9 <= bytes.count else { return try incomplete(buffer) }
        if starts("<!--", bytes, at: position) {
            guard let end = find("-->", bytes, from: position + 4) else { return try incomplete(buffer) }
            try checkLength(to: end + 3)
            position = end + 3
            return nil
        }
        guard starts("<![CDATA[", bytes, at: position), depth > 0 else { throw fault(.documentType, position, buffer) }
        guard let end = find("]]>", bytes, from: position + 9) else { return try incomplete(buffer) }
        try checkLength(to: end + 3)
        range = (position + 9)..<end
        isLiteral = true
        position = end + 3
        return .text
    }

    private mutating func text(_ bytes: Span<UInt8>, _ buffer: borrowing PartBuffer) throws(ReadingError) -> Token {
        var end = position
        while end + 8 <= bytes.count, !ByteWord.holdsTag(ByteWord.load(bytes, at: end)) { end += 8 }
        while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
        if end == bytes.count, !buffer.isFinal {
            end = Self.safeCut(bytes, from: position)
            if end == position { return .needsMore }
        }
        if depth == 0 {
            for index in position..<end where !isSpace(bytes[index]) {
                throw fault(sawRoot ? .unexpectedEnd : .badCharacter, index, buffer)
            }
        }
        range = position..<end
        isLiteral = false
        position = end
        return .text
    }

    /// Where character data may be cut: not within an entity, a character or a line end.
    private static func safeCut(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var end = bytes.count
        var at = end
        while at > start, at > bytes.count - 16 {
            at -= 1
            if bytes[at] == UInt8(ascii: ";") { break }
            if bytes[at] == UInt8(ascii: "&") {
                end = at
                break
            }
        }
        while end > start, bytes[end - 1] & 0xC0 == 0x80 { end -= 1 }
        if end > start, bytes[end - 1] >= 0xC0 { end -= 1 }
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }

    private mutating func endTag(_ bytes: Span<UInt8>, _ buffer: borrowing PartBuffer) throws(ReadingError) -> Token {
        var end = position + 2
        while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
        guard end < bytes.count else { return try incomplete(buffer) }
        try checkLength(to: end + 1)
        var nameEnd = end
        while nameEnd > position + 2, isSpace(bytes[nameEnd - 1]) { nameEnd -= 1 }
        guard names.close(bytes, (position + 2)..<nameEnd) else { throw fault(.mismatchedTag, position, buffer) }
        depth -= 1
        position = end + 1
        return .end
    }

    private mutating func startTag(
        _ bytes: Span<UInt8>, _ buffer: borrowing PartBuffer
    ) throws(ReadingError) -> Token {
        var at = position + 1
        var colon = position
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || isSpace(byte) { break }
            if byte == UInt8(ascii: ":"), colon == position { colon = at }
            guard isNameByte(byte) else { throw fault(.badTag, at, buffer) }
            at += 1
        }
        guard at < bytes.count else { return try incomplete(buffer) }
        let nameEnd = at
        guard nameEnd > colon + 1 else { throw fault(.badTag, position, buffer) }
        attributes.removeAll(keepingCapacity: true)
        guard let end = try scanAttributes(bytes, buffer, from: at) else { return try incomplete(buffer) }
        try checkLength(to: end)
        guard depth > 0 || !sawRoot else { throw fault(.badTag, position, buffer) }
        guard depth < limits[.depth] else { throw .overLimit(.depth, limits, part: part) }
        sawRoot = true
        for attribute in attributes where bytes[attribute.nameStart] == UInt8(ascii: "x") {
            names.bind(attribute, bytes)
        }
        guard names.bindingCount <= limits[.namespaces] else { throw .overLimit(.namespaces, limits, part: part) }
        namespace = names.namespace(ofPrefix: bytes, (position + 1)..<max(colon, position + 1))
        name = MarkupName(bytes, colon + 1, nameEnd)
        names.open(bytes, (position + 1)..<nameEnd)
        depth += 1
        isEmpty = bytes[end - 2] == UInt8(ascii: "/")
        position = end
        if isEmpty { closeEmpty() }
        return .start
    }

    /// Opens an element whose tag somebody else has read, up to `position`.
    mutating func reopen(_ name: StaticString) {
        names.open(name)
        depth += 1
        isEmpty = false
    }

    private mutating func closeEmpty() {
        names.closeLast()
        depth -= 1
    }

    /// Reads the attributes up to the tag's end, and returns what follows it; `nil` when the tag is incomplete.
    private mutating func scanAttributes(
        _ bytes: Span<UInt8>, _ buffer: borrowing PartBuffer, from start: Int
    ) throws(ReadingError) -> Int? {
        var at = start
        while true {
            let spaceStart = at
            while at < bytes.count, isSpace(bytes[at]) { at += 1 }
            guard at < bytes.count else { return nil }
            if bytes[at] == UInt8(ascii: ">") { return at + 1 }
            if bytes[at] == UInt8(ascii: "/") {
                guard at + 1 < bytes.count else { return nil }
                guard bytes[at + 1] == UInt8(ascii: ">") else { throw fault(.badTag, at, buffer) }
                return at + 2
            }
            guard at > spaceStart else { throw fault(.badTag, at, buffer) }
            let nameStart = at
            while at < bytes.count, isNameByte(bytes[at]) { at += 1 }
            let nameEnd = at
            while at < bytes.count, isSpace(bytes[at]) { at += 1 }
            guard at < bytes.count else { return nil }
            guard bytes[at] == UInt8(ascii: "="), nameEnd > nameStart else { throw fault(.badTag, at, buffer) }
            at += 1
            while at < bytes.count, isSpace(bytes[at]) { at += 1 }
            guard at < bytes.count else { return nil }
            let quote = bytes[at]
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw fault(.badTag, at, buffer) }
            at += 1
            let valueStart = at
            while at < bytes.count, bytes[at] != quote, bytes[at] != UInt8(ascii: "<") { at += 1 }
            guard at < bytes.count else { return nil }
            guard bytes[at] == quote else { throw fault(.badTag, at, buffer) }
            let name = MarkupName(bytes, nameStart, nameEnd)
            for other in attributes.suffix(8) where other.name == name && nameEnd - nameStart <= 16 {
                throw fault(.duplicateAttribute, nameStart, buffer)
            }
            guard attributes.count < limits[.attributes] else { throw .overLimit(.attributes, limits, part: part) }
            attributes.append(Attribute(name: name, nameStart: nameStart, value: valueStart..<at))
            at += 1
        }
    }

    /// `<?xml … encoding="…"?>` must stand first and name an encoding that is read.
    private func checkInstruction(
        _ bytes: Span<UInt8>, _ buffer: borrowing PartBuffer, end: Int
    ) throws(ReadingError) {
        guard starts("<?xml", bytes, at: position), end >= position + 5,
            end == position + 5 || isSpace(bytes[position + 5])
        else { return }
        guard position + buffer.base == 0 else { throw fault(.misplacedDeclaration, position, buffer) }
        guard let label = find("encoding", bytes.extracting(0..<end), from: position) else { return }
        var at = label + 8
        while at < end, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "'") { at += 1 }
        var encoding = ""
        at += 1
        while at < end, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "'") {
            encoding.unicodeScalars.append(Unicode.Scalar(bytes[at]))
            at += 1
        }
        let known = buffer.isUTF16 ? ["utf-16", "utf-16le", "utf-16be"] : ["utf-8", "utf8", "us-ascii", "ascii"]
        guard known.contains(encoding.lowercased()) else {
            throw fault(.unsupportedEncoding(PartName.printable(encoding.utf8)), position, buffer)
        }
    }

    /// Sees that a piece of markup is not too long that begins at `position`.
    @inline(__always)
    private func checkLength(to end: Int) throws(ReadingError) {
        guard end - position <= limits[.markupBytes] else { throw .overLimit(.markupBytes, limits, part: part) }
    }

    private func incomplete(_ buffer: borrowing PartBuffer) throws(ReadingError) -> Token {
        guard !buffer.isFinal else { throw fault(.unexpectedEnd, buffer.count, buffer) }
        return .needsMore
    }

    func fault(_ fault: MarkupFault, _ position: Int, _ buffer: borrowing PartBuffer) -> ReadingError {
        .malformed(part: part, offset: buffer.base + position, fault)
    }

    /// The attribute of a name without prefix.
    package func attribute(_ name: MarkupName) -> Range<Int>? {
        for attribute in attributes where attribute.name == name { return attribute.value }
        return nil
    }

    /// Where the tag begins that was read last.
    package func tagStart(in buffer: borrowing PartBuffer) -> Int {
        let bytes = buffer.bytes
        var start = position - 1
        // No tag that was found sound holds a second `<`.
        while start > 0, bytes[start] != UInt8(ascii: "<") { start -= 1 }
        return start
    }

    private func starts(_ text: StaticString, _ bytes: Span<UInt8>, at start: Int) -> Bool {
        let pattern = text.description.utf8
        guard start + pattern.count <= bytes.count else { return false }
        for (offset, byte) in pattern.enumerated() where bytes[start + offset] != byte { return false }
        return true
    }

    private func find(_ text: StaticString, _ bytes: Span<UInt8>, from start: Int) -> Int? {
        let first = text.description.utf8.first
        var at = start
        while at < bytes.count {
            if bytes[at] == first, starts(text, bytes, at: at) { return at }
            at += 1
        }
        return nil
    }

    @inline(__always)
    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    @inline(__always)
    private func isNameByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A
            || byte >= 0x2D && byte <= 0x3A
                && byte != 0x2F
            || byte == 0x5F
    }
}
