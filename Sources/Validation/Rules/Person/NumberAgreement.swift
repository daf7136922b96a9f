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
            check: .member { member, _, sink in
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
            check: .member { member, _, sink in
                guard let birth = member.birth.value, let number = member.idNo.value, let known = number.birth,
                    known != birth, number.isSound
                else { return }
                sink.report(
                    .birth, [.value(birth.registered, .birth), .value(known.registered, .birth)],
                    fix: Fix(.proposal, .birth, known.registered))
            }),
    ]
}
