import SpreadsheetReading

/// Adds cell formats behind those of `styles.xml`.
struct StylesPart {
    private var text: SmallPart
    private let added: [NewStyles.Style]
    private var formats: [Format] = []
    /// How deep within `<cellXfs>`; `nil` outside.
    private var depth: Int?
    private var isDone = false
    /// How many fills there are, and whether the list of them is open.
    private var fills = 0
    private var isInFills = false
    private let marks: [CellMark]

    /// A format as the part has it.
    private struct Format {
        /// `<xf`, with its prefix.
        var name: String
        var attributes: [(name: MarkupName, text: String)] = []
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
        marks = Set(added.compactMap(\.mark?.kind)).sorted { $0.rawValue < $1.rawValue }
    }

    private mutating func take(_ tag: SmallPart.Tag) {
        if depth == nil, !marks.isEmpty { takeFill(tag) }
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

    /// Counts the fills, and adds those of the marks behind them.
    private mutating func takeFill(_ tag: SmallPart.Tag) {
        if isInFills, tag == .end, text.string(text.tag).hasSuffix("fills>") {
            let prefix = text.prefix
            let new = marks.map { mark in
                "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"\(mark.colour)\"/>"
                    + "<\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>"
            }
            text.insert(new.joined(), at: text.tag.lowerBound)
            isInFills = false
        } else if tag == .start, text.scanner.isInKnownNamespace {
            if text.scanner.name == .fill, isInFills { fills += 1 }
            if text.scanner.name == .fills, !text.scanner.isEmpty {
                isInFills = true
                if let count = text.attribute(.count), let number = Int(count.text) {
                    text.replace(count.range, with: "\(number + marks.count)")
                }
            }
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
        for attribute in text.scanner.attributes {
            format.attributes.append((attribute.name, " " + text.string(text.outerRange(of: attribute))))
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
                : Format(
                    name: "<\(prefix)xf",
                    attributes: [(MarkupName("fontId"), " fontId=\"0\" fillId=\"0\" borderId=\"0\"")],
                    rest: "/>")
            if let mark = style.mark { return marked(format, mark, base: style.base, prefix: prefix) }
            guard let number = style.numberFormat else { return "" }
            return "\(format.name) numFmtId=\"\(number)\" applyNumberFormat=\"1\""
                + format.attributes.filter { $0.name != .numberFormat && $0.name != .appliesNumberFormat }.map(\.text)
                .joined()
                + format.rest
        }.joined()
    }

    /// A format with the ground of a mark, which says what it was made from.
    private func marked(_ format: Format, _ mark: NewStyles.Mark, base: Int, prefix: String) -> String {
        let fill = fills + (marks.firstIndex(of: mark.kind) ?? 0)
        let isNote = mark.kind == .note
        var dropped: [MarkupName] = [.fillIdentifier, .appliesFill]
        if isNote { dropped.append(.appliesAlignment) }
        let attributes = format.attributes.filter { !dropped.contains($0.name) }.map(\.text).joined()
        let alignment = isNote ? "<\(prefix)alignment vertical=\"top\" wrapText=\"1\"/>" : ""
        let before = CellMark.Extension.markup(mark, base: base)
        let list = "<\(prefix)extLst>\(before)</\(prefix)extLst>"
        let end = "</\(prefix)xf>"
        var content = ""
        if !isNote, format.rest.hasPrefix(">"), format.rest.hasSuffix(end) {
            content = String(format.rest.dropFirst().dropLast(end.count))
        }
        // A format has one list of extensions.
        let open = "<\(prefix)extLst>"
        let rest = content.contains(open) ? content.replacing(open, with: open + before) : alignment + content + list
        return "\(format.name)\(attributes) fillId=\"\(fill)\" applyFill=\"1\"\(isNote ? " applyAlignment=\"1\"" : "")>"
            + rest + end
    }
}

extension MarkupName {
    static let cellFormats = MarkupName("cellXfs")
    static let numberFormat = MarkupName("numFmtId")
    static let appliesNumberFormat = MarkupName("applyNumberFormat")
    static let count = MarkupName("count")
    static let fills = MarkupName("fills")
    static let fillIdentifier = MarkupName("fillId")
    static let appliesFill = MarkupName("applyFill")
    static let appliesAlignment = MarkupName("applyAlignment")
}
