import Findings
import Registry

extension Catalogue {
    /// Healthy people of working age of whom it is said that they cannot work (劳动技能与健康状况).
    static let laborAndHealth: [Rule] = [
        Rule(
            "P039", .warning,
            title: Words(
                "劳动年龄、健康、非在校却丧失劳动力", "of working age, healthy, not at school, and said to have lost the ability to work"
            ),
            message: Words(
                "{0}岁，健康，不在校，劳动技能却填“丧失劳动力”",
                "{0} years old, healthy and not at school, and said to have lost the ability to work"),
            why: why(
                "丧失劳动力总有病、残等原因，健康的人不会丧失",
                "The ability is lost by illness or disability, and a healthy person has neither"),
            remedy: remedy, basis: Basis("GZ 2_01_005; SX ⑥", .high),
            needs: [[.labor], [.health], [.student], [.birth, .idNo]], thresholds: [.laborAgeFrom, .laborAgeTo],
            yieldsTo: explanations,
            examples: [
                .breaks("40岁健康的妻子丧失劳动力", "the healthy wife of forty has lost it") {
                    $0.members[1].labor = .value(.lost)
                },
                .keeps("有长期慢性病", "with a chronic illness") {
                    $0.members[1].labor = .value(.lost)
                    $0.members[1].health = .value([.chronicallyIll])
                },
                .keeps("60岁", "at sixty") {
                    $0.members[1].bear(1957, 9, 3, sequence: 228)
                    $0.members[1].labor = .value(.lost)
                },
                .keeps("健康状况没有填", "a blank state of health") {
                    $0.members[1].labor = .value(.lost)
                    $0.members[1].health = .blank
                },
                .keeps("在校生状况认不出，不知道在不在校", "a class that cannot be read") {
                    $0.members[1].labor = .value(.lost)
                    $0.members[1].misread(.student, .notInCodeList, "在家")
                },
            ],
            check: healthy(but: .lost)),
        Rule(
            "P040", .warning,
            title: Words("劳动年龄、健康、非在校却无劳动力", "of working age, healthy, not at school, and said to be unable to work"),
            message: Words(
                "{0}岁，健康，不在校，劳动技能却填“无劳动力”",
                "{0} years old, healthy and not at school, and said to be unable to work"),
            why: why(
                "“无劳动力”是小孩、在校生和老人的取值，健康的成年人一般不是",
                "无劳动力 is for children, pupils and old people, and hardly ever for a healthy adult"),
            remedy: remedy, basis: Basis("GZ 2_01_010; SX ⑥", .high),
            needs: [[.labor], [.health], [.student], [.birth, .idNo]], thresholds: [.laborAgeFrom, .laborAgeTo],
            yieldsTo: explanations,
            examples: [
                .breaks("40岁健康的妻子无劳动力", "the healthy wife of forty is unable") {
                    $0.members[1].labor = .value(.unable)
                },
                .keeps("17岁的高中生", "at senior middle school at seventeen") {
                    $0.members[2].bear(2000, 6, 21, sequence: 335)
                    $0.members[2].student = .value(.senior2)
                },
                .keeps("文化程度和在校生状况都没有填，不知道在不在校", "with both kinds of schooling blank") {
                    $0.members[1].labor = .value(.unable)
                    $0.members[1].education = .blank
                },
                .keeps("有残疾人证", "with a disability card") {
                    $0.members[1].giveCard("52")
                    $0.members[1].labor = .value(.unable)
                },
            ],
            check: healthy(but: .unable)),
    ]

    private static let remedy = Words(
        "上门看本人：有病残的改健康状况并看证件；能劳动的改劳动技能；在校的填在校生状况。",
        "Visit the person: mend the state of health of somebody ill or disabled, the ability of somebody who can work, the class "
            + "of a pupil.")

    /// What else explains that such a person cannot work, or casts doubt on health or school.
    private static let explanations = [
        Explanation("P034", .person), Explanation("P044", .person),
    ]

    private static func why(_ zh: String, _ en: String) -> Words {
        Words(
            "\(zh)。劳动年龄由政策参数规定。健康状况、年龄、在不在校有一项不清楚的不报；有残疾人证的报P044。",
            "\(en). The policy lays down the working age. Nothing is reported where health, age or school is not known; somebody "
                + "with a disability card is P044's.")
    }

    private static func healthy(but ability: LaborAbility) -> Check {
        .member(of: [.isUnable, .isOfLaborAge]) { member, context, sink in
            guard member.labor.value == ability, member.health.value?.isHealthyOnly == true, member.isOutOfSchool,
                let age = member.age(on: context.asOf), context.isAge(age, from: .laborAgeFrom, to: .laborAgeTo)
            else { return }
            sink.report(.labor, [.count(age)])
        }
    }
}
