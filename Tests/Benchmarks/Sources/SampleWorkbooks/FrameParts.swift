/// The small parts around the sheet.
enum FrameParts {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    /// The names and texts of the parts.
    static func all(hasStrings: Bool) -> [(name: String, text: String)] {
        [
            ("[Content_Types].xml", declaration + contentTypes(hasStrings)),
            (
                "_rels/.rels",
                declaration + "<Relationships xmlns=\"\(package)/relationships\">"
                    + relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>"
            ),
            (
                "xl/workbook.xml",
                declaration + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
                    + "<sheet name=\"人口信息表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                declaration + "<Relationships xmlns=\"\(package)/relationships\">"
                    + relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml")
                    + (hasStrings ? relation(3, "sharedStrings", "sharedStrings.xml") : "") + "</Relationships>"
            ),
            ("xl/styles.xml", declaration + styles),
        ]
    }

    private static func relation(_ number: Int, _ type: String, _ target: String) -> String {
        "<Relationship Id=\"rId\(number)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
    }

    private static func contentTypes(_ hasStrings: Bool) -> String {
        func part(_ name: String, _ type: String) -> String {
            "<Override PartName=\"/xl/\(name)\" ContentType=\"\(types).\(type)+xml\"/>"
        }
        return "<Types xmlns=\"\(package)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + part("workbook.xml", "sheet.main")
            + part("worksheets/sheet1.xml", "worksheet") + part("styles.xml", "styles")
            + (hasStrings ? part("sharedStrings.xml", "sharedStrings") : "") + "</Types>"
    }

    /// Style 1 is for headings, 2 for text, 3 for numbers.
    private static let styles = """
        <styleSheet xmlns="\(main)"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/>\
        <name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill>\
        <patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/>\
        <right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1">\
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">\
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
        <xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1"/>\
        <xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/>\
        <xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"/></cellXfs></styleSheet>
        """
}
