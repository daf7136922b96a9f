extension FileFormat {
    var message: Message {
        let kind = name
        return Message(
            "not an .xlsx workbook but \(kind.english)\(remedy.english)",
            "不是 .xlsx 工作簿，而是\(kind.chinese)\(remedy.chinese)")
    }

    private var name: Message {
        switch self {
        case .legacyWorkbook: Message("an Excel 97–2003 workbook (.xls)", " Excel 97–2003 工作簿（.xls）")
        case .binaryWorkbook: Message("a binary workbook (.xlsb)", "二进制工作簿（.xlsb）")
        case .openDocument: Message("an OpenDocument file", " OpenDocument 文件")
        case .wordDocument: Message("a Word document", " Word 文档")
        case .presentation: Message("a PowerPoint presentation", " PowerPoint 演示文稿")
        case .html: Message("a web page (HTML) without a table", "不含表格的网页（HTML）")
        case .webArchive: Message("a web archive (MHTML)", "网页归档（MHTML）")
        case .pdf: Message("a PDF document", " PDF 文档")
        case .richText: Message("a rich text document (RTF)", " RTF 文档")
        case .archive(let kind): Message("a \(kind.rawValue) archive", " \(kind.rawValue) 压缩包")
        case .lockFile: Message("the lock file of an open workbook (~$…)", "工作簿打开时的锁定文件（~$…）")
        case .compoundFile: Message("an OLE2 compound file without a workbook", "不含工作簿的 OLE2 复合文件")
        case .otherXML: Message("an XML file", " XML 文件")
        case .otherZip: Message("a ZIP archive without a workbook", "不含工作簿的 ZIP 压缩包")
        case .unknown: Message("a file of unknown kind", "未知类型的文件")
        }
    }

    private var remedy: Message {
        switch self {
        case .legacyWorkbook, .binaryWorkbook, .openDocument, .webArchive:
            Message(": open it in a spreadsheet program and save it as .xlsx", "：请用表格软件打开，另存为 .xlsx")
        default: Message("", "")
        }
    }
}
