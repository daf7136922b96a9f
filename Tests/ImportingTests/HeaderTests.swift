import Findings
import Importing
import Registry
import Templates
import TestSupport
import Testing

@Suite("Which table a sheet is, and where its headings stand")
struct HeaderTests {
    @Test("Titles above the headings are passed over")
    func titles() throws {
        let imported = try Tables.read([["东街道贫困人口台账"], [], ["填报单位：东街道", "", "", "2018年6月"]] + Roll.rows)
        #expect(imported.isComplete)
        #expect(imported.names == [["甲一", "甲二"], ["乙一"]])
        #expect(imported.tables[0].recognition?.headerRows == 4...4)
        #expect(imported.tables[0].records == 3)
        #expect(imported.strayRows.isEmpty)
    }

    @Test("Headings over three rows are one header")
    func threeHeaderRows() throws {
        let imported = try Tables.read([
            ["市", "县", "镇", "村", "户码", "户主姓名", "年度", "收入（元）", "", "", "", "", "家庭可支配收入"],
            ["", "", "", "", "", "", "", "总收入", "工资性收入", "转移性收入", "转移性收入其中"],
            ["", "", "", "", "", "", "", "", "", "", "计划生育金", "低保金"],
            [
                "示范市", "示范区", "东街道", "东一村", "1", "甲一", .number("2018"), .number("9000"), .number("6000"),
                .number("3000"), .number("0"), .number("3000"), .number("8000"),
            ],
        ])
        let table = imported.tables[0]
        #expect(table.recognition?.definition.id == "guangdong/income-expense")
        #expect(table.recognition?.headerRows == 1...3)
        let income = try #require(imported.register.households.first).income
        #expect(income.totalIncome == .value(Money(yuan: 9000)))
        #expect(income.dibaoPay == .value(Money(yuan: 3000)))
        #expect(income.familyPlanningPay == .value(.zero))
        #expect(income.disposable == .value(Money(yuan: 8000)))
    }

    @Test("A heading is known by an alias, and keeps the name that the file gives it")
    func alias() throws {
        let imported = try Tables.read([
            ["行政村", "户编号", "姓名", "身份证号码", "与户主关系", "备用"],
            Roll.person("1", "甲一", "户主", .text(Roll.husband), "留着"),
        ])
        #expect(imported.tables[0].columns[.idNo] == 4)
        #expect(imported.tables[0].headings[4] == "身份证号码")
        #expect(imported.register.households[0].members[0].idNo == .value(try #require(IdentityNumber(Roll.husband))))
        #expect(imported.tables[0].facts.unknownHeadings == [.init("备用", at: TablePlace(row: 1, column: 6))])
        #expect(imported.register.columns == [.village, .householdId, .name, .idNo, .relation])
    }

    @Test("A missing required column is a fact about the table")
    func missingRequired() throws {
        let imported = try Tables.read(
            [["村", "户编号", "姓名", "证件号码"], ["东一村", "1", "甲一", .text(Roll.husband)]], as: "national/person-2021")
        #expect(imported.isComplete)
        #expect(imported.tables[0].facts.missingRequired == ["与户主关系"])
        #expect(imported.register.households[0].members[0].relation == .absent)
    }

    @Test("A heading that stands twice is a fact, and the first column is read")
    func repeatedHeading() throws {
        let imported = try Tables.read([
            ["村", "户编号", "姓名", "证件号码", "与户主关系", "姓名"], Roll.person("1", "甲一", "户主", "", "别人"),
        ])
        #expect(imported.tables[0].facts.repeatedHeadings == [.init("姓名", at: TablePlace(row: 1, column: 6))])
        #expect(imported.names == [["甲一"]])
    }

    @Test("A named template is used where another would have been recognised")
    func forced() throws {
        #expect(try Tables.read(Roll.rows).tables[0].recognition?.fit == .recognised)
        let imported = try Tables.read(Roll.rows, as: "guangdong/person-query")
        #expect(imported.tables[0].recognition?.definition.id == "guangdong/person-query")
        #expect(imported.tables[0].recognition?.fit == .named)
        #expect(imported.register.conventions.edition == 2018)
        #expect(imported.names == [["甲一", "甲二"], ["乙一"]])
    }

    @Test("A file that is no known table says which comes nearest, and makes the register empty")
    func unknownTable() throws {
        let imported = try Tables.read([
            [Sheet(Roll.rows)], [Sheet([["户主姓名", "联系电话", "车牌", "品牌", "购买日期"], ["甲一", "1", "无", "无", "无"]])],
        ])
        #expect(!imported.isComplete)
        #expect(imported.register.households.isEmpty)
        #expect(imported.tables.count == 2)
        guard case .noHeader(let best?, let missing) = imported.tables[1].facts.obstacle else {
            Issue.record("\(String(describing: imported.tables[1].facts.obstacle))")
            return
        }
        #expect(try Tables.library.tables.map(\.id).contains(best))
        #expect(!missing.isEmpty)
    }

    @Test("A workbook without any text is no known table")
    func emptyWorkbook() throws {
        #expect(try Tables.read([[Sheet([])]]).tables[0].facts.obstacle == .noHeader(best: nil, missing: []))
    }

    @Test("Every sheet that is a table is read, hidden ones too; a sheet of choices is not one")
    func severalSheets() throws {
        let more = [Roll.headings, Roll.person("3", "丙一", "户主")]
        let imported = try Tables.read([
            [
                Sheet("字典", [["男"], ["女"], ["户主"], ["配偶"]], isHidden: true), Sheet("东街道", Roll.rows),
                Sheet("说明", [["本表由各村填报"]]), Sheet("西街道", more, isHidden: true),
            ]
        ])
        #expect(imported.isComplete)
        #expect(imported.tables.map(\.sheet) == ["东街道", "西街道"])
        #expect(imported.tables.map(\.records) == [3, 1])
        #expect(imported.names == [["甲一", "甲二"], ["乙一"], ["丙一"]])
        #expect(imported.register.households[2].members[0].source == RecordToken(table: 1, row: 2))
    }

    @Test("A file that is not there is a fact about it")
    func missingFile() throws {
        let imported = Importer(library: try Tables.library).read(["/nowhere/no.xlsx"])
        #expect(!imported.isComplete)
        #expect(imported.tables.map(\.file) == ["/nowhere/no.xlsx"])
        guard case .unreadable = imported.tables[0].facts.obstacle else {
            Issue.record("\(String(describing: imported.tables[0].facts.obstacle))")
            return
        }
    }
}
