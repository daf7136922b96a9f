import Findings
import Registry

extension Catalogue {
    /// What kind of number an identity number is (证件号码种类).
    static let numberKinds: [Rule] = [
        Rule(
            "P006", .warning,
            title: Words("15位旧证号需升级", "an old identity number of 15 digits"),
            message: Words("证件号码{0}是15位旧证号，需换成18位", "{0} is an old number of 15 digits; it needs 18"),
            why: Words(
                "15位旧号已停止使用，与各部门名单比对不上。建议值是在年份前补19并算出校验位得到的，个别人换证时改过号码，须对照户口簿。"
                    + "号码里的出生日期不存在时，只报P005。",
                "Numbers of 15 digits are no longer in use, and no list matches them. The proposal puts 19 before the year and "
                    + "adds the check digit; some people got another number when the card was renewed, so see the household "
                    + "book. Where the day of birth in the number does not exist, only P005 is reported."),
            remedy: Words(
                "对照户口簿或新身份证，一致的可以采纳建议值；本人还没有换证的，提醒去办理。",
                "Compare with the household book or the new card; where it agrees, accept the proposal."),
            basis: Basis("SX ②", .medium), repair: .proposal, needs: [[.idNo]],
            yieldsTo: [Explanation("C001"), Explanation("P005")],
            examples: [
                .breaks("母亲填的是旧证号", "the mother's is an old number") {
                    $0.members[4].idNo = .sample("990001490108552")
                },
                .keeps("位数不对的属于P003", "a number of the wrong length is P003") {
                    $0.members[4].misread(.idNo, .wrongLength, "9900014901085528")
                },
            ],
            check: .member(of: .hasUnusualNumber) { member, _, sink in
                guard let number = member.idNo.value, number.form == .citizenOld, !number.isTemporary else { return }
                sink.report(
                    .idNo, [.value(number.registered, .idNo)],
                    fix: Fix(.proposal, .idNo, number.upgraded.registered))
            }),
        Rule(
            "P010", .warning,
            title: Words("地址码不存在", "an area code that does not exist"),
            message: Words("证件号码{0}的前6位不在区划表里", "the first six digits of {0} are in no table of divisions"),
            why: Words(
                "证件号前6位是首次登记时的县级区划代码，写错一位就对不上。区划表在政策参数里，要包括已撤销的代码；没有区划表的不执行。"
                    + "只核对表里列出了省本级或市本级的地方，外地迁入的人不报；校验位已错的（P004、P007），先改号码。",
                "The first six digits are the code of the county of first registration. The table of divisions is part of the "
                    + "policy and must have abolished codes, too; without one the rule does not run. Only codes of provinces "
                    + "and cities that the table itself lists are judged, so that nobody from elsewhere is reported; a number "
                    + "that fails the check (P004, P007) comes first."),
            remedy: Words(
                "对照户口簿或身份证核对前6位；号码没有错的，是区划表缺这个代码，请补进区划表。",
                "Compare the six digits with the household book or the card; where they are right, the table lacks the code: "
                    + "add it."),
            basis: Basis("INF", .inference), needs: [[.idNo]], needsDivisions: true,
            yieldsTo: [
                Explanation("C001"), Explanation("C003"), Explanation("P004"), Explanation("P005"), Explanation("P007"),
            ],
            examples: [
                .breaks("表里没有990002", "990002 is not in the table") {
                    $0.members[1].idNo = .sample("990002197709032282")
                },
                .keeps(
                    "区划表没有列省本级、市本级，不是全的", "a table that lists neither the province nor the city is not complete",
                    inRegister: { model in
                        let names = DivisionCode("990001").map { [$0: "样本县"] } ?? [:]
                        model.policy.divisions = DivisionTable(names, basis: "样本")
                        model.household.members[1].idNo = .sample("990002197709032282")
                    }),
                .keeps("临时号属于P011", "a temporary number is P011") {
                    $0.members[1].idNo = .sample("999999197709032281")
                },
            ],
            check: .member { member, context, sink in
                guard let number = member.idNo.value, !number.isTemporary,
                    context.policy.divisions?.lacks(area: number.area) == true
                else { return }
                sink.report(.idNo, [.value(number.registered, .idNo)])
            }),
        Rule(
            "P011", .warning,
            title: Words("临时证件号(999999开头)", "a temporary number that begins with 999999"),
            message: Words("证件号码{0}是临时号", "{0} is a temporary number"),
            why: Words(
                "以999999开头的号码表示还没有身份证号，不能用来查重、比对，也不能证明年龄和性别。",
                "A number that begins with 999999 stands for “no identity number”: it can be matched with nothing, and proves "
                    + "neither age nor sex."),
            remedy: Words(
                "已经上户口的，按户口簿换成正式号码；还没有上户口的，督促到派出所办理。",
                "Put the real number of the household book in its place; where the person is not registered, see that it is "
                    + "done."),
            basis: Basis("GZ 4_01_003", .medium), needs: [[.idNo]],
            examples: [
                .breaks("母亲填的是临时号", "the mother's is a temporary number") {
                    $0.members[4].idNo = .sample("999999194901085520")
                },
                .keeps("没有证件号属于P002", "no number at all is P002") { $0.members[4].idNo = .blank },
            ],
            check: .member(of: .hasUnusualNumber) { member, _, sink in
                guard let number = member.idNo.value, number.isTemporary else { return }
                sink.report(.idNo, [.value(number.registered, .idNo)])
            }),
        Rule(
            "P012", .error,
            title: Words("证件类型与号码位数不符", "the kind of document does not agree with the length of the number"),
            message: Words(
                "证件类型填“{0}”，证件号码却是{1}", "the kind of document is “{0}”, and the number is {1}"),
            why: Words(
                "残疾人证号是20位或22位，身份证号是18位（旧证15位）。没有填证件类型、填“无证件”和填临时号的不报；"
                    + "残疾人证号本身有误的（P007、P008），先改号码。",
                "A disability card's number has 20 or 22 characters, an identity number 18 (15 of old). Nothing is reported "
                    + "where the kind is blank or 无证件 or the number is temporary; a card's number that is wrong in "
                    + "itself (P007, P008) comes first."),
            remedy: Words(
                "看证件：有残疾人证而号码只填了前18位的，补上后面几位；类型选错的，改证件类型。",
                "See the document: where a card's number stops after 18 characters, add the rest; else mend the kind."),
            basis: Basis("GZ 4_01_002", .medium), repair: .proposal, needs: [[.idType], [.idNo]],
            yieldsTo: [Explanation("P007", .person), Explanation("P008", .person)],
            examples: [
                .breaks("健康的妻子，类型填成残疾人证", "the healthy wife's document is called a disability card") {
                    $0.members[1].idType = .value(.disabilityCard)
                },
                .breaks("填了残疾人证号，类型是身份证", "a disability card's number under an identity card") {
                    $0.members[4].giveCard("43")
                    $0.members[4].idType = .value(.residentCard)
                },
                .keeps("身份证填15位旧号", "an old number of an identity card") {
                    $0.members[4].idNo = .sample("990001490108552")
                },
                .keeps("无证件的人填临时号", "a temporary number of somebody without a document") {
                    $0.members[4].idType = .value(.noDocument)
                    $0.members[4].idNo = .sample("999999194901085520")
                },
                .keeps("号码位数不对属于P003", "a number of the wrong length is P003") {
                    $0.members[1].idType = .value(.disabilityCard)
                    $0.members[1].misread(.idNo, .wrongLength, "9900011977090322864")
                },
            ],
            check: .member(of: .isDisabled) { member, _, sink in
                guard let kind = member.idType.value, kind != .noDocument, let number = member.idNo.value,
                    (kind == .disabilityCard) != number.isDisabilityCard, !number.isTemporary
                else { return }
                let found: DocumentKind = number.isDisabilityCard ? .disabilityCard : .residentCard
                // Somebody disabled most likely holds the card, and its last digits are missing.
                let isCutCard = kind == .disabilityCard && member.isSaidDisabled
                sink.report(
                    .idType, [.value(kind.registered, .idType), .words(number.form.words)],
                    fix: isCutCard ? nil : Fix(.proposal, .idType, found.registered))
            }),
    ]
}

extension Member {
    /// Whether another column says that the member is disabled.
    fileprivate var isSaidDisabled: Bool {
        health.value?.contains(.disabled) == true || disabilityType.value != nil || disabilityGrade.value != nil
    }
}

extension IdentityNumber.Form {
    /// What a number of this form is, in words.
    fileprivate var words: Words {
        switch self {
        case .citizen: Words("18位身份证号", "an identity number of 18 characters")
        case .citizenOld: Words("15位旧身份证号", "an old identity number of 15 digits")
        case .disabilityCard: Words("20位残疾人证号", "a disability card's, of 20 characters")
        case .disabilityCardReissued: Words("22位残疾人证号", "a disability card's, of 22 characters")
        }
    }
}
