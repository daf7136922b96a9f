import Foundation
import Importing
import Registry
import Spreadsheet
import TestSupport
import Testing

@Suite("Lists of decisions")
struct DecisionTests {
    private static let headings: [Cell] = ["户编号", "姓名", "证件号码", "处置", "原因", "日期"]

    private static func read(_ sheets: [Sheet]) throws -> DecisionList {
        let folder = try TemporaryFolder()
        let file = try RawWorkbook(sheets).write(to: folder["处置台账.xlsx"])
        return try Importer(library: Tables.library).readDecisions([file])
    }

    private static func read(_ rows: [[Cell]]) throws -> DecisionList {
        try read([Sheet("处置台账", [headings] + rows)])
    }

    @Test(
        arguments: Decision.Disposal.allCases.map { ($0.name, $0) } + [
            ("清退", .clearOutHousehold), ("核实无误", .keep), ("纳入", .add), ("终止", .end), ("成员清退", .clearOutMember),
            (" 整户 清退", .clearOutHousehold),
        ])
    func disposals(_ text: String, _ disposal: Decision.Disposal) throws {
        let list = try Self.read([["1", "", "", .text(text)]])
        #expect(list.decisions.map(\.disposal) == [disposal])
        #expect(list.decisions.map(\.householdId) == [Identifier("1")])
        #expect(list.newcomers.isEmpty)
    }

    @Test(
        "A lead by the name alone removes nobody", arguments: ["清退", "整户清退", "部分成员清退", "自然减少", "终止", "暂时中止", "自然销户"])
    func nameOnly(_ disposal: String) throws {
        let headings: [Cell] = ["编号", "户编号", "姓名", "处置"]
        func read(_ code: String, _ disposal: String) throws -> [Decision] {
            try Self.read([Sheet("处置台账", [headings, [.text(code), "1", "甲一", .text(disposal)]])]).decisions
        }
        let error = #expect(throws: ImportError.self) { try read("M021", disposal) }
        guard case .badDecision(_, "处置台账", CellReference(row: 2, column: 4), .nameOnly) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(throws: ImportError.self) { try read("ｍ021 ", disposal) }
        #expect(try read("M003", disposal).count == 1)
        #expect(try read("M021", "保留").count == 1)
    }

    @Test("清退 beside a person is the person's")
    func clearOutOfAPerson() throws {
        let list = try Self.read([["1", "甲一", "", "清退"], ["1", "", .text(Roll.wife), "清退"], ["1", "", "", "清退"]])
        #expect(list.decisions.map(\.disposal) == [.clearOutMember, .clearOutMember, .clearOutHousehold])
        #expect(list.decisions.map { $0.name?.registered } == ["甲一", nil, nil])
        #expect(list.decisions.map { $0.idNo?.registered } == [nil, Roll.wife, nil])
    }

    @Test("A decision beside each of a household's findings is one decision")
    func repetition() throws {
        let list = try Self.read([
            ["1", "甲一", .text(Roll.husband), "整户清退"], ["1", "甲二", .text(Roll.wife), "整户清退"],
            ["2", "乙一", .text(Roll.husband), "部分成员清退"], ["2", "改名", .text(Roll.husband), "部分成员清退"],
            ["2", "乙二", "", "部分成员清退"], ["1", "", "", "保留"], ["", "", "", ""],
        ])
        #expect(list.decisions.map(\.disposal) == [.clearOutHousehold, .clearOutMember, .clearOutMember, .keep])
        #expect(list.decisions.map { Int($0.source.row) } == [2, 4, 6, 7])
    }

    @Test("Rows about a household list its members, and rows beside findings do not")
    func listedMembers() throws {
        let list = try Self.read([["1", "甲一", "", "整户清退"], ["1", "甲二", "", "整户清退"], ["2", "乙一", "", "部分成员清退"]])
        #expect(list.decisions.map { $0.listed.map { $0.name?.registered } } == [["甲一", "甲二"], []])
        #expect(list.sheets.map(\.name) == ["处置台账"] && list.sheets.map(\.rows) == [3])
        #expect(list.sheets[0].columns[.disposal] == 4)
        let issues = try Self.read([
            Sheet("明细", [["编号", "户编号", "姓名", "处置"], ["P013", "1", "甲一", "整户清退"], ["P014", "1", "甲二", "整户清退"]])
        ])
        #expect(issues.decisions.map(\.listed) == [[]])
    }

    @Test("Each sheet of decisions is an input of its own")
    func sheets() throws {
        let rows: [[Cell]] = [["户编号", "处置"], ["1", "保留"]]
        let list = try Self.read([Sheet("东一村", rows), Sheet("说明", [["注"]]), Sheet("东二村", [rows[0], ["2", "保留"]])])
        #expect(list.sheets.map(\.name) == ["东一村", "东二村"])
        #expect(list.decisions.map { Int($0.source.table) } == [0, 1])
    }

    @Test("Two births are two")
    func births() throws {
        let birth: [Cell] = ["1", "", "", "自然增加", "新生儿出生"]
        #expect(try Self.read([birth, birth]).decisions.map(\.reason) == ["新生儿出生", "新生儿出生"])
        #expect(try Self.read([["1", "", "", "拆户"], ["1", "", "", "拆户"]]).decisions.count == 2)
    }

    static let faults: [(row: [Cell], cell: String, fault: DecisionFault)] = [
        (["1", "", "", "随便"], "D2", .unknownDisposal),
        (["", "甲一", "", "清退"], "A2", .householdMissing),
        (["1", "", "", "保留", "", "改天"], "F2", .notADay),
        (["1", "", "", "保留", "", "2018-02-30"], "F2", .notADay),
        (["1", "", "123", "部分成员清退"], "C2", .notAnIdentityNumber),
    ]

    @Test("A wrong cell is named, its value is not", arguments: faults.indices)
    func fault(_ index: Int) throws {
        let sample = Self.faults[index]
        let error = #expect(throws: ImportError.self) { try Self.read([sample.row]) }
        guard case .badDecision(let file, let sheet, let cell, let fault) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(file.hasSuffix("/处置台账.xlsx"))
        #expect(sheet == "处置台账")
        #expect(cell.description == sample.cell)
        #expect(fault == sample.fault)
    }

    @Test("An identity number stored as a number keeps its digits")
    func identityNumberAsNumber() throws {
        let decision = try #require(try Self.read([["1", "", .number(Roll.husband), "部分成员清退"]]).decisions.first)
        #expect(decision.idNo?.registered == Roll.husband)
    }

    @Test("Beside a name a wrong identity number is passed over")
    func wrongNumberBesideAName() throws {
        let decision = try #require(try Self.read([["1", "甲一", "123", "部分成员清退"]]).decisions.first)
        #expect(decision.idNo == nil)
        #expect(decision.name?.registered == "甲一")
    }

    @Test(
        "Days are read however they are written",
        arguments: [
            Cell.day("43279"), "2018-06-28", "2018.6.28", "2018年6月28日", .number("20180628"),
        ])
    func days(_ cell: Cell) throws {
        let decision = try #require(try Self.read([["1", "", "", "保留", "", cell]]).decisions.first)
        #expect(decision.date == CalendarDay(year: 2018, month: 6, day: 28))
    }

    @Test(
        "A household number stored as a number is the number",
        arguments: [
            Cell.number("990100000001"), .number("9.90100000001E11"), "９９０１００００００01", " 990100000001",
        ])
    func householdNumber(_ cell: Cell) throws {
        let list = try Self.read([[cell, "", "", "保留"]])
        #expect(list.decisions.map(\.householdId) == [Identifier("990100000001")])
    }

    @Test("Newcomers stand on a person table beside the decisions")
    func newcomers() throws {
        let list = try Self.read([
            Sheet("处置台账", [["回头看"], Self.headings, ["9", "", "", "新增", "新识别户"]]),
            Sheet("新增人员", [Roll.headings, Roll.person("9", "新一", "户主"), Roll.person("9", "新二", "配偶")]),
            Sheet("字典", [["更正"], ["保留"]], isHidden: true),
        ])
        #expect(list.decisions.map(\.disposal) == [.add])
        #expect(list.newcomers.map { $0.members.map { $0.name.value?.registered } } == [["新一", "新二"]])
    }

    @Test("A list of decisions is no table of newcomers, however few its columns are")
    func decisionsAreNoNewcomers() throws {
        let rows: [[Cell]] = [["户编号", "姓名", "证件号码", "处置"], ["1", "甲一", .text(Roll.husband), "部分成员清退"]]
        let list = try Self.read([Sheet("处置台账", rows)])
        #expect(list.decisions.count == 1)
        #expect(list.newcomers.isEmpty)
    }

    @Test("An issue workbook that was filled in is a list of decisions")
    func issueWorkbook() throws {
        let list = try Self.read([
            Sheet("汇总", [["疑点清单"], ["发现", .number("2")]]),
            Sheet(
                "明细",
                [
                    [
                        "编号", "级别", "行政村", "户编号", "户主姓名", "姓名", "证件号码", "说明", "核实结果", "更正值", "处置", "原因", "依据", "核实人",
                        "日期",
                    ],
                    [
                        "P013", "必须改", "东一村", "1", "甲一", "甲一", .text(Roll.husband), "", "属实", "男", "更正", "", "户口簿",
                        "核一",
                        "2018-06-28",
                    ],
                    ["H070", "需核实", "东一村", "2", "乙一", "", "", "", "", "", "整户清退", "名下有商品房或门店", "登记名单", "核一"],
                    ["H006", "必须改", "东一村", "3", "丙一"],
                ]),
        ])
        #expect(list.decisions.map(\.disposal) == [.correct, .clearOutHousehold])
        #expect(list.decisions.map(\.evidence) == ["户口簿", "登记名单"])
        #expect(list.decisions.map { $0.verifiedBy?.registered } == ["核一", "核一"])
        #expect(list.decisions[1].reason == "名下有商品房或门店")
        #expect(list.newcomers.isEmpty)
    }

    @Test("A workbook without a list of decisions says what it needs")
    func noDecisions() throws {
        let error = #expect(throws: ImportError.self) { try Self.read([Sheet(Roll.rows)]) }
        guard case .noDecisions(_, let needs) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(needs == ["户编号", "处置"])
    }
}
