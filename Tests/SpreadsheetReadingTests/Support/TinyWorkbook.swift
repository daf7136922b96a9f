import Foundation
import SpreadsheetReading
import TestSupport

/// The smallest workbook, any part of which a test may replace.
struct TinyWorkbook: Sendable {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// Parts by name, in the order of the container.
    var parts: [(name: String, data: [UInt8])]

    /// A workbook whose one sheet has these rows and whose shared strings and cell formats are these.
    init(
        rows: String = "", strings: String? = nil, formats: String = "<xf numFmtId=\"0\"/>", numberFormats: String = "",
        workbookProperties: String = ""
    ) {
        parts = []
        set("[Content_Types].xml", "<Types/>")
        set(
            "_rels/.rels",
            "<Relationships xmlns=\"\(Self.package)\"><Relationship Id=\"rId1\" Type=\"\(Self.office)/officeDocument\" "
                + "Target=\"xl/workbook.xml\"/></Relationships>")
        set(
            "xl/workbook.xml",
            "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(workbookProperties)<sheets>"
                + "<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
        set(
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"\(Self.package)\">"
                + Self.relation("rId1", "worksheet", "worksheets/sheet1.xml")
                + Self.relation("rId2", "sharedStrings", "sharedStrings.xml")
                + Self.relation("rId3", "styles", "styles.xml") + "</Relationships>")
        setSheet("<sheetData>\(rows)</sheetData>")
        if let strings { set("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>") }
        set(
            "xl/styles.xml",
            "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(numberFormats)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                + "</cellStyleXfs><cellXfs>\(formats)</cellXfs></styleSheet>")
    }

    static func relation(_ identifier: String, _ type: String, _ target: String) -> String {
        "<Relationship Id=\"\(identifier)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
    }

    mutating func set(_ name: String, _ text: String) { set(name, Array(text.utf8)) }

    mutating func set(_ name: String, _ data: [UInt8]) {
        if let index = parts.firstIndex(where: { $0.name == name }) {
            parts[index].data = data
        } else {
            parts.append((name, data))
        }
    }

    mutating func setSheet(_ content: String) {
        set("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(Self.main)\">\(content)</worksheet>")
    }

    /// Puts a sheet before the others, with the same rows as the first. `name` as it stands in XML.
    mutating func addSheet(_ name: String, state: String = "visible") {
        let rows = parts.first { $0.name == "xl/worksheets/sheet1.xml" }?.data ?? []
        set("xl/worksheets/sheet9.xml", rows)
        replace(
            "<sheets>", with: "<sheets><sheet name=\"\(name)\" sheetId=\"9\" state=\"\(state)\" r:id=\"rId9\"/>",
            in: "xl/workbook.xml")
        replace(
            "</Relationships>", with: Self.relation("rId9", "worksheet", "worksheets/sheet9.xml") + "</Relationships>",
            in: "xl/_rels/workbook.xml.rels")
    }

    mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

    mutating func rename(_ name: String, _ other: String) {
        for index in parts.indices where parts[index].name == name { parts[index].name = other }
    }

    /// Replaces text within a part.
    mutating func replace(_ text: String, with other: String, in name: String) {
        for index in parts.indices where parts[index].name == name {
            let whole = String(decoding: parts[index].data, as: UTF8.self)
            parts[index].data = Array(whole.replacingOccurrences(of: text, with: other).utf8)
        }
    }

    func with(_ change: (inout TinyWorkbook) -> Void) -> TinyWorkbook {
        var copy = self
        change(&copy)
        return copy
    }

    /// As a ZIP file, all members stored.
    var zip: ZipBytes {
        var zip = ZipBytes()
        for part in parts { zip.add(part.name, part.data) }
        return zip
    }

    /// The listing's lines.
    func lines(limits: Limits = Limits()) throws -> [String] {
        try withFile(zip.bytes()) { path in try Self.lines(path, limits: limits) }
    }

    static func lines(_ path: String, limits: Limits = Limits()) throws -> [String] {
        var output: [UInt8] = []
        let workbook = try Workbook(path: path, limits: limits)
        _ = try CellListing().run(workbook) { (bytes: Span<UInt8>) throws(ReadingError) in
            for index in bytes.indices { output.append(bytes[index]) }
        }
        return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// The error of reading all cells, `nil` when there is none.
    func failure(limits: Limits = Limits()) throws -> ReadingError? { try Self.failure(zip.bytes(), limits: limits) }

    static func failure(_ bytes: [UInt8], limits: Limits = Limits()) throws -> ReadingError? {
        try withFile(bytes) { path in
            do {
                _ = try lines(path, limits: limits)
                return nil
            } catch let error as ReadingError {
                return error
            }
        }
    }
}

/// Runs `body` with a file of these bytes, private to this process and removed afterwards.
func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("book.xlsx")
    try Data(bytes).write(to: file)
    return try body(file.path)
}
