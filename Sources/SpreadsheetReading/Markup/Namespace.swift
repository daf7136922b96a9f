/// The XML namespaces of a workbook (命名空间) that this reader tells apart.
package enum Namespace: UInt8 {
    /// SpreadsheetML, transitional or strict.
    case main
    /// Markup compatibility: alternatives for other programs.
    case compatibility
    /// SpreadsheetML 2003, Excel's first XML.
    case spreadsheet2003
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
            case "urn:schemas-microsoft-com:office:spreadsheet": .spreadsheet2003
            case "": .none
            default: .foreign
            }
    }
}
