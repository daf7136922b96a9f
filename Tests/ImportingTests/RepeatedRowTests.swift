import Importing
import Registry
import TestSupport
import Testing

/// What stands in a row as in the row above is not read again; nobody must notice.
@Suite("Rows that repeat the one above")
struct RepeatedRowTests {
    private static let headings = Roll.headings + ["民族", "出生日期", "成员联系电话", "健康状况", "务工企业名称"]

    /// In each column what is equal, blank, stored otherwise, noticed or unreadable, also several times in turn.
    private static let cells: [[Cell]] = [
        ["汉族", .day("30000"), "13900000001", "健康", "北山木器厂"],
        ["汉族", .day("30000"), "13900000001", "健康", "北山木器厂"],
        ["", .number("30000"), .number("13900000001"), "长期慢性病,残疾", " 北山木器厂"],
        ["", .number("30000"), .number("13900000001"), "长期慢性病,残疾", " 北山木器厂"],
        ["汉", "1982-02-18", .number("1.3900000001E10"), "不知道", ""],
        ["汉", "1982-02-18 ", .number("1.3900000001E10"), "不知道", ""],
        ["壮族", "19820218", .error("#N/A"), "", "无"],
        ["壮族", "19820218", .error("#N/A"), "", "无"],
        ["壮族", .number("30000"), "13900000002", "健康", "北山木器厂 & 分厂"],
        ["壮族", .day("30000"), "13900000002", "健康", "北山木器厂 & 分厂"],
        ["汉族", .day("30000"), "13900000001", "健康", "北山木器厂"],
    ]

    private static let rows = cells.enumerated().map { Roll.person("\($0 + 1)", "甲\($0)", "户主") + $1 }

    @Test("Each is read as if it stood alone", arguments: [false, true])
    func alone(isOneHousehold: Bool) throws {
        let rows = isOneHousehold ? Self.rows.map { ["东一村", "1"] + $0.dropFirst(2) } : Self.rows
        let members = try Tables.read([Self.headings] + rows).register.households.flatMap(\.members)
        #expect(members.count == rows.count)
        for (row, member) in zip(rows, members) {
            let alone = try #require(try Tables.read([Self.headings, row]).register.households.first?.members.first)
            for field in Field.allCases {
                #expect(member.state(of: field) == alone.state(of: field))
                #expect(member.registered(field) == alone.registered(field))
            }
            #expect(member.remarks == alone.remarks)
        }
    }
}
