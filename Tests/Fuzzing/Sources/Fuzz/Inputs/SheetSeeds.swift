/// Sheets of many shapes (工作表样本).
enum SheetSeeds {
    @Sendable static func all() -> [String] {
        let cells = [
            "<c r=\"A1\"><v>1.5</v></c><c r=\"B1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\" t=\"e\"><v>#N/A</v></c>",
            "<c r=\"A1\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"B1\" t=\"str\"><f>A1</f><v>甲</v></c><c r=\"C1\"><f>1+1</f></c>",
            "<c r=\"A1\" s=\"1\"><v>43256.25</v></c><c r=\"B1\" s=\"2\"><v>60</v></c><c r=\"C1\" s=\"3\"><v>1.5</v></c>",
            "<c r=\"A1\" t=\"d\"><v>2018-06-05T08:30:00Z</v></c><c r=\"B1\" t=\"d\"><v>PT8H</v></c><c r=\"C1\"><v>NaN</v></c>",
            "<c><v>1</v></c><c t=\"n\"><v>990101195306231000</v></c><c s=\"9\"/><c r=\"XFD1\"><v>1E-320</v></c>",
            "<c r=\"A1\" t=\"inlineStr\"><is><r><t xml:space=\"preserve\">a_x000D_</t></r><r><t>&#x4E2D;</t></r><rPh><t>x</t></rPh></is></c>",
            "<c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>",
        ]
        let table = (2...30).map { row in
            "<row r=\"\(row)\" spans=\"1:3\" ht=\"15\" customHeight=\"1\"><c r=\"A\(row)\" s=\"1\" t=\"s\"><v>1</v></c>"
                + "<c r=\"B\(row)\" s=\"2\"/><c r=\"C\(row)\" s=\"0\"><v>\(row)</v></c></row>"
        }.joined()
        return cells.map { MinimalWorkbook.sheet("<row r=\"1\">\($0)</row>") } + [
            MinimalWorkbook.sheet(table),
            MinimalWorkbook.sheet(
                "<row r=\"3\" hidden=\"1\"><c r=\"A3\"><v>3</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"),
            "<worksheet xmlns=\"\(MinimalWorkbook.main)\"><dimension ref=\"A1:C9\"/><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>"
                + "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData><autoFilter ref=\"A1:C1\"/>"
                + "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>",
            "<x:worksheet xmlns:x=\"\(MinimalWorkbook.main)\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>1</x:v></x:c>"
                + "</x:row></x:sheetData></x:worksheet>",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + MinimalWorkbook.sheet("<!-- a --><row><c><v>1</v></c></row>"),
        ]
    }
}
