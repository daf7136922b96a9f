import Findings
import Registry

extension Catalogue {
    /// What stays the same of a person from year to year (同一人的身份信息).
    static let samePerson: [Rule] = [
        Rule(
            "Y006", .error,
            title: Words("标注死亡后仍有务工/收入", "at work or paid after having been marked as dead"),
            message: Words("上期已标记死亡，本期{0}", "marked as dead before, and now: {0}"),
            why: Words(
                "上期已经标记死亡的人，本期不会再务工、领养老金。不是死亡标记错了，就是死亡后没有停发待遇、没有清掉务工信息。",
                "Who was marked as dead before neither works nor draws a pension now. Either the mark is wrong, or the "
                    + "payment was not stopped and the work not taken out."),
            remedy: Words(
                "核实是否健在：健在的恢复，已故的清掉务工信息、停发待遇并按程序减少。",
                "Verify whether the person lives: restore, or clear the work, stop the payment and take the person out."
            ),
            basis: Basis("S1; INF", .medium),
            needs: [
                [.state, .memberNote], [.work, .workMonths, .workPlace, .publicJob, .drawsPension, .pensionAmount],
            ],
            compares: [.earlierExport],
            examples: [
                .breaks(
                    "去年已标记死亡，今年务工8个月", "marked as dead last year, eight months of work this year",
                    sinceLastYear: { now, before in
                        before.household.members[0].state = .value(.deceased)
                        before.household.memberCount = .value(Count(4))
                        now.household.memberCountStart = .value(Count(4))
                    }),
                .keeps(
                    "去年已标记死亡，今年没有务工和收入", "marked as dead, and nothing else is given",
                    sinceLastYear: { _, before in before.household.members[1].state = .value(.deceased) }),
                .keeps(
                    "今年才标记死亡", "marked as dead this year only",
                    sinceLastYear: { now, _ in now.household.members[0].state = .value(.deceased) }),
            ],
            check: .years(
                .members { now, before, _, sink in
                    guard before.isMarkedDeceased, let (field, words) = now.signOfLife else { return }
                    sink.report(field, [.words(words)])
                })),
        Rule(
            "Y007", .warning,
            title: Words("同一人证件号变化", "another identity number for the same person"),
            message: Words("上期证件号码是{0}，本期是{1}", "the identity number was {0} and is {1} now"),
            why: Words(
                "同一户同名的人（或同村同名、出生日期相同的人），两期的证件号不是同一个人的。可能换了人、抄了别人的号，"
                    + "也可能改正过。15位升18位、换残疾人证号（前18位相同）、上期号码有误已改正、本期号码有误（报P004等）的不报。",
                "In one household the same name (or in one village name and birth) has two persons' numbers: "
                    + "somebody else's was copied, or it was mended. An old number and its 18 characters, or a "
                    + "disability card on them, are one. Nothing is reported where the earlier number was wrong, nor "
                    + "where the present one is (P004)."),
            remedy: Words(
                "按户口簿或身份证核对号码；换了人的，按先减少、后增加登记。",
                "Compare with the booklet or the card; for another person enter one who left and one who came."),
            basis: Basis("INF", .inference), needs: [[.idNo], [.name]], compares: [.earlierExport],
            examples: [
                .breaks(
                    "母亲的号码换成了另一个", "the mother has another number",
                    sinceLastYear: { _, before in
                        before.household.members[4].idNo = .sample(born: 1949, 1, 9, sequence: 554)
                    }),
                .keeps(
                    "15位升为18位", "an old number became one of 18",
                    sinceLastYear: { _, before in
                        guard let number = before.household.members[4].idNo.value?.registered else { return }
                        before.household.members[4].idNo = .sample(
                            String(number.prefix(6)) + String(number.dropFirst(8).dropLast()))
                    }),
                .keeps(
                    "换成残疾人证号", "a disability card in its place",
                    sinceLastYear: { now, _ in now.household.members[4].giveCard("43") }),
                .keeps(
                    "上期号码校验位有误", "the earlier number was wrong",
                    sinceLastYear: { _, before in before.household.members[4].idNo = .sample("990001194901085520") }),
                .keeps(
                    "上期是临时号", "there was a stand-in number before",
                    sinceLastYear: { _, before in before.household.members[4].idNo = .sample("999999194901085526") }),
            ],
            check: .years(
                .members { now, before, _, sink in
                    guard let number = now.idNo.value, let earlier = before.idNo.value,
                        number.person != earlier.person, number.isSound, earlier.isSound
                    else { return }
                    sink.report(.idNo, [.value(earlier.registered, .idNo), .value(number.registered, .idNo)])
                })),
        Rule(
            "Y008", .warning,
            title: Words("同一证件号姓名变化", "another name for the same identity number"),
            message: Words("同一证件号，上期姓名是{0}，本期是{1}", "the same number had the name {0}, and has {1} now"),
            why: Words(
                "证件号没有变，姓名变了：可能改名、改正错别字，也可能两人的号码填串了。空格和全角不算，姓名没有填的不报。",
                "The number is the same and the name is another: it was changed or mended, or two persons' numbers were "
                    + "exchanged. Blanks and width do not count; nothing is reported where a name is missing."),
            remedy: Words("按户口簿核对姓名；改过名的写明依据。", "Compare with the booklet; note the proof of a change of name."),
            basis: Basis("INF", .inference), needs: [[.idNo], [.name]], compares: [.earlierExport],
            examples: [
                .breaks(
                    "女儿的姓名变了", "the daughter has another name",
                    sinceLastYear: { _, before in
                        before.household.members[3].name = .value(PersonName("范样文"))
                    }),
                .keeps(
                    "上期没有填姓名", "no name before",
                    sinceLastYear: { _, before in before.household.members[3].name = .blank }),
            ],
            check: .years(
                .members { now, before, _, sink in
                    guard let name = now.name.value, let earlier = before.name.value, name != earlier else { return }
                    sink.report(.name, [.value(earlier.registered, .name), .value(name.registered, .name)])
                })),
        Rule(
            "Y009", .warning,
            title: Words("同一证件号性别变化", "another sex for the same identity number"),
            message: Words("上期性别填“{0}”，本期填“{1}”", "the sex was “{0}” and is “{1}” now"),
            why: Words(
                "性别不会变，两期总有一期填错。证件号正确的以证件号为准：本期与证件号相符的是已经改正，不报；不符的报P013。"
                    + "只有证件号有误、看不出性别时报这一项。",
                "The sex does not change: one of both is wrong. A sound number decides: where this year's sex agrees with it, "
                    + "the entry was mended; where it does not, it is P013. This is reported where the number cannot tell."
            ),
            remedy: Words("按户口簿核对性别，一并改正证件号。", "Compare with the booklet, and mend the number, too."),
            basis: Basis("INF", .inference), needs: [[.sex], [.idNo]], compares: [.earlierExport],
            examples: [
                .breaks(
                    "女儿的号码有误，性别又变了", "the daughter's number is wrong, and the sex changed", also: ["P004"],
                    sinceLastYear: { now, before in
                        now.household.members[3].idNo = .sample("990001200811304460")
                        before.household.members[3].idNo = now.household.members[3].idNo
                        before.household.members[3].sex = .value(.male)
                    }),
                .keeps(
                    "本期按证件号改正了", "mended by the number",
                    sinceLastYear: { _, before in before.household.members[3].sex = .value(.male) }),
                .keeps(
                    "上期性别未说明", "the sex was unstated",
                    sinceLastYear: { now, before in
                        now.household.members[3].idNo = .blank
                        before.household.members[3].idNo = .blank
                        before.household.members[3].sex = .value(.unstated)
                    }),
            ],
            check: .years(
                .members { now, before, _, sink in
                    guard let sex = now.sex.value, let earlier = before.sex.value, sex != earlier, sex != .unstated,
                        earlier != .unstated, now.soundNumber == nil
                    else { return }
                    sink.report(.sex, [.value(earlier.name, .sex), .value(sex.name, .sex)])
                })),
    ]
}

extension Member {
    /// What says that the person works or is paid, where something does.
    fileprivate var signOfLife: (field: Field, words: Words)? {
        if worksAway { return (workMonths.value == nil ? .workPlace : .workMonths, workWords) }
        if holdsPublicJob { return (.publicJob, Words("有公益性岗位", "holds a public-service job")) }
        if let amount = pensionAmount.value, amount > .zero {
            return (
                .pensionAmount,
                Words("月领取养老金\(amount.registered)元", "a pension of \(amount.registered) yuan a month")
            )
        }
        return drawsPension == .value(.yes) ? (.drawsPension, Words("仍在领取养老待遇", "still draws a pension")) : nil
    }
}
