import Findings
import Registry

extension Catalogue {
    /// Facts that every member must have (人员必填项).
    static let requiredFacts: [Rule] = [
        Rule(
            "P001", .error,
            title: Words("姓名为空", "no name"),
            message: Words("姓名没有填", "the name is blank"),
            why: Words(
                "没有姓名就无法与户口簿和各部门名单核对。姓名里有空格或乱码的不在这里报。",
                "Without a name nobody can compare the person with the household book or with any list. Blanks and broken "
                    + "characters in a name are reported elsewhere."),
            remedy: Words(
                "按户口簿填写。新生儿还没有取名的，问户主，上户口后补填。",
                "Take it from the household book; for a new-born child ask the head, and fill it in once registered."),
            basis: Basis("CT", .medium), needs: [[.name]],
            examples: [
                .breaks("第三个成员没有姓名", "the third member has no name") { $0.members[2].name = .blank },
                .keeps("姓名只有两个字", "a name of two characters") { $0.members[2].name = .value(PersonName("样子")) },
            ],
            check: .member(of: .lacksFact) { member, _, sink in
                if member.name.isBlank { sink.report(.name) }
            }),
        Rule(
            "P016", .error,
            title: Words("与户主关系为空", "no relation to the head"),
            message: Words("与户主关系没有填", "the relation to the head is blank"),
            why: Words(
                "户主、配偶、父母子女的核对都从这一项出发。填了而字典里没有的报P017；因它而找不到户主的（H002），先补这一项。",
                "All that is checked of heads, spouses, parents and children starts from it. A value that the code list has "
                    + "not is P017; where the head cannot be found because of it (H002), this comes first."),
            remedy: Words(
                "按户口簿填写；户主本人填“户主”，没有合适取值的选“其他”。",
                "Take it from the household book; 户主 for the head, 其他 where no value fits."),
            basis: Basis("GZ 3_01_001", .medium), needs: [[.relation]],
            examples: [
                .breaks("女儿的关系没有填", "the daughter's relation is blank") { $0.members[3].relation = .blank },
                .breaks("户主的关系没有填，不再另报无户主", "the head's is blank: not reported as no head, too") {
                    $0.members[0].relation = .blank
                },
                .keeps("关系填“其他”", "the relation is 其他") { $0.members[3].relation = .value(.other) },
                .keeps("填了但认不出，属于P017", "a relation that cannot be read is P017") {
                    $0.members[3].misread(.relation, .notInCodeList, "孩子")
                },
            ],
            check: .member(of: .lacksFact) { member, _, sink in
                if member.relation.isBlank { sink.report(.relation) }
            }),
        Rule(
            "P019", .error,
            title: Words("民族为空", "no ethnic group"),
            message: Words("民族没有填", "the ethnic group is blank"),
            why: Words(
                "民族是登记的必填项，少数民族人口的统计靠它。填了而字典里没有的报C009。",
                "The ethnic group must be given; the figures of minorities rest on it. A value that the code list has not is "
                    + "C009."),
            remedy: Words("按户口簿填写。", "Take it from the household book."),
            basis: Basis("GZ 2_01_001; SX ③", .high), needs: [[.ethnicity]],
            examples: [
                .breaks("母亲的民族没有填", "the mother's is blank") { $0.members[4].ethnicity = .blank },
                .keeps("填了但认不出，属于C009", "one that cannot be read is C009") {
                    $0.members[4].misread(.ethnicity, .notInCodeList, "汉祖")
                },
            ],
            check: .member(of: .lacksFact) { member, _, sink in
                if member.ethnicity.isBlank { sink.report(.ethnicity) }
            }),
        Rule(
            "P020", .error,
            title: Words("健康状况为空", "no state of health"),
            message: Words("健康状况没有填", "the state of health is blank"),
            why: Words(
                "因病、因残致贫，劳动能力，医疗救助都要看健康状况；空白不等于健康。填了而字典里没有的报C009。",
                "Causes of poverty, ability to work and medical aid are all checked against it; blank does not mean healthy. "
                    + "A value that the code list has not is C009."),
            remedy: Words(
                "问本人或家属，有病历、慢性病证、残疾人证的看证件；没有病残的填“健康”。",
                "Ask the person or the family and see what papers there are; 健康 for somebody neither ill nor disabled."),
            basis: Basis("GZ 2_01_002; SX ③; CT", .high), needs: [[.health]],
            examples: [
                .breaks("母亲的健康状况没有填", "the mother's is blank") { $0.members[4].health = .blank },
                .keeps("有两种情况", "two values") { $0.members[4].health = .value([.chronicallyIll, .seriouslyIll]) },
            ],
            check: .member(of: .lacksFact) { member, _, sink in
                if member.health.isBlank { sink.report(.health) }
            }),
    ]
}
