/// What a file is that is not an `.xlsx` workbook (文件的真实格式), judged by its bytes, never by its name.
public enum FileFormat: Hashable, Sendable {
    /// Excel of before 2007, `.xls` (BIFF), and WPS, `.et`.
    case legacyWorkbook(LegacyVersion)
    /// Excel's binary workbook, `.xlsb`.
    case binaryWorkbook
    /// OpenDocument, in a ZIP archive or as one XML file.
    case openDocument
    /// Uniform Office Format (标文通), in a ZIP archive or as one XML file.
    case uniformOffice
    /// Apple Numbers.
    case numbers
    /// Open Fixed-layout Document (版式文档), `.ofd`.
    case fixedLayout
    case wordDocument
    case presentation
    /// A web page without a table.
    case html
    /// A web archive (MHTML) saved with a workbook's name.
    case webArchive
    case pdf
    case richText
    /// A picture: PNG, JPEG, GIF or TIFF.
    case image
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

    /// The programs of which each had a format of its own, by their names.
    public enum LegacyVersion: String, Hashable, Sendable {
        case excel2 = "2", excel3 = "3", excel4 = "4", excel5 = "5.0/95", excel97 = "97–2003"
    }

    /// A kind of archive other than ZIP.
    public enum ArchiveKind: String, Hashable, Sendable {
        case gzip, sevenZip = "7z", rar
    }
}
