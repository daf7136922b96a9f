import Findings
import Registry

extension Catalogue {
    /// Whether the figures of a household's income add up (收入勾稽关系).
    ///
    /// A blank or unreadable figure is not zero: where one term is missing, the sum is not judged.
    static let incomeSums: [Rule] = [
        Rule(
            "H051", .error,
            title: Words("年收入≠四项之和", "the income of the year is not the sum of its four parts"),
            message: Words(
                "年收入填{0}元，四项之和是{1}元", "the income of the year is {0} yuan, its four parts make {1}"),
            why: Words(
                "年收入＝工资性收入＋生产经营性收入＋财产性收入＋转移性收入，相差超过允许误差（一般1元）就是填错。四项中有空白的不核对。",
                "Income of the year = wages + production + property + transfers; a difference above the tolerance, mostly "
                    + "one yuan, is a mistake. Nothing is judged where a part is blank."),
            remedy: Words(
                "与收入调查表核对，看是某一项填错还是合计没有更新；四项都对的，可以采纳算出的合计。",
                "Compare with the income form; where the four parts are right, accept their sum."),
            basis: Basis("INF from AC01 layout; GD income table; GG balance", .medium), repair: .proposal,
            needs: [[.totalIncome], [.wage], [.production], [.property], [.transfer]], thresholds: [.sumTolerance],
            sums: [.totalIncome],
            examples: [
                .breaks("合计没有随分项更新", "the total was not changed with its parts") {
                    $0.income.wage = .value(Money(yuan: 9_700))
                },
                .keeps("转移性收入没有填", "no transfer income is given") { $0.income.transfer = .blank },
                .keeps("相差几角在误差以内", "some fen are within the tolerance") {
                    $0.income.wage = .value(Money(fen: 960_050))
                },
            ],
            check: .household { household, context, sink in
                SumComparison.judge(.totalIncome, of: household, context, &sink)
            }),
        Rule(
            "H052", .error,
            title: Words("纯收入≠年收入−生产经营性支出", "the net income is not income less expense of production"),
            message: Words(
                "纯收入填{0}元，年收入减去生产经营性支出是{1}元",
                "the net income is {0} yuan, income less expense of production is {1}"),
            why: Words(
                "纯收入＝年收入−生产经营性支出（种子、化肥、雇工等成本，允许误差一般1元）。不扣成本会高估收入。两项有空白的不核对。",
                "Net income = income − expense of production (seed, fertiliser, hired hands; tolerance mostly one yuan). "
                    + "Without it the income looks too high. Nothing is judged where a figure is blank."),
            remedy: Words(
                "看年收入、支出、纯收入哪一项填错；前两项都对的，可以采纳算出的数。",
                "See which of the three is wrong; where the first two are right, accept what they make."),
            basis: Basis("S1 (deduct costs); GD; GG", .high), repair: .proposal,
            needs: [[.netIncome], [.totalIncome], [.productionExpense]], thresholds: [.sumTolerance],
            sums: [.netIncome],
            examples: [
                .breaks("没有扣除生产成本", "the expense was not deducted") {
                    $0.income.netIncome = .value(Money(fen: 1_580_050))
                    $0.income.perCapita = .value(Money(fen: 316_010))
                },
                .keeps("支出没有填，不当作0", "a blank expense is not nought") { $0.income.productionExpense = .blank },
            ],
            check: .household { household, context, sink in
                SumComparison.judge(.netIncome, of: household, context, &sink)
            }),
        Rule(
            "H053", .error,
            title: Words("人均纯收入≠纯收入÷人数", "the net income per head is not net income divided by heads"),
            message: Words(
                "人均纯收入填{0}元，纯收入除以人数是{1}元", "the net income per head is {0} yuan, net income divided by heads is {1}"),
            why: Words(
                "人均纯收入＝纯收入÷人数（允许误差一般1元），是否贫困就看它。人数用填报的家庭人口数；表里没有这一列时，用成员行数。",
                "Net income per head decides who is poor (tolerance mostly one yuan). The heads are the number of members "
                    + "given; where the table has no such column, the member rows."),
            remedy: Words(
                "先看人数对不对（H006），再看纯收入；两项都对的，可以采纳算出的数。",
                "See first whether the number of members is right (H006), then the income; where both are, accept what "
                    + "they make."),
            basis: Basis("GD; GG", .high), repair: .proposal,
            needs: [[.perCapita], [.netIncome], [.memberCount, .name, .idNo]], thresholds: [.sumTolerance],
            examples: [
                .breaks("人均数没有更新", "the figure per head was not changed") {
                    $0.income.perCapita = .value(Money(yuan: 3_500))
                },
                .keeps("人口数没有填，不猜", "nobody guesses a number of members that is blank") {
                    $0.memberCount = .blank
                    $0.income.perCapita = .value(Money(yuan: 3_500))
                },
                .keeps(
                    "没有人口数一列，按成员行数算", "the rows count where there is no column",
                    inRegister: {
                        $0.household.memberCount = .absent
                        $0.neighbour.memberCount = .absent
                    }),
            ],
            check: .household { household, context, sink in
                guard let net = household.income.netIncome.value, let heads = household.heads, heads > 0 else { return }
                SumComparison.compare(
                    household.income.perCapita, .perCapita, with: net.divided(among: heads), context, &sink)
            }),
    ]
}
