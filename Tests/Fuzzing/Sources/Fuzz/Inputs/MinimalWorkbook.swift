/// A small workbook, one part of which is the fuzzer's (最小工作簿).
struct MinimalWorkbook {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    static let workbookPart = "xl/workbook.xml"
    static let linksPart = "xl/_rels/workbook.xml.rels"
    static let sheetPart = "xl/worksheets/sheet1.xml"
    static let stringsPart = "xl/sharedStrings.xml"
    static let stylesPart = "xl/styles.xml"

    /// In the order of the container.
    private(set) var parts: [(name: String, text: [UInt8])] = []

    init() {
        set(
            "_rels/.rels",
            "<Relationships xmlns=\"\(Self.package)\">\(Self.link(1, "officeDocument", "xl/workbook.xml"))</Relationships>"
        )
        set(
            Self.workbookPart,
            "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><workbookPr date1904=\"0\"/><sheets>"
                + "<sheet name=\"Sheet1\" sheetId=\"1\" state=\"visible\" r:id=\"rId1\"/></sheets></workbook>")
        set(
            Self.linksPart,
            "<Relationships xmlns=\"\(Self.package)\">" + Self.link(1, "worksheet", "worksheets/sheet1.xml")
                + Self.link(2, "sharedStrings", "sharedStrings.xml") + Self.link(3, "styles", "/xl/styles.xml")
                + "</Relationships>")
        set(
            Self.sheetPart,
            Self.sheet("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43256</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"))
        set(Self.stringsPart, "<sst xmlns=\"\(Self.main)\"><si><t>a</t></si><si><t>姓名</t></si></sst>")
        set(
            Self.stylesPart,
            "<styleSheet xmlns=\"\(Self.main)\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"46\"/></cellXfs>"
                + "</styleSheet>")
    }

    static func sheet(_ rows: String) -> String {
        "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>"
    }

    private static func link(_ number: Int, _ type: String, _ target: String) -> String {
        "<Relationship Id=\"rId\(number)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
    }

    /// The text of a part.
    subscript(part: String) -> [UInt8] { parts.first { $0.name == part }?.text ?? [] }

    mutating func set(_ part: String, _ text: String) { set(part, Array(text.utf8)) }

    mutating func set(_ part: String, _ text: [UInt8]) {
        if let index = parts.firstIndex(where: { $0.name == part }) {
            parts[index].text = text
        } else {
            parts.append((part, text))
        }
    }

    /// As a file's bytes.
    var archive: [UInt8] {
        var archive = StoredArchive()
        for part in parts { archive.add(part.name, part.text) }
        return archive.closed()
    }
}
