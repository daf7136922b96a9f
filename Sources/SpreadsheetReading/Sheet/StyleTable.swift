import Spreadsheet

/// What the workbook's styles make of numbers: one entry a cell style.
package struct StyleTable: Sendable {
    package private(set) var formats: [NumberFormatKind] = []

    /// What numbers are under a style; plain numbers under one that is not defined.
    package func format(of style: Int) -> NumberFormatKind { style < formats.count ? formats[style] : .number }

    /// Reads `styles.xml`.
    struct Reader: ElementReader {
        private(set) var table = StyleTable()
        private var custom: [Int: NumberFormatKind] = [:]
        private var isInCellFormats = false

        mutating func open(_ element: Element) {
            guard element.isMain else { return }
            switch element.name {
            case "numFmt":
                if let identifier = element["numFmtId"].flatMap({ Int($0) }), let code = element["formatCode"] {
                    custom[identifier] = NumberFormatKind(code: code)
                }
            case "cellXfs": isInCellFormats = true
            case "xf" where isInCellFormats:
                let identifier = element["numFmtId"].flatMap { Int($0) } ?? 0
                table.formats.append(custom[identifier] ?? NumberFormatKind(builtIn: identifier))
            default: break
            }
        }

        mutating func close(_ name: String) {
            if name == "cellXfs" { isInCellFormats = false }
        }
    }
}
