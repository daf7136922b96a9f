import Spreadsheet
import SpreadsheetReading

/// Cell formats that are added behind the workbook's, each once: copies with another number format.
struct NewStyles {
    /// A format that is wanted: like one that there is, under a number format that every program knows.
    struct Style: Hashable {
        let base: Int
        /// `nil` for the same one.
        var numberFormat: Int?
        /// The mark that the cell gets, and how it was written before.
        var mark: Mark?
    }

    /// A mark, and what there was of the cell before, so that it can be taken off again.
    struct Mark: Hashable {
        let kind: CellMark
        let before: CellMark.Before
    }

    /// One entry a cell format; `nil` where the workbook has no place for formats.
    private let formats: [CellFormat]?
    private(set) var added: [Style] = []
    private var indices: [Style: Int] = [:]

    init(_ formats: [CellFormat]?) { self.formats = formats }

    /// What a cell is to hold, as far as its format matters.
    enum Content { case text, identifier, number, date }

    /// The format under which a cell of a format can hold a value: the same one where it fits.
    mutating func style(_ base: Int, holding value: CellEdit.Value) -> Int {
        switch value {
        case .text, .clear, .keep: base
        case .identifier: style(base, for: .identifier)
        case .number: style(base, for: .number)
        case .date: style(base, for: .date)
        }
    }

    /// The format under which a cell of a format can hold content of a kind.
    mutating func style(_ base: Int, for content: Content) -> Int {
        guard let formats else { return base }
        let format = base < formats.count ? formats[base] : CellFormat(kind: .number, isText: false)
        switch content {
        case .text: return base
        case .identifier: return format.isText ? base : add(base, numberFormat: 49)
        case .number: return format.kind == .number ? base : add(base, numberFormat: 0)
        case .date: return format.kind == .date ? base : add(base, numberFormat: 14)
        }
    }

    /// The format of a cell that is marked.
    mutating func style(_ base: Int, marked kind: CellMark, before: CellMark.Before) -> Int {
        formats == nil ? base : add(Style(base: base, mark: Mark(kind: kind, before: before)))
    }

    /// `numberFormat` is one of ECMA-376 part 1, 18.8.30: 0 general, 14 a day, 49 text.
    private mutating func add(_ base: Int, numberFormat: Int) -> Int {
        add(Style(base: base, numberFormat: numberFormat))
    }

    private mutating func add(_ style: Style) -> Int {
        if let index = indices[style] { return index }
        let index = (formats?.count ?? 0) + added.count
        indices[style] = index
        added.append(style)
        return index
    }
}

/// What a cell format makes of a value.
struct CellFormat: Sendable {
    let kind: NumberFormatKind
    let isText: Bool
}

/// Reads the cell formats of `styles.xml`.
struct CellFormats: ElementReader {
    /// `nil` where the part has no place for any.
    private(set) var formats: [CellFormat]?
    private var codes: [Int: String] = [:]
    private var isInCellFormats = false

    mutating func open(_ element: Element) {
        guard element.isMain else { return }
        switch element.name {
        case "numFmt":
            if let identifier = element["numFmtId"].flatMap({ Int($0) }) { codes[identifier] = element["formatCode"] }
        case "cellXfs":
            isInCellFormats = true
            formats = formats ?? []
        case "xf" where isInCellFormats:
            let identifier = element["numFmtId"].flatMap { Int($0) } ?? 0
            let code = codes[identifier]
            formats?.append(
                CellFormat(
                    kind: code.map { NumberFormatKind(code: $0) } ?? NumberFormatKind(builtIn: identifier),
                    isText: code == "@" || identifier == 49))
        default: break
        }
    }

    mutating func close(_ name: String) {
        if name == "cellXfs" { isInCellFormats = false }
    }
}
