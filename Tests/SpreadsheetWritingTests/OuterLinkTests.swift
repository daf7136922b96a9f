import Spreadsheet
import Testing

@testable import SpreadsheetWriting

/// Links into other files, which we write ourselves where we write the rows: as the library would have written them.
struct OuterLinkTests {
    private static let files = ["上报/成员表.xlsx", "../a b #1 %20 & 'x' \"y\".xlsx", "/根/表.xlsx", "./同处.xlsx", "C:/盘.xlsx"]
    private static let sheets = ["成员", "it's & <b>", "2018"]

    /// The parts of the sheet and of its relationships, of a workbook with links in both ways of writing.
    private static func parts(
        _ memory: WorkbookWriter.Memory, chart hasChart: Bool = false, own hasOwn: Bool = false
    ) throws -> (sheet: String, relations: String) {
        let scratch = try ScratchFolder()
        let file = try OutputFile(replacing: scratch.file("a.xlsx"))
        var book = try WorkbookWriter(into: file, properties: DocumentProperties(created: 1), memory: memory)
        let sheet = try book.addSheet("明细")
        var row = 1
        for round in 1...40 {
            for (position, name) in files.enumerated() {
                let target = LinkTarget(
                    file: name, sheet: sheets[(round + position) % sheets.count],
                    cell: CellReference(row: round * 1_000, column: 30 + round))
                try book.write(.link("第\(row)行", to: target), row: row, column: 1 + position, on: sheet)
                if hasOwn, position == 2 {
                    let own = LinkTarget(sheet: "明细", cell: CellReference(row: row, column: 9))
                    try book.write(.link("本表", to: own), row: row, column: 9, on: sheet)
                }
                row += 1
            }
        }
        if hasChart {
            try book.write(.integer(1), row: row, column: 1, on: sheet)
            let series = [Chart.Series("数", column: 1, colour: .black)]
            try book.insert(
                Chart(.bars, title: "图", rows: row...row, categories: 1, series: series), row: 1, column: 12, on: sheet)
        }
        _ = try book.finish()
        try file.commitUnread()
        guard let archive = LibraryArchive(path: scratch.file("a.xlsx")) else { throw CancellationError() }
        let names = ["xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels"]
        var parts: [String] = []
        for name in names { parts.append(String(decoding: archive.bytes(ofMember: name) ?? [], as: UTF8.self)) }
        return (parts[0], parts[1])
    }

    private static func links(_ part: String) -> Substring {
        part[(part.firstRange(of: "<hyperlinks>")?.lowerBound ?? part.endIndex)...]
    }

    @Test func `they are the library's, byte for byte`() throws {
        let (ours, theirs) = try (Self.parts(.rowByRow), Self.parts(.wholeSheets))
        #expect(Self.links(ours.sheet) == Self.links(theirs.sheet) && Self.links(ours.sheet).count > 10_000)
        #expect(ours.relations == theirs.relations)
    }

    @Test func `beside them links within the workbook stay, and so does a chart`() throws {
        let part = try Self.parts(.rowByRow, chart: true, own: true)
        let ids = part.relations.split(separator: "<Relationship ").dropFirst().map { $0.prefix { $0 != " " } }
        #expect(ids.count == 201 && Set(ids).count == 201)
        let links = Self.links(part.sheet).split(separator: "<hyperlink ").dropFirst()
        #expect(links.count == 240)
        #expect(links.count { $0.contains("display=\"本表\"") } == 40)
        let drawing = try #require(part.sheet.firstMatch(of: /<drawing r:id="(rId\d+)"/)?.output.1)
        #expect(
            part.relations.contains(
                "Id=\"\(drawing)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing\""
            ))
        for link in links where link.contains("r:id") {
            let id = try #require(link.firstMatch(of: /r:id="(rId\d+)"/)?.output.1)
            #expect(id != drawing && part.relations.contains("Id=\"\(id)\""))
        }
    }

    @Test(arguments: [
        ("</sheetData></worksheet>", "<Relationships></Relationships>"),
        ("<hyperlinks><hyperlink ref=\"A1\" r:id=\"rId1\" location=\"表!A1\"/></hyperlinks>", "<Relationships/>"),
        (
            "<hyperlinks><hyperlink ref=\"A1\" r:id=\"rId2\" location=\"表!A1\"/></hyperlinks>",
            "<Relationships><Relationship Id=\"rId1\" Type=\"x/hyperlink\" Target=\"a\"/></Relationships>"
        ),
    ])
    func `a part that was cut is none`(part: String, relations: String) {
        #expect(LinkMarkup(of: Array(part.utf8), relations: Array(relations.utf8)) == nil)
    }
}
