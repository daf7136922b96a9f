import Spreadsheet

/// How a sheet looks (页面布局): what a layout can be learnt from, besides its cells and merged ranges.
public struct SheetLayout: Sendable, Hashable {
    /// The widths of columns that have one of their own, in characters as the program shows them.
    public private(set) var widths: [Int: Double] = [:]
    /// By column what its drop-down (下拉列表) offers, as the file says it: a list in quotes, or a range of cells.
    public private(set) var choices: [Int: String] = [:]
    /// What columns say when a cell of theirs is selected.
    public private(set) var prompts: [Int: String] = [:]
    /// The paper's number in the file format, 8 for A3 and 9 for A4; `nil` where the sheet does not say.
    public private(set) var paper: Int?
    /// Whether the paper lies on its long side.
    public private(set) var isLandscape = false
    /// What stands below every page, with the codes of the file format; blank where nothing does.
    public private(set) var footer = ""
    /// The styles of the first rows' cells, blank ones too.
    public private(set) var styles: [CellReference: Int] = [:]
    /// Top, bottom, left and right, in inches; `nil` where the sheet does not say.
    public private(set) var margins: [Double]?

    fileprivate struct Reader: ElementReader {
        /// In so many rows headings stand, and what follows them.
        private static let styledRows = 200

        var layout = SheetLayout()
        /// The columns of the drop-down that is read.
        private var offered: [Int] = []
        /// The element that is read, as far as its text matters.
        private var element: String?

        mutating func close(_ name: String) { element = nil }

        mutating func read(_ text: String) {
            switch element {
            case "oddFooter": layout.footer += text
            case "formula1": for column in offered { layout.choices[column, default: ""] += text }
            default: break
            }
        }

        mutating func open(_ element: Element) {
            guard element.isMain else { return }
            switch element.name {
            case "c": noteStyle(element)
            case "oddFooter", "formula1": self.element = element.name
            case "col": noteWidth(element)
            case "dataValidation": noteInput(element)
            case "pageSetup":
                layout.paper = element["paperSize"].flatMap { Int($0) }
                layout.isLandscape = element["orientation"] == "landscape"
            case "pageMargins":
                let sides = ["top", "bottom", "left", "right"].compactMap { element[$0].flatMap { Double($0) } }
                if sides.count == 4 { layout.margins = sides }
            default: break
            }
        }

        private mutating func noteStyle(_ element: Element) {
            guard let cell = element["r"].flatMap({ CellReference($0) }), cell.row <= Self.styledRows,
                let style = element["s"].flatMap({ Int($0) })
            else { return }
            layout.styles[cell] = style
        }

        private mutating func noteWidth(_ element: Element) {
            guard let width = element["width"].flatMap({ Double($0) }), let first = element["min"].flatMap({ Int($0) }),
                let last = element["max"].flatMap({ Int($0) }), first >= 1, first <= last
            else { return }
            for column in first...min(last, first + 1_000) { layout.widths[column] = Self.shown(width) }
        }

        /// The width that somebody set: files hold it with the room at the cell's sides, in whole points of the screen. Of
        /// the widths that make the same number of points the roundest.
        private static func shown(_ stored: Double) -> Double {
            let pixels = (stored * 7).rounded()
            let (low, high) = ((pixels - 5.5) / 7, (pixels - 4.5) / 7)
            for parts in [1.0, 2, 10] {
                let width = (low * parts - 0.001).rounded(.up) / parts
                if width < high { return width }
            }
            return (low * 100).rounded() / 100
        }

        private mutating func noteInput(_ element: Element) {
            offered = []
            for range in (element["sqref"] ?? "").split(separator: " ").prefix(1_000) {
                guard let range = CellRange(String(range)) else { continue }
                for column in range.first.column...range.last.column {
                    if element["type"] == "list", layout.choices[column] == nil { offered.append(column) }
                    if let prompt = element["prompt"], !prompt.isEmpty { layout.prompts[column] = prompt }
                }
            }
        }
    }
}

extension Workbook {
    /// How a sheet looks; nothing is known of a sheet of a text table.
    public func layout(of sheet: Sheet) throws(ReadingError) -> SheetLayout {
        guard let container = package, let part = sheet.part else { return SheetLayout() }
        return try ElementParser.parse(
            try container.open(part), into: SheetLayout.Reader(), limits: limits
        ).layout
    }
}
