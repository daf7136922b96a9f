import SpreadsheetReading

/// Adds cell formats behind those of `styles.xml`.
struct StylesPart {
    private var text: SmallPart
    private let added: [NewStyles.Style]
    private var formats: [Format] = []
    /// How deep within `<cellXfs>`; `nil` outside.
    private var depth: Int?
    private var isDone = false

    /// A format as the part has it.
    private struct Format {
        /// `<xf`, with its prefix.
        var name: String
        /// All but those that say which number format it is.
        var attributes = ""
        /// From the start tag's end on.
        var rest: String
    }

    static func add(
        _ styles: [NewStyles.Style], to part: Part, limits: Limits, output: consuming PartOutput
    ) throws(EditingError) -> NewPart {
        var styles = StylesPart(text: try SmallPart(part, limits: limits), added: styles)
        while let tag = try styles.text.nextTag() { styles.take(tag) }
        guard styles.isDone else { throw .reading(.malformed(part: part.name, offset: 0, .wrongRoot)) }
        return try styles.text.write(to: output)
    }

    private init(text: SmallPart, added: [NewStyles.Style]) {
        self.text = text
        self.added = added
    }

    private mutating func take(_ tag: SmallPart.Tag) {
        switch (depth, tag) {
        case (nil, .start):
            if !isDone, text.scanner.isInKnownNamespace, text.scanner.name == .cellFormats { open() }
        case (nil, .end): break
        case (let level?, .start):
            if level == 0 { openFormat() }
            if !text.scanner.isEmpty { depth = level + 1 }
        case (0, .end):
            text.insert(newFormats(prefix: text.prefix), at: text.tag.lowerBound)
            depth = nil
            isDone = true
        case (let level?, .end):
            depth = level - 1
            if level == 1 { formats[formats.count - 1].rest += text.string(formatRest..<text.tag.upperBound) }
        }
    }

    private mutating func open() {
        if let count = text.attribute(.count), let number = Int(count.text) {
            text.replace(count.range, with: "\(number + added.count)")
        }
        depth = 0
        guard text.scanner.isEmpty else { return }
        let (tag, prefix) = (text.tag, text.prefix)
        text.replace(
            (tag.upperBound - 2)..<tag.upperBound, with: ">\(newFormats(prefix: prefix))</\(prefix)cellXfs>")
        depth = nil
        isDone = true
    }

    /// Where the content of the format begins that is open.
    private var formatRest = 0

    private mutating func openFormat() {
        let tag = text.tag
        let tagEnd = tag.upperBound - (text.scanner.isEmpty ? 2 : 1)
        let firstAttribute = text.scanner.attributes.first.map { text.outerRange(of: $0).lowerBound } ?? tagEnd
        var format = Format(
            name: text.string(tag.lowerBound..<firstAttribute), rest: text.string(tagEnd..<tag.upperBound))
        for attribute in text.scanner.attributes
        where attribute.name != .numberFormat && attribute.name != .appliesNumberFormat {
            format.attributes += " " + text.string(text.outerRange(of: attribute))
        }
        while format.name.last?.isWhitespace == true { format.name.removeLast() }
        formats.append(format)
        formatRest = tag.upperBound
    }

    private func newFormats(prefix: String) -> String {
        added.map { style in
            let format =
                style.base < formats.count
                ? formats[style.base]
                : Format(name: "<\(prefix)xf", attributes: " fontId=\"0\" fillId=\"0\" borderId=\"0\"", rest: "/>")
            return "\(format.name) numFmtId=\"\(style.numberFormat)\" applyNumberFormat=\"1\"\(format.attributes)"
                + format.rest
        }.joined()
    }
}

extension MarkupName {
    static let cellFormats = MarkupName("cellXfs")
    static let numberFormat = MarkupName("numFmtId")
    static let appliesNumberFormat = MarkupName("applyNumberFormat")
    static let count = MarkupName("count")
}
