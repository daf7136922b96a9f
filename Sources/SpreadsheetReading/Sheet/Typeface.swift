/// How text looks (字体).
public struct Typeface: Sendable, Hashable {
    /// The name, as the program lists it.
    public internal(set) var name = ""
    /// In points.
    public internal(set) var size = 11.0
    public internal(set) var isBold = false

    /// Reads `styles.xml`.
    struct Reader: ElementReader {
        /// One a cell style.
        private(set) var typefaces: [Typeface] = []
        private var fonts: [Typeface] = []
        private var isInFonts = false
        private var isInCellFormats = false

        mutating func open(_ element: Element) {
            guard element.isMain else { return }
            switch element.name {
            case "fonts": isInFonts = true
            case "cellXfs": isInCellFormats = true
            case "font" where isInFonts: fonts.append(Typeface())
            case "xf" where isInCellFormats:
                let font = element["fontId"].flatMap { Int($0) } ?? 0
                typefaces.append(fonts.indices.contains(font) ? fonts[font] : Typeface())
            default: if isInFonts, !fonts.isEmpty { describe(&fonts[fonts.count - 1], element) }
            }
        }

        private func describe(_ font: inout Typeface, _ element: Element) {
            switch element.name {
            case "name": font.name = element["val"] ?? ""
            case "sz": font.size = element["val"].flatMap { Double($0) } ?? font.size
            case "b": font.isBold = element["val"].map { $0 == "1" || $0 == "true" } ?? true
            default: break
            }
        }

        mutating func close(_ name: String) {
            if name == "fonts" { isInFonts = false }
            if name == "cellXfs" { isInCellFormats = false }
        }
    }
}

extension Workbook {
    /// The typefaces of cells, by their styles; none of a text table.
    public func typefaces() throws(ReadingError) -> [Typeface] {
        guard let container = package else { return [] }
        let workbook = try Package.workbookPart(container, limits: limits)
        let relations = try Relationships.read(
            PartName.relationships(of: workbook), of: workbook, container, limits: limits)
        guard let part = relations.first(ofType: "styles").flatMap({ container.member(for: $0.target) }) else {
            return []
        }
        return try ElementParser.parse(try container.open(part), into: Typeface.Reader(), limits: limits).typefaces
    }
}
