import Foundation
import Spreadsheet
import SpreadsheetEditing
import SpreadsheetReading
import TestSupport

/// A workbook of one sheet, `表`, whose parts a test writes itself.
struct PartsBook: Sendable {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// By name, in the order of the container.
    var parts: [(name: String, text: String)]
    /// How the container is built.
    var archive: @Sendable (inout ZipBytes) -> Void = { _ in }

    /// `sheet` is all of the sheet's part; `strings` and `formats` stand in their parts' outermost elements.
    init(
        sheet: String, strings: String? = nil,
        formats: String = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf fontId=\"2\" numFmtId=\"0\"><alignment/></xf>"
    ) {
        let root = "<Relationship Id=\"r1\" Type=\"\(Self.office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
        let links = [("worksheet", "sheet1"), ("styles", "styles"), ("sharedStrings", "sharedStrings")].enumerated()
            .map { "<Relationship Id=\"r\($0)\" Type=\"\(Self.office)/\($1.0)\" Target=\"\($1.1).xml\"/>" }
        parts = [
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", "<Relationships xmlns=\"\(Self.package)\">\(root)</Relationships>"),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><sheets>"
                    + "<sheet name=\"表\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"\(Self.package)\">\(links.joined())</Relationships>"
            ),
            (
                "xl/styles.xml",
                "<styleSheet xmlns=\"\(Self.main)\"><cellXfs count=\"3\">\(formats)</cellXfs></styleSheet>"
            ),
            ("xl/sheet1.xml", sheet),
        ]
        if let strings { parts.append(("xl/sharedStrings.xml", strings)) }
    }

    /// A sheet whose `<sheetData>` holds these rows.
    init(rows: String, strings: String? = nil) {
        self.init(sheet: Self.sheet(rows), strings: strings)
    }

    static func sheet(_ rows: String) -> String {
        "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>"
    }

    func write(to file: URL) throws {
        var zip = ZipBytes()
        for part in parts { zip.add(part.name, part.text.utf8) }
        archive(&zip)
        try Data(zip.bytes()).write(to: file)
    }

    /// Makes a plan's edits.
    func edited(by plan: EditPlan) throws -> EditedBook {
        let folder = try TemporaryFolder()
        try write(to: folder["before.xlsx"])
        let report = try WorkbookEditor(path: folder["before.xlsx"].path).apply(plan, to: folder["after.xlsx"].path)
        return EditedBook(report: report, folder: folder)
    }

    /// The error of making a plan's edits, which must leave nothing behind.
    func failure(_ plan: EditPlan) throws -> (error: EditingError?, leftOver: [String]) {
        let folder = try TemporaryFolder()
        try write(to: folder["before.xlsx"])
        var failure: EditingError?
        do throws(EditingError) {
            _ = try WorkbookEditor(path: folder["before.xlsx"].path).apply(plan, to: folder["after.xlsx"].path)
        } catch { failure = error }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        return (failure, names.filter { $0 != "before.xlsx" })
    }
}

/// A workbook before and after edits.
struct EditedBook {
    let report: EditReport
    let folder: TemporaryFolder

    var before: String { folder["before.xlsx"].path }
    var after: String { folder["after.xlsx"].path }
    var bytes: Data { get throws { try Data(contentsOf: folder["after.xlsx"]) } }

    /// The inflated text of a part after the edits.
    func text(_ part: String) throws -> String {
        let container = try Container(path: after, limits: Limits())
        var stream = PartStream(try container.part(PartName.key(part.utf8)))
        var text: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = try stream.read(into: &piece, from: 0)
            if count == 0 { return String(decoding: text, as: UTF8.self) }
            text += piece[..<count]
        }
    }
}

extension CellEdit {
    /// An edit of the sheet `表`.
    init(_ cell: String, _ value: Value, expected: String? = nil, line: Int? = nil) {
        self.init(
            sheet: "表", cell: CellReference(cell) ?? CellReference(row: 1, column: 1), expected: expected, value: value,
            line: line)
    }
}
