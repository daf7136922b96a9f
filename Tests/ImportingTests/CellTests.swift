import Importing
import Registry
import TestSupport
import Testing

/// A cell, the field of its column, and what must come of it (识读样例).
struct CellCase: Sendable, CustomTestStringConvertible {
    let heading: String
    let cell: Cell
    let expected: Outcome
    let remarks: [Remark.Kind]

    enum Outcome: Hashable {
        case blank
        case unreadable
        /// The value as an export shows it.
        case value(String)
    }

    init(_ heading: String, _ cell: Cell, _ expected: Outcome, _ remarks: Remark.Kind?...) {
        self.heading = heading
        self.cell = cell
        self.expected = expected
        self.remarks = remarks.compactMap(\.self)
    }

    var testDescription: String { "\(heading) \(cell)" }
}

@Suite("What a cell means to a field")
struct CellTests {
    private static let number = Roll.husband
    private static let withX = "99010119650203105X"

    static let identityNumbers = [
        CellCase("证件号码", .text(number), .value(number)),
        // A program wrote all 18 digits, and the check character proves them.
        CellCase("证件号码", .number(number), .value(number)),
        CellCase("证件号码", .number("990101196502031000"), .unreadable, .digitsLost),
        CellCase("证件号码", .number("990101196502031239"), .unreadable, .digitsLost),
        CellCase("证件号码", .number("9.9010119650203098E+17"), .unreadable, .digitsLost),
        CellCase("证件号码", "4.4E+17", .unreadable, .digitsLost),
        CellCase("证件号码", "9.90101E17", .unreadable, .digitsLost),
        CellCase("证件号码", "990101650203123", .value("990101650203123")),
        CellCase("证件号码", .number("990101650203123"), .value("990101650203123")),
        CellCase("证件号码", "９９０１０１１９６５０２０３１２３６", .value(number), .widthNarrowed),
        CellCase("证件号码", "99010119650203105x", .value(withX), .checkLetterRaised),
        CellCase("证件号码", "\u{A0}\(number)\u{3000}", .value(number), .blanksRemoved),
        CellCase("证件号码", "990101 19650203 1236", .value(number), .blanksRemoved),
        CellCase("证件号码", "\(number)\t", .value(number), .blanksRemoved),
        CellCase("证件号码", "=\"\(number)\"", .value(number), .guardRemoved),
        CellCase("证件号码", "'\(number)", .value(number), .guardRemoved),
        CellCase("证件号码", "99010119650203123", .unreadable, .wrongLength),
        CellCase("证件号码", "99010119650203A236", .unreadable, .wrongCharacters),
        CellCase("证件号码", "", .blank),
        CellCase("证件号码", " \u{3000}", .blank),
    ]

    static let dates = [
        CellCase("出生日期", .day("43256"), .value("2018-06-05")),
        CellCase("出生日期", .day("43256.354166666664"), .value("2018-06-05")),
        CellCase("出生日期", .number("42000"), .value("2014-12-27"), .serialAsDate),
        CellCase("出生日期", .number("20180605"), .value("2018-06-05"), .digitsAsDate),
        CellCase("出生日期", "2018.6.5", .value("2018-06-05")),
        CellCase("出生日期", "2018年6月5日", .value("2018-06-05")),
        CellCase("出生日期", "2018-06-05 08:30:00", .value("2018-06-05")),
        CellCase("出生日期", "20180605", .value("2018-06-05"), .digitsAsDate),
        CellCase("出生日期", "２０１８/６/５", .value("2018-06-05"), .widthNarrowed),
        CellCase("出生日期", "18/6/5", .unreadable, .notADate),
        CellCase("出生日期", "2018年6月", .unreadable, .notADate),
        CellCase("出生日期", "2018-02-30", .unreadable, .notADate),
        CellCase("出生日期", .number("2018"), .unreadable, .notADate),
        CellCase("出生日期", .number("0"), .unreadable, .notADate),
    ]

    static let amounts = [
        CellCase("人均纯收入", "1,234.50", .value("1234.5")),
        CellCase("人均纯收入", "12,345,678", .value("12345678")),
        // A comma where Europeans have a point: 12.5, and never 125.
        CellCase("人均纯收入", "12,5", .unreadable, .notANumber),
        CellCase("人均纯收入", "1,2345", .unreadable, .notANumber),
        CellCase("人均纯收入", .number("1.1000000000000001"), .value("1.1")),
        CellCase("人均纯收入", .number("2799.9999999999995"), .value("2800")),
        CellCase("人均纯收入", .number("1.2E+3"), .value("1200")),
        CellCase("人均纯收入", .number("-3.5"), .value("-3.5"), .negative),
        CellCase("人均纯收入", .number("0"), .value("0")),
        CellCase("人均纯收入", "１２００", .value("1200"), .widthNarrowed),
        CellCase("人均纯收入", "1.2万", .unreadable, .notANumber),
        CellCase("人均纯收入", "/", .blank, .placeholder),
        CellCase("人均纯收入", .number("3333.3333333333335"), .value("3333.33"), .decimalsRounded),
        CellCase("人均纯收入", "12.125", .value("12.13"), .decimalsRounded),
        CellCase("人均纯收入", "-0.125", .value("-0.13"), .negative),
        CellCase("人均纯收入", "", .blank),
    ]

    static let codes = [
        CellCase("是否享受低保", "是", .value("是")), CellCase("是否享受低保", "否", .value("否")),
        CellCase("是否享受低保", "1", .value("是"), .synonymUnderstood),
        CellCase("是否享受低保", .number("0"), .value("否"), .synonymUnderstood),
        CellCase("是否享受低保", "√", .value("是"), .synonymUnderstood),
        CellCase("是否享受低保", "Y", .value("是"), .synonymUnderstood),
        CellCase("是否享受低保", .boolean(true), .value("是"), .synonymUnderstood),
        CellCase("是否享受低保", .boolean(false), .value("否"), .synonymUnderstood),
        CellCase("是否享受低保", "也许", .unreadable, .notInCodeList),
        CellCase("性别", "男性", .value("男"), .synonymUnderstood),
        CellCase("性别", .number("2"), .value("女"), .synonymUnderstood),
        CellCase("性别", "公", .unreadable, .notInCodeList),
        CellCase("文化程度", "文盲", .value("文盲或半文盲"), .synonymUnderstood),
        // In the list of 2018, not in that of 2021.
        CellCase("文化程度", "学龄前儿童", .unreadable, .notInCodeList),
        CellCase("健康状况", "长期慢性病、残疾", .value("长期慢性病,残疾")),
        CellCase("健康状况", "健康,精神矍铄", .unreadable, .notInCodeList),
    ]

    static let textsOfDigits = [
        CellCase("成员联系电话", .number("1.3800138E10"), .value("13800138000"), .exponentExpanded),
        CellCase("成员联系电话", .number("13800138000"), .value("13800138000")),
        CellCase("成员联系电话", "1.3800138000E+10", .value("13800138000"), .exponentExpanded),
        // A clerk sees eleven digits where there once were other ones.
        CellCase("成员联系电话", "1.38E+10", .unreadable, .digitsLost),
        CellCase("银行卡号", .number("6.2284800000000003E+18"), .unreadable, .digitsLost),
        CellCase("户编号", "12E5", .value("12E5")),
    ]

    static let placeholders =
        ["无", "/", "-", "--", "不详", "null", "NULL", "暂无", "／", "——"].flatMap { text in
            ["姓名", "证件号码", "出生日期", "性别", "成员联系电话", "人均纯收入", "务工企业名称"].map {
                CellCase(
                    $0, .text(text), .blank, text == "／" && $0 != "姓名" && $0 != "务工企业名称" ? .widthNarrowed : nil,
                    .placeholder)
            }
        }
        + [
            CellCase("姓名", "0", .blank, .placeholder), CellCase("成员联系电话", .number("0"), .blank, .placeholder),
            CellCase("民族", "0", .blank, .placeholder), CellCase("务工企业名称", "0", .value("0")),
            CellCase("姓名", "无名", .value("无名")), CellCase("务工时间（月）", "0", .value("0")),
        ]

    static let broken = ["姓名", "证件号码", "出生日期", "性别", "成员联系电话", "务工时间（月）", "人均纯收入"].flatMap { heading in
        [
            CellCase(heading, .error("#N/A"), .unreadable, .cellError),
            CellCase(heading, .error("#REF!"), .unreadable, .cellError),
            CellCase(heading, .formula("VLOOKUP(A1,B:C,2,0)", result: nil), .unreadable, .cellError),
            // A picture that WPS put into the cell, with its formula and without.
            CellCase(
                heading, .formula("_xlfn.DISPIMG(\"ID_9\",1)", result: "=DISPIMG(\"ID_9\",1)"), .unreadable, .cellError),
            CellCase(heading, "=DISPIMG(\"ID_9\",1)", .unreadable, .cellError),
        ]
    }

    @Test(arguments: identityNumbers + dates + amounts + codes + textsOfDigits + placeholders + broken)
    func cell(_ sample: CellCase) throws {
        let member = try Self.read(sample)
        #expect(member.outcome == sample.expected)
        #expect(member.remarks == sample.remarks)
    }

    @Test("A formula is read by its result")
    func formula() throws {
        let member = try Self.read(CellCase("姓名", .formula("B1&C1", result: "甲一"), .value("甲一")))
        #expect(member.outcome == .value("甲一"))
    }

    @Test("Days of a workbook that counts from 1904 are not shifted", arguments: [Cell.day("41794"), .number("41794")])
    func days1904(_ cell: Cell) throws {
        let rows = [Roll.headings + ["出生日期"], Roll.person("1", "甲一", "户主", "", cell)]
        let imported = try Tables.read([RawWorkbook([Sheet(rows)], countsFrom1904: true)], as: "national/person-2021")
        let birth = imported.register.households[0].members[0].birth
        #expect(birth == .value(try #require(CalendarDay(year: 2018, month: 6, day: 5))))
    }

    @Test("No column, nothing in the cell, something that is no value, and zero are four things")
    func fourStates() throws {
        let imported = try Tables.read(
            [
                Roll.headings + ["务工时间（月）"],
                Roll.person("1", "甲一", "户主", ""), Roll.person("1", "甲二", "配偶", "", "不明"),
                Roll.person("1", "甲三", "之子", "", .number("0")),
            ], as: "national/person-2021")
        let members = imported.register.households[0].members
        #expect(members.map(\.workMonths) == [.blank, .unreadable, .value(Quantity(0))])
        #expect(members.allSatisfy { $0.memberPhone == .absent })
        #expect(imported.register.households[0].income.wage == .absent)
        #expect(!imported.register.columns.contains(.memberPhone))
    }

    @Test("A remark keeps what stood in the cell")
    func original() throws {
        let member = try Self.read(CellCase("证件号码", "\u{A0}990101", .unreadable))
        #expect(member.all.map(\.original) == ["\u{A0}990101", "\u{A0}990101"])
        #expect(member.all.map(\.field) == [.idNo, .idNo])
    }

    private struct Read {
        let outcome: CellCase.Outcome
        let all: [Remark]
        var remarks: [Remark.Kind] { all.map(\.kind) }
    }

    /// Reads a table of one person of the layout of 2021; a column that it has by itself takes the cell.
    private static func read(_ sample: CellCase) throws -> Read {
        var headings: [Cell] = ["村", "户编号", "姓名", "证件号码", "与户主关系"]
        var row: [Cell] = ["东一村", "1", "甲一", "", "户主"]
        if let index = headings.firstIndex(of: .text(sample.heading)) {
            row[index] = sample.cell
        } else {
            headings.append(.text(sample.heading))
            row.append(sample.cell)
        }
        let imported = try Tables.read([headings, row], as: "national/person-2021")
        let household = try #require(imported.register.households.first)
        let member = try #require(household.members.first)
        let field = try #require(imported.tables[0].columns.first { imported.tables[0].headings[$1] == sample.heading })
            .key
        let state = field.scope == .member ? member.state(of: field) : household.state(of: field)
        let text = member.registered(field) ?? household.registered(field)
        let outcome: CellCase.Outcome =
            switch state {
            case .filled: .value(text ?? "")
            case .unreadable: .unreadable
            case .blank, .absent: .blank
            }
        return Read(outcome: outcome, all: member.remarks)
    }
}
