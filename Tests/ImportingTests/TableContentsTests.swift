import Findings
import Importing
import Registry
import TestSupport
import Testing

@Suite("What the records of a table have in common")
struct TableContentsTests {
    private static func contents(_ rows: [[Cell]], year: Int? = nil) throws -> TableContents {
        try Tables.read(rows, as: "national/person-2021", year: year).tables[0].facts.contents
    }

    @Test func yearsAndThoseSetAside() throws {
        let rows =
            [Roll.headings + ["年度"]]
            + ["2017", "2017", "2016", "2017"].enumerated().map { number, year in
                Roll.person("\(number)", "甲一", "户主", "", .text(year))
            }
        let all = try Self.contents(rows)
        #expect(all.records == 4 && all.yearsSetAside.isEmpty)
        #expect(all.years[2017] == .init(3, first: TablePlace(row: 2, column: 6)))
        #expect(all.years[2016] == .init(1, first: TablePlace(row: 4, column: 6)))
        let one = try Self.contents(rows, year: 2017)
        #expect(one.records == 3 && one.yearsSetAside == [2016: 1] && Array(one.years.keys) == [2017])
    }

    @Test("Numbers that are text: stored as text, and as numbers; identity numbers are C001's")
    func storage() throws {
        let contents = try Self.contents([
            Roll.headings + ["成员联系电话"],
            Roll.person("1", "甲一", "户主", .number("990101650203123"), "13900000001"),
            Roll.person("1", "甲二", "配偶", "", .number("13900000002")),
            Roll.person(.number("2"), "乙一", "户主", "", .number("13900000003")),
        ])
        #expect(contents.storage.map(\.field) == [.householdId, .memberPhone])
        #expect(contents.storage[0].texts == .init(2, first: TablePlace(row: 2, column: 2)))
        #expect(contents.storage[0].numbers == .init(1, first: TablePlace(row: 4, column: 2)))
        #expect(contents.storage[1].texts.count == 1 && contents.storage[1].numbers.count == 2)
    }

    @Test("Household numbers by length, each household once")
    func lengths() throws {
        let contents = try Self.contents([
            Roll.headings, Roll.person("101", "甲一", "户主"), Roll.person("101", "甲二", "配偶"),
            Roll.person("102", "乙一", "户主"), Roll.person("13", "丙一", "户主"), Roll.person("/", "丁一", "户主"),
        ])
        #expect(contents.householdNumbers.mapValues(\.count) == [3: 2, 2: 1])
        #expect(contents.householdNumbers[2]?.first == [5] && contents.householdNumberColumn == 2)
    }

    @Test("Villages as they are written, by town")
    func villages() throws {
        let headings: [Cell] = ["乡"] + Roll.headings
        func person(_ town: Cell, _ village: Cell, _ number: Cell) -> [Cell] {
            [town] + Roll.person(number, "甲一", "户主", village: village)
        }
        let contents = try Self.contents([
            headings, person("青禾镇", "东塘村", "1"), person("青禾镇", "东塘村委会", "2"), person("青禾镇", "东塘村", "3"),
            person("松岭镇", "东塘村", "4"), person("松岭镇", "", "5"), person("松岭镇", "东塘村", "6"),
        ])
        #expect(contents.villages.map(\.village) == ["东塘村", "东塘村委会", "东塘村"])
        #expect(contents.villages.map(\.town) == ["青禾镇", "青禾镇", "松岭镇"])
        #expect(contents.villages.map(\.rows.count) == [2, 1, 2])
        #expect(contents.villages[1].rows.first == TablePlace(row: 3, column: 2))
    }

    @Test("Rows that only show how to fill in a template are no records", arguments: ["示例", "例：甲一", "样例1"])
    func samples(_ word: String) throws {
        let rows = [
            Roll.headings, Roll.person("9", .text(word), "户主", .text(Roll.wife)),
            Roll.person("1", "甲一", "户主", .text(Roll.husband)), Roll.person("2", "样子", "户主", .text(Roll.wife)),
        ]
        let imported = try Tables.read(rows, as: "national/person-2021")
        #expect(imported.strayRows == [.init(2...2, .sample)])
        #expect(imported.names == [["甲一"], ["样子"]])
    }

    @Test func headingsThatAreWrittenOtherwise() throws {
        let facts = try Tables.read(
            [["行政村", "户编号", "姓名", "身份证号码", "与户主 关系"], ["东一村", "1", "甲一", "", "户主"]], as: "national/person-2021"
        ).tables[0].facts
        #expect(facts.variantHeadings.map(\.field).contains(.relation))
        #expect(!facts.variantHeadings.map(\.field).contains(.name))
    }
}
