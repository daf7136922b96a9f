/// The languages that messages come in.
public enum MessageLanguage: Sendable {
    case english, chinese
}

/// A sentence in both languages.
struct Message {
    let english: String
    let chinese: String

    init(_ english: String, _ chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    func text(_ language: MessageLanguage) -> String { language == .english ? english : chinese }

    /// The sentence about a part.
    func of(_ part: String) -> Message { Message("\(part): \(english)", "\(part)：\(chinese)") }
}

extension ReadingError: CustomStringConvertible {
    /// The message in English.
    public var description: String { text(.english) }

    /// Part, place, what is wrong and, where there is something, what to do. One line, no values of cells.
    public func text(_ language: MessageLanguage) -> String { message.text(language) }

    private var message: Message {
        switch self {
        case .notFound: Message("there is no such file", "文件不存在")
        case .notReadable(let code): Message("cannot be read: system error \(code)", "无法读取：系统错误 \(code)")
        case .emptyFile: Message("the file is empty (0 bytes)", "文件是空的（0 字节）")
        case .encrypted:
            Message(
                "the workbook is encrypted: open it, with its password if it asks for one, and save it without one",
                "文件已加密：请用表格软件打开（要密码的输入密码），去掉密码和“只读”保护后另存")
        case .notWorkbook(let format): format.message
        case .damagedContainer(let fault, let member):
            Message(
                "\(member.map { "\($0): " } ?? "")damaged ZIP container: \(fault.message.english)",
                "\(member.map { "\($0)：" } ?? "")压缩包损坏：\(fault.message.chinese)")
        case .missingPart(let part, let source):
            Message(
                "\(PartName.printable(part.utf8)): missing from the .xlsx package (wanted by \(source))",
                "\(PartName.printable(part.utf8))：.xlsx 文件中缺少此部分（\(source) 需要）")
        case .sharedPart(let part, let sheet):
            Message(
                "\(PartName.printable(part.utf8)): sheet \(PartName.printable(sheet.utf8)) is a duplicate, another sheet has this part",
                "\(PartName.printable(part.utf8))：工作表 \(PartName.printable(sheet.utf8)) 重复，另一工作表已占用此部分")
        case .malformed(let part, let offset, let fault):
            Message(
                "\(part): byte \(offset): bad XML: \(fault.message.english)",
                "\(part)：第 \(offset) 字节：XML 有误：\(fault.message.chinese)")
        case .badText(let line, let fault):
            Message(
                "line \(line): damaged text table: \(fault.message.english)",
                "第 \(line) 行：文本表格有误：\(fault.message.chinese)")
        case .badCell(let part, let place, let fault):
            Message("\(part): \(place): \(fault.message.english)", "\(part)：\(place)：\(fault.message.chinese)")
        case .overLimit(let limit, let allowed, let part): limit.message(allowed: allowed).of(part)
        case .beyondGrid(let border, let part): border.message.of(part)
        case .noSheets: Message("the workbook has no sheets", "工作簿中没有工作表")
        case .noSuchSheet(let name):
            Message("there is no sheet \(PartName.printable(name.utf8))", "没有工作表 \(PartName.printable(name.utf8))")
        case .notWorksheet(let name):
            Message(
                "sheet \(PartName.printable(name.utf8)) holds no cells", "工作表 \(PartName.printable(name.utf8)) 没有单元格")
        case .outputFailed(let code): Message("cannot write the output: system error \(code)", "无法写出：系统错误 \(code)")
        }
    }
}

extension ContainerFault {
    var message: Message {
        switch self {
        case .truncated: Message("its end is missing, the file is truncated", "缺少结尾，文件被截断")
        case .badDirectory: Message("its directory is inconsistent", "目录前后矛盾")
        case .duplicateMember: Message("duplicate member, the name is there twice", "成员重复")
        case .overlappingMembers: Message("members overlap", "成员互相重叠")
        case .headersDisagree: Message("the member's header and the directory disagree", "成员头与目录不符")
        case .badOffset: Message("the member's offset lies outside the file", "成员位置超出文件")
        case .unsupportedMethod(let number): Message("unsupported compression method \(number)", "不支持的压缩方法 \(number)")
        case .encryptedMember: Message("the member is encrypted, it needs a password", "成员已加密，需要密码")
        case .badData: Message("its compressed data are damaged", "压缩数据损坏")
        case .sizeMismatch: Message("its size is not the one declared", "实际大小与声明不符")
        case .checksumMismatch: Message("its checksum (CRC-32) is wrong", "校验和（CRC-32）不符")
        case .badName: Message("a member's name holds a zero byte", "成员名含有零字节")
        case .readFailed: Message("it cannot be read", "无法读取")
        }
    }
}

extension MarkupFault {
    var message: Message {
        switch self {
        case .unexpectedEnd: Message("ends too early", "提前结束")
        case .mismatchedTag: Message("an end tag fits no start tag", "结束标签与开始标签不配对")
        case .badTag: Message("a tag is not well-formed", "标签格式错误")
        case .duplicateAttribute: Message("an attribute is there twice", "属性重复")
        case .documentType: Message("a document type (DOCTYPE) is refused", "不允许文档类型声明（DOCTYPE）和实体")
        case .badEntity: Message("an unknown entity or character reference", "未知实体或字符引用")
        case .badCharacter: Message("a character that XML does not allow", "XML 不允许的字符")
        case .badEncoding: Message("not valid in its encoding", "字节与编码不符")
        case .unsupportedEncoding(let name): Message("unsupported encoding \(name)", "不支持的编码 \(name)")
        case .misplacedDeclaration: Message("the XML declaration does not stand first", "XML 声明不在最前面")
        case .wrongRoot: Message("not the kind of part that belongs there (xlsx workbook)", "不是应有的 xlsx 部分")
        case .parser(let code): Message("refused by the parser (\(code))", "解析器拒绝（\(code)）")
        }
    }
}

extension TextFault {
    var message: Message {
        switch self {
        case .openQuote: Message("the quotation that begins here never ends", "此处的引号没有结束")
        case .controlCharacter: Message("a control character, which text does not hold", "含有控制字符，不是文本")
        case .badEncoding(let name): Message("not valid in the encoding \(name)", "字节与编码 \(name) 不符")
        case .unsupportedEncoding(let name):
            Message("unsupported encoding \(name): save it as UTF-8", "不支持的编码 \(name)：请另存为 UTF-8")
        case .openTable: Message("the table that begins here never ends, the file is truncated", "此处的表格没有结束，文件被截断")
        }
    }
}

extension CellFault {
    var message: Message {
        switch self {
        case .badReference: Message("not a cell reference of the grid", "不是有效的单元格引用")
        case .wrongRow: Message("the cell stands in another row", "单元格所在行与引用不符")
        case .badRowNumber: Message("not a row number of the grid", "行号无效")
        case .badSharedString: Message("refers to a shared string that does not exist", "引用的共享字符串不存在")
        case .rowOrder:
            Message(
                "the rows are out of order or twice: open it in a spreadsheet program and save it again",
                "行的次序颠倒或重复：请用表格软件打开，另存后再读")
        case .badType: Message("an unknown cell type", "未知的单元格类型")
        }
    }
}

extension Oddity {
    /// Part, place, what is odd, and how often.
    public func text(_ language: MessageLanguage) -> String {
        let times = count > 1 ? Message(" (\(count) times)", "（共 \(count) 处）") : Message("", "")
        return Message(
            "\(part): \(place): \(kind.message.english)\(times.english)",
            "\(part)：\(place)：\(kind.message.chinese)\(times.chinese)"
        ).text(language)
    }
}

extension Oddity.Kind {
    var message: Message {
        switch self {
        case .rowOrder: Message("rows are out of order or twice", "行的顺序错乱或重复")
        case .cellOrder: Message("cells are out of order", "单元格顺序错乱")
        case .duplicateCell: Message("two cells in one place, the last counts", "同一位置有两个单元格，以后者为准")
        case .unreadableValue: Message("the stored value is no number or date", "存储的值不是有效的数或日期")
        case .unknownStyle: Message("a style that the workbook does not define", "引用了未定义的样式")
        case .overlongText: Message("text longer than 32767 units, Excel's limit", "文本超过 Excel 的 32767 字符上限")
        case .impossibleDate: Message("a number under a date format that is no date", "日期格式下的数不是有效日期")
        }
    }
}
