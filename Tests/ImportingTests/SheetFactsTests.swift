import Findings
import Importing
import Registry
import TestSupport
import Testing

@Suite("What a sheet is like is a fact about its table")
struct SheetFactsTests {
    private static func facts(
        _ rows: [[Cell]] = Roll.rows, _ edit: @escaping @Sendable (String) -> String = { $0 }
    ) throws -> TableFacts {
        try Tables.read([[Sheet("人口", rows, edit: edit)]]).tables[0].facts
    }

    @Test func nothingPeculiar() throws {
        var facts = try Self.facts()
        #expect(facts.unknownHeadings.isEmpty && facts.obstacle == nil)
        // What is not said is what a table has of which nothing is known.
        #expect(facts.hiddenRows == .init() && facts.formulas == .init() && facts.errors == .init())
        #expect(facts.mergedCells == .init() && facts.oddities.isEmpty && facts.sheetsAlike.isEmpty)
        #expect(!facts.isSheetHidden && !facts.countsFrom1904 && facts.filter == nil && facts.falseDimension == nil)
        facts = try Self.facts {
            "<dimension ref=\"A1:XFD9999\"/><cols><col min=\"6\" max=\"16384\" hidden=\"1\"/></cols>" + $0
        }
        #expect(facts.falseDimension == nil && facts.hiddenColumns.isEmpty)
    }

    @Test func hiddenRowsColumnsAndFilters() throws {
        let imported = try Tables.read([
            [
                Sheet("人口", Roll.rows) { xml in
                    "<cols><col min=\"4\" max=\"16384\" hidden=\"1\"/></cols>"
                        + xml.replacing("<row r=\"3\"", with: "<row r=\"3\" hidden=\"1\"")
                        + "<autoFilter ref=\"A1:E4\"><filterColumn colId=\"0\"/></autoFilter>"
                }
            ]
        ])
        let facts = imported.tables[0].facts
        #expect(facts.hiddenRows == .init(1, first: TablePlace(row: 3)))
        #expect(facts.hiddenColumns == [4...5] && facts.filter == "A1:E4")
        // They are data all the same.
        #expect(imported.names == [["甲一", "甲二"], ["乙一"]])
    }

    @Test func hiddenSheetsAndSheetsAlike() throws {
        let imported = try Tables.read([
            [
                Sheet("一", Roll.rows), Sheet("二", [Roll.headings, Roll.person("3", "丙一", "户主")], isHidden: true),
                Sheet("字典", [["甲", "乙"]], isHidden: true), Sheet("空", []),
            ]
        ])
        #expect(imported.tables.map(\.facts.isSheetHidden) == [false, true])
        #expect(imported.tables.map(\.facts.sheetsAlike) == [["二"], []])
        #expect(imported.tables.map(\.otherSheets.count) == [1, 0])
        #expect(imported.names.count == 3)
    }

    @Test func formulasErrorsAndPictures() throws {
        let facts = try Self.facts([
            Roll.headings, Roll.person("1", .formula("B9", result: "甲一"), "户主"),
            Roll.person("1", .formula("B9", result: nil), .error("#N/A")),
            Roll.person("2", .formula("DISPIMG(\"ID_9\",1)", result: "=DISPIMG(\"ID_9\",1)"), .error("#REF!")),
        ])
        #expect(facts.formulas == .init(3, first: TablePlace(row: 2, column: 3)))
        #expect(facts.formulasWithoutResult == .init(1, first: TablePlace(row: 3, column: 3)))
        #expect(facts.errors == .init(2, first: TablePlace(row: 3, column: 5)))
        #expect(facts.pictures == .init(1, first: TablePlace(row: 4, column: 3)))
    }

    @Test func mergedCellsAndFalseDimensions() throws {
        let facts = try Self.facts { xml in
            "<dimension ref=\"A1\"/>" + xml
                + "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:A3\"/></mergeCells>"
        }
        #expect(facts.mergedCells == .init(1, first: TablePlace(row: 2, column: 1)))
        #expect(facts.falseDimension == "A1")
    }

    @Test func daysFrom1904() throws {
        let imported = try Tables.read([RawWorkbook([Sheet(Roll.rows)], countsFrom1904: true)])
        #expect(imported.tables[0].facts.countsFrom1904)
    }

    @Test func twoCellsInOnePlace() throws {
        let facts = try Self.facts { $0.replacing("<c r=\"B3\"", with: "<c r=\"A3\"") }
        #expect(facts.oddities.map(\.en).contains { $0.contains("two cells in one place") })
    }

    @Test("Rows in disorder or in two pieces are no rows to lean on", arguments: ["2", "3", "1"])
    func rowOrder(_ number: String) throws {
        let imported = try Tables.read([
            [
                Sheet("人口", Roll.rows) { xml in
                    xml.replacing("<row r=\"4\">", with: "<row r=\"\(number)\">")
                        .replacing(/r="([A-E])4"/) { "r=\"\($0.1)\(number)\"" }
                }
            ]
        ])
        guard case .unreadable(let words) = imported.tables[0].facts.obstacle else {
            Issue.record("read all the same")
            return
        }
        #expect(words.zh.contains("row \(number)") && words.zh.contains("另存"))
        #expect(imported.register.households.isEmpty)
    }
}
