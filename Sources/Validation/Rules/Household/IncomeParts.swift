import Findings
import Registry

extension Catalogue {
    /// Whether the single payments make the kind of income that they belong to (分项与合计).
    static let incomeParts: [Rule] = [
        Rule(
            "H054", .error,
            title: Words("转移性收入≠分项之和", "the transfer income is not the sum of its parts"),
            message: Words("转移性收入填{0}元，分项之和是{1}元", "the transfer income is {0} yuan, its parts make {1}"),
            why: Words(
                "转移性收入＝计划生育金＋低保金＋五保金＋养老保险金＋生态补偿金＋其他转移性收入。医保报销、医疗救助、以奖代补算不算在内，各地不一，"
                    + "构成由政策参数定：表里有这些列时，哪种构成对得上都算对。有一项没有填或认不出的不核对。",
                "Transfer income = family planning + minimum allowance + five guarantees + pension + ecological compensation + "
                    + "other. Whether refunds, medical aid and rewards belong to it is the policy's to say; where the "
                    + "table has them, any composition that fits is right. Nothing is judged where a part is blank."),
            remedy: Words(
                "与发放表核对，看是某一项填错还是合计没有更新；分项都对的，可以采纳算出的合计。",
                "Compare with the payment lists; where the parts are right, accept their sum."),
            basis: Basis("GD table order (items); formula INF", .medium), repair: .proposal,
            needs: [[.transfer]], thresholds: [.sumTolerance], sums: [.transfer],
            examples: [
                .breaks("生态补偿金加了而合计没有加", "the compensation was added, the sum was not changed") {
                    $0.income.ecoPay = .value(Money(yuan: 300))
                },
                .keeps("把医保报销算在内", "with the refunds of medical insurance") {
                    $0.income.medicalReimburse = .value(Money(yuan: 700))
                    $0.income.transfer = .value(Money(fen: 155_050))
                    $0.recountIncome()
                },
                .keeps("不把医保报销算在内", "without the refunds of medical insurance") {
                    $0.income.medicalReimburse = .value(Money(yuan: 700))
                },
                .keeps("养老保险金没有填", "the pension is blank") {
                    $0.income.pensionPay = .blank
                },
                .keeps("医保报销没有填，不知道算没算", "a blank refund may be in it") {
                    $0.income.medicalReimburse = .blank
                    $0.income.transfer = .value(Money(fen: 155_050))
                    $0.recountIncome()
                },
            ],
            check: .household { household, context, sink in
                SumComparison.judge(.transfer, of: household, context, &sink)
            }),
        Rule(
            "H055", .error,
            title: Words("财产性收入≠分项之和", "the property income is not the sum of its parts"),
            message: Words("财产性收入填{0}元，分项之和是{1}元", "the property income is {0} yuan, its parts make {1}"),
            why: Words(
                "财产性收入＝资产收益扶贫分红收入＋其他财产性收入（允许误差一般1元）。两项有没有填或认不出的不核对。",
                "Property income = dividends from poverty-relief assets + other (tolerance mostly one yuan). Nothing is judged "
                    + "where a part is blank."),
            remedy: Words(
                "看是分红填错还是合计没有更新；两项都对的，可以采纳算出的合计。",
                "See which is wrong; where the two parts are right, accept their sum."),
            basis: Basis("CT headings", .medium), repair: .proposal,
            needs: [[.property], [.assetDividend], [.otherProperty]], thresholds: [.sumTolerance], sums: [.property],
            examples: [
                .breaks("分红加了而合计没有加", "the dividend was added, the sum was not changed") {
                    $0.income.assetDividend = .value(Money(yuan: 600))
                },
                .keeps("其他财产性收入没有填", "the other income is blank") {
                    $0.income.assetDividend = .value(Money(yuan: 600))
                    $0.income.otherProperty = .blank
                },
            ],
            check: .household { household, context, sink in
                SumComparison.judge(.property, of: household, context, &sink)
            }),
    ]
}
