import Findings
import Registry

extension Catalogue {
    /// Whether the number of a disability card can be one (残疾人证号码).
    static let disabilityCards: [Rule] = [
        Rule(
            "P007", .error,
            title: Words("残疾人证前18位校验错误", "the first 18 characters of a disability card fail the check"),
            message: Words(
                "残疾人证号{0}的前18位不是正确的身份证号：第18位与前17位不符",
                "the first 18 characters of {0} are no right identity number: the 18th does not agree with those before it"
            ),
            why: Words(
                "残疾人证号的前18位就是身份证号，校验位的算法相同（GB 11643）。18位的身份证号由P004核对；号码里的出生日期不存在时，只报P005。",
                "A disability card's number begins with the 18 characters of the identity number, with the same check digit "
                    + "(GB 11643). Identity numbers are P004's; where the day of birth in the number does not exist, only P005 "
                    + "is reported."),
            remedy: Words(
                "对照残疾人证和户口簿逐位核对，改错的那一位。不要只改第18位去凑。",
                "Compare digit by digit with the card and the household book. Never fit the 18th to the others."),
            basis: Basis("GZ 1_01_004, 1_12_004; SX", .high), needs: [[.idNo]],
            yieldsTo: [Explanation("C001"), Explanation("P005")],
            examples: [
                .breaks("第18位抄错", "the 18th character is wrong") {
                    $0.members[4].giveCard("43")
                    $0.members[4].idNo = .sample("99000119490108552743")
                },
                .keeps("号码正确", "a right number") { $0.members[4].giveCard("43") },
                .keeps("18位身份证号校验错属于P004", "an identity number that fails the check is P004") {
                    $0.members[4].idNo = .sample("990001194901085527")
                },
            ],
            check: .member(of: .isDisabled) { member, _, sink in
                guard let number = member.idNo.value, number.isDisabilityCard, !number.hasValidCheckCharacter,
                    !number.isTemporary
                else { return }
                sink.report(.idNo, [.value(number.registered, .idNo)])
            }),
        Rule(
            "P008", .error,
            title: Words("残疾人证类别或等级位非法", "an impossible kind or grade in a disability card's number"),
            message: Words(
                "残疾人证号{0}的{1}",
                "{1} in the card's number {0}"),
            why: Words(
                "第19位是残疾类别（1视力、2听力、3言语、4肢体、5智力、6精神、7多重），第20位是等级（1至4级）。"
                    + "前18位也有误的（P005、P007），多半是中间多了或漏了一位，先改前面。",
                "Digit 19 is the kind (1 sight, 2 hearing, 3 speech, 4 limbs, 5 intellect, 6 mind, 7 several), digit 20 the "
                    + "grade (1 to 4). Where the first 18 are wrong, too (P005, P007), a digit was added or left out before: "
                    + "that comes first."),
            remedy: Words("对照残疾人证更正第19、20位。", "Correct digits 19 and 20 from the card."),
            basis: Basis("32h.pingguodj.com; STD", .high), needs: [[.idNo]],
            yieldsTo: [Explanation("C001"), Explanation("P005"), Explanation("P007")],
            examples: [
                .breaks("类别位是8", "kind 8") { $0.members[4].giveCard("83") },
                .breaks("等级位是0", "grade 0") { $0.members[4].giveCard("40") },
                .keeps("多重残疾四级", "several disabilities, grade 4") { $0.members[4].giveCard("74") },
            ],
            check: .member(of: .isDisabled) { member, _, sink in
                guard let number = member.idNo.value, number.isDisabilityCard,
                    number.disabilityKind == nil || number.disabilityGrade == nil
                else { return }
                let fault =
                    number.disabilityKind == nil
                    ? Words("第19位不是1至7的残疾类别", "digit 19 is no kind of disability, which are 1 to 7,")
                    : Words("第20位不是1至4的残疾等级", "digit 20 is no grade of disability, which are 1 to 4,")
                sink.report(.idNo, [.value(number.registered, .idNo), .words(fault)])
            }),
        Rule(
            "P009", .warning,
            title: Words("22位残疾人证后缀异常", "an unusual ending of a disability card's number"),
            message: Words(
                "残疾人证号{0}的最后两位不是B加一位数字", "the card's number {0} does not end in B and a digit"),
            why: Words(
                "22位的残疾人证号，一般理解为换证后在20位后面加B和换证次数。前20位有误的（P005、P007、P008），先改前面。",
                "A number of 22 characters is understood as one of a re-issued card: B and a serial digit behind the 20. Where "
                    + "those are wrong (P005, P007, P008), they come first."),
            remedy: Words("对照残疾人证更正最后两位。", "Correct the last two characters from the card."),
            basis: Basis("GZ (22 accepted); suffix meaning INF", .inference), needs: [[.idNo]],
            yieldsTo: [Explanation("C001"), Explanation("P005"), Explanation("P007"), Explanation("P008")],
            examples: [
                .breaks("B写成了8", "an 8 for the B") { $0.members[4].giveCard("4381") },
                .keeps("第一次换发的证", "a card re-issued once") { $0.members[4].giveCard("43B1") },
                .keeps("没有换发过的证", "a card never re-issued") { $0.members[4].giveCard("43") },
            ],
            check: .member(of: .isDisabled) { member, _, sink in
                guard let number = member.idNo.value, !number.hasUsualReissueMark else { return }
                sink.report(.idNo, [.value(number.registered, .idNo)])
            }),
    ]
}
