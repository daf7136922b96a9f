import SpreadsheetReading
import TestSupport

extension Refusal {
    private static let sheet = "xl/worksheets/sheet1.xml"

    private static func damaged(_ fault: ContainerFault, _ member: String? = sheet) -> ReadingError {
        .damagedContainer(fault, member: member)
    }

    static let containers: [Refusal] = [
        Refusal("nothing", .emptyFile, []),
        Refusal("only a signature", damaged(.truncated, nil), [0x50, 0x4B, 0x03, 0x04]),
        .zip("two members of one name", damaged(.duplicateMember)) { $0.add(sheet, "<a/>".utf8) },
        .zip("two members but for case", damaged(.duplicateMember, "xl/worksheets/SHEET1.xml")) {
            $0.add("xl/worksheets/SHEET1.xml", "<a/>".utf8)
        },
        .zip("overlap", damaged(.overlappingMembers, "x")) { zip in
            zip.add("x", "<a/>".utf8)
            zip.members[zip.members.count - 1].offset = 0
        },
        .zip("offset outside", damaged(.badOffset)) { $0.change(sheet) { $0.offset = 9_999_999 } },
        .zip("wrong checksum", damaged(.checksumMismatch)) { $0.change(sheet) { $0.declaredChecksum = 1 } },
        .zip("declares too little", damaged(.sizeMismatch)) { $0.change(sheet) { $0.declaredSize = 10 } },
        .zip("declares a gigabyte", damaged(.sizeMismatch)) { $0.change(sheet) { $0.declaredSize = 1 << 30 } },
        .zip("another name before the data", damaged(.headersDisagree)) {
            $0.change(sheet) { $0.nameInHeader = Array("xl/worksheets/sheet2.xml".utf8) }
        },
        .zip("unknown method", damaged(.unsupportedMethod(98))) { $0.change(sheet) { $0.method = 98 } },
        .zip("not deflated", damaged(.badData)) { $0.change(sheet) { $0.method = 8 } },
        .zip("encrypted member", damaged(.encryptedMember)) { $0.change(sheet) { $0.flags = 1 } },
        .zip("zero byte in a name", damaged(.badName, "xl/a?b")) { $0.add("xl/a\0b", []) },
        .zip("too few members counted", damaged(.badDirectory, nil)) { $0.declaredCount = 3 },
        .zip("too many members counted", damaged(.badDirectory, nil)) { $0.declaredCount = 30 },
    ]

    static let packages: [Refusal] = [
        .parts("no workbook", .missingPart("xl/workbook.xml", source: "_rels/.rels")) { $0.remove("xl/workbook.xml") },
        .parts("no workbook relationships", .missingPart("xl/_rels/workbook.xml.rels", source: "xl/workbook.xml")) {
            $0.remove("xl/_rels/workbook.xml.rels")
        },
        .parts("no sheet part", .missingPart(sheet, source: "sheet Sheet1")) { $0.remove(sheet) },
        .parts("unknown relationship", .missingPart("rId99", source: "sheet Sheet1")) {
            $0.replace("rId1", with: "rId99", in: "xl/workbook.xml")
        },
        .parts("no relationship", .missingPart("r:id", source: "sheet Sheet1")) {
            $0.replace(" r:id=\"rId1\"", with: "", in: "xl/workbook.xml")
        },
        .parts("no sheets", .noSheets) { $0.set("xl/workbook.xml", "<workbook xmlns=\"\(TinyWorkbook.main)\"/>") },
        .parts("a sheet outside the package", .missingPart("etc/passwd", source: "sheet Sheet1")) {
            $0.replace("worksheets/sheet1.xml", with: "../../../etc/passwd", in: "xl/_rels/workbook.xml.rels")
        },
        .parts("another kind of workbook part", .malformed(part: "xl/workbook.xml", offset: 0, .wrongRoot)) {
            $0.set("xl/workbook.xml", "<document/>")
        },
        .parts("sheet in an unknown namespace", .malformed(part: sheet, offset: 0, .wrongRoot)) {
            $0.replace(TinyWorkbook.main, with: "urn:x", in: sheet)
        },
        .parts("two sheets of one part", .sharedPart(sheet, sheet: "b")) {
            $0.replace("</sheets>", with: "<sheet name=\"b\" r:id=\"rId1\"/></sheets>", in: "xl/workbook.xml")
        },
        .parts("document type in the workbook", .malformed(part: "xl/workbook.xml", offset: 19, .documentType)) {
            $0.set(
                "xl/workbook.xml",
                "<!DOCTYPE workbook [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><workbook>&x;</workbook>")
        },
        .parts("document type in the strings", .malformed(part: "xl/sharedStrings.xml", offset: 0, .documentType)) {
            $0.set("xl/sharedStrings.xml", "<!DOCTYPE sst><sst/>")
        },
        .parts("document", .notWorkbook(.wordDocument)) { book in
            book.rename("xl/workbook.xml", "word/document.xml")
            book.replace("xl/workbook.xml", with: "word/document.xml", in: "_rels/.rels")
        },
        .parts("binary workbook", .notWorkbook(.binaryWorkbook)) {
            $0.replace("xl/workbook.xml", with: "xl/workbook.bin", in: "_rels/.rels")
        },
    ]

    private static func bad(_ offset: Int, _ fault: MarkupFault) -> ReadingError {
        .malformed(
            part: sheet, offset: "<worksheet xmlns=\"\(TinyWorkbook.main)\"><sheetData>".utf8.count + offset, fault)
    }

    private static func cell(_ place: String, _ fault: CellFault) -> ReadingError {
        .badCell(part: sheet, place: place, fault)
    }

    static let cells: [Refusal] = [
        .rows(
            "reference beyond the last column", cell("XFE1", .badReference),
            "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>"),
        .rows(
            "reference beyond the last row", cell("A1048577", .badReference),
            "<row r=\"1\"><c r=\"A1048577\"><v>1</v></c></row>"),
        .rows("reference of another row", cell("A5", .wrongRow), "<row r=\"1\"><c r=\"A5\"><v>1</v></c></row>"),
        .rows(
            "cells of two rows in one without number", cell("B6", .wrongRow),
            "<row><c r=\"A5\"><v>1</v></c><c r=\"B6\"><v>1</v></c></row>"),
        .rows("two row numbers in one", cell("row 1 2", .badRowNumber), "<row r=\"1 2\"><c><v>1</v></c></row>"),
        .rows("row number below one", cell("row -1", .badRowNumber), "<row r=\"-1\"><c><v>1</v></c></row>"),
        .rows("row number with control character", cell("row ?", .badRowNumber), "<row r=\"\u{7F}\"/>"),
        .rows(
            "shared string that is not there", cell("B1", .badSharedString),
            "<row r=\"1\"><c r=\"B1\" t=\"s\"><v>1</v></c></row>"),
        .rows(
            "shared index that is no number", cell("A1", .badSharedString),
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0.0</v></c></row>"),
        .rows("unknown type", cell("A1", .badType), "<row r=\"1\"><c r=\"A1\" t=\"z\"><v>1</v></c></row>"),
        .rows("tags that do not pair", bad(11, .mismatchedTag), "<row r=\"1\"></rov>"),
        .rows("attribute twice", bad(11, .duplicateAttribute), "<row r=\"1\" r=\"2\"/>"),
        .rows("attribute without quotes", bad(7, .badTag), "<row r=1/>"),
        .rows("tag in a tag", bad(5, .badTag), "<row <c/>"),
        .rows("unknown entity", bad(28, .badEntity), "<row r=\"1\"><c t=\"str\"><v>abc&nbsp;</v></c></row>"),
        .rows("reference to no character", bad(25, .badEntity), "<row r=\"1\"><c t=\"str\"><v>&#1;</v></c></row>"),
        .rows("control character", bad(26, .badCharacter), "<row r=\"1\"><c t=\"str\"><v>a\u{1}</v></c></row>"),
        .rows("declaration in the middle", bad(0, .misplacedDeclaration), "<?xml version=\"1.0\"?>"),
        .parts("unfinished", .malformed(part: sheet, offset: 13, .unexpectedEnd)) { $0.set(sheet, "<worksheet><a") },
        .parts("second root", .malformed(part: sheet, offset: 12, .badTag)) { $0.set(sheet, "<worksheet/><a/>") },
        .parts("not UTF-8", .malformed(part: "xl/sharedStrings.xml", offset: 12, .badEncoding)) {
            $0.set("xl/sharedStrings.xml", Array("<sst><si><t>".utf8) + [0xBB, 0xA7] + Array("</t></si></sst>".utf8))
        },
        .parts("surrogates in UTF-8", .malformed(part: "xl/sharedStrings.xml", offset: 12, .badEncoding)) {
            $0.set(
                "xl/sharedStrings.xml", Array("<sst><si><t>".utf8) + [0xED, 0xA0, 0x80] + Array("</t></si></sst>".utf8))
        },
        .parts("GB18030", .malformed(part: "xl/sharedStrings.xml", offset: 0, .unsupportedEncoding("GB18030"))) {
            $0.set("xl/sharedStrings.xml", "<?xml version=\"1.0\" encoding=\"GB18030\"?><sst/>")
        },
    ]

    /// More than what the format has room for, or a limit in another place than those of `LimitCase`.
    static let limited: [Refusal] = [
        .parts(
            "depth of a small part", .overLimit(.depth, allowed: 10, part: "xl/styles.xml"), limits: { $0[.depth] = 10 }
        ) {
            $0.set("xl/styles.xml", String(repeating: "<a>", count: 20) + String(repeating: "</a>", count: 20))
        },
        .parts(
            "attributes of a small part", .overLimit(.attributes, allowed: 10, part: "xl/styles.xml"),
            limits: { $0[.attributes] = 10 }
        ) {
            $0.set("xl/styles.xml", "<a \((0..<20).map { "a\($0)=\"\" " }.joined())/>")
        },
        .parts(
            "shared strings without a byte", .overLimit(.sharedStringBytes, allowed: 100, part: "xl/sharedStrings.xml"),
            limits: { $0[.sharedStringBytes] = 100 }
        ) {
            let items = String(repeating: "<si><t></t></si>", count: 30)
            $0.set("xl/sharedStrings.xml", "<sst xmlns=\"\(TinyWorkbook.main)\">\(items)</sst>")
        },
        .rows("columns", .beyondGrid(.columns, part: sheet), "<row>\(String(repeating: "<c/>", count: 16_385))</row>"),
        .rows(
            "one cell over and over", .beyondGrid(.columns, part: sheet),
            "<row>\(String(repeating: "<c r=\"A1\"><v>1</v></c>", count: 16_385))</row>"),
        .rows("rows", .beyondGrid(.rows, part: sheet), "<row r=\"1048576\"/><row/>"),
    ]
}
