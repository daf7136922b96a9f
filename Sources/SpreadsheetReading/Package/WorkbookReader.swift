import Spreadsheet

/// Reads `workbook.xml`: the sheets in order, and how days are counted.
struct WorkbookReader: ElementReader {
    struct Entry {
        let name: String
        let visibility: Sheet.Visibility
        let relationship: String?
    }

    private(set) var sheets: [Entry] = []
    private(set) var dateSystem = DateSystem.from1900
    /// Whether the outermost element is a workbook's.
    private(set) var isWorkbook = false
    private var sawRoot = false

    mutating func open(_ element: Element) {
        if !sawRoot {
            sawRoot = true
            isWorkbook = element.isMain && element.name == "workbook"
        }
        guard element.isMain else { return }
        switch element.name {
        case "workbookPr":
            if let flag = element["date1904"], flag == "1" || flag == "true" || flag == "on" { dateSystem = .from1904 }
        case "sheet":
            let visibility: Sheet.Visibility =
                switch element["state"] {
                case "hidden": .hidden
                case "veryHidden": .veryHidden
                default: .visible
                }
            sheets.append(
                Entry(
                    name: element["name"] ?? "", visibility: visibility, relationship: element.relationship("id")))
        default: break
        }
    }
}
