import Findings
import Registry

extension Catalogue {
    /// The state of health, and what disability cards say of it (健康状况与残疾人证).
    static let health: [Rule] = [
        Rule(
            "P043", .warning,
            title: Words("健康状况为残疾但无残疾人证", "disabled without a disability card"),
            message: Words(
                "健康状况填“{0}”，表里没有残疾人证号，也没有残疾类别、级别或办证年度",
                "the state of health is “{0}”, and there is neither a card's number nor a kind, grade or year of one"),
            why: Words(
                "残疾以残疾人证为准，持证的证件号码填20位或22位的残疾人证号。表里有残疾类别、残疾级别、办证年度任一列且已填的，算有证；"
                    + "证件号码空白、认不出或是临时号的不报，证件类型填残疾人证的报P012。",
                "Disability is what a card says, and its number of 20 or 22 characters stands for the identity number. A kind, a "
                    + "grade or a year of the card will do. Nothing is reported where the number is blank, cannot be read or "
                    + "is temporary; where the document is called a disability card it is P012."),
            remedy: Words(
                "有证的，按残疾人证补填号码；还没有办证的，请残联评定办证；没有残疾的，改健康状况。",
                "Give the card's number; where there is no card, have one issued; where the person is not disabled, mend the "
                    + "state of health."),
            basis: Basis("GZ 4_01_002; SX ③", .high), repair: .proposal,
            needs: [[.health], [.idNo, .disabilityType, .disabilityGrade, .disabilityYear]],
            yieldsTo: [Explanation("P012", .person), Explanation("P045")],
            examples: [
                .breaks("母亲残疾，填的是身份证号", "the mother is disabled and has an identity number") {
                    $0.members[4].health = .value([.disabled])
                },
                .keeps("填的是残疾人证号", "with a card's number") { $0.members[4].giveCard("43") },
                .keeps("填了残疾类别", "with a kind of disability") {
                    $0.members[4].health = .value([.chronicallyIll, .disabled])
                    $0.members[4].disabilityType = .value(.limbs)
                },
                .keeps("证件号码认不出", "with a number that cannot be read") {
                    $0.members[4].health = .value([.disabled])
                    $0.members[4].misread(.idNo, .wrongLength, "990001194901085528432")
                },
            ],
            check: .member(of: .isDisabled) { member, _, sink in
                guard let health = member.health.value, health.contains(.disabled), member.cardField == nil,
                    member.showsItsCard
                else { return }
                sink.report(.health, [.value(health.registered, .health)])
            }),
        Rule(
            "P044", .warning,
            title: Words("有残疾人证但健康状况无残疾", "a disability card, and no disability in the state of health"),
            message: Words(
                "“{0}”表明有残疾人证，健康状况却填“{1}”", "“{0}” shows a disability card, and the state of health is “{1}”"),
            why: Words(
                "持残疾人证的，健康状况应有“残疾”。2018年以前健康状况单选，填了慢性病、大病的不报。健康状况没有填的报P020；残疾人证号本身有误的（P007、P008），先改号码。",
                "Who holds a card is disabled. To 2018 one value only could be given, so that ill people are passed over. A blank "
                    + "state of health is P020; a wrong number of the card (P007, P008) comes first."),
            remedy: Words(
                "看残疾人证：有证的，可以采纳建议值；没有证的，更正证件号码或残疾类别、级别。",
                "See the card: where there is one, accept the proposal; else mend the number, or the kind and grade."),
            basis: Basis("INF (mirror of P043)", .inference), repair: .proposal,
            needs: [[.health], [.idNo, .disabilityType, .disabilityGrade, .disabilityYear]],
            yieldsTo: [
                Explanation("P007", .person), Explanation("P008", .person), Explanation("P012", .person),
                Explanation("P045"),
            ],
            examples: [
                .breaks("母亲有残疾人证，填健康", "the mother holds a card and is healthy") {
                    $0.members[4].giveCard("43")
                    $0.members[4].health = .value([.healthy])
                },
                .breaks("填了残疾级别，健康状况只有慢性病", "with a grade of disability and only a chronic illness") {
                    $0.members[4].disabilityGrade = .value(.three)
                    $0.members[4].health = .value([.chronicallyIll])
                },
                .keeps(
                    "2017年的表，健康状况单选慢性病", "a table of 2017, in which only one value could be given",
                    inRegister: {
                        $0.conventions.edition = 2017
                        $0.household.members[4].giveCard("43")
                        $0.household.members[4].health = .value([.chronicallyIll])
                    }),
                .keeps("健康状况没有填", "a blank state of health") {
                    $0.members[4].giveCard("43")
                    $0.members[4].health = .blank
                },
            ],
            check: .member(of: .isDisabled) { member, context, sink in
                guard let health = member.health.value, !health.contains(.disabled), let field = member.cardField,
                    health.isHealthyOnly || context.conventions.edition >= 2019
                else { return }
                let all = health.elements.filter { $0 != .healthy } + [.disabled]
                sink.report(
                    .health, [.field(field), .value(health.registered, .health)],
                    fix: Fix(.proposal, .health, all.map(\.name).joined(separator: ",")))
            }),
        Rule(
            "P045", .error,
            title: Words("健康与患病/残疾同时选", "healthy, and ill or disabled"),
            message: Words("健康状况同时选了{0}", "the state of health has all of {0}"),
            why: Words(
                "2019年起健康状况可以多选，但“健康”与慢性病、大病、残疾互相排斥。",
                "From 2019 on several values may be given, but 健康 excludes the others."),
            remedy: Words(
                "有病残的去掉“健康”，确实健康的去掉其他选项；看病历、慢性病证或残疾人证。",
                "Strike 健康 of somebody ill or disabled, the others of somebody healthy; see the papers."),
            basis: Basis("public source; INF", .medium), needs: [[.health]],
            examples: [
                .breaks("同时选健康和慢性病", "healthy and chronically ill") {
                    $0.members[4].health = .value([.healthy, .chronicallyIll])
                },
                .keeps("慢性病和残疾可以同时选", "chronically ill and disabled") {
                    $0.members[4].giveCard("43")
                    $0.members[4].health = .value([.chronicallyIll, .disabled])
                },
            ],
            check: .member(of: .contradictsItself) { member, _, sink in
                guard let health = member.health.value, health.contains(.healthy), !health.isHealthyOnly else { return }
                sink.report(.health, [.value(health.registered, .health)])
            }),
    ]
}

extension Member {
    /// Whether a card would be seen if there were one: by a number that can be read, or, where the table has no numbers,
    /// by the columns about disability.
    fileprivate var showsItsCard: Bool {
        guard disabilityType.state != .unreadable, disabilityGrade.state != .unreadable,
            disabilityYear.state != .unreadable
        else { return false }
        switch idNo {
        case .value(let number): return !number.isTemporary
        case .absent: return true
        case .blank, .unreadable: return false
        }
    }
}
