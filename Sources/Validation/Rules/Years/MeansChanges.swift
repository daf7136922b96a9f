import Findings
import Registry

extension Catalogue {
    /// How income, house and land change (收入、住房和土地的变化).
    static let meansChanges: [Rule] = [
        Rule(
            "Y019", .warning,
            title: Words("收入同比波动过大", "an income far from the earlier one"),
            message: Words("{0}上期{1}元，本期{2}元", "the {0} was {1} yuan and is {2} yuan now"),
            why: Words(
                "一年里人均收入变化超过政策参数（一般50%）的要核实：可能少填了一位、漏填一项，也可能真有大的变化。相隔几年的按年数放宽；"
                    + "有一期没有填、是0或负数的不比。",
                "A change within a year above the policy's share, mostly 50 per cent, calls for a look: a digit or an item "
                    + "may be missing. For several years the share is multiplied. Nothing is reported where one is blank, "
                    + "zero or below."),
            remedy: Words("逐项对照两期的收入，填错的改正，属实的写明原因。", "Compare both incomes item by item; note the cause where true."),
            basis: Basis("INF", .inference), needs: [[.perCapita, .disposablePerCapita]], thresholds: [.incomeChange],
            compares: [.earlierExport],
            examples: [
                .breaks(
                    "人均纯收入上期只有900元", "only 900 yuan before",
                    sinceLastYear: { _, before in before.household.income.perCapita = .value(Money(yuan: 900)) }),
                .keeps(
                    "增长三成", "thirty per cent more",
                    sinceLastYear: { _, before in before.household.income.perCapita = .value(Money(yuan: 2_160)) }),
                .keeps(
                    "上期没有填", "blank before",
                    sinceLastYear: { _, before in before.household.income.perCapita = .blank }),
                .keeps(
                    "上期是0", "zero before",
                    sinceLastYear: { _, before in before.household.income.perCapita = .value(.zero) }),
            ],
            check: .years(
                .households { now, before, context, sink in
                    guard let limit = context.number(.incomeChange), context.past.span.years > 0 else { return }
                    for field in [Field.perCapita, .disposablePerCapita] {
                        guard let income = now.income.amount(of: field).value,
                            let earlier = before.income.amount(of: field).value, earlier > .zero, income > .zero
                        else { continue }
                        let share = Int64(limit * context.past.span.years)
                        if (income.distance(to: earlier).fen) * 100 > earlier.fen * share {
                            sink.report(field, [.field(field), .money(earlier), .money(income)])
                        }
                        return
                    }
                })),
        Rule(
            "Y020", .warning,
            title: Words("住房由安全变危房", "a safe house before, a dangerous one now"),
            message: Words("上期不是危房，本期{0}", "the house was safe before; now {0}"),
            why: Words(
                "房子从安全变成危房（C级、D级）的，要有本年的鉴定；常见的是两期标准不同，或“是否危房户”填反。A级、B级不算危房，没有填的不报。",
                "A safe house becomes a dangerous one (grades C and D) by an expertise of this year; mostly the cell was "
                    + "turned round. Grades A and B are safe; blank cells are passed over."),
            remedy: Words("看住房鉴定：确是危房的列入改造，填反的改正。", "Look at the expertise: plan the renovation, or mend the cell."),
            basis: Basis("INF", .inference), needs: [[.dangerHouse, .dangerLevel]], compares: [.earlierExport],
            examples: [
                .breaks(
                    "本期变成D级危房", "grade D now",
                    sinceLastYear: { now, _ in
                        now.household.conditions.dangerHouse = .value(.yes)
                        now.household.conditions.dangerLevel = .value(.d)
                    }),
                .keeps(
                    "两期都是危房", "dangerous in both",
                    sinceLastYear: { now, before in
                        now.household.conditions.dangerHouse = .value(.yes)
                        before.household.conditions.dangerHouse = .value(.yes)
                    }),
                .keeps(
                    "上期没有填", "blank before",
                    sinceLastYear: { now, before in
                        now.household.conditions.dangerHouse = .value(.yes)
                        before.household.conditions.dangerHouse = .blank
                    }),
            ],
            check: .years(
                .households { now, before, _, sink in
                    guard now.conditions.isDangerous == true, before.conditions.isDangerous == false else { return }
                    if let level = now.conditions.dangerLevel.value {
                        sink.report(
                            .dangerLevel,
                            [.words(Words("危房级别填“\(level.name)”", "the grade is “\(level.name)”"))])
                    } else {
                        sink.report(.dangerHouse, [.words(Words("填为危房户", "it is given as dangerous"))])
                    }
                })),
        Rule(
            "Y021", .warning,
            title: Words("土地面积同比突变", "an area of land far from the earlier one"),
            message: Words("{0}上期{1}亩，本期{2}亩", "the {0} was {1} mu and is {2} mu now"),
            why: Words(
                "承包地、林地几年才调整一次。一年里变化超过政策参数（一般50%）的，多半是单位、小数点填错，或征收、流转后没有写明。"
                    + "相差不到1亩的、没有填的不报。",
                "Land is given out anew once in many years. A change above the policy's share, mostly 50 per cent, is mostly a "
                    + "wrong unit or a lost decimal point. Differences below a mu and blank cells are passed over."),
            remedy: Words("对照土地承包证，填错的改正，属实的写明原因。", "Compare with the land certificate; note the cause where true."),
            basis: Basis("INF", .inference),
            needs: [[.farmland, .irrigated, .forest, .returnForest, .orchard, .pasture, .waterArea]],
            thresholds: [.landChange], compares: [.earlierExport],
            examples: [
                .breaks(
                    "耕地由40亩变成4亩", "from forty mu to four",
                    sinceLastYear: { _, before in before.household.conditions.farmland = .value(Quantity(40)) }),
                .keeps(
                    "少了半亩林果", "half a mu of orchard less",
                    sinceLastYear: { _, before in
                        before.household.conditions.orchard = .value(Quantity(hundredths: 30))
                    }),
                .keeps(
                    "上期没有填", "blank before",
                    sinceLastYear: { _, before in before.household.conditions.farmland = .blank }),
            ],
            check: .years(
                .households { now, before, context, sink in
                    guard let limit = context.number(.landChange), context.past.span.years > 0 else { return }
                    for field in landFields {
                        guard let area = now.conditions.area(of: field).value,
                            let earlier = before.conditions.area(of: field).value, area != earlier
                        else { continue }
                        let change = abs(area.hundredths - earlier.hundredths)
                        guard change >= 100, change * 100 > earlier.hundredths * Int64(limit) else { continue }
                        sink.report(
                            field, [.field(field), .value(earlier.registered, field), .value(area.registered, field)])
                    }
                })),
    ]

    private static let landFields: [Field] = [
        .farmland, .irrigated, .forest, .returnForest, .orchard, .pasture, .waterArea,
    ]
}

extension LivingConditions {
    /// Whether the house is dangerous: by its grade, otherwise as the cell says; `nil` where neither says it.
    fileprivate var isDangerous: Bool? {
        if let level = dangerLevel.value { return level == .c || level == .d }
        return dangerHouse.value.map { $0 == .yes }
    }

    fileprivate func area(of field: Field) -> Reading<Quantity> {
        switch field {
        case .farmland: farmland
        case .irrigated: irrigated
        case .forest: forest
        case .returnForest: returnForest
        case .orchard: orchard
        case .pasture: pasture
        case .waterArea: waterArea
        default: .absent
        }
    }
}
