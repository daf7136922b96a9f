/// Words of the formats, which the fuzzer would be long in finding (词典).
enum Words {
    static let markup = [
        "<!--", "-->", "<![CDATA[", "]]>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<!DOCTYPE", "&amp;",
        "&#x10FFFF;",
        "&#0;", "&quot;", "xml:space=\"preserve\"", "xmlns:x=\"\(MinimalWorkbook.main)\"", "xmlns=\"\"", "/>",
        "_x000D_",
        "_x005F_", "\u{FEFF}", "\u{0}<\u{0}?",
        "http://purl.oclc.org/ooxml/spreadsheetml/main", "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "mc:AlternateContent", "mc:Fallback",
    ]

    static let sheet =
        markup + [
            "<row r=\"1048576\">", "<row>", "</row>", "<c r=\"XFD1\" t=\"s\"><v>", "<c><v>", "</v></c>", "t=\"b\"",
            "t=\"e\"",
            "t=\"d\"", "t=\"str\"", "t=\"n\"", "t=\"inlineStr\"><is><t>", "</t></is></c>", "<f>",
            "<f t=\"shared\" si=\"0\"/>",
            "<is><r><t>", "<rPh><t>", "s=\"3\"", "hidden=\"1\"", "spans=\"1:47\"",
            "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/>",
            "</cols>", "<mergeCells><mergeCell ref=\"A1:B2\"/>", "<dimension ref=\"A1:AU9\"/>",
            "<autoFilter ref=\"A1:B9\"/>",
            "#DIV/0!", "1E+308", "NaN", "-0.5", "990101195306231000", "2018-06-05T08:30:00.5Z", "PT8H30M", "60",
            "2958466",
        ]

    static let strings =
        markup + ["<si>", "</si>", "<t>", "</t>", "<r>", "</r>", "<rPh sb=\"0\" eb=\"1\">", "<phoneticPr/>"]

    static let styles =
        markup + [
            "<numFmt numFmtId=\"165\" formatCode=\"", "[h]:mm:ss", "yyyy/m/d;@", "[$-804]", "[Red]", "\\-", "\"年\"",
            "General",
            "<xf numFmtId=\"", "<cellStyleXfs>", "<cellXfs>", "<dxfs>",
        ]

    static let workbook =
        markup + [
            "<sheet name=\"", "r:id=\"rId1\"", "state=\"veryHidden\"", "date1904=\"1\"", "<Relationship Id=\"",
            "TargetMode=\"External\"",
            "Target=\"../", "Target=\"/xl/", "%2E%2e", "chartsheet", "worksheet", "dialogsheet",
        ]

    static let delimited = ["\"\"", "\",\"", "\r\n", "=\"", "\u{FEFF}", "sep=;\n", "\t", ";"]

    static let html = [
        "<table", "</table>", "<tr>", "<td colspan=\"", "rowspan=\"65535\"", "<th>", "<br>", "<!--", "-->", "<script>",
        "</script>",
        "<style>", "<![if", "&nbsp;", "&#x10FFFF;", "charset=gb2312", "charset=utf-8", "<!doctype html>", "x:num=\"",
        "x:str",
    ]

    static let xmlSpreadsheet = [
        "<Worksheet ss:Name=\"", "<Row ss:Index=\"", "<Cell ss:Index=\"", "ss:MergeAcross=\"", "ss:MergeDown=\"",
        "<Data ss:Type=\"",
        "DateTime", "Boolean", "Error", "Number", "String", "ss:Hidden=\"1\"", "<![CDATA[", "&#10;", "ss:StyleID=\"",
        "<NumberFormat",
    ]

    /// As libFuzzer's dictionaries have it.
    static func escaped(_ word: String) -> String {
        word.utf8.map { byte in
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return "\\" + String(UnicodeScalar(byte)) }
            if (0x20..<0x7F).contains(byte) { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "\\x" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}
