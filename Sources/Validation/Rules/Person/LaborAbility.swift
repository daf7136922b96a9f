import Findings
import Registry

extension Catalogue {
    /// What work a person can do, by age, school and disability card (劳动技能).
    static let laborAbility: [Rule] = [
        Rule(
            "P036", .error,
            title: Words("劳动技能为空", "no ability to work"),
            message: Words("{0}岁，劳动技能没有填", "{0} years old, and the ability to work is blank"),
            why: Words(
                "16至65岁的人都要填劳动技能，户的劳力属性、公益岗、务工都靠它核对；没有劳动力的也有对应的取值。年龄不在这一段或算不出的不报。",
                "Everybody of 16 to 65 has one: the household's ability to work, public jobs and work away are checked against "
                    + "it, and there are values for those who cannot work. Other and unknown ages are passed over."),
            remedy: Words(
                "问本人能干什么活：普通、有技能、半劳动力，或者丧失、无劳动力，按该列的选项填。",
                "Ask what work the person can do, and choose from the column's values."),
            basis: Basis("SX ③; GZ 2_01_003; CT", .high), needs: [[.labor], [.birth, .idNo]],
            thresholds: [.laborStatedFrom, .laborStatedTo],
            examples: [
                .breaks("妻子的劳动技能没有填", "the wife's is blank") { $0.members[1].labor = .blank },
                .breaks("没有出生日期，按证件号算年龄", "the number says the age where no date of birth is given") {
                    $0.members[1].labor = .blank
                    $0.members[1].birth = .blank
                },
                .keeps("68岁的母亲没有填", "the mother's, who is 68") { $0.members[4].labor = .blank },
                .keeps("13岁的儿子没有填", "the son's, who is 13") { $0.members[2].labor = .blank },
            ],
            check: .member(of: .lacksFact) { member, context, sink in
                guard member.labor.isBlank, let age = member.age(on: context.asOf),
                    context.isAge(age, from: .laborStatedFrom, to: .laborStatedTo)
                else { return }
                sink.report(.labor, [.count(age)])
            }),
        Rule(
            "P037", .error,
            title: Words("未到劳动年龄不是无劳动力", "below the age of labour and not without ability to work"),
            message: Words("只有{1}岁，劳动技能填“{0}”", "only {1} years old, and the ability to work is “{0}”"),
            why: Words(
                "不满16周岁的一律填“无劳动力”，残疾、有病的孩子也不填“丧失劳动力”。没有填的不报。",
                "Everybody under 16 is 无劳动力, ill and disabled children too. Blank is no fault."),
            remedy: Words(
                "先核对出生日期和证件号；年龄没有错的，可以采纳建议值。",
                "Check the date of birth and the number; where the age is right, accept the proposal."),
            basis: Basis("GZ 2_01_011", .medium), repair: .proposal, needs: [[.labor], [.birth, .idNo]],
            thresholds: [.laborAgeFrom],
            examples: [
                .breaks("13岁的儿子填成普通劳动力", "the son of 13 can do ordinary work") {
                    $0.members[2].labor = .value(.ordinary)
                },
                .breaks("残疾的女儿填成丧失劳动力", "the disabled daughter has lost the ability") {
                    $0.members[3].giveCard("52")
                    $0.members[3].labor = .value(.lost)
                },
                .keeps("刚满16岁，初中毕业务农", "just sixteen, and farming") {
                    $0.members[2].bear(2001, 12, 31, sequence: 335)
                    $0.members[2].student = .blank
                    $0.members[2].education = .value(.juniorMiddle)
                    $0.members[2].labor = .value(.ordinary)
                },
                .keeps("没有填", "a blank one") { $0.members[2].labor = .blank },
            ],
            check: .member(of: [.isYoung, .isAble]) { member, context, sink in
                guard let labor = member.labor.value, labor != .unable, let age = member.age(on: context.asOf),
                    let youngest = context.number(.laborAgeFrom), age < youngest
                else { return }
                sink.report(
                    .labor, [.value(labor.registered, .labor), .count(age)],
                    fix: Fix(.proposal, .labor, LaborAbility.unable.registered))
            }),
        Rule(
            "P038", .warning,
            title: Words("在校生填为劳动力", "a pupil with ability to work"),
            message: Words(
                "在校生状况填“{0}”，劳动技能填“{1}”", "the school class is “{0}”, and the ability to work “{1}”"),
            why: Words(
                "有的省规定在校生一律填“无劳动力”，本省没有这样规定的，这一项可以不改。不满16岁的报P037；年级本身可疑的（P022、P024至P026、P031），先核对年级。",
                "Some provinces have every pupil as 无劳动力; where yours does not, nothing need be changed. Under 16 it is P037; "
                    + "a class in doubt (P022, P024 to P026, P031) comes first."),
            remedy: Words(
                "还在校的，改劳动技能；已经离校的，改在校生状况，填文化程度。",
                "Mend the ability of somebody still at school, the class of somebody who has left."),
            basis: Basis("GZ 1111_07", .medium), needs: [[.student], [.labor]],
            yieldsTo: [
                Explanation("P022", .person), Explanation("P023", .person), Explanation("P024", .person),
                Explanation("P025", .person), Explanation("P026", .person), Explanation("P031", .person),
                Explanation("P037", .person),
            ],
            examples: [
                .breaks("17岁的高中生填成普通劳动力", "at senior middle school at 17, with ordinary ability") {
                    $0.members[2].bear(2000, 6, 21, sequence: 335)
                    $0.members[2].student = .value(.senior2)
                    $0.members[2].labor = .value(.ordinary)
                },
                .keeps("17岁的高中生无劳动力", "at senior middle school at 17, without ability") {
                    $0.members[2].bear(2000, 6, 21, sequence: 335)
                    $0.members[2].student = .value(.senior2)
                },
                .keeps("非在校生是普通劳动力", "not at school, with ordinary ability") {
                    $0.members[1].student = .value(.notAtSchool)
                },
            ],
            check: .member(of: [.isPupil, .isAble]) { member, _, sink in
                guard let student = member.student.value, student.isAtSchool, let labor = member.labor.value,
                    labor == .ordinary || labor == .skilled || labor == .weak
                else { return }
                sink.report(.labor, [.value(student.registered, .student), .value(labor.registered, .labor)])
            }),
        Rule(
            "P041", .warning,
            title: Words("老年仍为普通/技能劳动力", "an old person with full ability to work"),
            message: Words("已满{1}岁，劳动技能填“{0}”", "{1} years old, and the ability to work is “{0}”"),
            why: Words(
                "到60岁一般改为弱劳动力、半劳动力或无劳动力，多半是多年没有更新。身体好、还在干活的老人也有，核实后可以保留。",
                "From sixty on the ability is mostly half or none, and nobody changed the entry. Some old people do work: where "
                    + "it is so, keep it."),
            remedy: Words(
                "看本人还能不能干重活，问务工情况；不能的改劳动技能。", "See whether the person still does heavy work; if not, mend it."),
            basis: Basis("GZ 2_12_017", .medium), needs: [[.labor], [.birth, .idNo]],
            thresholds: [.elderAge],
            examples: [
                .breaks("68岁的母亲填普通劳动力", "the mother of 68 has ordinary ability") {
                    $0.members[4].labor = .value(.ordinary)
                },
                .keeps("68岁的母亲填弱劳动力", "the mother of 68 has weak ability") {
                    $0.members[4].labor = .value(.weak)
                },
                .keeps("59岁的妻子填普通劳动力", "the wife of 59 has ordinary ability") {
                    $0.members[1].bear(1958, 9, 3, sequence: 228)
                },
            ],
            check: .member(of: [.isOld, .isAble]) { member, context, sink in
                guard let labor = member.labor.value, labor == .ordinary || labor == .skilled,
                    let age = member.age(on: context.asOf), let limit = context.number(.elderAge), age >= limit
                else { return }
                sink.report(.labor, [.value(labor.registered, .labor), .count(age)])
            }),
        Rule(
            "P042", .warning,
            title: Words("重度肢体残疾却为普通劳动力", "gravely disabled in the limbs with ordinary ability to work"),
            message: Words(
                "肢体残疾{0}，劳动技能却填“{1}”", "disabled in the limbs, {0}, and the ability to work is “{1}”"),
            why: Words(
                "残疾人证号末两位41、42表示肢体残疾一级、二级，一般不能干普通劳力活。证件号码不是残疾人证号时，看残疾类别、残疾级别两列；"
                    + "证号本身有误的（P007），先改号码。",
                "A card that ends in 41 or 42 says limbs, grade one or two: as a rule such a person cannot do ordinary work. "
                    + "Where the number is not a card's, the columns of kind and grade say it; a wrong number (P007) comes "
                    + "first."),
            remedy: Words(
                "看残疾人证和本人情况：劳动技能填错的改劳动技能，类别、级别抄错的改证号。",
                "See the card and the person: mend the ability, or the card's number."),
            basis: Basis("GZ 4_01_007/008", .medium),
            needs: [[.labor], [.idNo, .disabilityType], [.idNo, .disabilityGrade]],
            yieldsTo: [Explanation("P007", .person)],
            examples: [
                .breaks("肢体一级，填普通劳动力", "limbs, grade one, with ordinary ability") {
                    $0.members[1].giveCard("41")
                },
                .breaks("按残疾类别、级别两列判断", "the columns say it", also: ["P044"]) {
                    $0.members[1].disabilityType = .value(.limbs)
                    $0.members[1].disabilityGrade = .value(.two)
                },
                .keeps("肢体三级", "limbs, grade three") { $0.members[1].giveCard("43") },
                .keeps("视力一级", "sight, grade one") { $0.members[1].giveCard("11") },
                .keeps("肢体一级，丧失劳动力", "limbs, grade one, without ability") {
                    $0.members[1].giveCard("41")
                    $0.members[1].labor = .value(.lost)
                },
            ],
            check: .member(of: .isDisabled) { member, _, sink in
                guard member.labor.value == .ordinary, member.knownDisabilityKind == .limbs,
                    let grade = member.knownDisabilityGrade, grade == .one || grade == .two
                else { return }
                sink.report(
                    .labor,
                    [
                        .value(grade.registered, .disabilityGrade),
                        .value(LaborAbility.ordinary.registered, .labor),
                    ])
            }),
    ]
}
