import Findings
import Registry

extension Catalogue {
    /// Whether an identity number can be a number at all (证件号码本身).
    static let identityNumbers: [Rule] = [
        Rule(
            "P002", .error,
            title: Words("证件号码为空", "no identity number"),
            message: Words("证件号码没有填", "the identity number is blank"),
            why: Words(
                "证件号码是认人的唯一依据，查重、年龄、性别、与各部门名单的比对都靠它。登记表把它列为必填。",
                "The number is what a person is known by: duplicates, age, sex and every match against other lists rest "
                    + "on it. The form demands it."),
            remedy: Words(
                "按户口簿或身份证填写；持残疾人证的可填残疾人证号。还没有上户口的，请镇里按规定填临时号并督促上户。",
                "Take it from the household book or the card; a disability card's number will do. For somebody not yet "
                    + "registered ask the town for a temporary number."),
            basis: Basis("LT (必填)", .high), needs: [[.idNo]],
            examples: [
                .breaks("妻子的证件号码没填", "the wife's number is blank") { $0.members[1].idNo = .blank },
                .keeps("填了但认不出，属于P003", "a number that cannot be read is P003") {
                    $0.members[1].misread(.idNo, .wrongLength, "99000119770903")
                },
            ],
            check: .member(of: .lacksFact) { member, _, sink in
                if member.idNo.isBlank { sink.report(.idNo) }
            }),
        Rule(
            "P003", .error,
            title: Words("证件号码位数不对", "an identity number of the wrong form"),
            message: Words("证件号码有{0}位，{1}", "the identity number has {0} characters: {1}"),
            why: Words(
                "身份证号18位，残疾人证号20位或22位，1999年以前的旧证号15位；前17位只能是数字，第18位是数字或X。",
                "An identity number has 18 characters, a disability card 20 or 22, an identity number of before 1999 15; "
                    + "the first 17 are digits, the 18th is a digit or X."),
            remedy: Words(
                "对照户口簿或身份证，看是漏了、多了还是错了哪一位。",
                "Compare with the household book or the card: see what is missing, too much or wrong."),
            basis: Basis("GZ 1_01_002; SX ②", .high), needs: [[.idNo]],
            yieldsTo: [Explanation("C001"), Explanation("C003"), Explanation("C008")],
            examples: [
                .breaks("漏了一位", "a digit is missing") {
                    $0.members[1].misread(.idNo, .wrongLength, "99000119770903228")
                },
                .breaks("中间混入字母", "a letter among the digits") {
                    $0.members[1].misread(.idNo, .wrongCharacters, "99AB01197709032286")
                },
                .keeps("15位旧证号", "an old number of 15 digits") {
                    $0.members[1].idNo = .sample("990001770903228")
                },
            ],
            check: .cell { remark, _, sink in
                guard remark.field == .idNo else { return }
                let count = Argument.count(CleanedText(remark.original, .identity).text.count)
                switch remark.kind {
                case .wrongLength:
                    sink.report(
                        .idNo,
                        [
                            count,
                            .words(
                                Words(
                                    "应为18位（残疾人证20或22位，旧证15位）",
                                    "18 are right (20 or 22 on a disability card, 15 on an old one)")),
                        ])
                case .wrongCharacters:
                    sink.report(
                        .idNo, [count, .words(Words("其中有证件号不会有的字符", "some are none that a number can have"))])
                default: break
                }
            }),
        Rule(
            "P004", .error,
            title: Words("身份证校验位错误", "the check digit of an identity number is wrong"),
            message: Words("证件号码{0}的校验位与前17位不符", "the check digit of {0} does not agree with the 17 digits before it"),
            why: Words(
                "第18位由前17位按国家标准GB 11643算出（加权求和后除以11取余），任何一位写错或两位颠倒都会被它发现。临时号（999999开头）不查；"
                    + "号码里的出生日期本身就不存在时，只报P005。",
                "The 18th character follows from the first 17 by GB 11643 (weighted sum modulo 11): any wrong digit and "
                    + "any two exchanged show. Temporary numbers are passed over; where the day of birth in the number "
                    + "does not exist, only P005 is reported."),
            remedy: Words(
                "对照户口簿或身份证逐位核对，改错的那一位。不要只改最后一位去凑。列出的可能号码只供对照，以证件为准。",
                "Compare digit by digit with the household book or the card and mend the wrong one. Never fit the last "
                    + "digit to the others. Numbers that are listed as possible are there to be compared: the papers "
                    + "decide."),
            basis: Basis("GZ 1_01_003; SX; CT; STD", .high), needs: [[.idNo]],
            yieldsTo: [Explanation("C001"), Explanation("C003"), Explanation("P005")],
            examples: [
                .breaks("倒数第二位写错", "the last digit but one is wrong") {
                    $0.members[1].idNo = .sample("990001197709032296")
                },
                .breaks("号码写错时，性别、出生日期不再按它核对", "nothing else is judged by a wrong number") {
                    $0.members[0].idNo = .sample("990001197502121897")
                },
                .keeps("15位旧证号没有校验位", "an old number has no check digit") {
                    $0.members[1].idNo = .sample("990001770903228")
                },
                .keeps("临时号", "a temporary number") {
                    $0.members[1].idNo = .sample("999999197709032281")
                },
            ],
            check: .household { household, context, sink in
                for index in household.members.indices {
                    guard let number = household.members.span[index].idNo.value, number.form == .citizen,
                        !number.isTemporary, !number.hasValidCheckCharacter
                    else { continue }
                    sink.report(
                        member: index, .idNo, [.value(number.registered, .idNo)],
                        candidates: number.candidates(for: index, of: household, context))
                }
            }),
        Rule(
            "P005", .error,
            title: Words("证件号内出生日期无效", "an impossible day of birth in an identity number"),
            message: Words(
                "证件号码{0}里的出生日期不存在", "the day of birth in {0} does not exist"),
            why: Words(
                "18位证件号第7至14位（旧证第7至12位）是出生年月日。月份大于12、2月30日或1900年以前，都说明这几位写错了。",
                "Digits 7 to 14 (7 to 12 of an old number) are the day of birth. A month above 12, a 30th of February or a "
                    + "year before 1900 show that one of them is wrong."),
            remedy: Words("对照户口簿或身份证更正第7至14位。", "Correct digits 7 to 14 from the household book or the card."),
            basis: Basis("CT", .medium), needs: [[.idNo]],
            yieldsTo: [Explanation("C001"), Explanation("C003")],
            examples: [
                .breaks("月份写成13", "a thirteenth month") {
                    $0.members[1].idNo = .sample("990001197713032286")
                },
                .keeps("闰年的2月29日", "the 29th of February of a leap year") {
                    $0.members[3].birth = .sample(2008, 2, 29)
                    $0.members[3].idNo = .sample(born: 2008, 2, 29, sequence: 446)
                },
            ],
            check: .household { household, context, sink in
                for index in household.members.indices {
                    guard let number = household.members.span[index].idNo.value, !number.isTemporary else { continue }
                    if let birth = number.birth, birth >= Catalogue.firstBirth { continue }
                    sink.report(
                        member: index, .idNo, [.value(number.registered, .idNo)],
                        candidates: number.candidates(for: index, of: household, context))
                }
            }),
    ]

    /// No living person's number has an earlier day of birth: 1900-01-01.
    private static let firstBirth = CalendarDay(number: -25_567)
}
