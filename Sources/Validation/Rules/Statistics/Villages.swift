import Findings
import Registry

extension Catalogue {
    /// What the register and the papers say of a village (村级数据).
    static let villages: [Rule] = [
        Rule(
            "A014", .warning,
            title: Words("户均人口异常", "an unusual mean size of households"),
            message: Words(
                "{0}：{1}户{2}人，户均不在{3}至{4}人之间", "{0}: {1} households, {2} persons; the mean is not within {3} and {4}"),
            why: Words(
                "户均人口太少或太多，多半是户数、人数填反，或者漏了人。台账按村的户数、成员数核对，统计表按村的户数、人数核对；台账里一个成员也没有的村不查。",
                "Too small or too large a mean is mostly two numbers swapped, or people left out. Register and tables are looked "
                    + "at by village."),
            remedy: Words("核对这个村的户数和人数。", "Check the village's households and persons."),
            basis: Basis("INF", .inference), thresholds: [.householdSizeFrom, .householdSizeTo],
            papers: [
                [
                    .decisions, .figures([.init(.registered, .households), .init(.registered, .persons)]),
                    .figures([.init(.before, .households), .init(.before, .persons)]),
                    .figures([.init(.after, .households), .init(.after, .persons)]),
                ]
            ],
            examples: [
                .breaks(
                    "户数和人数填反", "the numbers are swapped", also: ["A001", "A002", "A003", "A009", "A010"],
                    inPapers: {
                        $0.stated[.registered, .households] = .value(Quantity(6))
                        $0.stated[.registered, .persons] = .value(Quantity(3))
                    }),
                .keeps(
                    "都是一人户", "households of one",
                    inPapers: {
                        $0.stated[.registered, .persons] = .value(Quantity(3))
                    }),
            ],
            check: .village { village, context, sink in
                guard let from = context.threshold(.householdSizeFrom), let to = context.threshold(.householdSizeTo)
                else { return }
                func isUnusual(_ households: Int64, _ persons: Int64) -> Bool {
                    persons * 100 < from.hundredths * households || persons * 100 > to.hundredths * households
                }
                func report(_ subject: Subject, _ households: String, _ persons: String) {
                    sink.report(
                        at: subject,
                        [
                            .text(village.place.village), .text(households), .text(persons), .text(from.plain),
                            .text(to.plain),
                        ])
                }
                if village.persons > 0, isUnusual(Int64(village.households), Int64(village.persons)) {
                    report(
                        .household(village.firstHousehold, field: .village), String(village.households),
                        String(village.persons))
                }
                for (table, row) in village.stated {
                    for item in [StatisticItem.registered, .before, .after] {
                        guard let households = row[item, .households].value, let persons = row[item, .persons].value,
                            isUnusual(households.hundredths / 100, persons.hundredths / 100)
                        else { continue }
                        report(table.cell(row, .init(item, .persons)), households.plain, persons.plain)
                    }
                }
            }),
        Rule(
            "A015", .warning,
            title: Words("贫困户数大于村总户数", "more poor households than households"),
            message: Words("{0}：全村{1}户，贫困户{2}户", "{0}: {1} households, and {2} poor ones"),
            why: Words(
                "贫困户是全村户数的一部分。贫困户数取台账里这个村的户数和表上的合计，两者中大的。",
                "Poor households are some of a village's. Their number is the register's or the table's, whichever is larger."
            ),
            remedy: Words(
                "核对全村户数是不是填了别的村，或者贫困户写错了村。",
                "See whether the number is another village's, or households stand in the wrong village."),
            basis: Basis("GZ 3_03 style; INF", .medium), papers: [[.figures([.init(.village, .households)])]],
            examples: [
                .breaks(
                    "全村只填了一户", "one household in all", also: ["A004"],
                    inPapers: {
                        $0.stated[.village, .households] = .value(Quantity(1))
                    }),
                .keeps("全村户数空着", "the number is blank", inPapers: { $0.stated[.village, .households] = .blank }),
            ],
            check: .village { village, _, sink in
                for (table, row) in village.stated {
                    let figure = StatisticFigure(.village, .households)
                    let poor = max(
                        Quantity(Int64(village.households)), row.total(.households)?.value ?? Quantity(0))
                    guard let all = row[figure].value, poor > all else { continue }
                    sink.report(
                        at: table.cell(row, figure),
                        [.text(village.place.village), .text(all.plain), .text(poor.plain)])
                }
            }),
        Rule(
            "A017", .warning,
            title: Words("村级土地小于各户合计", "a village has less land than its households"),
            message: Words("{0}：全村{1}{2}亩，贫困户合计{3}亩", "{0}: {1} {2} mu in the village, {3} mu of its poor households"),
            why: Words(
                "全村的耕地（林地）不会少于贫困户的合计，单位都是亩。户表没有这一列或都没有填的不查。",
                "A village's farmland or forest is no less than what its poor households have, in mu."),
            remedy: Words(
                "核对村表的单位（亩、公顷），再看有没有哪一户的面积写错。", "Check the unit of the village's figure, then the households'."),
            basis: Basis("GZ 3_03_002", .medium),
            papers: [[.figures([.init(.farmland, .area)]), .figures([.init(.forest, .area)])]],
            examples: [
                .breaks(
                    "全村耕地只填了五亩", "five mu in all", also: ["A004"],
                    inPapers: {
                        $0.stated[.farmland, .area] = .value(Quantity(5))
                    }),
                .keeps("全村林地空着", "the figure is blank", inPapers: { $0.stated[.forest, .area] = .blank }),
            ],
            check: .village { village, _, sink in
                for (item, sum) in [(StatisticItem.farmland, village.farmland), (.forest, village.forest)] {
                    guard let sum else { continue }
                    let figure = StatisticFigure(item, .area)
                    for (table, row) in village.stated {
                        guard let all = row[figure].value, all < sum else { continue }
                        sink.report(
                            at: table.cell(row, figure),
                            [
                                .text(village.place.village), .words(Words(item.label, item.english)), .text(all.plain),
                                .text(sum.plain),
                            ])
                    }
                }
            }),
        Rule(
            "A018", .hint,
            title: Words("某村清退比例过高", "a village clears out many"),
            message: Words("{0}：{1}户中整户清退{2}户，超过{3}%", "{0}: {2} of {1} households are cleared out, more than {3} %"),
            why: Words(
                "一个村清退比例特别高，可能是原来识别不准，也可能是这次清退过头。只算整户清退，部分成员清退和自然减少不算。",
                "Either the identification was poor, or the clear-out goes too far. Only whole households count."),
            remedy: Words("请街道到这个村重点核查。", "Have the street look at the village."),
            basis: Basis("INF", .inference), thresholds: [.clearOutShare], papers: [[.decisions]],
            examples: [
                .breaks(
                    "两户清退一户", "one of two",
                    inPapers: {
                        $0.removal.disposal = .clearOutHousehold
                        $0.removal.householdId = Identifier("9900010010002")
                    }),
                .keeps(
                    "自然销户不算", "a household that died out",
                    inPapers: {
                        $0.removal.disposal = .dissolve
                        $0.removal.householdId = Identifier("9900010010002")
                    }),
            ],
            check: .village { village, context, sink in
                guard let share = context.threshold(.clearOutShare), let subject = village.firstClearOut,
                    Int64(village.clearedOut) * 10_000 > share.hundredths * Int64(village.households)
                else { return }
                sink.report(
                    at: subject,
                    [
                        .text(village.place.village), .count(village.households), .count(village.clearedOut),
                        .text(share.plain),
                    ])
            }),
    ]
}
