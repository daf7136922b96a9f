import Spreadsheet
import Testing

@testable import SpreadsheetWriting

struct SheetFrameTests {
    private static let head = "<worksheet><dimension ref=\"A1\"/><cols/>"

    private static func frame(_ part: String, _ area: String? = "A1:C9") -> SheetFrame? {
        SheetFrame(of: Array(part.utf8), area: area.flatMap { CellRange($0) })
    }

    @Test(arguments: [
        "<sheetData/>", "<sheetData></sheetData>", "<sheetData><row r=\"1\"><c r=\"A1\"/></row></sheetData>",
    ])
    func `what stands around the rows is kept, and the area told`(rows: String) throws {
        let frame = try #require(Self.frame(Self.head + rows + "<autoFilter/></worksheet>"))
        #expect(
            String(decoding: frame.before, as: UTF8.self)
                == "<worksheet><dimension ref=\"A1:C9\"/><cols/><sheetData>")
        #expect(String(decoding: frame.behind, as: UTF8.self) == "</sheetData><autoFilter/></worksheet>")
    }

    @Test func `a sheet without cells says A1`() throws {
        let frame = try #require(Self.frame(Self.head + "<sheetData/></worksheet>", nil))
        #expect(String(decoding: frame.before, as: UTF8.self).contains("<dimension ref=\"A1\"/>"))
    }

    @Test(arguments: [
        "", "<worksheet>", head, head + "<sheetData>", head + "<sheetData/>", head + "<sheetData></worksheet>",
        head + "<sheetData/></workshee", "<worksheet><sheetData/></worksheet>",
    ])
    func `a part that was cut is none`(part: String) {
        #expect(Self.frame(part) == nil)
    }
}
