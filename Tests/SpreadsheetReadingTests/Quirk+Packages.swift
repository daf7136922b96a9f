import TestSupport

extension Quirk {
    private static let plain = TinyWorkbook(
        rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", strings: "<si><t>甲</t></si>")

    static let packages: [Quirk] = [
        Quirk(
            "names in upper case",
            plain.with { book in for part in book.parts { book.rename(part.name, part.name.uppercased()) } }, "A1 s 甲"),
        Quirk(
            "backslashes",
            plain.with { book in for part in book.parts { book.rename(part.name, part.name.replacing("/", with: "\\")) }
            }, "A1 s 甲"),
        Quirk(
            "absolute targets",
            plain.with { $0.replace("Target=\"", with: "Target=\"/xl/", in: "xl/_rels/workbook.xml.rels") }, "A1 s 甲"),
        Quirk(
            "two slashes in targets",
            plain.with { $0.replace("Target=\"", with: "Target=\"/xl//", in: "xl/_rels/workbook.xml.rels") }, "A1 s 甲"),
        Quirk(
            "backslashes in targets",
            plain.with { $0.replace("worksheets/", with: "worksheets\\", in: "xl/_rels/workbook.xml.rels") }, "A1 s 甲"),
        Quirk(
            "absolute target of the workbook",
            plain.with { $0.replace("\"xl/workbook.xml", with: "\"/xl/workbook.xml", in: "_rels/.rels") }, "A1 s 甲"),
        Quirk(
            "dots in targets",
            plain.with { $0.replace("Target=\"", with: "Target=\"../xl/./", in: "xl/_rels/workbook.xml.rels") },
            "A1 s 甲"),
        Quirk(
            "percent-encoded target",
            plain.with { book in
                book.rename("xl/worksheets/sheet1.xml", "xl/worksheets/表1.xml")
                book.replace("sheet1.xml", with: "%E8%A1%A81.xml", in: "xl/_rels/workbook.xml.rels")
            }, "A1 s 甲"),
        Quirk(
            "workbook elsewhere",
            plain.with { book in
                book.rename("xl/workbook.xml", "xl/book2.xml")
                book.rename("xl/_rels/workbook.xml.rels", "xl/_rels/book2.xml.rels")
                book.replace("xl/workbook.xml", with: "xl/book2.xml", in: "_rels/.rels")
            }, "A1 s 甲"),
        Quirk("no root relationships", plain.with { $0.remove("_rels/.rels") }, "A1 s 甲"),
        Quirk(
            "no styles, no content types",
            plain.with { book in
                book.remove("xl/styles.xml")
                book.remove("[Content_Types].xml")
            }, "A1 s 甲"),
        Quirk(
            "strict namespaces",
            plain.with { book in
                for part in book.parts {
                    book.replace(
                        TinyWorkbook.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main", in: part.name)
                    book.replace(
                        TinyWorkbook.office, with: "http://purl.oclc.org/ooxml/officeDocument/relationships",
                        in: part.name)
                }
            }, "A1 s 甲"),
        Quirk(
            "prefixed elements",
            plain.with { book in
                for part in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"] {
                    book.replace("</", with: "\u{1}", in: part)
                    book.replace("<", with: "<x:", in: part)
                    book.replace("\u{1}", with: "</x:", in: part)
                    book.replace("xmlns=", with: "xmlns:x=", in: part)
                }
            }, "A1 s 甲"),
        Quirk(
            "no namespaces",
            plain.with { book in
                for part in book.parts { book.replace(" xmlns=\"\(TinyWorkbook.main)\"", with: "", in: part.name) }
            }, "A1 s 甲"),
        Quirk(
            "byte order marks",
            plain.with { book in
                for part in book.parts { book.set(part.name, [0xEF, 0xBB, 0xBF] + part.data) }
            }, "A1 s 甲"),
        Quirk(
            "UTF-16",
            plain.with { book in
                for part in book.parts {
                    let units = String(decoding: part.data, as: UTF8.self).utf16
                    book.set(part.name, [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
                }
            }, "A1 s 甲"),
        Quirk(
            "UTF-16, highest byte first, without mark",
            plain.with { book in
                for part in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"] {
                    guard let data = book.parts.first(where: { $0.name == part })?.data else { continue }
                    let units = String(decoding: data, as: UTF8.self).utf16
                    book.set(part, units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
                }
            }, "A1 s 甲"),
        Quirk(
            "sheets by relationship, not by number",
            plain.with { book in
                book.addSheet("后")
                book.setSheet("<sheetData><row r=\"1\"><c r=\"B1\"><v>1</v></c></row></sheetData>")
                book.replace("worksheets/sheet9.xml", with: "x", in: "xl/_rels/workbook.xml.rels")
                book.replace("worksheets/sheet1.xml", with: "worksheets/sheet9.xml", in: "xl/_rels/workbook.xml.rels")
                book.replace("Target=\"x\"", with: "Target=\"worksheets/sheet1.xml\"", in: "xl/_rels/workbook.xml.rels")
                book.replace("name=\"后\"", with: "name=\"Sheet1\"", in: "xl/workbook.xml")
            }, "B1 n 1", "A1 s 甲"),
        Quirk(
            "dialogues and macros",
            plain.with { book in
                book.replace(
                    "<sheets>", with: "<sheets><sheet name=\"对话\" sheetId=\"7\" r:id=\"rId7\"/>", in: "xl/workbook.xml")
                book.replace(
                    "</Relationships>",
                    with: TinyWorkbook.relation("rId7", "dialogsheet", "dialogsheets/sheet1.xml") + "</Relationships>",
                    in: "xl/_rels/workbook.xml.rels")
                book.replace("/worksheet\"", with: "/xlMacrosheet\"", in: "xl/_rels/workbook.xml.rels")
                book.replace("worksheet ", with: "macrosheet ", in: "xl/worksheets/sheet1.xml")
                book.replace("/worksheet>", with: "/macrosheet>", in: "xl/worksheets/sheet1.xml")
            }, "A1 s 甲"),
        Quirk(
            "no strings where none are needed",
            TinyWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").with {
                $0.remove("xl/sharedStrings.xml")
                $0.remove("xl/styles.xml")
            }, "A1 n 1"),
        Quirk(
            "chart sheets and modules",
            plain.with { book in
                book.replace(
                    "<sheets>",
                    with:
                        "<sheets><sheet name=\"图\" sheetId=\"7\" r:id=\"rId7\"/><sheet name=\"M\" sheetId=\"8\" r:id=\"\"/>",
                    in: "xl/workbook.xml")
                book.replace(
                    "</Relationships>",
                    with: TinyWorkbook.relation("rId7", "chartsheet", "chartsheets/sheet1.xml") + "</Relationships>",
                    in: "xl/_rels/workbook.xml.rels")
            }, "A1 s 甲"),
        Quirk(
            "other members",
            plain.with { book in
                book.set("xl/worksheets/_rels/sheet1.xml.rels", "<broken")
                book.set("docProps/core.xml", "<!DOCTYPE x>")
            }, "A1 s 甲"),
    ]
}
