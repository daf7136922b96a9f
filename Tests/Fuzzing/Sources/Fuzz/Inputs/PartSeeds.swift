/// Small parts of many shapes (部件样本).
enum PartSeeds {
    private static let main = "xmlns=\"\(MinimalWorkbook.main)\""

    @Sendable static func strings() -> [String] {
        [
            "<si/>", "<si><t xml:space=\"preserve\"> a </t></si>",
            "<si><r><rPr><b/></rPr><t>粗</t></r><r><t>体</t></r></si>",
            "<si><t>漢</t><rPh sb=\"0\" eb=\"1\"><t>かん</t></rPh></si>", "<si><t>&lt;&#x4E2D;_x000D_</t></si>",
            "<si><t><![CDATA[<x>]]></t></si>" + String(repeating: "<si><t>一二三四五六七八</t></si>", count: 12),
        ].map { "<sst \(main) count=\"2\" uniqueCount=\"2\">\($0)<si><t>b</t></si></sst>" }
            + ["<x:sst xmlns:x=\"\(MinimalWorkbook.main)\"><x:si><x:t>a</x:t></x:si><x:si><x:t>b</x:t></x:si></x:sst>"]
    }

    @Sendable static func styles() -> [String] {
        [
            "yyyy-mm-dd", "[h]:mm:ss.000", "#,##0.00;[Red]-#,##0.00", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "\\d\\a\\y 0",
            "@", "mm:ss",
        ]
        .map { format in
            let code = format.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
            return
                "<styleSheet \(main)><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"\(code)\"/></numFmts>"
                + "<fonts><font/></fonts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"9\"/>"
                + "<xf numFmtId=\"164\" applyNumberFormat=\"1\"><alignment wrapText=\"1\"/></xf></cellXfs></styleSheet>"
        }
    }

    @Sendable static func workbooks() -> [String] {
        [
            "<workbookPr date1904=\"true\"/><sheets><sheet name=\"甲\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/></sheets>",
            "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"b\" sheetId=\"2\" state=\"veryHidden\" r:id=\"rId3\"/></sheets>",
            "<fileVersion appName=\"xl\"/><bookViews><workbookView/></bookViews><sheets><sheet name=\"\" r:id=\"\"/>"
                + "<sheet name=\"&amp;\" r:id=\"rId1\"/></sheets><definedNames><definedName name=\"x\">A1</definedName></definedNames>",
        ].map { "<workbook \(main) xmlns:r=\"\(MinimalWorkbook.office)\">\($0)</workbook>" }
    }

    @Sendable static func relationships() -> [String] {
        [
            "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "../xl/worksheets/./sheet1.xml",
            "worksheets/%73heet1.xml", "WORKSHEETS\\Sheet1.xml",
        ]
        .map { target in
            "<Relationships xmlns=\"\(MinimalWorkbook.package)\"><Relationship Id=\"rId1\" "
                + "Type=\"\(MinimalWorkbook.office)/worksheet\" Target=\"\(target)\"/><Relationship Id=\"rId9\" "
                + "Type=\"\(MinimalWorkbook.office)/hyperlink\" Target=\"x\" TargetMode=\"External\"/></Relationships>"
        }
    }
}
