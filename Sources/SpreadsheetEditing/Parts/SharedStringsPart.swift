import SpreadsheetReading

/// Adds texts behind the shared strings, while the part is read: only its beginning and its end are looked at.
struct SharedStringsPart: ~Copyable {
    private let part: Part
    private let new: NewStrings
    private var stream: PartStream
    private var output: PartOutput
    /// Bytes that were read and not written yet, and where in the part they begin.
    private var window: [UInt8] = []
    private var offset = 0
    private var piece = [UInt8](repeating: 0, count: 256 << 10)

    /// More bytes than stand before the first string, and than stand behind the last one.
    private static let margin = 64 << 10

    static func add(
        _ new: NewStrings, to part: Part, limits: Limits, output: consuming PartOutput
    ) throws(EditingError) -> NewPart {
        var strings = SharedStringsPart(part, new, output: output)
        try strings.run(limits)
        return try strings.finish()
    }

    private init(_ part: Part, _ new: NewStrings, output: consuming PartOutput) {
        self.part = part
        self.new = new
        stream = PartStream(part)
        self.output = output
    }

    private mutating func run(_ limits: Limits) throws(EditingError) {
        while window.count < Self.margin, try read() {}
        let root = try changeRoot(limits)
        repeat {
            if window.count > 2 * Self.margin { try keep(window.count - Self.margin) }
        } while try read()
        guard !root.isEmpty else { return }
        try insert(items(prefix: root.prefix), atEndOf: root)
    }

    private consuming func finish() throws(EditingError) -> NewPart {
        try keep(window.count)
        return try output.finish()
    }

    /// Whether there was more.
    private mutating func read() throws(EditingError) -> Bool {
        let count: Int
        do { count = try stream.read(into: &piece, from: 0) } catch { throw .reading(error) }
        window.append(contentsOf: piece[..<count])
        return count > 0
    }

    /// Writes the first bytes of the window.
    private mutating func keep(_ count: Int) throws(EditingError) {
        try output.keep(window, 0..<count)
        window.removeFirst(count)
        offset += count
    }

    /// Puts new bytes in the place of a range of the window.
    private mutating func replace(_ range: Range<Int>, with text: String) throws(EditingError) {
        try keep(range.lowerBound)
        output.drop(window, 0..<range.count)
        try output.insert(Array(text.utf8))
        window.removeFirst(range.count)
        offset += range.count
    }

    /// Counts the new texts in the outermost tag; an empty one becomes a pair of tags around them.
    private mutating func changeRoot(_ limits: Limits) throws(EditingError) -> Root {
        let mark = window.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var head = try SmallPart(part, text: Array(window[mark...]), limits: limits)
        guard try head.nextTag() == .start else { throw malformed }
        let root = Root(name: head.name, prefix: head.prefix, isEmpty: head.scanner.isEmpty)
        var changes: [(range: Range<Int>, text: String)] = []
        for (name, more) in [(MarkupName.count, new.references), (.uniqueCount, new.texts.count)] {
            guard let old = head.attribute(name), let number = Int(old.text), more != 0 else { continue }
            changes.append((old.range, "\(max(0, number + more))"))
        }
        if root.isEmpty {
            let end = head.tag.upperBound
            changes.append(((end - 2)..<end, ">\(items(prefix: root.prefix))</\(root.name)>"))
        }
        changes.sort { $0.range.lowerBound < $1.range.lowerBound }
        for change in changes {
            let (start, end) = (change.range.lowerBound + mark - offset, change.range.upperBound + mark - offset)
            try replace(start..<end, with: change.text)
        }
        return root
    }

    private struct Root {
        let name: String
        let prefix: String
        let isEmpty: Bool
    }

    /// Only blanks may follow the outermost end tag.
    private mutating func insert(_ items: String, atEndOf root: Root) throws(EditingError) {
        let start = window.indices.last { index in
            window[index] == UInt8(ascii: "<") && index + 1 < window.count && window[index + 1] == UInt8(ascii: "/")
        }
        let name = Array(root.name.utf8)
        guard let start, window[(start + 2)...].starts(with: name),
            let end = window[start...].firstIndex(of: UInt8(ascii: ">")),
            window[(start + 2 + name.count)..<end].allSatisfy({ $0 <= 0x20 }),
            window[(end + 1)...].allSatisfy({ $0 <= 0x20 })
        else { throw malformed }
        try replace(start..<start, with: items)
    }

    private func items(prefix: String) -> String {
        new.texts.map { "<\(prefix)si>\(CellMarkup.textElement($0, prefix: prefix))</\(prefix)si>" }.joined()
    }

    private var malformed: EditingError {
        .reading(.malformed(part: part.name, offset: offset, .unexpectedEnd))
    }
}

extension MarkupName {
    static let uniqueCount = MarkupName("uniqueCount")
}
