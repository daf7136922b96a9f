import Foundation

/// A small workbook put together by hand, uncompressed, whose parts a test may alter while its checksums stay right: as
/// a library leaves it whose temporary files were cut.
struct StoredPackage {
    /// The parts by name.
    var parts: [String: String] = [
        "[Content_Types].xml": "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        "_rels/.rels": links([("officeDocument", "xl/workbook.xml"), ("core-properties", "docProps/core.xml")]),
        "docProps/core.xml": "<core><title>名单</title></core>",
        "xl/workbook.xml": """
        <workbook xmlns="\(main)" xmlns:r="\(relationships)"><sheets>\
        <sheet name="名单" sheetId="1" r:id="r0"/><sheet name="字典" sheetId="2" r:id="r1"/></sheets></workbook>
        """,
        "xl/_rels/workbook.xml.rels": links([
            ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"),
            ("theme", "theme/theme1.xml"),
            ("sharedStrings", "sharedStrings.xml"),
        ]),
        "xl/theme/theme1.xml": "<theme><elements></elements></theme>",
        "xl/sharedStrings.xml": "<sst xmlns=\"\(main)\"><si><t>甲</t></si><si><t>乙</t></si></sst>",
        "xl/worksheets/sheet1.xml": """
        <worksheet xmlns="\(main)"><sheetData>\
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c></row>\
        <row r="300"><c r="A300" t="b"><v>1</v></c><c r="B300" t="s"><v>1</v></c></row></sheetData></worksheet>
        """,
        "xl/worksheets/sheet2.xml": """
        <worksheet xmlns="\(main)"><sheetData><row r="2"><c r="A2" t="inlineStr"><is><t>丙</t></is></c></row>\
        </sheetData></worksheet>
        """,
    ]

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static func links(_ targets: [(type: String, target: String)]) -> String {
        let links = targets.enumerated().map {
            "<Relationship Id=\"r\($0)\" Type=\"\(relationships)/\($1.type)\" Target=\"\($1.target)\"/>"
        }
        return "<Relationships>\(links.joined())</Relationships>"
    }

    /// The bytes of the ZIP file.
    var bytes: Data {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for (name, content) in parts.sorted(by: { $0.key < $1.key }) {
            let content = Array(content.utf8)
            // Version, flags, method, time, day; checksum; size twice; length of the name, of nothing.
            let common =
                short(20, 0, 0, 0, 0x21) + long(Self.checksum(content), content.count, content.count)
                + short(name.utf8.count, 0)
            directory += long(0x0201_4b50) + short(20) + common + short(0, 0, 0) + long(0, file.count) + name.utf8
            file += long(0x0403_4b50) + common + name.utf8 + content
        }
        let end = short(0, 0, parts.count, parts.count) + long(directory.count, file.count) + short(0)
        return Data(file + directory + long(0x0605_4b50) + end)
    }

    private func short(_ numbers: Int...) -> [UInt8] {
        numbers.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }

    private func long(_ numbers: Int...) -> [UInt8] { numbers.flatMap { short($0, $0 >> 16) } }

    /// CRC-32, bit by bit.
    private static func checksum(_ bytes: [UInt8]) -> Int {
        var sum: UInt32 = .max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB8_8320 }
        }
        return Int(~sum)
    }
}
