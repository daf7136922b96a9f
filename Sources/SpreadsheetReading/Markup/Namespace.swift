/// The XML namespaces of a workbook (命名空间) that this reader tells apart.
enum Namespace: UInt8 {
    /// SpreadsheetML, transitional or strict.
    case main
    /// Markup compatibility: alternatives for other programs.
    case compatibility
    /// No namespace.
    case none
    case foreign

    init(_ uri: String) {
        self =
            switch uri {
            case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main":
                .main
            case "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility
            case "": .none
            default: .foreign
            }
    }
}
