/// What a file is that is not an `.xlsx` workbook (文件的真实格式), judged by its bytes, never by its name.
public enum FileFormat: Hashable, Sendable {
    /// Excel 97–2003, `.xls` (BIFF).
    case legacyWorkbook
    /// Excel's binary workbook, `.xlsb`.
    case binaryWorkbook
    /// Excel 2003's single XML file (SpreadsheetML).
    case xmlSpreadsheet
    case openDocument
    case wordDocument
    case presentation
    /// A web page saved with a workbook's name.
    case html
    /// A web archive (MHTML) saved with a workbook's name.
    case webArchive
    /// A text table: CSV or tab-separated. `openQuote` is the line of a quotation that never ends.
    case textTable(openQuote: Int?)
    case pdf
    case richText
    case archive(ArchiveKind)
    /// Another OLE2 compound file.
    case compoundFile
    /// XML of some other kind.
    case otherXML
    /// A ZIP archive that holds no workbook.
    case otherZip
    case unknown

    public enum ArchiveKind: String, Hashable, Sendable {
        case gzip, sevenZip = "7z", rar
    }
}
