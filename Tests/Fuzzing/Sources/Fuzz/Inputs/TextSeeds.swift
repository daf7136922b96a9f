/// Tables as text, in the forms in which systems hand them out (文本表格样本).
enum TextSeeds {
    private static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// “姓名” in GB18030.
    private static let nameInGB18030: [UInt8] = [0xD0, 0xD5, 0xC3, 0xFB]

    static var delimited: [[UInt8]] {
        let plain = "村,姓名,证件号码\r\n东塘村,\"邱,\"\"祥\"\"明\",=\"990101195306231033\"\r\n,,\n"
        return [
            Array(plain.utf8), utf8Mark + Array(plain.utf8),
            Array("村\t姓名\n东塘村\t邱祥明\n".utf8), Array("a;b\n1,5;\"2\n3\"\n".utf8),
            nameInGB18030 + Array(",b\n".utf8) + nameInGB18030 + [0x81, 0x30, 0x81, 0x30, 0x2C, 0x0A],
            [0xFF, 0xFE] + "姓名\t1\r\n".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] },
            [0xFE, 0xFF] + "a,𠀀\n".utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] },
        ]
    }

    static var html: [[UInt8]] {
        let table =
            "<table border=1><thead><tr><th>姓名<th colspan=2>证件号码</tr></thead><tr><td rowspan=\"2\">邱&nbsp;祥明"
            + "<td style=\"mso-number-format:'\\@'\">990101195306231033</td><td x:num=\"1.5\">1.5</td></tr><tr><td>a<br>b"
            + "<table><tr><td>x</td></tr></table></td></tr></table>"
        return [
            Array("<html><head><meta charset=\"utf-8\"><style>td{}</style></head><body>\(table)</body></html>".utf8),
            Array(
                "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\(table)<!-- x --><script>a<b</script>".utf8),
            Array("<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\"><table><tr><td>".utf8)
                + nameInGB18030 + Array("</table>".utf8),
            Array("<table><tr><td>&#x59D3;&amp;&#27721;&copy;&unknown;</td></tr>".utf8),
        ]
    }

    static var xmlSpreadsheets: [[UInt8]] {
        let start =
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook "
            + "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
        let rows =
            "<Worksheet ss:Name=\"人口\"><Table><Row ss:Index=\"2\" ss:Hidden=\"1\"><Cell ss:Index=\"3\" ss:MergeAcross=\"1\">"
            + "<Data ss:Type=\"String\">姓名</Data></Cell><Cell ss:Formula=\"=1\"><Data ss:Type=\"Number\">1.5</Data></Cell></Row>"
            + "<Row><Cell><Data ss:Type=\"DateTime\">2018-06-05T00:00:00.000</Data></Cell><Cell><Data ss:Type=\"Boolean\">1"
            + "</Data></Cell><Cell><ss:Data ss:Type=\"String\"><B>a</B></ss:Data></Cell></Row></Table></Worksheet>"
        return [Array((start + rows + "</Workbook>").utf8), Array((start + rows + rows + "</Workbook>").utf8)]
    }
}
