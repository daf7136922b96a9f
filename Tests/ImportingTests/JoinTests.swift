import Findings
import Importing
import Registry
import TestSupport
import Testing

@Suite("Tables of one register are joined")
struct JoinTests {
    private static let roll: [[Cell]] = [
        Roll.headings + ["户主姓名"],
        Roll.person("1", "甲一", "户主", .text(Roll.husband), "甲一"),
        Roll.person("1", "甲二", "配偶", .text(Roll.wife), "甲一"),
        Roll.person("2", "乙一", "户主", "", "乙一"),
    ]

    @Test("Measures come to their household, whoever they are for", arguments: [true, false])
    func measures(_ personsFirst: Bool) throws {
        let measures: [[Cell]] = [
            ["村", "户码", "户主姓名", "成员姓名", "身份证号", "年度", "项目类型", "实际收益", "实际投入", "项目状态"],
            ["东一村委会", "1", "甲一", "甲二", .text(Roll.wife), "2018", "就业扶贫", "", .number("1200.5"), "自动导入"],
            ["东一村委会", "1", "甲一", "甲一", .text(Roll.husband), "2017", "技能培训", "", .number("300"), ""],
        ]
        let books = [Sheet(Self.roll), Sheet(measures)]
        let imported = try Tables.read((personsFirst ? books : books.reversed()).map { [$0] })
        let household = try #require(imported.register.households.first { $0.householdId.value?.registered == "1" })
        #expect(household.members.count == 2)
        #expect(household.measures.map(\.measureKind) == [.value(.employment), .value(.training)])
        #expect(household.measures[0].actualFunds == .value(Money(fen: 120_050)))
        #expect(household.measures[0].beneficiaryIdNo.value?.registered == Roll.wife)
        #expect(household.measures[1].measureYear == .value(Year(2017)))
        #expect(imported.register.listed == [.member, .measure])
        let table = personsFirst ? 1 : 0
        #expect(household.measures[0].source == RecordToken(table: table, row: 2))
        let place = imported.place(of: .household(0, field: .measureKind))
        #expect(place.table == table && place.row == 2 && place.column == 7)
    }

    @Test("With a year, measures of others are set aside")
    func measuresOfAYear() throws {
        let measures: [[Cell]] = [
            ["村", "户码", "户主姓名", "年度", "项目类型", "项目名称"],
            ["东一村", "1", "甲一", "2018", "产业扶贫", "养鸡"], ["东一村", "1", "甲一", "2017", "产业扶贫", "养羊"],
        ]
        let imported = try Tables.read(measures, year: 2018)
        #expect(imported.register.households.map { $0.measures.map(\.measureName) } == [[.value("养鸡")]])
        #expect(imported.tables[0].setAside == [2017: 1])
    }

    @Test("Periods of work come to the person they are of, by number or by name", arguments: [true, false])
    func workPeriods(_ personsFirst: Bool) throws {
        let work: [[Cell]] = [
            ["县", "乡", "村", "户编号", "姓名", "证件号码", "务工所在县", "务工月收入", "开始时间", "结束时间"],
            ["", "", "东一村", "1", "甲一", .text(Roll.husband), "邻县", .number("3000"), "2023-03", "2023-06"],
            ["", "", "东一村", "1", "甲一", .text(Roll.husband), "邻县", .number("3200"), "2023-05", "2023-10"],
            ["", "", "东一村", "2", "乙一", "", "远县", .number("2800"), "2023-02", ""],
            ["", "", "东一村", "2", "乙二", "", "远县", .number("2800"), "2023-02", ""],
        ]
        let books = [Sheet(Self.roll), Sheet(work)]
        let imported = try Tables.read((personsFirst ? books : books.reversed()).map { [$0] })
        #expect(imported.names == [["甲一", "甲二"], ["乙一", "乙二"]])
        let head = imported.register.households[0].members[0]
        #expect(head.workPeriods.map(\.workIncome) == [.value(Money(yuan: 3000)), .value(Money(yuan: 3200))])
        #expect(head.workPlace == .value("邻县") && head.relation == .value(.head))
        #expect(imported.register.households[1].members[0].workPeriods.map(\.workEnd) == [.blank])
        #expect(imported.register.households[1].members[1].relation == .absent)
    }

    @Test(
        "A table without numbers is joined by village and head, however both are written",
        arguments: [("东一村委会", "甲一"), ("东一村民委员会", "甲 一"), ("东一", "甲一 "), ("东一社区", "甲一")])
    func byVillageAndHead(_ village: String, _ head: String) throws {
        let households: [[Cell]] = [
            ["村", "户主姓名", "家庭人口数", "住房面积", "人均纯收入", "是否危房户"],
            [.text(village), .text(head), .number("2"), .number("80"), .number("3000"), "否"],
        ]
        for books in [[Self.roll, households], [households, Self.roll]] {
            let imported = try Tables.read(books.map { [Sheet($0)] })
            #expect(imported.register.households.count == 2)
            let household = try #require(imported.register.households.first { $0.householdId.value?.registered == "1" })
            #expect(household.members.count == 2 && household.conditions.houseArea == .value(Quantity(80)))
        }
    }

    @Test("Two households with the same head in the same village are not guessed at")
    func sameHeads() throws {
        let roll = Self.roll + [Roll.person("3", "甲一", "户主", "", "甲一")]
        let households: [[Cell]] = [
            ["村", "户主姓名", "家庭人口数", "住房面积", "人均纯收入", "是否危房户"],
            ["东一村", "甲一", .number("2"), .number("80"), .number("3000"), "否"],
        ]
        let imported = try Tables.read([roll, households].map { [Sheet($0)] })
        #expect(imported.names == [["甲一", "甲二"], ["乙一"], ["甲一"], []])
    }

    @Test("One number in two villages with two heads is two households")
    func oneNumberTwice() throws {
        let households: [[Cell]] = [
            ["村", "户编号", "户主姓名", "家庭人口数", "住房面积"],
            ["西一村", "1", "丙一", .number("2"), .number("70")], ["东一村委会", "1", "甲一", .number("2"), .number("80")],
            ["西一村", "2", "乙一", .number("1"), .number("60")],
        ]
        let imported = try Tables.read([Self.roll, households].map { [Sheet($0)] })
        #expect(imported.names == [["甲一", "甲二"], ["乙一"], []])
        #expect(
            imported.register.households.map(\.conditions.houseArea) == [80, 60, 70].map { .value(Quantity($0)) })
        #expect(imported.register.listed == [.member, .household])
    }

    @Test("A table says of which years its records are")
    func years() throws {
        let rows: [[Cell]] = [
            Roll.headings + ["年度"], Roll.person("1", "甲一", "户主", "", .number("2017")),
            Roll.person("1", "甲一", "户主", "", "2018年"), Roll.person("2", "乙一", "户主", "", "2018年"),
            Roll.person("3", "丙一", "户主", "", ""),
        ]
        let years = try Tables.read(rows).tables[0].facts.contents.years
        #expect(years.mapValues(\.count) == [2017: 1, 2018: 2])
        #expect(try Tables.read(rows, year: 2018).tables[0].facts.contents.years.mapValues(\.count) == [2018: 2])
    }
}
