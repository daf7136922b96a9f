import Testing

@testable import SpreadsheetWriting

struct SheetNameTests {
    @Test(arguments: [
        ("", SheetFault.nameEmpty),
        ("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二", .nameTooLong),
        ("甲/乙", .nameHasForbiddenCharacter),
        ("甲:乙", .nameHasForbiddenCharacter),
        ("甲\u{1}", .nameHasForbiddenCharacter),
        ("甲\n乙", .nameHasForbiddenCharacter),
        ("'甲", .nameEndsWithApostrophe),
        ("甲'", .nameEndsWithApostrophe),
        ("History", .nameReserved),
        ("2019", .nameReserved),
        ("A1", .nameReserved),
        ("P013", .nameReserved),
        ("xfd1048576", .nameReserved),
        ("R1C1", .nameReserved),
        ("rc", .nameReserved),
    ])
    func `names that spreadsheet programs refuse are refused`(name: String, fault: SheetFault) {
        #expect(SheetName.fault(of: name) == fault)
    }

    @Test(arguments: ["汇总", "2019年", "Sheet1", "P013关系", "全省新时期精准扶贫工作贫困户数人数变动记录表", "村's 表", "a_x0"])
    func `ordinary names are accepted`(name: String) {
        #expect(SheetName.fault(of: name) == nil)
    }

    @Test(arguments: [
        ("新塘村", "新塘村"),
        ("A/B:C*D?[E]\\", "A／B：C＊D？［E］＼"),
        ("2019", "2019表"),
        ("", "表"),
        ("'甲'", "甲"),
        ("甲\u{1}\n乙", "甲乙"),
        ("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"),
    ])
    func `any text becomes a name`(wanted: String, expected: String) {
        let name = SheetName.fitting(wanted, besides: [])
        #expect(name == expected)
        #expect(SheetName.fault(of: name) == nil)
    }

    @Test func `a taken name gets a number`() {
        #expect(SheetName.fitting("新塘村", besides: ["新塘村", "新塘村（2）"]) == "新塘村（3）")
        #expect(SheetName.fitting("sum表", besides: ["SUM表"]) == "sum表（2）")
        let long = String(repeating: "村", count: 31)
        #expect(SheetName.fitting(long, besides: [long]) == String(repeating: "村", count: 28) + "（2）")
    }

    @Test func `quotes are doubled in formulas`() {
        #expect(SheetName.quoted("村's 表") == "'村''s 表'")
    }
}
