extension Quirk {
    static let cells: [Quirk] = [
        Quirk(
            "plain", rows: "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"C2\"><v>42</v></c></row>", "A2 s 乙",
            "C2 n 42"),
        Quirk(
            "no references", rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", "A1 n 1",
            "B1 n 2", "A2 n 3"),
        Quirk(
            "some references",
            rows: "<row r=\"3\"><c><v>1</v></c><c r=\"D3\"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>",
            "A3 n 1", "D3 n 2", "E3 n 3", "A4 n 4"),
        Quirk(
            "rows whose number only their cells say",
            rows:
                "<row><c r=\"B5\"><v>1</v></c><c r=\"C5\"><v>2</v></c></row><row><c r=\"A9\"><v>3</v></c></row><row><c><v>4</v></c></row>",
            "B5 n 1", "C5 n 2", "A9 n 3", "A10 n 4"),
        Quirk(
            "row numbers empty or with blanks around",
            rows: "<row r=\"\"><c><v>1</v></c></row><row r=\" 3\n\"><c><v>2</v></c></row>", "A1 n 1", "A3 n 2"),
        Quirk("empty reference", rows: "<row r=\"1\"><c r=\"\"><v>7</v></c></row>", "A1 n 7"),
        Quirk("absolute reference", rows: "<row r=\"1\"><c r=\"$B$1\"><v>7</v></c></row>", "B1 n 7"),
        Quirk("lower case reference", rows: "<row r=\"1\"><c r=\"b1\"><v>7</v></c></row>", "B1 n 7"),
        Quirk(
            "attributes in another order, other quotes, line breaks",
            rows: "<row\n r = '1' >\n<c t='s'\n r=\"A1\" ><v>0</v></c >\n</row>", "A1 s 甲"),
        Quirk(
            "cells out of order", rows: "<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>", "A1 n 1",
            "C1 n 3"),
        Quirk(
            "two cells in one place", rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
            "A1 n 2"),
        Quirk(
            "rows out of order and twice",
            rows:
                "<row r=\"3\"><c r=\"A3\"><v>3</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"><v>4</v></c><c r=\"B3\"><v>5</v></c></row>",
            "A1 n 1", "A3 n 4", "B3 n 5"),
        Quirk(
            "last cell of the grid", rows: "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", "XFD1048576 n 1"
        ),
        Quirk(
            "shared string without index",
            rows:
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v/></c><c r=\"B1\" t=\"s\"></c><c r=\"C1\" t=\"s\"><v> </v></c></row>"
        ),
        Quirk(
            "shared index with blanks around", rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v> 1\n</v></c></row>", "A1 s 乙"),
        Quirk(
            "inline strings",
            rows:
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"/><c r=\"B1\" t=\"inlineStr\"><is/></c><c r=\"C1\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><r><t>b</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> c</t></r><rPh><t>x</t></rPh></is></c><c r=\"E1\" t=\"inlineStr\"><v>9</v><is><t>d</t></is></c></row>",
            "C1 s a", "D1 s b c", "E1 s d"),
        Quirk("inline string without its type", rows: "<row r=\"1\"><c r=\"A1\"><is><t>a</t></is></c></row>", "A1 s a"),
        Quirk(
            "booleans and errors",
            rows:
                "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>false</v></c><c r=\"C1\" t=\"e\"><v>#N/A</v></c></row>",
            "A1 b TRUE", "B1 b FALSE", "C1 e #N/A"),
        Quirk(
            "formulas",
            rows:
                "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>\"x\"</f><v>x &amp; y</v></c><c r=\"C1\"><f>A1</f></c><c r=\"D1\" t=\"str\"><f>A1</f><v></v></c></row>",
            "A1 n 2", "B1 s x & y"),
        Quirk(
            "pictures in cells",
            rows:
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>_xlfn.DISPIMG(\"ID_9\",1)</f><v>=DISPIMG(\"ID_9\",1)</v></c><c r=\"B1\" t=\"e\"><f>_xlfn.DISPIMG(\"ID_9\",1)</f><v>#NAME?</v></c></row>",
            "A1 s =DISPIMG(\"ID_9\",1)", "B1 e #NAME?"),
        Quirk(
            "eighteen digits", rows: "<row r=\"1\"><c r=\"A1\"><v>990101199001011234</v></c></row>",
            "A1 n 990101199001011200"),
        Quirk(
            "long numbers that differ in their last digits",
            rows: "<row r=\"1\"><c r=\"A1\"><v>123456789012345</v></c><c r=\"B1\"><v>123456789012346</v></c></row>",
            "A1 n 123456789012345", "B1 n 123456789012346"),
        Quirk(
            "numbers with a tail or an exponent",
            rows:
                "<row r=\"1\"><c r=\"A1\"><v>1.1000000000000001</v></c><c r=\"B1\"><v>1.3800138E+10</v></c><c r=\"C1\"><v>-9.2233720368547758E+18</v></c></row>",
            "A1 n 1.1", "B1 n 13800138000", "C1 n -9223372036854776000"),
        Quirk(
            "blanks and signs around text stay",
            rows:
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\u{A0}1\u{3000}</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>'1\t</t></is></c></row>",
            "A1 s \u{A0}1\u{3000}", "B1 s '1\\t"),
        Quirk(
            "blank rows in the middle",
            rows:
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"/><row r=\"9\"><c r=\"A9\"><v>9</v></c></row>",
            "A1 n 1", "A9 n 9"),
        Quirk(
            "merged cells hold one value",
            TinyWorkbook().with {
                $0.setSheet(
                    "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"/></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
                )
            }, "A1 n 1"),
        Quirk(
            "false dimension",
            TinyWorkbook().with {
                $0.setSheet(
                    "<dimension ref=\"1:10901\"/><sheetData><row r=\"2\"><c r=\"C2\"><v>1</v></c></row></sheetData>")
            }, "C2 n 1"),
        Quirk(
            "value and inline text in every order",
            rows:
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is><v>9</v></c><c r=\"B1\" t=\"inlineStr\"><v>b</v></c><c r=\"C1\"><is><t>c</t></is><v>9</v></c></row>",
            "A1 s a", "B1 s b", "C1 n 9"),
        Quirk("number with blanks", rows: "<row r=\"1\"><c r=\"A1\"><v> 1.50 </v></c></row>", "A1 n 1.5"),
        Quirk(
            "no number", rows: "<row r=\"1\"><c r=\"A1\"><v>NaN</v></c><c r=\"B1\"><v>1,234</v></c></row>", "A1 s NaN",
            "B1 s 1,234"),
        Quirk(
            "comments, instructions and CDATA",
            rows:
                "<!-- a > b --><row r=\"1\"><?x y?><c r=\"A1\"><v>1<!-- - -->2</v></c><c r=\"B1\" t=\"str\"><v><![CDATA[<a> & b]]> c</v></c></row>",
            "A1 n 12", "B1 s <a> & b c"),
        Quirk(
            "entities",
            rows: "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&lt;&#20013;&#x1F600;&quot;&apos;&gt;</v></c></row>",
            "A1 s <中😀\"'>"),
        Quirk(
            "alternatives",
            rows:
                "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"z\"><row r=\"1\"><c r=\"A1\"><v>666</v></c></row></mc:Choice><mc:Fallback><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></mc:Fallback></mc:AlternateContent>",
            "A1 n 1"),
        Quirk(
            "alternatives in a row and in a cell",
            rows:
                "<row r=\"1\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:AlternateContent><mc:Choice Requires=\"z\"><c r=\"A1\"><v>666</v></c></mc:Choice><mc:Fallback><c r=\"A1\"><v>1</v></c></mc:Fallback></mc:AlternateContent><c r=\"B1\"><mc:AlternateContent><mc:Choice Requires=\"z\"><v>666</v></mc:Choice><mc:Fallback><v>2</v></mc:Fallback></mc:AlternateContent></c></row>",
            "A1 n 1", "B1 n 2"),
        Quirk(
            "foreign elements",
            rows:
                "<row r=\"1\"><y:c xmlns:y=\"urn:y\" r=\"A1\"><v>666</v></y:c><c r=\"B1\"><extLst><v>666</v></extLst><v>1</v></c><c xmlns=\"urn:z\" r=\"C1\"><v>666</v></c><c xmlns=\"\" r=\"C1\"><v>666</v></c></row>",
            "B1 n 1"),
        Quirk(
            "escapes in the value and the line",
            rows: "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a_x000D_b\tc\\</v></c></row>", "A1 s a\\rb\\tc\\\\"),
    ]

    static let strings: [Quirk] = [
        Quirk(
            "runs joined, phonetics left out",
            string:
                "<si><r><t>户</t></r><r><rPr/><t>主</t></r><rPh sb=\"0\" eb=\"1\"><t>hùzhǔ</t></rPh><phoneticPr/></si>",
            "户主"),
        Quirk("empty item", string: "<si/>", ""),
        Quirk("empty text", string: "<si><t/></si>", ""),
        Quirk("blanks kept", string: "<si><t xml:space=\"preserve\">  a \n</t></si>", "  a \\n"),
        Quirk("line ends made one", string: "<si><t>a\r\nb\rc&#13;</t></si>", "a\\nb\\nc\\r"),
        Quirk("escaped escape", string: "<si><t>_x005F_x000D_</t></si>", "_x000D_"),
        Quirk(
            "escapes for nothing stay", string: "<si><t>_xD800_ _xFFFE_ _x12_ _xZZZZ_</t></si>",
            "_xD800_ _xFFFE_ _x12_ _xZZZZ_"),
        Quirk("escaped pair", string: "<si><t>_xD83D__xDE00_</t></si>", "😀"),
        Quirk("CDATA", string: "<si><t><![CDATA[a & <b>]]></t></si>", "a & <b>"),
        Quirk(
            "alternatives among the strings",
            string:
                "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"z\"><si><t>x</t></si><si><t>y</t></si></mc:Choice><mc:Fallback><si><t>甲</t></si></mc:Fallback></mc:AlternateContent><si><t>乙</t></si>",
            "甲"),
        Quirk(
            "false count",
            TinyWorkbook(rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", strings: "").with {
                $0.set(
                    "xl/sharedStrings.xml",
                    "<sst xmlns=\"\(TinyWorkbook.main)\" count=\"4000000000\" uniqueCount=\"-1\"><si><t>a</t></si></sst>"
                )
            }, "A1 s a"),
    ]

    private static let dated = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43256</v></c></row>"

    private static func format(_ code: String) -> TinyWorkbook {
        TinyWorkbook(
            rows: dated, formats: "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/>",
            numberFormats: "<numFmt numFmtId=\"164\" formatCode=\"\(code)\"/>")
    }

    static let dates: [Quirk] = [
        Quirk("Chinese format", format("[$-804]yyyy&quot;年&quot;m&quot;月&quot;"), "A1 d 2018-06-05"),
        Quirk("day of the week", format("[$-804]aaaa;@"), "A1 d 2018-06-05"),
        Quirk("zeros hidden by a section of their own", format("[=0]&quot;&quot;;yyyy-mm-dd"), "A1 d 2018-06-05"),
        Quirk("plain format", format("0.00&quot;d&quot;"), "A1 n 43256"),
        Quirk(
            "built-in Chinese format", TinyWorkbook(rows: dated, formats: "<xf/><xf numFmtId=\"57\"/>"),
            "A1 d 2018-06-05"),
        Quirk(
            "days from 1904",
            TinyWorkbook(
                rows: dated, formats: "<xf/><xf numFmtId=\"14\"/>", workbookProperties: "<workbookPr date1904=\"1\"/>"),
            "A1 d 2022-06-06"),
        Quirk(
            "ISO text",
            rows:
                "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2018-06-05T08:30:00Z</v></c><c r=\"B1\" t=\"d\"><v>5 June</v></c></row>",
            "A1 d 2018-06-05T08:30:00", "B1 s 5 June"),
        Quirk(
            "ISO text is not shifted by days from 1904",
            TinyWorkbook(
                rows: "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2018-06-05</v></c></row>",
                workbookProperties: "<workbookPr date1904=\"true\"/>"), "A1 d 2018-06-05"),
        Quirk(
            "moments from 1904",
            TinyWorkbook(
                rows:
                    "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>41794.25</v></c><c r=\"B1\" s=\"1\"><v>41794.99999999</v></c></row>",
                formats: "<xf/><xf numFmtId=\"22\"/>", workbookProperties: "<workbookPr date1904=\"1\"/>"),
            "A1 d 2018-06-05T06:00:00", "B1 d 2018-06-05T23:59:59.999"),
        Quirk(
            "every Chinese format that is built in",
            TinyWorkbook(
                rows: "<row r=\"1\">"
                    + (1...19).map { "<c s=\"\($0)\"><v>43256</v></c>" }.joined() + "</row>",
                formats: "<xf/>" + (Array(27...36) + Array(50...58)).map { "<xf numFmtId=\"\($0)\"/>" }.joined()),
            "A1 d 2018-06-05", "B1 d 2018-06-05", "C1 d 2018-06-05", "D1 d 2018-06-05", "E1 d 2018-06-05",
            "F1 d 2018-06-05", "G1 d 2018-06-05", "H1 d 2018-06-05", "I1 d 2018-06-05", "J1 d 2018-06-05",
            "K1 d 2018-06-05", "L1 d 2018-06-05", "M1 d 2018-06-05", "N1 d 2018-06-05", "O1 d 2018-06-05",
            "P1 d 2018-06-05", "Q1 d 2018-06-05", "R1 d 2018-06-05", "S1 d 2018-06-05"),
        Quirk("style that is not defined", rows: dated, "A1 n 43256"),
        Quirk(
            "time and impossible date",
            TinyWorkbook(
                rows:
                    "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>0.25</v></c><c r=\"B1\" s=\"1\"><v>-1</v></c><c r=\"C1\" s=\"1\"><v>60</v></c></row>",
                formats: "<xf/><xf numFmtId=\"14\"/>"), "A1 d 06:00:00", "B1 n -1", "C1 n 60"),
    ]
}
