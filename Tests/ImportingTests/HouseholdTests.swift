import Findings
import Importing
import Registry
import TestSupport
import Testing

@Suite("Which rows are one household")
struct HouseholdTests {
    private static let households: [[Cell]] = [
        ["村", "户编号", "户主姓名", "户主证件号码", "家庭人口数", "住房面积"],
        ["东一村", "1", "甲一", .text(Roll.husband), .number("2"), .number("80")],
    ]

    @Test("What any of several tables wants filled must be filled")
    func filled() throws {
        for order in [[Roll.rows, Self.households], [Self.households, Roll.rows]] {
            let filled = try Tables.read(order.map { [Sheet($0)] }).register.conventions.filled
            #expect(filled.isSuperset(of: [.relation, .memberCount]))
        }
    }

    @Test("Rows of a household that stand apart are one household")
    func apart() throws {
        let imported = try Tables.read([
            Roll.headings, Roll.person("1", "甲一", "户主"), Roll.person("2", "乙一", "户主"), Roll.person("1", "甲二", "配偶"),
        ])
        #expect(imported.names == [["甲一", "甲二"], ["乙一"]])
    }

    @Test(
        "One number written in several ways is one household",
        arguments: ["９９０１２３", " 990123", "990123\u{A0}", "'990123"])
    func numberWrittenOtherwise(_ number: String) throws {
        let imported = try Tables.read([
            Roll.headings, Roll.person("990123", "甲一", "户主"), Roll.person(.text(number), "甲二", "配偶"),
            Roll.person(.number("990123"), "甲三", "之子"), Roll.person(.number("9.90123E5"), "甲四", "之女"),
        ])
        #expect(imported.names == [["甲一", "甲二", "甲三", "甲四"]])
    }

    @Test("Under merged household cells people belong to the household above")
    func mergedCells() throws {
        let imported = try Tables.read([
            Roll.headings, Roll.person("1", "甲一", "户主"), ["", "", "甲二", "", "配偶"], [" ", "\u{3000}", "甲三", "", "之子"],
            [],
            ["", "", "甲四", "", "之女"], Roll.person("2", "乙一", "户主"), ["", "", "乙二", "", "配偶"],
        ])
        #expect(imported.names == [["甲一", "甲二", "甲三", "甲四"], ["乙一", "乙二"]])
    }

    @Test("Somebody with another village and no household number is not of the household above")
    func ownVillage() throws {
        let imported = try Tables.read([
            Roll.headings, Roll.person("1", "甲一", "户主"), Roll.person("", "乙一", "户主", village: "西一村"),
        ])
        #expect(imported.names == [["甲一"], ["乙一"]])
    }

    @Test("Without numbers the head's name and the village tell")
    func headInVillage() throws {
        let headings = Roll.headings + ["户主姓名"]
        let imported = try Tables.read([
            headings, Roll.person("", "甲一", "户主", "", "甲一"), Roll.person("", "乙一", "户主", "", "乙一"),
            Roll.person("", "甲二", "配偶", "", "甲一"), Roll.person("", "同名", "配偶", "", village: "西一村", "甲一"),
        ])
        #expect(imported.names == [["甲一", "甲二"], ["乙一"], ["同名"]])
    }

    @Test(
        "An error value in the number's cell joins nobody",
        arguments: [Cell.error("#N/A"), .formula("B9", result: nil)])
    func brokenNumber(_ cell: Cell) throws {
        let imported = try Tables.read([
            Roll.headings, Roll.person(cell, "甲一", "户主"), Roll.person(cell, "乙一", "户主", village: "西一村"),
        ])
        #expect(imported.names == [["甲一"], ["乙一"]])
        #expect(imported.register.households.map(\.householdId) == [.unreadable, .unreadable])
    }

    @Test(
        "The household table has the last word on the household, in whichever order the files come",
        arguments: [true, false])
    func householdTableWins(_ personsFirst: Bool) throws {
        let persons = [
            Sheet([
                Roll.headings + ["住房面积", "户主姓名", "户联系电话"],
                Roll.person("1", "甲一", "户主", "", .number("10"), "别人", "13800000000"),
                Roll.person("1", "甲二", "配偶", "", .number("20"), "别人", "13800000001"),
            ])
        ]
        let households = [Sheet(Self.households)]
        let imported = try Tables.read(personsFirst ? [persons, households] : [households, persons])
        let household = try #require(imported.register.households.first)
        #expect(imported.register.households.count == 1)
        #expect(imported.names == [["甲一", "甲二"]])
        #expect(household.conditions.houseArea == .value(Quantity(80)))
        #expect(household.headName == .value(PersonName("甲一")))
        #expect(household.memberCount == .value(Count(2)))
        // What only the person table has comes from its first row.
        #expect(household.phone.value?.registered == "13800000000")
        #expect(household.source == RecordToken(table: personsFirst ? 1 : 0, row: 2))
    }

    @Test("What the household table leaves blank stays blank", arguments: [true, false])
    func householdTableLeavesBlank(_ personsFirst: Bool) throws {
        let persons = [Sheet([Roll.headings + ["住房面积"], Roll.person("1", "甲一", "户主", "", .number("10"))])]
        var rows = Self.households
        rows[1][5] = ""
        let imported = try Tables.read(personsFirst ? [persons, [Sheet(rows)]] : [[Sheet(rows)], persons])
        #expect(imported.register.households[0].conditions.houseArea == .blank)
    }

    @Test("What the head's row leaves blank another member's row may say")
    func laterMemberFills() throws {
        let imported = try Tables.read([
            Roll.headings + ["住房面积"], Roll.person("1", "甲一", "户主", "", ""),
            Roll.person("1", "甲二", "配偶", "", .number("30")), Roll.person("1", "甲三", "之子", "", .number("40")),
        ])
        #expect(imported.register.households[0].conditions.houseArea == .value(Quantity(30)))
    }

    @Test("A household number that stands twice in the household table is two households")
    func numberTwice() throws {
        var rows = Self.households
        rows.append(["东一村", "1", "乙一", .text(Roll.wife), .number("1"), .number("50")])
        let imported = try Tables.read([[Sheet(rows)], [Sheet(Roll.rows)]])
        let numbers = imported.register.households.map { $0.householdId.value?.registered }
        #expect(numbers == ["1", "1", "2"])
        #expect(imported.names == [["甲一", "甲二"], [], ["乙一"]])
        #expect(imported.register.households.map { $0.source?.row } == [2, 3, nil])
    }

    @Test("A household of two household tables is one, and what is said stands in the table that says it")
    func householdAndIncome() throws {
        let incomes: [[Cell]] = [
            ["村", "户码", "户主姓名", "年度", "总收入", "家庭可支配收入"],
            ["东一村", "1", "别人", .number("2018"), .number("9000"), .number("8000")],
            ["东一村", "1", "甲一", .number("2017"), .number("7000"), .number("6000")],
        ]
        let imported = try Tables.read([[Sheet(Self.households)], [Sheet(incomes)], [Sheet(Roll.rows)]])
        #expect(imported.names == [["甲一", "甲二"], [], ["乙一"]])
        let household = imported.register.households[0]
        #expect(household.headName == .value(PersonName("甲一")))
        #expect(household.income.disposable == .value(Money(yuan: 8000)))
        #expect(household.conditions.houseArea == .value(Quantity(80)))
        #expect(
            imported.place(of: .household(0, field: .disposable))
                == imported.place(of: .table(1, .init(row: 2, column: 6))))
        #expect(
            imported.place(of: .household(0, field: .houseArea))
                == imported.place(of: .table(0, .init(row: 2, column: 6))))
        // A second year of the same household is a row of its own.
        #expect(imported.register.households[1].income.disposable == .value(Money(yuan: 6000)))
    }

    @Test("Remarks stay with the record in whose row the cell stands")
    func remarks() throws {
        var rows = Self.households
        rows[1][5] = "８０"
        let imported = try Tables.read([
            [Sheet([Roll.headings, Roll.person("１", "甲一", "户主")])], [Sheet(rows)],
        ])
        let household = imported.register.households[0]
        #expect(household.remarks.map(\.field) == [.houseArea])
        #expect(household.members[0].remarks == [Remark(.householdId, .widthNarrowed, original: "１")])
    }
}
