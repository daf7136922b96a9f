import SpreadsheetReading

/// Which of a workbook's formats are marks (标注格式).
struct MarkFormats: ElementReader {
    /// A format that marks a cell.
    struct Mark {
        let kind: CellMark
        /// How the cell was before; `nil` where a spreadsheet program has saved the file since, and dropped that.
        var before: (CellMark.Before, style: Int)?
    }

    /// By the formats' places.
    private(set) var marks: [Int: Mark] = [:]
    /// The fills that are marks, by their places.
    private(set) var fills: [Int: CellMark] = [:]
    private var fill = -1
    private var format = -1
    private var isInFormats = false

    mutating func open(_ element: Element) {
        switch element.name {
        case "fill" where element.isMain: fill += 1
        case "fgColor" where element.isMain:
            if let mark = CellMark.allCases.first(where: { $0.colour == element["rgb"]?.uppercased() }) {
                fills[fill] = mark
            }
        case "cellXfs" where element.isMain: isInFormats = true
        case "xf" where isInFormats:
            format += 1
            if let kind = element["fillId"].flatMap({ Int($0) }).flatMap({ fills[$0] }) {
                marks[format] = Mark(kind: kind)
            }
        case CellMark.Extension.element where isInFormats:
            // A mark that lost its colour is none; but a workbook without a list of fills never had one to lose.
            if marks[format] != nil || fill < 0, let kind = element["mark"].flatMap({ CellMark(rawValue: $0) }),
                let before = element["cell"].flatMap({ CellMark.Before(rawValue: $0) }),
                let style = element["style"].flatMap({ Int($0) })
            {
                marks[format] = Mark(kind: kind, before: (before, style))
            }
        default: break
        }
    }

    mutating func close(_ name: String) {
        if name == "cellXfs" { isInFormats = false }
    }
}
