/// A workbook with what other programs lose when they save: drop-downs of two generations, conditional formats with an
/// extension, a picture, a comment, a pivot table, macros, defined names, a hidden sheet.
enum EverythingBook {
    static let rows =
        "<row r=\"1\" spans=\"1:3\" ht=\"20\" customHeight=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c>"
        + "<c r=\"B1\" t=\"inlineStr\"><is><t>人口</t></is></c></row>"
        + "<row r=\"2\" spans=\"1:3\"><c r=\"A2\" s=\"1\" t=\"inlineStr\"><is><t>张某</t></is></c><c r=\"B2\"><v>3</v></c></row>"

    /// The sheet's part with these rows.
    static func sheet(_ rows: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns="\(PartsBook.main)" xmlns:r="\(office)" xmlns:mc="\(compatibility)" mc:Ignorable="x14ac" \
        xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">\
        <sheetPr codeName="Sheet1"/><dimension ref="A1:C2"/><sheetViews><sheetView workbookViewId="0">\
        <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>\
        <sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>\
        <cols><col min="1" max="1" width="12" style="1" customWidth="1"/><col min="3" max="3" hidden="1"/></cols>\
        <sheetData>\(rows)</sheetData><autoFilter ref="A1:C2"/>\
        <conditionalFormatting sqref="B2:B9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/>\
        <cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" \
        xmlns:x14="\(x14)"><x14:id>{00000000-0000-0000-0000-000000000001}</x14:id></ext></extLst></cfRule>\
        </conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C2:C9">\
        <formula1>"是,否"</formula1></dataValidation></dataValidations>\
        <pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>\
        <drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" \
        xmlns:x14="\(x14)"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="\(excel)"><x14:cfRule \
        type="dataBar" id="{00000000-0000-0000-0000-000000000001}"><x14:dataBar minLength="0" maxLength="100">\
        <x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B9</xm:sqref>\
        </x14:conditionalFormatting></x14:conditionalFormattings></ext><ext \
        uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="\(x14)"><x14:dataValidations count="1" \
        xmlns:xm="\(excel)"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>字典!$A$1:$A$2</xm:f>\
        </x14:formula1><xm:sqref>A2:A9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>
        """
    }

    static var book: PartsBook {
        var book = PartsBook(sheet: sheet(rows))
        book.parts = [
            ("[Content_Types].xml", "\(declaration)<Types xmlns=\"\(package)/content-types\">\(types)</Types>"),
            ("_rels/.rels", links([("officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                "\(declaration)<workbook xmlns=\"\(PartsBook.main)\" xmlns:r=\"\(office)\"><workbookPr codeName=\"本簿\"/>"
                    + "<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/>"
                    + "<sheet name=\"字典\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/></sheets>"
                    + "<definedNames><definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">"
                    + "表!$A$1:$C$2</definedName><definedName name=\"选项\">字典!$A$1:$A$2</definedName></definedNames>"
                    + "<pivotCaches><pivotCache cacheId=\"1\" r:id=\"rId4\"/></pivotCaches></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                links([
                    ("worksheet", "sheet1.xml"), ("worksheet", "sheet2.xml"), ("styles", "styles.xml"),
                    ("pivotCacheDefinition", "pivotCache1.xml"),
                ]).replacing(
                    "</Relationships>",
                    with:
                        "<Relationship Id=\"rId5\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" "
                        + "Target=\"vbaProject.bin\"/></Relationships>")
            ),
            (
                "xl/styles.xml",
                "\(declaration)<styleSheet xmlns=\"\(PartsBook.main)\"><fonts count=\"1\"><font><sz val=\"11\"/></font></fonts>"
                    + "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
                    + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                    + "<cellXfs count=\"2\"><xf/><xf numFmtId=\"49\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            ),
            ("xl/sheet1.xml", sheet(rows)),
            (
                "xl/sheet2.xml",
                declaration
                    + PartsBook.sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>张某</t></is></c></row>")
            ),
            (
                "xl/_rels/sheet1.xml.rels",
                links([
                    ("drawing", "drawing1.xml"), ("vmlDrawing", "vml1.vml"), ("comments", "comments1.xml"),
                    ("pivotTable", "pivotTable1.xml"),
                ])
            ),
        ]
        book.parts += objects
        return book
    }

    /// The parts that the sheet refers to.
    private static let objects: [(name: String, text: String)] = [
        (
            "xl/drawing1.xml",
            "\(declaration)<xdr:wsDr xmlns:xdr=\"\(drawing)/spreadsheetDrawing\" xmlns:a=\"\(drawing)/main\">"
                + "<xdr:oneCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row>"
                + "<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx=\"90000\" cy=\"90000\"/><xdr:pic><xdr:nvPicPr>"
                + "<xdr:cNvPr id=\"2\" name=\"章\"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip "
                + "xmlns:r=\"\(office)\" r:embed=\"rId1\"/></xdr:blipFill><xdr:spPr><a:prstGeom prst=\"rect\"/></xdr:spPr>"
                + "</xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>"
        ),
        ("xl/_rels/drawing1.xml.rels", links([("image", "image1.svg")])),
        ("xl/image1.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"),
        (
            "xl/vml1.vml",
            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shape>"
                + "<x:ClientData ObjectType=\"Note\"><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>"
        ),
        (
            "xl/comments1.xml",
            "\(declaration)<comments xmlns=\"\(PartsBook.main)\"><authors><author>核查</author></authors><commentList>"
                + "<comment ref=\"A2\" authorId=\"0\"><text><t>待核实</t></text></comment></commentList></comments>"
        ),
        (
            "xl/pivotTable1.xml",
            "\(declaration)<pivotTableDefinition xmlns=\"\(PartsBook.main)\" name=\"透视\" cacheId=\"1\" dataCaption=\"值\">"
                + "<location ref=\"G1:H3\" firstHeaderRow=\"1\" firstDataRow=\"1\" firstDataCol=\"1\"/></pivotTableDefinition>"
        ),
        (
            "xl/pivotCache1.xml",
            "\(declaration)<pivotCacheDefinition xmlns=\"\(PartsBook.main)\"><cacheSource type=\"worksheet\">"
                + "<worksheetSource ref=\"A1:B2\" sheet=\"表\"/></cacheSource><cacheFields count=\"2\">"
                + "<cacheField name=\"姓名\"/><cacheField name=\"人口\"/></cacheFields></pivotCacheDefinition>"
        ),
        ("xl/vbaProject.bin", "not a project, and still to be kept"),
    ]

    private static var types: String {
        let main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let parts = [
            ("workbook", "application/vnd.ms-excel.sheet.macroEnabled.main"), ("styles", "\(main).styles"),
            ("sheet1", "\(main).worksheet"), ("sheet2", "\(main).worksheet"), ("comments1", "\(main).comments"),
            ("pivotTable1", "\(main).pivotTable"), ("pivotCache1", "\(main).pivotCacheDefinition"),
            ("drawing1", "application/vnd.openxmlformats-officedocument.drawing"),
        ]
        let package = "application/vnd.openxmlformats-package.relationships+xml"
        let defaults = [
            ("xml", "application/xml"), ("rels", package), ("svg", "image/svg+xml"),
            ("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"),
            ("bin", "application/vnd.ms-office.vbaProject"),
        ]
        return defaults.map { "<Default Extension=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
            + parts.map { "<Override PartName=\"/xl/\($0.0).xml\" ContentType=\"\($0.1)+xml\"/>" }.joined()
    }

    private static func links(_ links: [(type: String, target: String)]) -> String {
        let list = links.enumerated().map { number, link in
            "<Relationship Id=\"rId\(number + 1)\" Type=\"\(office)/\(link.type)\" Target=\"\(link.target)\"/>"
        }
        return "\(declaration)<Relationships xmlns=\"\(package)/relationships\">\(list.joined())</Relationships>"
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    private static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    private static let x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
    private static let excel = "http://schemas.microsoft.com/office/excel/2006/main"
}
