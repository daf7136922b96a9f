import Findings
import Registry

extension Catalogue {
    /// Payments of the state and those who may draw them (补助与享受对象).
    static let benefits: [Rule] = [
        Rule(
            "H062", .warning,
            title: Words("补助金额过小", "a payment that is too small"),
            message: Words("{0}全年填{1}元，不到{2}元", "{0} of {1} yuan in a year is less than {2}"),
            why: Words(
                "低保金、五保金、计划生育金、养老保险金都按月或按年发放，全年只有几十元，多半是把一个月的当成全年，或单位填错。"
                    + "下限由政策参数定；填0的不报。",
                "These payments are made by the month or year; some tens of yuan in a year are mostly one month's, or a slip of "
                    + "the unit. The limits are the policy's; 0 is not looked at."),
            remedy: Words(
                "按发放存折或民政、人社的发放表，填全年实发数。", "Enter what was paid in the year, by the bank book or the payment list."),
            basis: Basis("CT", .medium),
            needs: [[.dibaoPay, .wubaoPay, .familyPlanningPay, .pensionPay]],
            thresholds: [.dibaoPayFrom, .wubaoPayFrom, .familyPlanningPayFrom, .pensionPayFrom],
            examples: [
                .breaks("养老保险金填了一个月的", "the pension of one month") { $0.draw(exactly: Money(yuan: 70), \.pensionPay) },
                .breaks("计划生育金单位填成了千元", "a family-planning payment in thousands") {
                    $0.draw(exactly: Money(fen: 96), \.familyPlanningPay)
                    $0.onlyChild = .value(.yes)
                },
                .keeps("没有领计划生育金，填0", "no family-planning payment, and 0 is given") {
                    $0.income.familyPlanningPay = .value(.zero)
                },
                .keeps("养老保险金正好是下限", "the pension is just the limit") {
                    $0.draw(exactly: Money(yuan: 88), \.pensionPay)
                },
            ],
            check: .household { household, context, sink in
                reportSmall(household.income.dibaoPay, .dibaoPay, .dibaoPayFrom, context, &sink)
                reportSmall(household.income.wubaoPay, .wubaoPay, .wubaoPayFrom, context, &sink)
                reportSmall(
                    household.income.familyPlanningPay, .familyPlanningPay, .familyPlanningPayFrom, context, &sink)
                reportSmall(household.income.pensionPay, .pensionPay, .pensionPayFrom, context, &sink)
            }),
        Rule(
            "H063", .warning,
            title: Words("有生态补偿金但无退耕/林地", "ecological compensation without land for it"),
            message: Words("生态补偿金填{0}元，但退耕还林和林地面积都是0亩", "ecological compensation of {0} yuan, but no forest land"),
            why: Words(
                "生态补偿金按退耕还林、公益林的面积发放，没有林地就领不到。有牧草地或林果的不报（草原也有补偿）；"
                    + "面积没有填的不知道有没有，也不报。",
                "It is paid by the area of forest and of farmland returned to forest. Nothing is said where there is pasture or "
                    + "orchard, nor where an area is not given."),
            remedy: Words(
                "核对林权证和补偿发放表：补填面积，或更正补偿金。", "See the forest deed and the payment list; correct the area or the payment."
            ),
            basis: Basis("CT", .medium), needs: [[.ecoPay], [.forest], [.returnForest]],
            examples: [
                .breaks("没有林地却填了补偿金", "compensation and no forest") {
                    $0.draw(exactly: Money(yuan: 300), \.ecoPay)
                    $0.conditions.forest = .value(Quantity(0))
                    $0.conditions.returnForest = .value(Quantity(0))
                    $0.conditions.orchard = .value(Quantity(0))
                },
                .keeps("有两亩公益林", "two mu of forest") { $0.draw(exactly: Money(yuan: 300), \.ecoPay) },
                .keeps("草原生态补偿", "compensation for pasture") {
                    $0.draw(exactly: Money(yuan: 300), \.ecoPay)
                    $0.conditions.forest = .value(Quantity(0))
                    $0.conditions.returnForest = .value(Quantity(0))
                    $0.conditions.orchard = .value(Quantity(0))
                    $0.conditions.pasture = .value(Quantity(30))
                },
                .keeps("退耕还林面积没有填", "the returned farmland is blank") {
                    $0.draw(exactly: Money(yuan: 300), \.ecoPay)
                    $0.conditions.forest = .value(Quantity(0))
                    $0.conditions.returnForest = .blank
                    $0.conditions.orchard = .value(Quantity(0))
                },
            ],
            check: .household { household, _, sink in
                let none = Reading.value(Quantity(0))
                guard let pay = household.income.ecoPay.value, pay > .zero, household.conditions.forest == none,
                    household.conditions.returnForest == none,
                    (household.conditions.pasture.value ?? Quantity(0)) == Quantity(0),
                    (household.conditions.orchard.value ?? Quantity(0)) == Quantity(0)
                else { return }
                sink.report(.ecoPay, [.money(pay)])
            }),
        Rule(
            "H064", .warning,
            title: Words("有计划生育金但非独生子女/双女户", "a family-planning payment without a title to it"),
            message: Words("计划生育金填{0}元，但独生子女户、双女户都是“否”", "a family-planning payment of {0} yuan, but no title to it"),
            why: Words(
                "计划生育金（奖励扶助等）发给独生子女户、双女户等计划生育户。表里填了“计划生育户”为是的，或这两项没有填的，不报。",
                "It is paid to only-child, two-daughters and other family-planning households. Nothing is said where the "
                    + "household is one, or where either column is blank."),
            remedy: Words(
                "向村里的计生专干核实，更正户的属性或金额。", "Ask the village, and correct the household's attribute or the payment."),
            basis: Basis("INF", .inference), needs: [[.familyPlanningPay], [.onlyChild], [.twoDaughters]],
            examples: [
                .breaks("两项都是否却领了钱", "paid without either title") {
                    $0.draw(exactly: Money(yuan: 960), \.familyPlanningPay)
                },
                .keeps("是计划生育户", "a family-planning household") {
                    $0.draw(exactly: Money(yuan: 960), \.familyPlanningPay)
                    $0.planningFamily = .value(.yes)
                },
                .keeps("是否双女户没有填", "the two-daughters column is blank") {
                    $0.draw(exactly: Money(yuan: 960), \.familyPlanningPay)
                    $0.twoDaughters = .blank
                },
            ],
            check: .household { household, _, sink in
                guard let pay = household.income.familyPlanningPay.value, pay > .zero,
                    household.onlyChild.value == .no, household.twoDaughters.value == .no,
                    household.planningFamily.value != .yes
                else { return }
                sink.report(.familyPlanningPay, [.money(pay)])
            }),
        Rule(
            "H067", .warning,
            title: Words("有低保/特困/残补成员但转移性收入为0", "members who draw payments, and no transfer income"),
            message: Words(
                "有{0}名成员享受低保、特困供养或为一、二级残疾，转移性收入却填0",
                "{0} members draw an allowance or are gravely disabled, but the transfer income is 0"),
            why: Words(
                "低保金、特困供养金、残疾人补贴都是转移性收入。成员享受而全户填0，不是漏填收入，就是成员的属性过期。"
                    + "残疾只看一、二级；转移性收入空着的由H050报，低保户、五保户的低保金、五保金填0的由H023、H024报。",
                "Minimum allowance, support of the extremely poor and subsidies of the disabled are transfer income. Of "
                    + "disabilities only grades one and two count. A blank is left to H050, and households of those classes paid nothing "
                    + "to H023 and H024."),
            remedy: Words(
                "对照发放表：补填转移性收入和分项，或更正成员的低保、特困、残疾信息。",
                "See the payment lists; fill in the income, or correct what is said of the member."),
            basis: Basis("GZ 4_11", .medium), needs: [[.transfer], [.dibao, .tekun, .disabilityGrade, .idNo]],
            yieldsTo: [Explanation("H023", .household), Explanation("H024", .household)],
            examples: [
                .breaks("低保成员，转移性收入填0", "a member draws the allowance, transfer income is 0") {
                    $0.members[4].dibao = .value(.yes)
                    $0.povertyAttribute = .value(.reliefAndPoor)
                    $0.income.dropTransfers()
                    $0.recountIncome()
                },
                .keeps("没有享受补助的成员", "nobody draws anything") {
                    $0.income.dropTransfers()
                    $0.recountIncome()
                },
                .keeps("是否享受低保没有填", "the allowance column is blank") {
                    $0.members[4].dibao = .blank
                    $0.income.dropTransfers()
                    $0.recountIncome()
                },
            ],
            check: .household { household, _, sink in
                guard household.income.transfer == .value(.zero) else { return }
                var entitled: [Subject] = []
                for index in household.members.indices {
                    guard let field = household.members.span[index].title else { continue }
                    entitled.append(sink.subject(member: index, field))
                }
                guard !entitled.isEmpty else { return }
                sink.report(.transfer, [.count(entitled.count)], related: Array(entitled.prefix(Sink.relatedLimit)))
            }),
    ]

    private static func reportSmall(
        _ pay: Reading<Money>, _ field: Field, _ name: Threshold.Name, _ context: RuleContext, _ sink: inout Sink
    ) {
        guard let pay = pay.value, pay > .zero, let least = context.amount(name), pay < least else { return }
        sink.report(field, [.field(field), .money(pay), .money(least)])
    }
}

extension Member {
    /// The column by which the person has a title to a payment.
    fileprivate var title: Field? {
        if dibao.value == .yes { return .dibao }
        if tekun.value == .yes { return .tekun }
        switch knownDisabilityGrade {
        case .one, .two: return disabilityGrade.value == nil ? .idNo : .disabilityGrade
        case .three, .four, nil: return nil
        }
    }
}

extension Income {
    /// Says that there is no transfer income, and nothing of its parts, for examples.
    fileprivate mutating func dropTransfers() {
        transfer = .value(.zero)
        (dibaoPay, pensionPay) = (.blank, .blank)
        otherTransfer = .blank
    }
}
