import Findings
import Registry

extension Catalogue {
    /// Whether the members fit the class of their household (户属性与成员).
    static let reliefMembers: [Rule] = [
        Rule(
            "H018", .warning,
            title: Words("低保户无低保成员", "a minimum-allowance household without anybody who draws it"),
            message: Words(
                "贫困户属性是{0}，{1}名成员的是否享受低保都填“否”",
                "the class is {0}, and none of the {1} members draws the allowance"),
            why: Words(
                "低保户至少有一人享受低保。多半是成员的低保没有更新，或已退出低保而户属性没有改。有成员没有填是否享受低保的不报。",
                "In such a household somebody draws the allowance. Mostly the members were not updated, or the allowance "
                    + "ended and the class stayed. Nothing is reported where the cell of a member is blank."),
            remedy: Words(
                "与民政的低保名单核对：在保的，更正成员的是否享受低保；已退出的，按程序改户属性。",
                "Compare with the list of the civil affairs office: correct the members, or the class by procedure."),
            basis: Basis("SX ⑤", .medium), needs: [[.povertyAttribute], [.dibao]],
            examples: [
                .breaks("低保户没有一个人享受低保", "nobody of such a household draws it") {
                    $0.povertyAttribute = .value(.lowIncomeRelief)
                    $0.draw(Money(yuan: 600), \.dibaoPay)
                },
                .keeps("只有母亲享受低保", "the mother alone draws it") {
                    $0.povertyAttribute = .value(.lowIncomeRelief)
                    $0.members[4].dibao = .value(.yes)
                },
                .keeps("有成员没有填", "one member's cell is blank") {
                    $0.povertyAttribute = .value(.lowIncomeRelief)
                    $0.members[4].dibao = .blank
                },
            ],
            check: .household { household, _, sink in
                guard let attribute = household.povertyAttribute.value, attribute.isReliefClass,
                    !household.members.isEmpty
                else { return }
                for index in household.members.indices where household.members.span[index].dibao.value != .no { return }
                sink.report(
                    .povertyAttribute,
                    [.value(attribute.registered, .povertyAttribute), .count(household.members.count)])
            }),
        Rule(
            "H019", .warning,
            title: Words("一般户有低保成员", "an ordinary household with somebody who draws the minimum allowance"),
            message: Words(
                "贫困户属性是{0}，却有{1}名成员享受低保", "the class is {0}, and {1} members draw the minimum allowance"),
            why: Words(
                "有人享受低保的户一般登记为低保户。多半是新纳入低保而户属性没有改，或成员的低保已停而没有更新。当地按人施保、户属性不变的，注明即可；同一个人又是特困供养人员的（P074），先改那一项。",
                "A household with such a member is mostly registered as a minimum-allowance household. The class was not "
                    + "changed, or the allowance has ended. Where the allowance is granted to single persons, note it. "
                    + "Somebody who is supported as extremely poor, too (P074), comes first."
            ),
            remedy: Words(
                "与民政的低保名单核对：在保的，按程序改户属性；已停的，更正成员。",
                "Compare with the list of the civil affairs office: change the class by procedure, or the member."),
            basis: Basis("SX ⑤", .medium), needs: [[.povertyAttribute], [.dibao]],
            yieldsTo: [Explanation("P074", .person)],
            examples: [
                .breaks("一般户的母亲享受低保", "the mother of an ordinary household draws it") {
                    $0.members[4].dibao = .value(.yes)
                },
                .breaks("领着低保金也只报一次", "with the payment it is reported once") {
                    $0.members[4].dibao = .value(.yes)
                    $0.draw(Money(yuan: 600), \.dibaoPay)
                },
                .keeps("一般农户不是贫困户，不在此列", "ordinary farm households are no poor households") {
                    $0.povertyAttribute = .value(.ordinaryFarm)
                    $0.members[4].dibao = .value(.yes)
                },
                .keeps("成员的低保没有填", "the member's cell is blank") { $0.members[4].dibao = .blank },
            ],
            check: .household { household, _, sink in
                guard let attribute = household.povertyAttribute.value, attribute.isOrdinaryClass else { return }
                var count = 0
                for index in household.members.indices where household.members.span[index].drawsAllowance { count += 1 }
                guard count > 0 else { return }
                let drawing = household.members.indices.filter { household.members.span[$0].drawsAllowance }
                sink.report(
                    .povertyAttribute, [.value(attribute.registered, .povertyAttribute), .count(count)],
                    related: drawing.prefix(Sink.relatedLimit).map { sink.subject(member: $0, .dibao) })
            }),
        Rule(
            "H020", .warning,
            title: Words("五保户有劳动年龄的劳动力", "labour of working age in a five-guarantees household"),
            message: Words(
                "户属性是{0}，这名成员{1}周岁，劳动技能是{2}",
                "the household's class is {0}; this member is {1} and registered as {2}"),
            why: Words(
                "五保（特困）供养以没有劳动能力为条件，户内不应有16至65岁的普通或技能劳动力。年龄界限见政策参数，算到基准日。"
                    + "弱劳动力或半劳动力、在校生不报；60岁以上的报P041，不报这一条；出生日期与证件号不符（P014）的，先改那一项。",
                "Such support is for those who cannot work: nobody of 16 to 65 should be ordinary or skilled labour. "
                    + "Half-labour and pupils are passed over; labour of sixty and more is P041; a date of birth that contradicts the number (P014) comes "
                    + "first."),
            remedy: Words(
                "核实这个人能不能劳动、是不是供养对象：劳动技能填错的更正，户属性填错的按程序改。",
                "See whether this member can work and is supported: correct the ability to work, or the class by "
                    + "procedure."),
            basis: Basis("SX ⑤", .medium), needs: [[.povertyAttribute], [.labor], [.birth, .idNo]],
            thresholds: [.guaranteedLaborFrom, .guaranteedLaborTo],
            yieldsTo: [Explanation("P014", .person), Explanation("P041")],
            examples: [
                .breaks("五保户的42岁户主填成普通劳动力", "a head of forty-two registered as labour") {
                    $0.liveAlone()
                    $0.povertyAttribute = .value(.fiveGuarantees)
                    $0.draw(Money(yuan: 600), \.wubaoPay)
                },
                .keeps("70岁的老人", "an elder of seventy") {
                    $0.liveAlone()
                    $0.povertyAttribute = .value(.fiveGuarantees)
                    $0.members[0].bear(1947, 7, 19, sequence: 671)
                },
                .keeps("半劳动力", "half-labour") {
                    $0.liveAlone()
                    $0.povertyAttribute = .value(.fiveGuarantees)
                    $0.members[0].labor = .value(.weak)
                },
                .keeps("出生日期和证件号都没填", "neither birth nor number is known") {
                    $0.liveAlone()
                    $0.povertyAttribute = .value(.fiveGuarantees)
                    $0.members[0].birth = .blank
                    $0.members[0].idNo = .blank
                },
            ],
            check: .household { household, context, sink in
                guard let attribute = household.povertyAttribute.value, attribute.isFiveGuaranteesClass else { return }
                for index in household.members.indices {
                    guard let labor = household.members.span[index].labor.value,
                        labor == .ordinary || labor == .skilled,
                        !household.members.span[index].isAtSchool, !household.members.span[index].isMarkedGone,
                        let age = household.members.span[index].age(on: context.asOf),
                        context.isAge(age, from: .guaranteedLaborFrom, to: .guaranteedLaborTo)
                    else { continue }
                    sink.report(
                        member: index, .labor,
                        [
                            .value(attribute.registered, .povertyAttribute), .count(age),
                            .value(labor.registered, .labor),
                        ])
                }
            }),
    ]
}

extension Member {
    /// Whether the member draws the minimum allowance and is not marked as dead or gone.
    fileprivate var drawsAllowance: Bool { dibao.value == .yes && !isMarkedGone }
}
