import Findings
import Importing
import Registry
import TestSupport
import Testing

@Suite("Which rows are records")
struct RowTests {
    @Test("Blank rows in the middle leave the row numbers as the spreadsheet shows them")
    func blankRows() throws {
        let imported = try Tables.read([
            Roll.headings, Roll.person("1", "甲一", "户主"), [], ["", " "], Roll.person("1", "甲二", "配偶"), [], [],
        ])
        #expect(imported.register.households[0].members.map { Int($0.source.row) } == [2, 5])
        #expect(imported.strayRows == [.init(3...4, .blank)])
        #expect(imported.tables[0].records == 2)
    }

    static let strays: [(row: [Cell], kind: TableFacts.StrayRows.Kind)] = [
        (["合计", "", .number("2")], .total),
        (["", "合计", .number("2")], .total),
        (["合 计", "", .number("2")], .total),
        (["", "", "小计：2人"], .total),
        (["总计2户", "2", "3"], .total),
        (["填表人：甲某", "", "审核人：乙某", "", "日期：2018年7月"], .signature),
        (["填报单位（盖章）", "", "", "", "负责人签字"], .signature),
        (["", "制表：甲某"], .signature),
        (["备注：本表一式三份"], .signature),
        (Roll.headings, .repeatedHeading),
        (["村", " 户编号", "姓　名", "证件号码", "与户主关系"], .repeatedHeading),
        (["以下为新增人员"], .note),
        (["东一村（续表）", "", "", "", ""], .note),
    ]

    @Test("Totals, signatures, headings and notes are set aside and named", arguments: strays.indices)
    func strayRows(_ index: Int) throws {
        let stray = Self.strays[index]
        let imported = try Tables.read([
            Roll.headings, Roll.person("1", "甲一", "户主"), stray.row, Roll.person("2", "乙一", "户主"), stray.row,
        ])
        #expect(imported.names == [["甲一"], ["乙一"]])
        #expect(imported.strayRows == [.init(3...3, stray.kind), .init(5...5, stray.kind)])
    }

    @Test("A total is one although its label stands in a column that nobody reads")
    func totalInUnknownColumn() throws {
        let imported = try Tables.read(
            [
                ["序号", "行政村", "户编号", "姓名", "证件号码", "与户主关系", "人数", "务工时间（月）", "人均纯收入"],
                ["1", "东一村", "1", "甲一", "", "户主", .number("1"), .number("6"), .number("8000")],
                ["合计", "", "", "", "", "", .number("1"), .number("6"), .number("8000")],
            ], as: "national/person-2016")
        #expect(imported.names == [["甲一"]])
        #expect(imported.strayRows == [.init(3...3, .total)])
    }

    @Test("Whoever is called like a total and has an identity number is a person")
    func namedLikeATotal() throws {
        let imported = try Tables.read([
            Roll.headings, ["合计村", "1", "甲一", .text(Roll.husband), "户主"], ["制表村", "2", "乙一", .text(Roll.wife), "户主"],
        ])
        #expect(imported.names == [["甲一"], ["乙一"]])
        #expect(imported.strayRows.isEmpty)
    }

    @Test("A row without keys that says three things of somebody is a record")
    func withoutKeys() throws {
        let imported = try Tables.read(
            [
                Roll.headings + ["性别", "民族"], Roll.person("1", "甲一", "户主", "", "男", "汉族"),
                ["", "", "", "", "配偶", "女", "汉族"],
            ])
        #expect(imported.names == [["甲一", ""]])
        #expect(imported.register.households[0].members[1].relation == .value(.spouse))
    }

    @Test(
        "A row whose key is an error value is a record", arguments: [Cell.error("#N/A"), .formula("B1", result: nil)])
    func brokenKey(_ cell: Cell) throws {
        let imported = try Tables.read([Roll.headings, Roll.person("1", "甲一", "户主"), ["", "", cell]])
        #expect(imported.tables[0].records == 2)
        #expect(imported.register.households.flatMap(\.members).last?.name == .unreadable)
    }

    @Test("Records of other years are set aside and counted")
    func otherYears() throws {
        let rows: [[Cell]] = [
            Roll.headings + ["年度"],
            Roll.person("1", "甲一", "户主", "", .number("2017")), Roll.person("1", "甲一", "户主", "", .number("2018")),
            Roll.person("2", "乙一", "户主", "", "2017年"), Roll.person("3", "丙一", "户主", "", "201612"),
            Roll.person("4", "丁一", "户主", "", ""), Roll.person("5", "戊一", "户主", "", "不明"),
        ]
        let imported = try Tables.read(rows, year: 2018)
        #expect(imported.names == [["甲一"], ["丁一"], ["戊一"]])
        #expect(imported.tables[0].setAside == [2017: 2, 2016: 1])
        #expect(imported.tables[0].records == 3)
        #expect(imported.strayRows.isEmpty)
        #expect(try Tables.read(rows).tables[0].records == 6)
    }
}
