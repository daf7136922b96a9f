extension FileFormat {
    var message: Message {
        let kind = name
        return Message(
            "not an .xlsx workbook but \(kind.english)\(remedy.english)",
            "不是 .xlsx 工作簿，而是\(kind.chinese)\(remedy.chinese)")
    }

    private var name: Message {
        switch self {
        case .legacyWorkbook(.excel97):
            Message("an Excel 97–2003 or WPS workbook (.xls, .et)", " Excel 97–2003 或 WPS 工作簿（.xls、.et）")
        case .legacyWorkbook(let version):
            Message("an Excel \(version.rawValue) workbook (.xls)", " Excel \(version.rawValue) 工作簿（.xls）")
        case .binaryWorkbook: Message("a binary workbook (.xlsb)", "二进制工作簿（.xlsb）")
        case .openDocument: Message("an OpenDocument file", " OpenDocument 文件")
        case .uniformOffice: Message("a Uniform Office file (UOF)", "标文通文件（UOF）")
        case .numbers: Message("an Apple Numbers table (.numbers)", " Apple Numbers 表格（.numbers）")
        case .fixedLayout: Message("a fixed-layout document (OFD)", "版式文档（OFD）")
        case .image: Message("a picture", "图片")
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
        case .legacyWorkbook, .binaryWorkbook, .openDocument, .uniformOffice, .webArchive, .otherXML, .compoundFile,
            .unknown:
            Message(": open it in a spreadsheet program and save it as .xlsx", "：请用表格软件打开，另存为 .xlsx")
        case .numbers: Message(": export it from Numbers as .xlsx", "：请在 Numbers 中导出为 .xlsx")
        case .archive, .otherZip: Message(": unpack it and give the workbook in it", "：请先解压，再选其中的工作簿")
        case .lockFile:
            Message(": give the workbook of the same name without ~$", "：请选同名、不带“~$”的工作簿")
        case .wordDocument, .richText, .presentation, .html:
            Message(": put the table into a spreadsheet and save it as .xlsx", "：请把表格复制到表格软件，另存为 .xlsx")
        case .pdf, .fixedLayout, .image:
            Message(": ask whoever sent it for the workbook", "：请向提供的人要表格文件")
        }
    }
}
