import Findings
import Foundation
import Importing
import Registry
import Templates
import TestSupport
import Testing

@Suite("Where what is said of people stands")
struct PlaceTests {
    /// A person table, a household table, and a table of helpers.
    private static func imported() throws -> Imported {
        let persons: [[Cell]] = [
            ["贫困人口台账"], Roll.headings + ["人均纯收入"],
            Roll.person("1", "甲二", "配偶", .text(Roll.wife), .number("9000")),
            Roll.person("1", "甲一", "户主", .text(Roll.husband), .number("9000")),
            Roll.person("2", "乙二", "之子"), Roll.person("2", "乙三", "之女"),
        ]
        let households: [[Cell]] = [
            ["村", "户编号", "户主姓名", "户主证件号码", "家庭人口数"],
            ["西一村", "3", "丙一", "", .number("1")], ["东一村", "1", "甲一", .text(Roll.husband), .number("2")],
        ]
        let helpers: [[Cell]] = [
            ["村", "户编号", "帮扶责任人", "帮扶单位名称"], ["东一村", "1", "帮一", "示范局"], ["东一村", "1", "帮二", "示范局"],
        ]
        return try Tables.read(
            [persons, households, helpers].map { RawWorkbook([Sheet($0)]) }, library: withHelpers())
    }

    /// The templates and one more, for tables of helpers, which no known province exports.
    private static func withHelpers() throws -> TemplateLibrary {
        let folder = try TemporaryFolder()
        let templates = folder["templates"]
        try FileManager.default.copyItem(at: Repository.root.appending(path: "templates"), to: templates)
        try folder.write(
            """
            title: 帮扶责任人表
            kind: helpers
            edition: 2018
            basis: {evidence: 虚构，仅作测试, confidence: inference}
            policy: national-2017
            rows: {header: 1}
            conventions: {schoolingIsExclusive: true}
            columns:
              - {heading: 村, field: village, required: true, width: 10}
              - {heading: 户编号, field: householdId, required: true, width: 10}
              - {heading: 帮扶责任人, field: helperName, required: true, width: 10}
              - {heading: 帮扶单位名称, field: helperUnit, width: 10}

            """, to: "templates/test/helpers.yaml")
        return try TemplateLibrary(folder: templates.path)
    }

    static let places: [(subject: Subject, table: Int, row: Int?, column: Int?)] = [
        (.member(household: 0, member: 0, field: .idNo), 0, 3, 4),
        (.member(household: 0, member: 1, field: .name), 0, 4, 3),
        (.member(household: 0, member: 1, field: nil), 0, 4, nil),
        // A field that the table has no column for.
        (.member(household: 0, member: 1, field: .birth), 0, 4, nil),
        // What a person's row says of the household, said of that row.
        (.member(household: 0, member: 0, field: .perCapita), 0, 3, 6),
        // The household table has the column.
        (.household(0, field: .memberCount), 1, 3, 5),
        // Only the person table has the column: the head's row.
        (.household(0, field: .perCapita), 0, 4, 6),
        (.household(0, field: nil), 0, 4, nil),
        // No head: the first member's row.
        (.household(1, field: .perCapita), 0, 5, 6),
        (.household(1, field: .memberCount), 0, 5, nil),
        // No members: the household's own row.
        (.household(2, field: .headName), 1, 2, 3),
        (.household(2, field: .perCapita), 1, 2, nil),
        (.household(2, field: nil), 1, 2, nil),
        // Of two helpers the first.
        (.household(0, field: .helperUnit), 2, 2, 4),
        (.table(1, TablePlace(row: 7, column: 2)), 1, 7, 2),
        (.table(2, nil), 2, nil, nil),
    ]

    @Test(arguments: places.indices)
    func place(_ index: Int) throws {
        let sample = Self.places[index]
        let imported = try Self.imported()
        #expect(imported.names == [["甲二", "甲一"], ["乙二", "乙三"], []])
        let place = imported.place(of: sample.subject)
        #expect(place.table == sample.table)
        #expect(place.row == sample.row)
        #expect(place.column == sample.column)
    }

    @Test("Helpers belong to the household of their row")
    func helpers() throws {
        let household = try #require(try Self.imported().register.households.first)
        #expect(household.helpers.map { $0.helperName.value?.registered } == ["帮一", "帮二"])
        #expect(household.helpers.map(\.source) == [RecordToken(table: 2, row: 2), RecordToken(table: 2, row: 3)])
        #expect(household.members.count == 2)
    }
}
