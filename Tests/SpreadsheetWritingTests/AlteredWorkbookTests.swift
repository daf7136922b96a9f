import Foundation
import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting
import Testing

/// A file that does not hold what was written is named, and never takes its place.
struct AlteredWorkbookTests {
    private let written: Imprint

    init() throws {
        written = try ReadBackTests.roundTrip { book throws(WritingError) in
            let list = try book.addSheet("名单")
            try book.writeRow(["甲", .number(12.5)], row: 1, on: list)
            try book.writeRow([.boolean(true), "乙"], row: 300, on: list)
            try book.write("丙", row: 2, column: 1, on: try book.addSheet("字典"))
        }
    }

    /// What commit says to a file, which is not there afterwards unless it said nothing.
    private func refusal(of bytes: Data) throws -> WritingError? {
        let scratch = try ScratchFolder()
        let path = scratch.file("a.xlsx")
        try Data("old".utf8).write(to: URL(filePath: path))
        do throws(WritingError) {
            let file = try OutputFile(replacing: path)
            guard FileManager.default.createFile(atPath: file.temporaryPath, contents: bytes) else { return nil }
            try file.commit(written, readBack: ReadBackTests.readBack)
        } catch {
            #expect(try scratch.bytes("a.xlsx") == Data("old".utf8))
            #expect(try scratch.names == ["a.xlsx"])
            return error
        }
        #expect(try scratch.bytes("a.xlsx") == bytes)
        return nil
    }

    private func refusal(_ part: String, _ old: String, _ new: String) throws -> WritingError? {
        var package = StoredPackage()
        let text = try #require(package.parts[part])
        try #require(text.contains(old))
        package.parts[part] = text.replacing(old, with: new)
        return try refusal(of: package.bytes)
    }

    @Test func `the same cells in a file of another make are the same`() throws {
        #expect(try refusal(of: StoredPackage().bytes) == nil)
    }

    @Test(arguments: [
        ("xl/sharedStrings.xml", "乙", "己", "名单", 257...384, 2, 2),
        ("xl/sharedStrings.xml", "甲", "", "名单", 1...128, 2, 1),
        ("xl/worksheets/sheet1.xml", "12.5", "12.50000000000001", "名单", 1...128, 2, 2),
        ("xl/worksheets/sheet1.xml", "<v>12.5</v>", "", "名单", 1...128, 2, 1),
        ("xl/worksheets/sheet1.xml", "t=\"b\"", "", "名单", 257...384, 2, 2),
        ("xl/worksheets/sheet1.xml", "300", "301", "名单", 257...384, 2, 2),
        ("xl/worksheets/sheet1.xml", "300", "400", "名单", 257...512, 2, 2),
        ("xl/worksheets/sheet1.xml", "B300", "C300", "名单", 257...384, 2, 2),
        ("xl/worksheets/sheet2.xml", "丙", " 丙", "字典", 1...128, 1, 1),
        ("xl/worksheets/sheet2.xml", "</row>", "</row><row r=\"9000\"><c><v>1</v></c></row>", "字典", 8961...9088, 0, 1),
    ])
    func `an altered cell is named by sheet and rows`(
        part: String, old: String, new: String, sheet: String, rows: ClosedRange<Int>, written: Int, found: Int
    ) throws {
        guard case .notAsWritten(_, let difference) = try refusal(part, old, new) else {
            Issue.record("not refused as different")
            return
        }
        #expect(difference == .cells(sheet: sheet, rows: rows, written: written, found: found))
        #expect(difference.description.hasPrefix("\(sheet)!\(rows.lowerBound):\(rows.upperBound): "))
    }

    @Test func `a missing row is named`() throws {
        let row = "<row r=\"300\"><c r=\"A300\" t=\"b\"><v>1</v></c><c r=\"B300\" t=\"s\"><v>1</v></c></row>"
        guard case .notAsWritten(_, let difference) = try refusal("xl/worksheets/sheet1.xml", row, "") else {
            Issue.record("not refused as different")
            return
        }
        #expect(difference == .cells(sheet: "名单", rows: 257...384, written: 2, found: 0))
        #expect(difference.description == "名单!257:384: 2 cells written, 0 found")
    }

    @Test(arguments: [("名单", "名册", ["名册", "字典"]), ("r:id=\"r1\"", "r:id=\"r0\"", [])])
    func `other sheets are named`(old: String, new: String, found: [String]) throws {
        switch try refusal("xl/workbook.xml", old, new) {
        case .notAsWritten(_, let difference):
            #expect(difference == .sheets(written: ["名单", "字典"], found: found))
        case .notReadBack: #expect(found.isEmpty)
        case let other: Issue.record("\(String(describing: other))")
        }
    }

    @Test(arguments: StoredPackage().parts.keys.sorted())
    func `a part cut short is refused by name, whatever it is`(part: String) throws {
        var package = StoredPackage()
        let text = try #require(package.parts[part])
        for length in [0, 1, text.count / 2, text.count - 1] {
            package.parts[part] = String(text.prefix(length))
            guard case .notReadBack(_, let problem) = try refusal(of: package.bytes) else {
                Issue.record("\(part) cut to \(length) characters was not refused")
                continue
            }
            #expect(problem.lowercased().contains(part.lowercased()))
        }
    }

    @Test(arguments: StoredPackage().parts.keys.sorted())
    func `a missing part is refused`(part: String) throws {
        var package = StoredPackage()
        package.parts[part] = nil
        #expect(try refusal(of: package.bytes) != nil)
    }

    @Test func `a file cut or altered anywhere in its data is refused`() throws {
        let scratch = try ScratchFolder()
        let file = try OutputFile(replacing: scratch.file("a.xlsx"))
        var book = try WorkbookWriter(into: file, properties: DocumentProperties(created: 1))
        try book.write("甲", row: 1, column: 1, on: try book.addSheet("名单"))
        _ = try book.finish()
        try file.commitUnread()
        let whole = try scratch.bytes("a.xlsx")
        for length in stride(from: 0, to: whole.count, by: 97) {
            #expect(try refusal(of: whole.prefix(length)) != nil, "cut to \(length) bytes")
        }
    }

    @Test func `one changed bit of a compressed part is refused`() throws {
        let scratch = try ScratchFolder()
        let file = try OutputFile(replacing: scratch.file("a.xlsx"))
        var book = try WorkbookWriter(into: file, properties: DocumentProperties(created: 1), memory: .rowByRow)
        let sheet = try book.addSheet("名单")
        for row in 1...500 { try book.write(.integer(row), row: row, column: 1, on: sheet) }
        _ = try book.finish()
        try file.commitUnread()
        var bytes = try scratch.bytes("a.xlsx")
        let name = try #require(bytes.firstRange(of: Data("xl/worksheets/sheet1.xml".utf8)))
        bytes[name.upperBound + 200] ^= 0x10
        guard case .notReadBack(_, let problem) = try refusal(of: bytes) else {
            Issue.record("not refused")
            return
        }
        #expect(problem.contains("sheet1.xml"))
    }
}
