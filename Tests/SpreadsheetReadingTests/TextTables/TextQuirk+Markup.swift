extension TextQuirk {
    private static func page(_ name: String, _ rows: String, _ lines: String...) -> TextQuirk {
        var quirk = TextQuirk(name, "<html><body><table>\(rows)</table></body></html>")
        quirk = TextQuirk(quirk, lines)
        return quirk
    }

    private init(_ other: TextQuirk, _ lines: [String]) {
        testDescription = other.testDescription
        bytes = other.bytes
        self.lines = lines.map { line in
            line.contains("\t") ? line : "表1\t" + line.replacing(" ", with: "\ts\t", maxReplacements: 1)
        }
    }

    static let pages: [TextQuirk] = [
        page("plain", "<tr><th>a</th><th>b</th></tr><tr><td>001</td><td>2</td></tr>", "A1 a", "B1 b", "A2 001", "B2 2"),
        page("upper case and attributes", "<TR HEIGHT=20><TD CLASS=\"x>y\" nowrap>a</TD></TR>", "A1 a"),
        page("end tags left out", "<tr><td>a<td>b<tr><td>c", "A1 a", "B1 b", "A2 c"),
        page("white space", "<tr>\n<td>\n  a \n b&nbsp;\n</td><td>&nbsp;</td><td> </td></tr>", "A1 a b"),
        page("line breaks", "<tr><td>a<br>b<br/>c</td><td><p>d</p><p>e</p></td></tr>", "A1 a\\nb\\nc", "B1 d\\ne"),
        page(
            "entities", "<tr><td>&lt;&#20013;&#x4E2D;&amp;nbsp&gt;</td><td>a&middot;b & c &x; &#0; &#xD800;</td></tr>",
            "A1 <中中&nbsp>", "B1 a·b & c &x; &#0; &#xD800;"),
        page("tags within", "<tr><td><font color=red>a</font><b>b</b> <i>c</i></td></tr>", "A1 ab c"),
        page("less-than signs", "<tr><td>a < b <3</td></tr>", "A1 a < b <3"),
        page(
            "spans", "<tr><td rowspan=2>a</td><td colspan=\"2\">b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr>",
            "A1 a", "B1 b", "D1 c", "B2 d", "C2 e"),
        page("rows without cells", "<tr></tr><tr><td>a</td></tr>", "A2 a"),
        page("text outside cells", "<caption>x</caption>y<tr>z<td>a</td>w</tr>", "A1 a"),
        page(
            "numbers", "<tr><td x:num>1.50</td><td x:num=\"43256\">x</td><td x:num>n</td><td x:str x:num>2</td></tr>",
            "表1\tA1\tn\t1.5", "表1\tB1\tn\t43256", "C1 n", "D1 2"),
        page("number formatted as text", "<tr><td style='mso-number-format:\"\\@\"' x:num>01</td></tr>", "A1 01"),
        page(
            "comments, scripts, styles",
            "<!-- <td>x</td> --><script>'<td>'</script><style>td{}</style><tr><td>a<!--b-->c</td></tr>",
            "A1 ac"),
        page("conditional", "<![if supportMisalignedColumns]><tr><td>a</td></tr><![endif]>", "A1 a"),
        page(
            "table within a cell", "<tr><td>a<table><tr><td>inner</td></tr></table>b</td><td>c</td></tr>", "A1 ab",
            "B1 c", "表2\tA1\ts\tinner"),
        TextQuirk(
            "several tables, those without rows left out",
            "<!DOCTYPE html><table></table><table><tr><td>a</td></tr></table><table><td>b</td></table>", "A1 a",
            "表2\tA1\ts\tb"),
        TextQuirk(
            "declaration before the page",
            "<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"><table><tr><td>a</td></tr></table></html>",
            "A1 a"),
    ]

    private static func book(_ name: String, _ rows: String, _ lines: String...) -> TextQuirk {
        TextQuirk(
            TextQuirk(
                name,
                "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles><Style ss:ID=\"a\"/></Styles><Worksheet ss:Name=\"表1\"><Table>\(rows)</Table></Worksheet></Workbook>"
            ), lines)
    }

    private static func data(_ type: String, _ value: String) -> String {
        "<Cell><Data ss:Type=\"\(type)\">\(value)</Data></Cell>"
    }

    static let xml: [TextQuirk] = [
        book("plain", "<Row>\(data("String", "001"))\(data("Number", "1.50"))</Row>", "A1 001", "表1\tB1\tn\t1.5"),
        book(
            "types",
            "<Row>\(data("DateTime", "2018-06-05T00:00:00.000"))\(data("Boolean", "1"))\(data("Error", "#N/A"))\(data("Number", "x"))</Row>",
            "表1\tA1\td\t2018-06-05", "表1\tB1\tb\tTRUE", "表1\tC1\te\t#N/A", "D1 x"),
        book(
            "indices",
            "<Row ss:Index=\"3\"><Cell ss:Index=\"2\"><Data>a</Data></Cell><Cell><Data>b</Data></Cell></Row><Row><Cell><Data>c</Data></Cell></Row>",
            "B3 a", "C3 b", "A4 c"),
        book("rows that stand for several", "<Row ss:Span=\"2\"/><Row>\(data("String", "a"))</Row>", "A4 a"),
        book(
            "merged cells",
            "<Row><Cell ss:MergeAcross=\"2\" ss:MergeDown=\"1\"><Data>a</Data></Cell><Cell><Data>b</Data></Cell></Row>",
            "A1 a", "D1 b"),
        book("line breaks", "<Row>\(data("String", "a&#10;b"))</Row>", "A1 a\\nb"),
        book(
            "rich text, comments left out",
            "<Row><Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\"><B>a</B>b<Font>c</Font></ss:Data><Comment><ss:Data>x</ss:Data></Comment></Cell></Row>",
            "A1 abc"),
        book(
            "formulas",
            "<Row><Cell ss:Formula=\"=1\"><Data ss:Type=\"Number\">1</Data></Cell><Cell ss:Formula=\"=2\"/></Row>",
            "表1\tA1\tn\t1"),
        TextQuirk(
            "empty worksheets",
            "<Workbook><Worksheet Name=\"a\"/><Worksheet Name=\"b\"><Table><Row><Cell><Data>c</Data></Cell></Row></Table></Worksheet></Workbook>",
            "b\tA1\ts\tc"),
        TextQuirk(
            "any prefix, no declaration",
            "<x:Workbook xmlns:x=\"urn:schemas-microsoft-com:office:spreadsheet\"><x:Worksheet x:Name=\"a&amp;b\"><x:Table><x:Row><x:Cell x:Index=\"2\"><x:Data x:Type=\"String\">c</x:Data></x:Cell></x:Row></x:Table></x:Worksheet></x:Workbook>",
            "a&b\tB1\ts\tc"),
        TextQuirk(
            "UTF-16",
            [0xFF, 0xFE]
                + utf16(
                    "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n<Workbook><Worksheet Name=\"甲\"><Table><Row><Cell><Data>乙</Data></Cell></Row></Table></Worksheet></Workbook>"
                ), "甲\tA1\ts\t乙"),
    ]
}
