import Findings
import Registry

extension Catalogue {
    /// Whether the allowances that a household drew fit its class (低保金与五保金).
    static let reliefPayments: [Rule] = [
        Rule(
            "H021", .warning,
            title: Words("同时领低保金和五保金", "minimum allowance and five-guarantees payment in one household"),
            message: Words("低保金填{0}元，五保金又填{1}元", "minimum allowance {0} yuan, and five-guarantees payment {1} yuan"),
            why: Words(
                "低保与五保（特困）供养不能由同一个人同时享受，一户两样都有多半是填错了列。户内既有低保成员又有特困供养人员的不报"
                    + "（同一个人两样都是的报P074）；空白不当作0。",
                "Nobody draws both: in one household they are mostly a figure in the wrong column. Nothing is reported "
                    + "where one member draws the allowance and another is supported (one who is both is P074). A blank is "
                    + "not nought."),
            remedy: Words(
                "与民政的发放名单核对，改错的那一项，并更新转移性收入。",
                "Compare with the payment lists, correct the wrong one and the transfer income."),
            basis: Basis("SX ⑤", .medium), needs: [[.dibaoPay], [.wubaoPay]],
            examples: [
                .breaks("低保户又填了五保金", "both payments in one household") {
                    $0.povertyAttribute = .value(.lowIncomeRelief)
                    $0.members[4].dibao = .value(.yes)
                    $0.draw(Money(yuan: 300), \.dibaoPay)
                    $0.draw(Money(yuan: 300), \.wubaoPay)
                },
                .keeps("五保金填0", "no five-guarantees payment") {
                    $0.draw(Money(yuan: 600), \.dibaoPay)
                    $0.income.wubaoPay = .value(.zero)
                },
                .keeps("母亲低保，叔伯特困供养", "the mother draws one, an uncle the other") {
                    $0.members[4].dibao = .value(.yes)
                    $0.members[1].relation = .value(.uncle)
                    $0.members[1].tekun = .value(.yes)
                    $0.draw(Money(yuan: 300), \.dibaoPay)
                    $0.draw(Money(yuan: 300), \.wubaoPay)
                },
            ],
            check: .household { household, _, sink in
                guard let wubao = household.income.wubaoPay.value, wubao > .zero,
                    let dibao = household.income.dibaoPay.value, dibao > .zero, !household.hasBothKindsOfMembers
                else { return }
                sink.report(.wubaoPay, [.money(dibao), .money(wubao)])
            }),
        Rule(
            "H022", .warning,
            title: Words("一般户领取低保金或五保金", "an ordinary household with minimum allowance or five-guarantees payment"),
            message: Words("贫困户属性是{0}，{1}却填{2}元", "the class is {0}, and {1} is {2} yuan"),
            why: Words(
                "一般贫困户没有低保金、五保金。多半是户属性没有随纳入低保更新，或金额填错了列。户内有低保成员的报H019，不再报这一条；"
                    + "当年已退出而上年度领过的，注明即可。",
                "An ordinary household has neither. Mostly the class was not changed with the allowance, or the figure "
                    + "stands in the wrong column. With a member who draws it this is H019. Where the allowance has ended "
                    + "since, note it."),
            remedy: Words(
                "与民政的发放名单核对：确实享受的按程序改户属性，没有的把金额移到对应的列。",
                "Compare with the payment lists: change the class by procedure, or move the figure to its column."),
            basis: Basis("SX ⑤", .medium), needs: [[.povertyAttribute], [.dibaoPay, .wubaoPay]],
            yieldsTo: [Explanation("H019", .household)],
            examples: [
                .breaks("一般户填了低保金", "an ordinary household with minimum allowance") {
                    $0.draw(Money(yuan: 600), \.dibaoPay)
                },
                .breaks("一般户填了五保金", "an ordinary household with five-guarantees payment") {
                    $0.draw(Money(yuan: 600), \.wubaoPay)
                },
                .keeps("户内有低保成员的只报H019", "with a member who draws it only H019 is reported") {
                    $0.members[4].dibao = .value(.yes)
                    $0.draw(Money(yuan: 600), \.dibaoPay)
                },
                .keeps("金额填0", "nought") { $0.income.dibaoPay = .value(.zero) },
            ],
            check: .household { household, _, sink in
                guard let attribute = household.povertyAttribute.value, attribute.isOrdinaryClass else { return }
                if let paid = household.income.dibaoPay.value, paid > .zero {
                    sink.report(
                        .dibaoPay,
                        [.value(attribute.registered, .povertyAttribute), .field(.dibaoPay), .money(paid)])
                } else if let paid = household.income.wubaoPay.value, paid > .zero {
                    sink.report(
                        .wubaoPay,
                        [.value(attribute.registered, .povertyAttribute), .field(.wubaoPay), .money(paid)])
                }
            }),
        Rule(
            "H023", .warning,
            title: Words("低保户低保金为0", "a minimum-allowance household without minimum allowance"),
            message: Words("贫困户属性是{0}，低保金却填0", "the class is {0}, and the minimum allowance is nought"),
            why: Words(
                "低保户按月领低保金，全年不会是0，多半漏填或并到了其他转移性收入里。没有填的不当作0；成员中没有人享受低保的报H018。当年才纳入的，注明即可。",
                "Such a household draws the allowance every month. Mostly the figure was left out or put under other "
                    + "transfers. A blank is not nought; with nobody who draws it this is H018. A household that came under "
                    + "it this year may have none: note it."),
            remedy: Words(
                "按民政的发放名单补填低保金，并更新转移性收入。", "Fill in the figure of the payment lists, and correct the transfer income."),
            basis: Basis("SX ⑤", .medium), needs: [[.povertyAttribute], [.dibaoPay]],
            yieldsTo: [Explanation("H018", .household)],
            examples: [
                .breaks("低保户低保金填0", "the allowance is given as nought") {
                    $0.povertyAttribute = .value(.lowIncomeRelief)
                    $0.members[4].dibao = .value(.yes)
                    $0.income.dibaoPay = .value(.zero)
                },
                .keeps("低保金没有填", "the allowance is blank") {
                    $0.povertyAttribute = .value(.lowIncomeRelief)
                    $0.members[4].dibao = .value(.yes)
                    $0.income.dibaoPay = .blank
                },
            ],
            check: .household { household, _, sink in
                guard let attribute = household.povertyAttribute.value, attribute.isReliefClass,
                    household.income.dibaoPay.value == .zero
                else { return }
                sink.report(.dibaoPay, [.value(attribute.registered, .povertyAttribute)])
            }),
        Rule(
            "H024", .warning,
            title: Words("五保户五保金为0", "a five-guarantees household without its payment"),
            message: Words("贫困户属性是{0}，五保金却填0", "the class is {0}, and the five-guarantees payment is nought"),
            why: Words(
                "五保（特困）供养户按月领供养金，全年不会是0，多半漏填或填到了低保金一列。没有填的不当作0。集中供养、由机构代领或当年才纳入的，注明即可。",
                "Such a household is paid every month. Mostly the figure was left out or stands under the minimum "
                    + "allowance. A blank is not nought. Where a home draws it, or support began this year, note it."),
            remedy: Words(
                "按民政的发放名单补填五保金，并更新转移性收入。", "Fill in the figure of the payment lists, and correct the transfer income."),
            basis: Basis("SX ⑤", .medium), needs: [[.povertyAttribute], [.wubaoPay]],
            examples: [
                .breaks("五保户五保金填0", "the payment is given as nought") {
                    $0.liveAlone()
                    $0.povertyAttribute = .value(.fiveGuarantees)
                    $0.members[0].labor = .value(.weak)
                },
                .keeps("五保金没有填", "the payment is blank") {
                    $0.liveAlone()
                    $0.povertyAttribute = .value(.fiveGuarantees)
                    $0.income.wubaoPay = .blank
                },
            ],
            check: .household { household, _, sink in
                guard let attribute = household.povertyAttribute.value, attribute.isFiveGuaranteesClass,
                    household.income.wubaoPay.value == .zero
                else { return }
                sink.report(.wubaoPay, [.value(attribute.registered, .povertyAttribute)])
            }),
    ]
}

extension Household {
    /// Whether some member draws the minimum allowance and some member is supported as extremely poor.
    fileprivate var hasBothKindsOfMembers: Bool {
        var drawsAllowance = false
        var isSupported = false
        for index in members.indices {
            if members[index].dibao.value == .yes { drawsAllowance = true }
            if members[index].tekun.value == .yes { isSupported = true }
        }
        return drawsAllowance && isSupported
    }
}
