import Findings
import Registry

extension Catalogue {
    /// Cells of amounts, areas and counts (数值).
    static let numbers: [Rule] = [
        Rule(
            "C011", .error,
            title: Words("不是数字", "no number"),
            message: Words("“{0}”不是数字：{1}", "“{0}” is no number: {1}"),
            why: Words(
                "金额、面积、人数、月数只能填数字。单位和说明写进格子（50亩、3万、约200），求和时就当作没有。逗号只认千分位，12,5读不出是125还是12.5。",
                "Amounts, areas, counts and months are digits only. With a unit or words in the cell (50亩, 3万) sums pass it over; "
                    + "a comma is read before three digits only."),
            remedy: Words(
                "去掉单位和文字；“万”换算成元。建议值对就采纳。", "Leave out units and words; accept the proposal where it is right."),
            basis: Basis("INF", .inference), repair: .proposal, needs: [numericFields],
            examples: [
                .breaks("耕地填了“4亩”", "farmland with its unit") { $0.misread(.farmland, .notANumber, "4亩") },
                .breaks("工资填了“1.2万”", "wages in ten thousands") { $0.misread(.wage, .notANumber, "1.2万元") },
                .keeps("千分位逗号", "commas of thousands") {
                    $0.remarks = [Remark(.wage, .blanksRemoved, original: "9,600 ")]
                },
                .keeps("填了0", "zero is a number") { $0.conditions.pasture = .value(Quantity(0)) },
            ],
            check: .cell { remark, _, sink in
                guard remark.kind == .notANumber else { return }
                let fix = remark.numberWithinWords.map { Fix(.proposal, remark.field, $0) }
                sink.report(remark.field, [.field(remark.field), remark.originalArgument], fix: fix)
            }),
        Rule(
            "C012", .error,
            title: Words("数值为负", "a number below zero"),
            message: Words("“{0}”是负数：{1}", "“{0}” is below zero: {1}"),
            why: Words(
                "收入、支出、面积、人数不会小于0，多是减号写成了短横，或者公式减反了。纯收入、可支配收入和它们的人均数可以是负的（经营亏损）。",
                "Income, expense, areas and counts are not below zero: a dash was typed, or a formula subtracts the wrong way. Net "
                    + "and disposable income, and what of them falls to a head, may be (a loss)."),
            remedy: Words("核对原始资料后更正；没有的填0。", "Correct it from the papers; where there is nothing, give 0."),
            basis: Basis("INF; SX (人均≤0 is flagged)", .medium), needs: [numericFields],
            examples: [
                .breaks("牧草地是负数", "pasture below zero") {
                    $0.remarks = [Remark(.pasture, .negative, original: "-1")]
                },
                .keeps("经营亏损，纯收入是负的", "a loss makes the net income negative") {
                    $0.remarks = [
                        Remark(.netIncome, .negative, original: "-300"), Remark(.perCapita, .negative, original: "-60"),
                    ]
                },
            ],
            check: .cell { remark, _, sink in
                guard remark.kind == .negative, !mayBeNegative.contains(remark.field) else { return }
                sink.report(remark.field, [.field(remark.field), .value(remark.original, remark.field)])
            }),
        Rule(
            "C013", .hint,
            title: Words("小数位过多", "too many decimal places"),
            message: Words("“{0}”的小数超过两位：{1}，读作{2}", "“{0}” has more than two decimal places: {1}, read as {2}"),
            why: Words(
                "金额到分、面积到两位小数。多出的位数多是公式除出来的，显示时看不见，导入时会被截掉，合计就差几分。存储造成的极小误差"
                    + "（如2799.9999999999995）不报。",
                "Amounts go to the fen and areas to two places. More come of divisions by formulas, do not show, and are cut off by "
                    + "imports, so that sums are off. What binary fractions leave (2799.9999999999995) is no fault."),
            remedy: Words(
                "可以用“安全更正”四舍五入到两位；公式外面加ROUND(…,2)。", "The safe corrections round them; ROUND(…,2) does in a formula."),
            basis: Basis("INF", .inference), repair: .safe, needs: [numericFields], thresholds: [.decimalPlaces],
            examples: [
                .breaks("人均收入是除出来的", "an income per head that was divided") {
                    $0.remarks = [Remark(.perCapita, .decimalsRounded, original: "2800.1033333333")]
                },
                .keeps(
                    "三位小数合用的政策", "a policy of more places",
                    inRegister: {
                        $0.policy.thresholds[.decimalPlaces] = Threshold(Quantity(4), basis: "样本")
                        $0.household.remarks = [Remark(.farmland, .decimalsRounded, original: "4.125")]
                    }),
            ],
            check: .cell { remark, context, sink in
                guard remark.kind == .decimalsRounded, let places = context.number(.decimalPlaces), places <= 2,
                    let value = remark.understood(edition: context.conventions.edition)
                else { return }
                sink.report(
                    remark.field,
                    [.field(remark.field), .value(remark.original, remark.field), .value(value, remark.field)],
                    fix: Fix(.safe, remark.field, value))
            }),
    ]

    private static let numericFields = Field.allCases.filter {
        switch $0.entry.kind {
        case .money, .quantity, .count: true
        default: false
        }
    }

    private static let mayBeNegative: Set<Field> = [.netIncome, .perCapita, .disposable, .disposablePerCapita]
}

extension Remark {
    /// The number in a text with a unit, or in ten thousands of yuan; `nil` where the words say anything else.
    fileprivate var numberWithinWords: String? {
        var text = CleanedText(original, .number).text[...]
        for sign in ["¥", "￥"] where text.hasPrefix(sign) { text = text.dropFirst() }
        var factor: Int64 = 1
        switch field.entry.kind {
        case .money:
            if text.hasSuffix("元") { text = text.dropLast() }
            if text.hasSuffix("万") {
                text = text.dropLast()
                factor = 10_000
            }
        case .quantity, .count:
            let units = ["平方米", "公里", "千米", "个月", "㎡", "m²", "亩", "人", "月", "岁"]
            guard let unit = field.entry.unit, let written = units.first(where: text.hasSuffix),
                written.hasSuffix(unit) || (unit == "平方米" && ["㎡", "m²"].contains(written))
                    || (unit == "公里" && written == "千米")
            else { return nil }
            text = text.dropLast(written.count)
        default: return nil
        }
        guard let amount = Money.read(String(text), edition: 0).value else { return nil }
        let (fen, isTooLarge) = amount.fen.multipliedReportingOverflow(by: factor)
        return isTooLarge ? nil : Money(fen: fen).registered
    }
}
