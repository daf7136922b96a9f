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
    /// Text, most likely a table: CSV or tab-separated.
    case textTable(TextTable)
    case pdf
    case richText
    case archive(ArchiveKind)
    /// The small file `~$…` that a spreadsheet program keeps while a workbook is open.
    case lockFile
    /// Another OLE2 compound file.
    case compoundFile
    /// XML of some other kind.
    case otherXML
    /// A ZIP archive that holds no workbook.
    case otherZip
    case unknown

    /// What is known of a text table.
    public struct TextTable: Hashable, Sendable {
        /// `UTF-16`, `UTF-8` or, for anything else, `GB18030`, judged by the first 64 KiB.
        public let encoding: String
        /// Lines in the first 64 KiB, ended by any of CR, LF and CRLF.
        public let lines: Int
        /// The line of a quotation that never ends, where the whole text is known.
        public let openQuote: Int?
    }

    /// A kind of archive other than ZIP.
    public enum ArchiveKind: String, Hashable, Sendable {
        case gzip, sevenZip = "7z", rar
    }
}
