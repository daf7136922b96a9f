import Foundation
import Registry
import Spreadsheet
import SpreadsheetReading
import Templates
import TestSupport
import Testing

@testable import Forms

@Suite struct BlankTableTests {
    static let tables: [String] = (try? library().tables.map(\.id)) ?? []

    static func library() throws -> TemplateLibrary {
        try TemplateLibrary(folder: Repository.root.appending(path: "templates").path)
    }

    @Test func thereAreTables() { #expect(Self.tables.count >= 4) }

    /// With `UPDATE_SNAPSHOTS=1` the blank workbooks beside the definitions are written anew.
    @Test(arguments: tables)
    func theBlankBesideTheDefinitionIsTheOneItMakes(_ id: String) throws {
        let kept = Repository.root.appending(path: "templates/\(id).xlsx").path
        let blank = BlankTable(try Self.library().table(id))
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            try blank.write(to: kept, readBack: ShippedForms.readBack)
        }
        let folder = try TemporaryFolder()
        try blank.write(to: folder["blank.xlsx"].path, readBack: ShippedForms.readBack)
        #expect(try WorkbookParts(of: folder["blank.xlsx"].path) == WorkbookParts(of: kept))
    }

    @Test(arguments: tables)
    func theBlankIsRecognisedAsItsTable(_ id: String) throws {
        let library = try Self.library()
        let table = try library.table(id)
        let recognition = try library.recognise(try headerRows(of: "templates/\(id).xlsx"))
        #expect(recognition.definition.id == id)
        #expect(recognition.headerRows == 1...table.headerRows)
        #expect(recognition.columns.map(\.heading) == table.columns.map(\.heading))
        #expect(recognition.columns.allSatisfy { $0.how == .exact })
        #expect(recognition.columns.map(\.groups) == table.columns.map(\.groups))
    }

    @Test func theDictionaryHasTheNamesOfTheEdition() throws {
        let rows = try headerRows(of: "templates/national/person-2016.xlsx", sheet: BlankTable.choiceSheet)
        let headings = try #require(rows.first)
        let column = try #require(headings.cells.first { $0.text == "劳动技能" }).column
        let names = rows.dropFirst().compactMap { row in row.cells.first { $0.column == column }?.text }
        #expect(names == ["普通劳动力", "技能劳动力", "丧失劳动力", "无劳动力"])
    }

    @Test func theGuideSaysWhatEachColumnTakes() throws {
        let rows = try headerRows(of: "templates/national/person-2021.xlsx", sheet: "填表说明")
        #expect(rows.count == 3 + 47)
        let row = try #require(rows.first { $0.cells.contains { $0.text == "证件号码" } })
        #expect(row.cells.map(\.text).prefix(4) == ["L", "证件号码", "必填", "证件号码，按文本保存"])
    }

    private func headerRows(of path: String, sheet name: String? = nil) throws -> [HeaderRow] {
        let workbook = try Workbook(path: Repository.root.appending(path: path).path)
        let sheet = try name.map { try workbook.sheet(named: $0) } ?? workbook.sheets[0]
        var rows = try workbook.rows(of: sheet)
        var found: [HeaderRow] = []
        while try rows.advance() {
            let cells = rows.row.cells.map { HeaderRow.Cell(column: $0.column, text: rows.row.text(of: $0)) }
            found.append(HeaderRow(number: rows.row.number, cells: cells.filter { !$0.text.isEmpty }))
        }
        return found
    }
}
