import Findings
import Registry

extension Catalogue {
    /// Figures of statistical tables that cannot be, or hardly (统计数据合理性).
    static let plausibility: [Rule] = [
        Rule(
            "A008", .error,
            title: Words("比率不在0-100%", "a rate outside 0–100 %"),
            message: Words("{0}是{1}%", "{0} is {1} %"),
            why: Words(
                "比率是部分占全部的比重，不会小于0，也不会大于100%。",
                "A rate is a part of a whole: neither below 0 nor above 100 %."),
            remedy: Words("重新计算；常见的是分子分母写反，或者把户数填进了比率栏。", "Calculate it again; often the two numbers are swapped."),
            basis: Basis("INF", .inference), papers: [[.rates]],
            examples: [
                .breaks(
                    "整改率写成160%", "160 per cent",
                    inPapers: {
                        $0.stated[.resolved, .rate] = .value(Quantity(160))
                    }),
                .keeps("全部整改", "all mended", inPapers: { $0.stated[.resolved, .rate] = .value(Quantity(100)) }),
            ],
            check: .statistics { table, _, sink in
                for figure in table.columns.keys.filter({ $0.unit == .rate }).sorted(by: { $0.key < $1.key }) {
                    for row in table.rows {
                        guard let rate = row[figure].value, rate.hundredths < 0 || rate.hundredths > 10_000 else {
                            continue
                        }
                        sink.report(at: table.cell(row, figure), [.words(figure.words), .text(rate.plain)])
                    }
                }
            }),
        Rule(
            "A010", .error,
            title: Words("参保人数大于总人数", "more insured than persons"),
            message: Words("参保{0}人，总人数{1}人", "{0} insured of {1} persons"),
            why: Words(
                "同一行里参保的人是贫困人口的一部分。总人数取合计，没有合计的取变动后、变动前。",
                "The insured of a row are some of its persons."),
            remedy: Words("核对参保统计是不是算进了非贫困人口，或者总人数没有更新。", "See whether others were counted, or the total is old."),
            basis: Basis("GG", .medium),
            papers: [
                [
                    .figures([.init(.insured, .persons), .init(.registered, .persons)]),
                    .figures([.init(.insured, .persons), .init(.after, .persons)]),
                    .figures([.init(.insured, .persons), .init(.before, .persons)]),
                ]
            ],
            examples: [
                .breaks(
                    "参保七人，总共六人", "seven of six",
                    inPapers: {
                        $0.stated[.insured, .persons] = .value(Quantity(7))
                    }),
                .keeps("全部参保", "everybody", inPapers: { $0.stated[.insured, .persons] = .value(Quantity(6)) }),
            ],
            check: .statistics { table, _, sink in
                let figure = StatisticFigure(.insured, .persons)
                for row in table.rows {
                    guard let insured = row[figure].value, let total = row.total(.persons), insured > total.value else {
                        continue
                    }
                    sink.report(at: table.cell(row, figure), [.text(insured.plain), .text(total.value.plain)])
                }
            }),
        Rule(
            "A011", .error,
            title: Words("务工/培训人数大于劳动力", "more at work or trained than labourers"),
            message: Words("{0}{1}，劳动力只有{2}人", "{0}: {1}; there are {2} labourers"),
            why: Words(
                "务工、培训的人都是劳动力，各自不会超过劳动力人数；表上另列病残劳动力的，先减去。",
                "Those at work and those trained are labourers; where unfit labourers are listed, they are taken off first."
            ),
            remedy: Words("核对是否按人次统计了培训，或者劳动力没有更新。", "See whether courses were counted instead of people."),
            basis: Basis("GG", .medium),
            papers: [
                [
                    .figures([.init(.working, .persons), .init(.labourers, .persons)]),
                    .figures([.init(.trained, .persons), .init(.labourers, .persons)]),
                ]
            ],
            examples: [
                .breaks(
                    "劳动力三人、病残一人，培训三人", "three trained of two",
                    inPapers: {
                        $0.stated[.trained, .persons] = .value(Quantity(3))
                    }),
                .keeps(
                    "没有病残劳动力一栏，三人都培训", "no column for unfit labourers",
                    inPapers: {
                        $0.statistics[0].drop([.init(.unfitLabourers, .persons)])
                        for index in $0.statistics[0].rows.indices {
                            $0.statistics[0].rows[index][.trained, .persons] = .value(Quantity(3))
                        }
                    }),
            ],
            check: .statistics { table, _, sink in
                for item in [StatisticItem.working, .trained] {
                    let figure = StatisticFigure(item, .persons)
                    for row in table.rows {
                        guard let count = row[figure].value, let labourers = row[.labourers, .persons].value else {
                            continue
                        }
                        let unfit = row[.unfitLabourers, .persons].value?.hundredths ?? 0
                        let fit = Quantity(hundredths: labourers.hundredths - unfit)
                        guard count > fit else { continue }
                        sink.report(
                            at: table.cell(row, figure), [.words(figure.words), .text(count.plain), .text(fit.plain)])
                    }
                }
            }),
        Rule(
            "A013", .warning,
            title: Words("双到村行数与应报数不符", "not all villages of the pairing programme are reported"),
            message: Words("表上有{0}个村，应报{1}个", "the table has {0} villages, and {1} report"),
            why: Words(
                "第一轮、第二轮“双到”村都要报短板情况，一村一行。应报几个由本地政策参数 pairedVillages 定。",
                "Every village of the first and second round reports, one row each; the policy of the place says how many."
            ),
            remedy: Words(
                "对照“双到”村名单补上漏报的村，去掉重复的。", "Add the villages that are missing, and take away rows that stand twice."),
            basis: Basis("S2", .high), thresholds: [.pairedVillages], papers: [[.pairedVillages]],
            examples: [
                .breaks("少一个村", "one village is missing", inPapers: { $0.statistics[1].rows.removeLast() }),
                .keeps(
                    "另有合计行", "a sum row",
                    inPapers: {
                        var sum = $0.statistics[1].rows[0]
                        sum.sums = [0]
                        $0.statistics[1].rows.append(sum)
                    }),
            ],
            check: .statistics { table, context, sink in
                guard table.kind == .pairedVillages, let expected = context.number(.pairedVillages) else { return }
                let count = table.plainRows.count
                if count != expected { sink.report(at: .table(table.table, nil), [.count(count), .count(expected)]) }
            }),
    ]
}
