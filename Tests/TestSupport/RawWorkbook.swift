import Foundation

/// A workbook put together part by part, so that its cells can hold what no writer would write (测试工作簿): error values,
/// formulas without a result, numbers with more digits than a spreadsheet keeps.
public struct RawWorkbook: Sendable {
    /// What a cell holds.
    public enum Cell: Sendable, Hashable, ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral {
        /// Text; empty text is no cell at all.
        case text(String)
        /// A number, with these digits.
        case number(String)
        /// A serial number under a date format.
        case day(String)
        /// A boolean.
        case boolean(Bool)
        /// An error value.
        case error(String)
        /// A formula and its stored result, which may be missing.
        case formula(String, result: String?)

        public init(stringLiteral text: String) { self = .text(text) }
        public init(integerLiteral number: Int) { self = .number(String(number)) }
    }

    /// A worksheet, whose first row is row 1; an empty row is not stored.
    public struct Sheet: Sendable {
        let name: String
        let rows: [[Cell]]
        let isHidden: Bool
        let edit: @Sendable (String) -> String

        /// A worksheet of these rows; `edit` changes its XML, `<sheetData>` and all within it.
        public init(
            _ name: String, _ rows: [[Cell]], isHidden: Bool = false,
            edit: @escaping @Sendable (String) -> String = { $0 }
        ) {
            self.name = name
            self.rows = rows
            self.isHidden = isHidden
            self.edit = edit
        }

        /// A worksheet called Sheet1.
        public init(_ rows: [[Cell]]) { self.init("Sheet1", rows) }
    }

    private let sheets: [Sheet]
    private let countsFrom1904: Bool

    /// A workbook of these sheets, whose serial numbers count from 1900 or from 1904.
    public init(_ sheets: [Sheet], countsFrom1904: Bool = false) {
        self.sheets = sheets
        self.countsFrom1904 = countsFrom1904
    }

    /// Writes the workbook.
    /// - Returns: the path.
    /// - Throws: what Foundation says when the file cannot be written.
    @discardableResult
    public func write(to file: URL) throws -> String {
        var zip = ZipBytes()
        for (name, text) in parts { zip.add(name, text.utf8) }
        try Data(zip.bytes()).write(to: file)
        return file.path
    }

    private var parts: [(name: String, text: String)] {
        let numbers = 1...sheets.count
        return [
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", Self.relations([("rId1", "officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)">\
                <workbookPr date1904="\(countsFrom1904 ? 1 : 0)"/><sheets>\
                \(zip(numbers, sheets).map(Self.entry).joined())</sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                Self.relations(
                    numbers.map { ("rId\($0)", "worksheet", "worksheets/sheet\($0).xml") }
                        + [("rId0", "styles", "styles.xml")])
            ),
            (
                "xl/styles.xml",
                """
                <styleSheet xmlns="\(Self.main)"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>
                """
            ),
        ]
            + zip(numbers, sheets).map { number, sheet in
                (
                    "xl/worksheets/sheet\(number).xml",
                    "<worksheet xmlns=\"\(Self.main)\">\(sheet.edit("<sheetData>\(Self.rows(sheet))</sheetData>"))</worksheet>"
                )
            }
    }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    private static func relations(_ relations: [(id: String, type: String, target: String)]) -> String {
        let entries = relations.map { "<Relationship Id=\"\($0)\" Type=\"\(office)/\($1)\" Target=\"\($2)\"/>" }
        return "<Relationships xmlns=\"\(package)\">\(entries.joined())</Relationships>"
    }

    private static func entry(_ number: Int, _ sheet: Sheet) -> String {
        let state = sheet.isHidden ? " state=\"hidden\"" : ""
        return "<sheet name=\"\(escaped(sheet.name))\" sheetId=\"\(number)\"\(state) r:id=\"rId\(number)\"/>"
    }

    private static func rows(_ sheet: Sheet) -> String {
        sheet.rows.enumerated().map { number, cells in
            let xml = cells.enumerated().map { column, cell in Self.cell(cell, "\(letters(column))\(number + 1)") }
            return cells.isEmpty ? "" : "<row r=\"\(number + 1)\">\(xml.joined())</row>"
        }.joined()
    }

    private static func cell(_ cell: Cell, _ place: String) -> String {
        switch cell {
        case .text(""): ""
        case .text(let text):
            "<c r=\"\(place)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
        case .number(let digits): "<c r=\"\(place)\"><v>\(digits)</v></c>"
        case .day(let serial): "<c r=\"\(place)\" s=\"1\"><v>\(serial)</v></c>"
        case .boolean(let boolean): "<c r=\"\(place)\" t=\"b\"><v>\(boolean ? 1 : 0)</v></c>"
        case .error(let error): "<c r=\"\(place)\" t=\"e\"><v>\(escaped(error))</v></c>"
        case .formula(let formula, nil): "<c r=\"\(place)\"><f>\(escaped(formula))</f></c>"
        case .formula(let formula, let result?):
            "<c r=\"\(place)\" t=\"str\"><f>\(escaped(formula))</f><v>\(escaped(result))</v></c>"
        }
    }

    private static func letters(_ column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
