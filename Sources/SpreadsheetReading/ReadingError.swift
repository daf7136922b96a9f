/// Why a workbook cannot be read (读取失败), and where. Never holds a cell's value.
public enum ReadingError: Error, Hashable, Sendable {
    /// No file at this path.
    case notFound
    /// The system refuses to read the file, with its error number.
    case notReadable(code: Int32)
    /// Zero bytes.
    case emptyFile
    /// Protected by a password (文件已加密).
    case encrypted
    /// A file of another kind.
    case notWorkbook(FileFormat)
    /// The ZIP container is damaged or lies; `member` where one is known.
    case damagedContainer(ContainerFault, member: String?)
    /// A part that must be there is not; `source` names the part or sheet that asks for it.
    case missingPart(String, source: String)
    /// Two sheets, the second of them named here, claim one part.
    case sharedPart(String, sheet: String)
    /// A part is not well-formed XML; `offset` counts inflated bytes from 0.
    case malformed(part: String, offset: Int, MarkupFault)
    /// A text table is not sound; `line` counts from 1 as an editor counts.
    case badText(line: Int, TextFault)
    /// A cell or row that cannot be placed or read for certain. `place` is a reference (`B7`) or `row 7`.
    case badCell(part: String, place: String, CellFault)
    /// More than `Limits` allow: how much that is.
    case overLimit(Limit, allowed: Int, part: String)
    /// A cell beyond the grid, where no file of the format can have one.
    case beyondGrid(GridBorder, part: String)
    /// The workbook names no sheet at all.
    case noSheets
    /// No sheet of this name.
    case noSuchSheet(String)
    /// A sheet without cells of its own, such as a chart sheet.
    case notWorksheet(String)
    /// What was read cannot be handed on: the listing's destination failed, with the system's error number.
    case outputFailed(code: Int32)
}

/// What is wrong with the ZIP container.
public enum ContainerFault: Hashable, Sendable {
    /// The directory at the end is missing: the file is cut off.
    case truncated
    /// The directory contradicts itself or the file.
    case badDirectory
    /// Two members of one name.
    case duplicateMember
    /// Two members share bytes.
    case overlappingMembers
    /// The header before a member contradicts the directory.
    case headersDisagree
    /// A member's data lie outside the file.
    case badOffset
    /// Compressed by a method other than store or deflate: its number.
    case unsupportedMethod(Int)
    case encryptedMember
    /// The compressed data are damaged.
    case badData
    /// Inflates to more or fewer bytes than declared.
    case sizeMismatch
    /// The checksum is wrong.
    case checksumMismatch
    /// A member whose name is none: it holds a zero byte.
    case badName
    /// The system failed to read.
    case readFailed
}

/// What is wrong with a part's XML.
public enum MarkupFault: Hashable, Sendable {
    /// The part ends too early.
    case unexpectedEnd
    /// An end tag that fits no start tag.
    case mismatchedTag
    case badTag
    case duplicateAttribute
    /// A document type declaration, which workbooks may not have: entities could be hidden in it.
    case documentType
    /// An entity that is not one of XML's five, or a reference to no character.
    case badEntity
    /// A byte or character that XML does not allow.
    case badCharacter
    /// Bytes that are not UTF-8, or not UTF-16 where that is the encoding.
    case badEncoding
    /// A declared encoding other than UTF-8, UTF-16 and ASCII.
    case unsupportedEncoding(String)
    /// A declaration that does not stand first.
    case misplacedDeclaration
    /// The outermost element is not what the part must be.
    case wrongRoot
    /// Refused by the XML parser for another reason: its error number.
    case parser(Int)
}

/// What is wrong with the text of a table (CSV, HTML).
public enum TextFault: Hashable, Sendable {
    /// A quotation begins that never ends.
    case openQuote
    /// A zero byte or another control character.
    case controlCharacter
    /// Bytes that are not valid in this encoding, the one that the text otherwise has.
    case badEncoding(String)
    /// An encoding that is not read, by the name that the file gives.
    case unsupportedEncoding(String)
    /// The table that begins here never ends: the file is cut off.
    case openTable
}

/// What is wrong with a cell or row.
public enum CellFault: Hashable, Sendable {
    /// A reference that names no cell of the grid.
    case badReference
    /// A reference of another row than the one the cell stands in.
    case wrongRow
    /// A row number that names no row of the grid.
    case badRowNumber
    /// A shared string that does not exist.
    case badSharedString
    /// A cell type that the format does not know.
    case badType
    /// A row stored behind a later one, or twice, where only rows in order can be understood.
    case rowOrder
}

extension ReadingError {
    /// More of a limit than allowed.
    static func overLimit(_ limit: Limit, _ limits: Limits, part: String) -> ReadingError {
        .overLimit(limit, allowed: limits[limit], part: part)
    }
}
