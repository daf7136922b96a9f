/// What a file is that is not an `.xlsx` workbook (文件的真实格式), judged by its bytes, never by its name.
public enum FileFormat: Hashable, Sendable {
    /// Excel 97–2003, `.xls` (BIFF).
    case legacyWorkbook
    /// Excel's binary workbook, `.xlsb`.
    case binaryWorkbook
    case openDocument
    case wordDocument
    case presentation
    /// A web page without a table.
    case html
    /// A web archive (MHTML) saved with a workbook's name.
    case webArchive
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

    /// A kind of archive other than ZIP.
    public enum ArchiveKind: String, Hashable, Sendable {
        case gzip, sevenZip = "7z", rar
    }
}
