import Findings
import Registry

extension Catalogue {
    /// Whether the figures of a household's income are there and can be (收入数值).
    static let incomeFigures: [Rule] = [
        Rule(
            "H050", .error,
            title: Words("收入项为空", "an income that is not filled in"),
            message: Words("收入没有填：{0}", "income not filled in: {0}"),
            why: Words(
                "四项收入、合计和人均都要填，没有的填0；空着就不知道是没有还是漏填，合计和是否达标也无法核对。"
                    + "支出和转移性、财产性的分项不在此列；收入表里没有这一户的，不报。",
                "The four kinds of income, the sums and the income per head must be there, 0 where there is none. A blank "
                    + "may be nothing or forgotten, and neither sums nor the poverty line can be checked. Expenses and "
                    + "single payments are not looked at, nor households that are not in the income table."),
            remedy: Words("按收入调查表补填，没有这项收入的填0。", "Fill it in by the income form, 0 where there is none."),
            basis: Basis("CT; SX", .high), needs: [Income.requiredFigures],
            examples: [
                .breaks("财产性收入空着", "property income is blank") { $0.income.property = .blank },
                .breaks("年收入和纯收入都没有填", "neither income nor net income is given") {
                    $0.income.totalIncome = .blank
                    $0.income.netIncome = .blank
                },
                .keeps("没有财产性收入，填了0", "no property income, and 0 is given") {
                    $0.income.property = .value(.zero)
                },
                .keeps("表里没有可支配收入一列", "the table has no column for disposable income") {
                    $0.income.disposable = .absent
                },
                .keeps("分项没有填", "a single payment is blank") { $0.income.dibaoPay = .blank },
            ],
            check: .household { household, _, sink in
                guard household.income.lacksFigure else { return }
                let blank = Income.requiredFigures.filter { household.income.state(of: $0) == .blank }
                sink.report(blank.first, [.words(Words(listing: blank))])
            }),
        Rule(
            "H056", .warning,
            title: Words("生产经营支出大于收入", "production costs more than it brings in"),
            message: Words(
                "生产经营性支出{0}元，大于生产经营性收入{1}元", "the expense of production is {0} yuan, the income from it {1}"),
            why: Words(
                "支出大于收入，这一户的生产是亏本的。多半是两项填反，或把建房、治病的钱算进了生产支出。"
                    + "确有亏损（新种果树、遭灾）的不用改。",
                "The household loses money with its production. Mostly the two were exchanged, or the cost of a house or an "
                    + "illness was counted in. Where it is so, after a disaster or with young trees, nothing need change."
            ),
            remedy: Words(
                "与收入调查表核对；确实亏损的，在说明中写清原因。", "Compare with the income form; give the reason where it is true."),
            basis: Basis("INF", .inference), needs: [[.production], [.productionExpense]],
            examples: [
                .breaks("收入和支出填反了", "income and expense were exchanged") {
                    $0.income.production = .value(Money(yuan: 1_800))
                    $0.income.productionExpense = .value(Money(yuan: 5_200))
                    $0.recountIncome()
                },
                .keeps("收支相等", "both are the same") { $0.income.productionExpense = $0.income.production },
                .keeps("生产经营性收入没有填", "no income from production is given") { $0.income.production = .blank },
            ],
            check: .household { household, _, sink in
                guard let expense = household.income.productionExpense.value,
                    let production = household.income.production.value, expense > production
                else { return }
                sink.report(.productionExpense, [.money(expense), .money(production)])
            }),
        Rule(
            "H057", .warning,
            title: Words("有生产经营收入无支出", "production that costs nothing"),
            message: Words(
                "生产经营性收入{0}元，生产经营性支出{1}", "the income from production is {0} yuan, the expense of it {1}"),
            why: Words(
                "种地、养殖、做买卖总有种子、化肥、饲料、进货等成本，不扣成本会高估纯收入。支出空着也算；"
                    + "没有生产经营性收入的不报。",
                "Fields, animals and trade cost seed, fertiliser, feed or goods; without them the net income looks too "
                    + "high. A blank expense counts, too; nothing is said where there is no income from production."),
            remedy: Words("按收入调查表补填支出，再核对纯收入。", "Fill in the expense by the income form, then check the net income."),
            basis: Basis("SX ⑦; CT", .high), needs: [[.production], [.productionExpense]],
            examples: [
                .breaks("支出填0", "the expense is 0") {
                    $0.income.productionExpense = .value(.zero)
                    $0.recountIncome()
                },
                .breaks("支出没有填", "the expense is blank") { $0.income.productionExpense = .blank },
                .keeps("没有生产经营性收入", "no income from production") {
                    $0.income.production = .value(.zero)
                    $0.income.productionExpense = .value(.zero)
                },
                .keeps("支出认不出", "the expense cannot be read") {
                    $0.misread(.productionExpense, .notANumber, "一千八")
                },
            ],
            check: .household { household, _, sink in
                guard let production = household.income.production.value, production > .zero else { return }
                switch household.income.productionExpense {
                case .blank:
                    sink.report(.productionExpense, [.money(production), .words(Words("没有填", "is blank"))])
                case .value(.zero):
                    sink.report(.productionExpense, [.money(production), .words(Words("填0", "is 0"))])
                case .value, .absent, .unreadable: return
                }
            }),
        Rule(
            "H058", .warning,
            title: Words("人均收入异常", "an income per head that can hardly be"),
            message: Words("{0}填{1}元，{2}", "{0} is {1} yuan, {2}"),
            why: Words(
                "全年人均收入为0或负数，或高得不像贫困户，多半是小数点、单位或人数填错；当年新识别的户上限更低。"
                    + "没有首次识别时间的，不看识别时的上限。收支勾稽有错（H051至H053、H068、H070）、支出大于收入（H056）或工资异常（H061）的，先改那一项；"
                    + "已经报了未达标（H072）或超标准（H075）的，不再报。",
                "An income per head of nought or less, or one far above a poor household's, is mostly a slip of the point, "
                    + "the unit or the number of members. For households identified this year the limit is lower; it is "
                    + "not applied where that time is not known. Sums that are wrong (H051 to H053, H068, H070), an expense above the income (H056) and odd wages (H061) come "
                    + "first, and so do H072 and H075."),
            remedy: Words("与收入调查表核对，看单位是不是元、人数对不对。", "Compare with the income form: is it yuan, are the heads right?"),
            basis: Basis("SX ⑦; GZ 1111_18", .high), needs: [[.perCapita, .disposablePerCapita]],
            thresholds: [.perCapitaTo, .perCapitaAtIdentificationTo],
            yieldsTo: .doubtfulIncome + ["H056", "H072", "H075"].map { Explanation($0, .household) },
            examples: [
                .breaks("多填了两位", "two digits too many") { $0.earn(perHead: 280_010) },
                .breaks("当年识别的户人均两万多元", "identified this year with more than 20,000 yuan a head") {
                    $0.identifyTime = .value(PartialDate(year: 2017, month: 6))
                    $0.earn(perHead: 25_000)
                    $0.conditions.dangerHouse = .value(.yes)
                    $0.conditions.dangerLevel = .value(.d)
                },
                .keeps("人均两万多元，早几年识别的", "more than 20,000 yuan a head, identified years ago") {
                    $0.earn(perHead: 25_000)
                },
                .keeps("人均收入没有填", "no income per head is given") { $0.income.perCapita = .blank },
            ],
            check: .household { household, context, sink in
                guard let (field, amount) = household.incomePerHead else { return }
                if amount > .zero, let limit = context.amount(.perCapitaAtIdentificationTo), amount <= limit { return }
                guard let oddity = oddity(of: amount, in: household, context) else { return }
                sink.report(field, [.field(field), .money(amount), .words(oddity)])
            }),
    ]

    private static func oddity(of amount: Money, in household: Household, _ context: RuleContext) -> Words? {
        guard amount > .zero else { return Words("没有收入，或支出超过了收入", "no income, or less than was spent") }
        if let limit = context.amount(.perCapitaTo), amount > limit {
            return Words("超过\(limit.registered)元", "more than \(limit.registered) yuan")
        }
        guard household.isNew(in: context), let limit = context.amount(.perCapitaAtIdentificationTo), amount > limit
        else {
            return nil
        }
        return Words(
            "当年识别的户不应超过\(limit.registered)元", "more than the \(limit.registered) yuan of a household just identified")
    }
}

extension Income {
    /// The figures that must be given, 0 where there is nothing.
    fileprivate static let requiredFigures: [Field] = [
        .wage, .production, .property, .transfer, .totalIncome, .netIncome, .perCapita, .disposable,
        .disposablePerCapita,
    ]

    /// Whether one of them is blank.
    fileprivate var lacksFigure: Bool {
        wage.isBlank || production.isBlank || property.isBlank || transfer.isBlank || totalIncome.isBlank
            || netIncome.isBlank || perCapita.isBlank || disposable.isBlank || disposablePerCapita.isBlank
    }
}

extension Words {
    /// The names of fields, one after the other.
    fileprivate init(listing fields: [Field]) {
        self.init(
            fields.map(\.label).joined(separator: "、"), fields.map(\.entry.english).joined(separator: ", "))
    }
}
