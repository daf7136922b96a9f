import Registry
import Testing

@testable import Templates

@Suite struct HeadingDictionaryTests {
    @Test(arguments: [
        ("务工所在地", Field.workPlace, HeadingMatch.exact), ("务工状况", .work, .exact), ("务工情况", .work, .alias),
        ("致贫原因1", .mainCause, .alias), ("致贫原因2", .otherCause, .alias), ("身份证号", .idNo, .alias),
        ("务工时间(月)", .workMonths, .normalised), ("务工\n时间 （月）", .workMonths, .normalised),
        ("林果面积", .orchard, .inferred), ("住房面积（㎡）", .houseArea, .inferred), ("*姓名（必填）", .name, .inferred),
        ("A4与户主关系", .relation, .inferred), ("Ａ１２务工时间", .workMonths, .inferred), ("A3a主要致贫原因", .mainCause, .inferred),
    ])
    func findsTheField(_ heading: String, _ field: Field, _ how: HeadingMatch) throws {
        let found = try #require(try Library.load().headings.field(for: heading, in: .persons))
        #expect(found.field == field)
        #expect(found.how == how)
    }

    @Test(arguments: ["人均纯收入（万元）", "耕地面积（平方米）", "公益性岗位（元）", "B4与户主关系", "务工", "姓名", "政治面貌", "", "（元）", "*"])
    func doesNotGuess(_ heading: String) throws {
        #expect(try Library.load().headings.field(for: heading, in: .households) == nil)
    }

    @Test(arguments: [
        ("性别", TableKind.persons, Field.sex), ("性别", .helpers, .helperSex), ("联系电话", .persons, .phone),
        ("联系电话", .incomes, .phone), ("联系电话", .helpers, .helperPhone), ("政治面貌", .persons, .politics),
        ("政治面貌", .helpers, .helperPolitics), ("帮扶责任人政治面貌", .households, .helperPolitics),
    ])
    func theKindOfTableDecidesWhoseFieldItIs(_ heading: String, _ kind: TableKind, _ field: Field) throws {
        #expect(try Library.load().headings.field(for: heading, in: kind)?.field == field)
    }
}
