import Findings
import Registry

extension Catalogue {
    /// Whether what the table says of a person agrees with the number (与证件号是否一致).
    static let numberAgreement: [Rule] = [
        Rule(
            "P013", .error,
            title: Words("性别与证件号不符", "the sex does not agree with the identity number"),
            message: Words(
                "性别填“{0}”，证件号第17位（旧证第15位）为{1}性",
                "the sex is “{0}”; by digit 17 (15 of an old number) of the identity number the person is {1}"),
            why: Words(
                "证件号第17位单数为男、双数为女。只在证件号本身没有问题时核对：校验位或出生日期有误的号码（P004、P005）不能用来证明性别，先改号码。",
                "Digit 17 is odd for a man. Only a sound number is compared: one whose check digit or day of birth is "
                    + "wrong (P004, P005) proves nothing, and must be mended first."),
            remedy: Words(
                "看户口簿：性别填错的改性别；证件号抄错的改证件号。多数是性别填错，可以采纳建议值。",
                "See the household book: mend the sex, or the number where it was copied wrongly. Mostly it is the sex; "
                    + "the proposal can be accepted."),
            basis: Basis("CT; INF", .medium), repair: .proposal, needs: [[.sex], [.idNo]],
            examples: [
                .breaks("儿子的性别填成女", "the son's sex is given as female") { $0.members[2].sex = .value(.female) },
                .breaks("妻子的性别填成男", "the wife's sex is given as male") { $0.members[1].sex = .value(.male) },
                .keeps("证件号校验位错，先改号码", "a number with a wrong check digit comes first") {
                    $0.members[1].idNo = .sample("990001197709032296")
                },
            ],
            check: .member(of: .contradictsItself) { member, _, sink in
                guard let sex = member.sex.value, sex != .unstated, let number = member.idNo.value, number.sex != sex,
                    number.isSound
                else { return }
                sink.report(
                    .sex, [.value(sex.registered, .sex), .words(number.sex.words)],
                    fix: Fix(.proposal, .sex, number.sex.registered))
            }),
        Rule(
            "P014", .error,
            title: Words("出生日期与证件号不符", "the date of birth does not agree with the identity number"),
            message: Words(
                "出生日期填{0}，证件号里是{1}", "the date of birth is {0}; by the identity number it is {1}"),
            why: Words(
                "证件号第7至14位是出生年月日。常见的原因是把农历生日填进了出生日期。只在证件号本身没有问题时核对（见P004、P005）。",
                "Digits 7 to 14 are the day of birth. Often somebody gave a birthday of the lunar calendar. Only a sound "
                    + "number is compared (see P004, P005)."),
            remedy: Words(
                "以户口簿为准；与证件号一致的，可以采纳建议值。",
                "The household book decides; where it agrees with the number, accept the proposal."),
            basis: Basis("INF", .inference), repair: .proposal, needs: [[.birth], [.idNo]],
            examples: [
                .breaks("填了农历生日", "a birthday of the lunar calendar") {
                    $0.members[1].birth = .sample(1977, 7, 20)
                },
                .keeps("出生日期没有填", "no date of birth") { $0.members[1].birth = .blank },
            ],
            check: .member(of: .contradictsItself) { member, _, sink in
                guard let birth = member.birth.value, let number = member.idNo.value, let known = number.birth,
                    known != birth, number.isSound
                else { return }
                sink.report(
                    .birth, [.value(birth.registered, .birth), .value(known.registered, .birth)],
                    fix: Fix(.proposal, .birth, known.registered))
            }),
        Rule(
            "P015", .warning,
            title: Words("年龄与证件号不符", "the age does not agree with the identity number"),
            message: Words(
                "年龄填{0}岁，按证件号算到{1}是{2}岁", "the age is {0}; by the identity number it is {2} on {1}"),
            why: Words(
                "年龄可由证件号里的出生日期算出。相差1岁的不报：可能是虚岁，或导出的日子不同。只在证件号本身没有问题时核对（见P004、P005）；"
                    + "出生日期也与证件号不符的，只报P014。",
                "The age follows from the day of birth in the number. A difference of one year is passed over: ages are "
                    + "counted in more than one way, and tables are exported on other days. Only a sound number is compared "
                    + "(see P004, P005); where the date of birth differs, too, only P014 is reported."),
            remedy: Words(
                "对照户口簿：证件号没有错的，可以采纳建议值；整列都差同样几岁的，是导出时间不同，核对年度或计算年龄的日期。",
                "See the household book: where the number is right, accept the proposal. Where the whole column differs by the "
                    + "same years, it was exported at another time: see to the year of the data."),
            basis: Basis("INF", .inference), repair: .proposal, needs: [[.age], [.idNo]],
            yieldsTo: [Explanation("P014", .person)],
            examples: [
                .breaks("13岁的儿子填成31岁", "the son of 13 is given as 31") { $0.members[2].age = .value(Count(31)) },
                .keeps("填的是虚岁", "counted as in the year of life begun") { $0.members[2].age = .value(Count(14)) },
                .keeps("证件号校验位错，先改号码", "a number with a wrong check digit comes first") {
                    $0.members[1].idNo = .sample("990001197709032296")
                    $0.members[1].age = .value(Count(30))
                },
                .keeps("不满一岁的婴儿", "a child in its first year") {
                    $0.members[3].bear(2017, 10, 5, sequence: 446)
                    $0.members[3].student = .value(.preschoolAge)
                    $0.members[3].age = .value(Count(0))
                },
            ],
            check: .member(of: .contradictsItself) { member, context, sink in
                guard let age = member.age.value, let number = member.idNo.value, let birth = number.birth,
                    birth <= context.asOf
                else { return }
                let counted = birth.age(on: context.asOf)
                guard abs(Int(age.number) - counted) > 1, number.isSound else { return }
                sink.report(
                    .age, [.count(Int(age.number)), .text(context.asOf.registered), .count(counted)],
                    fix: Fix(.proposal, .age, String(counted)))
            }),
    ]
}
