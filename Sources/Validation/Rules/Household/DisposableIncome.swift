import Findings
import Registry

extension Catalogue {
    /// Whether the figures of disposable income add up, as Guangdong reckons it (可支配收入勾稽关系).
    ///
    /// A blank or unreadable figure is not zero: where one term is missing, the sum is not judged.
    static let disposableIncome: [Rule] = [
        Rule(
            "H068", .error,
            title: Words("可支配收入≠总收入−总支出", "the disposable income is not income less expense"),
            message: Words(
                "家庭可支配收入填{0}元，总收入减去总支出是{1}元", "the disposable income is {0} yuan, income less expense is {1}"),
            why: Words(
                "广东按家庭可支配收入＝总收入−总支出核对（允许误差一般1元；公式由收支表的栏目推出）。两项有空白的不核对；"
                    + "总支出与分项不符的报H069。",
                "Guangdong reckons disposable income = income − expense (tolerance mostly one yuan; the formula is inferred "
                    + "from the layout of its form). Nothing is judged where a figure is blank."),
            remedy: Words(
                "看总收入、总支出、可支配收入哪一项填错；前两项都对的，可以采纳算出的数。",
                "See which of the three is wrong; where the first two are right, accept what they make."),
            basis: Basis("GD income page, PY (items); formula INF", .medium), repair: .proposal,
            needs: [[.disposable], [.totalIncome], [.totalExpense]], thresholds: [.sumTolerance],
            sums: [.disposable],
            examples: [
                .breaks("可支配收入没有扣支出", "the expense was not deducted") {
                    $0.income.disposable = $0.income.totalIncome
                    $0.income.disposablePerCapita = .value(Money(fen: 316_010))
                },
                .keeps("总支出没有填，不当作0", "a blank expense is not nought") {
                    $0.income.totalExpense = .blank
                },
                .keeps("相差几角在误差以内", "some fen are within the tolerance") {
                    $0.income.disposable = .value(Money(yuan: 13_700))
                },
            ],
            check: .household { household, context, sink in
                SumComparison.judge(.disposable, of: household, context, &sink)
            }),
        Rule(
            "H069", .error,
            title: Words("总支出≠分项之和", "an expense is not the sum of its parts"),
            message: Words("{0}填{1}元，分项之和是{2}元", "{0} is {1} yuan, its parts make {2}"),
            why: Words(
                "总支出＝生产经营性支出＋转移性支出；转移性支出＝个人所得税＋社会保障支出＋赡养支出＋其他转移性支出（公式由收支表的栏目推出）。"
                    + "四个分项表里不全或有空白的，只核对总支出；两项有空白的不核对。",
                "Total expense = production + transfers; transfers = income tax + social security + support of relatives + "
                    + "other (inferred from the layout of the form). The second is checked only where all four are given, "
                    + "and neither where a term is blank."),
            remedy: Words(
                "与收入调查表核对，看是某一项填错还是合计没有更新；分项都对的，可以采纳算出的合计。",
                "Compare with the income form; where the parts are right, accept their sum."),
            basis: Basis("GD income page (items); formula INF", .medium), repair: .proposal,
            needs: [[.totalExpense], [.productionExpense], [.transferExpense]], thresholds: [.sumTolerance],
            sums: [.totalExpense],
            examples: [
                .breaks("总支出漏了转移性支出", "the transfers were left out") {
                    $0.income.totalExpense = $0.income.productionExpense
                    $0.income.disposable = $0.income.netIncome
                    $0.income.disposablePerCapita = $0.income.perCapita
                },
                .breaks("转移性支出与分项不符", "the transfers are not their parts") {
                    $0.income.supportExpense = .value(Money(yuan: 1_000))
                },
                .keeps("赡养支出没有填", "the support of relatives is blank") {
                    $0.income.supportExpense = .blank
                    $0.income.otherTransferExpense = .value(Money(yuan: 300))
                },
                .keeps("表里没有个人所得税一列", "the table has no column for income tax") {
                    $0.income.incomeTax = .absent
                    $0.income.otherTransferExpense = .value(Money(yuan: 300))
                },
            ],
            check: .household { household, context, sink in
                judgeExpense(.totalExpense, of: household, context, &sink)
                judgeExpense(.transferExpense, of: household, context, &sink)
            }),
        Rule(
            "H070", .error,
            title: Words("人均可支配收入≠可支配收入÷年末人口", "the disposable income per head is not that income divided by heads"),
            message: Words(
                "家庭年人均可支配收入填{0}元，可支配收入除以人数是{1}元",
                "the disposable income per head is {0} yuan, that income divided by heads is {1}"),
            why: Words(
                "广东看人均可支配收入是否达标，它等于家庭可支配收入÷年末人口（允许误差一般1元）。人数用填报的年末人口；表里没有这一列时，"
                    + "用成员行数。",
                "By this figure Guangdong decides who is poor (tolerance mostly one yuan). The heads are those given at the "
                    + "end of the year; where the table has no such column, the member rows."),
            remedy: Words(
                "先看人数对不对（H006），再看可支配收入；两项都对的，可以采纳算出的数。",
                "See first whether the number of members is right (H006), then the income; where both are, accept what "
                    + "they make."),
            basis: Basis("PY columns K, AL, AM", .medium), repair: .proposal,
            needs: [[.disposablePerCapita], [.disposable], [.memberCount, .name, .idNo]], thresholds: [.sumTolerance],
            examples: [
                .breaks("减人后人均没有重算", "the figure was not changed with the members") {
                    $0.income.disposablePerCapita = .value(Money(fen: 342_513))
                },
                .keeps("人口数没有填，不猜", "nobody guesses a number of members that is blank") {
                    $0.memberCount = .blank
                    $0.income.disposablePerCapita = .value(Money(fen: 342_513))
                },
                .keeps("可支配收入为负", "a negative income") {
                    $0.income.disposable = .value(Money(yuan: -500))
                    $0.income.disposablePerCapita = .value(Money(yuan: -100))
                },
            ],
            check: .household { household, context, sink in
                guard let disposable = household.income.disposable.value, let heads = household.heads, heads > 0 else {
                    return
                }
                SumComparison.compare(
                    household.income.disposablePerCapita, .disposablePerCapita, with: disposable.divided(among: heads),
                    context, &sink)
            }),
    ]

    private static func judgeExpense(
        _ total: Field, of household: Household, _ context: RuleContext, _ sink: inout Sink
    ) {
        guard let (declared, computed) = SumComparison.contradiction(to: total, in: household.income, context) else {
            return
        }
        sink.report(
            total, [.field(total), .money(declared), .money(computed)],
            fix: Fix(.proposal, total, computed.registered))
    }
}
