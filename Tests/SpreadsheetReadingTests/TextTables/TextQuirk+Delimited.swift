extension TextQuirk {
    static let delimited: [TextQuirk] = [
        TextQuirk("plain", "姓名,村\n甲,乙\n", "A1 姓名", "B1 村", "A2 甲", "B2 乙"),
        TextQuirk("no line end at the end", "a,b\n1,2", "A1 a", "B1 b", "A2 1", "B2 2"),
        TextQuirk("CRLF", "a,b\r\n1,2\r\n", "A1 a", "B1 b", "A2 1", "B2 2"),
        TextQuirk("CR alone", "a,b\r1,2\r3,4\r", "A1 a", "B1 b", "A2 1", "B2 2", "A3 3", "B3 4"),
        TextQuirk(
            "all line ends in one", "a,1\rb,2\nc,3\r\nd,4", "A1 a", "B1 1", "A2 b", "B2 2", "A3 c", "B3 3", "A4 d",
            "B4 4"),
        TextQuirk("blank lines are rows", "a,b\n\n\r\n1,2\n", "A1 a", "B1 b", "A4 1", "B4 2"),
        TextQuirk("empty cells", ",b,\n,,3\n", "B1 b", "C2 3"),
        TextQuirk(
            "digits stay text", "001,990101199001011234,1.50,1E5,-0\n", "A1 001", "B1 990101199001011234", "C1 1.50",
            "D1 1E5", "E1 -0"),
        TextQuirk("quotes", "\"a \"\"b\"\"\",\"c,d\"\n\"\",\"\"\"\"\n", "A1 a \"b\"", "B1 c,d", "B2 \""),
        TextQuirk("line ends within quotes", "\"a\r\nb\rc\nd\",2\n3,4\n", "A1 a\\nb\\nc\\nd", "B1 2", "A2 3", "B2 4"),
        TextQuirk("text behind a closed quotation", "\"a\"b,c\n", "A1 ab", "B1 c"),
        TextQuirk("quote within a field", "5\" x,b\nc,d\n", "A1 5\" x", "B1 b", "A2 c", "B2 d"),
        TextQuirk("guards stay", "=\"001\",x\n=\"a,b\",y\n", "A1 =\"001\"", "B1 x", "A2 =\"a,b\"", "B2 y"),
        TextQuirk("quoted guards stay", "\"=\"\"001\"\"\",x\n", "A1 =\"001\"", "B1 x"),
        TextQuirk("formulas are text", "=1+2,@x\n+3,-4\n", "A1 =1+2", "B1 @x", "A2 +3", "B2 -4"),
        TextQuirk(
            "blanks and tabs appended stay", "a,b\n 1 ,2\t\n3\t,4\t\n", "A1 a", "B1 b", "A2  1 ", "B2 2\\t", "A3 3\\t",
            "B3 4\\t"),
        TextQuirk("tabs", "甲\t1,5\n乙\t2,5\n", "A1 甲", "B1 1,5", "A2 乙", "B2 2,5"),
        TextQuirk("semicolons", "甲;1,5\n乙;2\n丙;3\n", "A1 甲", "B1 1,5", "A2 乙", "B2 2", "A3 丙", "B3 3"),
        TextQuirk("named separator", "sep=|\r\na|b,c\r\n1|2\r\n", "A1 a", "B1 b,c", "A2 1", "B2 2"),
        TextQuirk(
            "title before the headings", "某村名单\na,b,c\n\"x;y;z\",2,3\n", "A1 某村名单", "A2 a", "B2 b", "C2 c",
            "A3 x;y;z", "B3 2", "C3 3"),
        TextQuirk("one column", "甲\n乙\n", "A1 甲", "A2 乙"),
        TextQuirk("markup in a later cell", "a,<table>\n<b>,2\n", "A1 a", "B1 <table>", "A2 <b>", "B2 2"),
        TextQuirk("no markup at the beginning", "<甲>,1\n乙,2\n", "A1 <甲>", "B1 1", "A2 乙", "B2 2"),
        TextQuirk("end mark of old programs", "a,b\n1,2\n\u{1A}", "A1 a", "B1 b", "A2 1", "B2 2"),
    ]

    static let encodings: [TextQuirk] = [
        TextQuirk("UTF-8 with mark", "\u{FEFF}姓名,村\n", "A1 姓名", "B1 村"),
        TextQuirk("mark before a quotation", "\u{FEFF}\"姓名\",村\n", "A1 姓名", "B1 村"),
        TextQuirk("GB 18030", nameInGB18030 + [0x2C, 0xB4, 0xE5, 0x0A], "A1 姓名", "B1 村"),
        // Trail bytes may be ASCII: 0x5C, 0x7C.
        TextQuirk(
            "GBK with ASCII trail bytes", nameInGB18030 + [0x81, 0x5C, 0x2C, 0x83, 0x7C, 0x0A], "A1 姓名乗", "B1 億"),
        TextQuirk("four bytes of GB 18030", nameInGB18030 + [0x95, 0x32, 0x82, 0x36, 0x2C, 0x31], "A1 姓名𠀀", "B1 1"),
        TextQuirk("UTF-16 little-endian", [0xFF, 0xFE] + utf16("姓名,村\r\n𠀀,1"), "A1 姓名", "B1 村", "A2 𠀀", "B2 1"),
        TextQuirk("UTF-16 big-endian", [0xFE, 0xFF] + utf16("姓名\t村\r\n", bigEndian: true), "A1 姓名", "B1 村"),
        TextQuirk("UTF-16 little-endian without mark", utf16("姓名,村\r\n"), "A1 姓名", "B1 村"),
        TextQuirk("UTF-16 big-endian without mark", utf16("姓名,村\r\n", bigEndian: true), "A1 姓名", "B1 村"),
        TextQuirk(
            "page that names GB 2312 and is UTF-8", "<meta charset=gb2312><table><tr><td>姓名</td></tr></table>", "A1 姓名"),
        TextQuirk(
            "page in GBK",
            Array("<meta content=\"text/html; charset=gbk\"><table><tr><td>".utf8) + nameInGB18030
                + Array("</td></tr></table>".utf8), "A1 姓名"),
        // 女 in GBK is also one letter of two bytes in UTF-8.
        TextQuirk(
            "page whose GBK is also UTF-8",
            Array("<meta charset=gbk><table><td>".utf8) + [0xC5, 0xAE] + Array("</table>".utf8), "A1 女"),
        TextQuirk(
            "XML in GB 2312",
            Array("<?xml version=\"1.0\" encoding=\"gb2312\"?><Workbook><Worksheet Name=\"".utf8) + nameInGB18030
                + Array("\"><Table><Row><Cell><Data>".utf8) + nameInGB18030
                + Array("</Data></Cell></Row></Table></Worksheet></Workbook>".utf8), "姓名\tA1\ts\t姓名"),
    ]
}
