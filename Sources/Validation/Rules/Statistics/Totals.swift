import Findings
import Registry

extension Catalogue {
    /// Whether the parts of a statistical table make its totals (合计与分项).
    static let totals: [Rule] = [
        Rule(
            "A001", .error,
            title: Words("总户数≠有劳动能力+无劳动能力", "households ≠ able + unable to work"),
            message: .sumDiffers,
            why: .sumOfTable(
                "总户数应等于有劳动能力户加无劳动能力户，变动前、变动后各自相等。",
                "The households are those that can work and those that cannot, before the changes and after them."),
            remedy: .recount, basis: Basis("GG", .medium), papers: [abilityPapers(.households)],
            yieldsTo: [Explanation("A005", .grounds)],
            examples: [
                .breaks(
                    "有劳动能力户少一户", "one household too few",
                    inPapers: {
                        $0.stated[.able, .households] = .value(Quantity(1))
                    }),
                .keeps(
                    "空白当作0", "a blank counts as none",
                    inPapers: {
                        $0.stated[.beforeUnable, .households] = .blank
                    }),
            ],
            check: .statistics { table, _, sink in
                for triple in abilities { report(triple.total, triple.parts, .households, table, &sink) }
            }),
        Rule(
            "A002", .error,
            title: Words("总人数≠两类人数之和", "persons ≠ able + unable to work"),
            message: .sumDiffers,
            why: .sumOfTable(
                "总人数应等于有劳动能力户的人数加无劳动能力户的人数。",
                "The persons are those of households that can work and of households that cannot."),
            remedy: .recount, basis: Basis("GG", .medium), papers: [abilityPapers(.persons)],
            yieldsTo: [Explanation("A005", .grounds)],
            examples: [
                .breaks(
                    "无劳动能力人数多一人", "one person too many",
                    inPapers: {
                        $0.stated[.afterUnable, .persons] = .value(Quantity(3))
                    }),
                .keeps(
                    "表里没有无劳动能力这一栏", "the table has no column for one of them",
                    inPapers: {
                        $0.statistics[0].drop([.init(.afterUnable, .persons)])
                    }),
            ],
            check: .statistics { table, _, sink in
                for triple in abilities { report(triple.total, triple.parts, .persons, table, &sink) }
            }),
        Rule(
            "A003", .error,
            title: Words("属性分类之和≠总数", "the classes do not make the total"),
            message: .sumDiffers,
            why: .sumOfTable(
                "一般贫困户（或低收入困难家庭）、低保、五保各类相加应等于总数，户数、人数分别核对。只列了“其中低保、五保”而没有其余一类的表不查。",
                "Ordinary, relief and five-guarantees households make the total. Tables that list only some classes are not "
                    + "looked at."),
            remedy: .recount, basis: Basis("GG; GD constants", .high),
            papers: [
                [
                    .figures([
                        .init(.registered, .households), .init(.ordinary, .households), .init(.relief, .households),
                    ]),
                    .figures([.init(.registered, .persons), .init(.ordinary, .persons), .init(.relief, .persons)]),
                    .figures([
                        .init(.registered, .households), .init(.lowIncome, .households), .init(.relief, .households),
                    ]),
                    .figures([.init(.registered, .persons), .init(.lowIncome, .persons), .init(.relief, .persons)]),
                ]
            ],
            examples: [
                .breaks(
                    "低保户少计一户", "one relief household too few",
                    inPapers: {
                        $0.stated[.relief, .households] = .value(Quantity(0))
                    }),
                .keeps(
                    "只列低保、五保", "only some classes are listed",
                    inPapers: {
                        for unit in [StatisticUnit.households, .persons] {
                            $0.statistics[0].drop([.init(.ordinary, unit), .init(.lowIncome, unit)])
                        }
                    }),
            ],
            check: .statistics { table, _, sink in
                for unit in [StatisticUnit.households, .persons] {
                    let parts = [StatisticItem.ordinary, .relief, .fiveGuarantees, .lowIncome].filter {
                        table.columns[.init($0, unit)] != nil
                    }
                    guard parts.count > 1, parts.contains(.ordinary) || parts.contains(.lowIncome) else { continue }
                    report(.registered, parts, unit, table, &sink)
                }
            }),
        Rule(
            "A009", .error,
            title: Words("脱贫成效分类之和≠总数", "the classes of effect do not make the total"),
            message: .sumDiffers,
            why: .sumOfTable(
                "巩固提升、改进措施、重点帮扶、清退四类相加应等于建档立卡总数，户数、人数分别核对。",
                "The four classes of effect make the registered total, households and persons apart."),
            remedy: .recount, basis: Basis("S2; INF", .high),
            papers: [
                [
                    .figures(effects.map { .init($0, .households) } + [.init(.registered, .households)]),
                    .figures(effects.map { .init($0, .persons) } + [.init(.registered, .persons)]),
                ]
            ],
            examples: [
                .breaks(
                    "有一户没有归类", "one household is in no class",
                    inPapers: {
                        $0.stated[.unsteady, .households] = .value(Quantity(0))
                    }),
                .keeps(
                    "有一类没有读懂", "one class cannot be read",
                    inPapers: {
                        $0.stated[.unsteady, .households] = .unreadable
                    }),
            ],
            check: .statistics { table, _, sink in
                for unit in [StatisticUnit.households, .persons] { report(.registered, effects, unit, table, &sink) }
            }),
        Rule(
            "A012", .error,
            title: Words("问题数≠已改+在改+未改", "problems ≠ mended + being mended + not mended"),
            message: .sumDiffers,
            why: .sumOfTable(
                "每个来源反馈的问题数应等于已整改、正在整改、未整改之和。",
                "Of each source the problems are those mended, being mended and not mended."),
            remedy: .recount, basis: Basis("S2; INF", .high),
            papers: [[.figures(([.problems] + states).map { .init($0, .items) })]],
            examples: [
                .breaks(
                    "正在整改漏了一个", "one that is being mended is left out",
                    inPapers: {
                        $0.stated[.inProgress, .items] = .value(Quantity(0))
                    }),
                .keeps(
                    "没有未整改的，空着", "nothing is left, and the cell is blank",
                    inPapers: {
                        $0.stated[.unresolved, .items] = .blank
                        $0.stated[.resolved, .items] = .value(Quantity(4))
                        $0.statistics[0].rows[1][.unresolved, .items] = .blank
                        $0.statistics[0].rows[1][.resolved, .items] = .value(Quantity(4))
                    }),
            ],
            check: .statistics { table, _, sink in report(.problems, states, .items, table, &sink) }),
        Rule(
            "A016", .error,
            title: Words("资金总量≠分量之和", "the funds are not the sum of their parts"),
            message: .sumDiffers,
            why: .sumOfTable(
                "资金总量应等于各来源资金之和。表里至少要有两个来源的栏目；只列“其中”一两项的表，请在表样里不要把它们设为来源。",
                "All funds are the sum of their sources; the layout names as sources only columns that together make the total."
            ),
            remedy: .recount, basis: Basis("GG", .medium),
            papers: [sources.map { .figures([.init(.funds, .amount), .init($0, .amount)]) }],
            examples: [
                .breaks(
                    "总量多写了十万", "ten too many",
                    inPapers: {
                        $0.stated[.funds, .amount] = .value(Quantity(110))
                    }),
                .keeps(
                    "只有一个来源的栏目", "one source only",
                    inPapers: {
                        $0.statistics[0].drop(
                            [StatisticItem.fundsProvincial, .fundsUnits, .fundsOther].map { .init($0, .amount) })
                    }),
            ],
            check: .statistics { table, _, sink in
                let parts = sources.filter { table.columns[.init($0, .amount)] != nil }
                if parts.count > 1 { report(.funds, parts, .amount, table, &sink) }
            }),
    ]

    private static let abilities: [(total: StatisticItem, parts: [StatisticItem])] = [
        (.registered, [.able, .unable]), (.before, [.beforeAble, .beforeUnable]), (.after, [.afterAble, .afterUnable]),
    ]
    private static let effects: [StatisticItem] = [.lasting, .unsteady, .farBehind, .toClear]
    private static let states: [StatisticItem] = [.resolved, .inProgress, .unresolved]
    private static let sources: [StatisticItem] = [
        .fundsCentral, .fundsProvincial, .fundsCity, .fundsCounty, .fundsUnits, .fundsSocial, .fundsOther,
    ]

    private static func abilityPapers(_ unit: StatisticUnit) -> [Paper] {
        abilities.map { triple in .figures(([triple.total] + triple.parts).map { .init($0, unit) }) }
    }

    /// Reports every row of which the parts do not make the total.
    private static func report(
        _ total: StatisticItem, _ parts: [StatisticItem], _ unit: StatisticUnit, _ table: StatisticTable,
        _ sink: inout Sink
    ) {
        let figure = StatisticFigure(total, unit)
        for row in table.rows {
            guard let stated = row[figure].value, let sum = row.sum(of: parts.map { .init($0, unit) }), sum != stated
            else { continue }
            sink.report(
                at: table.cell(row, figure), [.words(figure.words), .text(stated.plain), .text(sum.plain)],
                grounds: parts.map { table.cell(row, .init($0, unit)) })
        }
    }
}

extension Words {
    /// What rules about totals say: the total, what stands there, what the parts make.
    fileprivate static let sumDiffers = Words("{0}填{1}，各项相加是{2}", "{0} is {1}, and its parts make {2}")

    fileprivate static let recount = Words(
        "从台账重新统计，找出算错或漏填的一项；没有的填0。", "Count again from the ledger, and find the part that is wrong; write 0 for none.")

    fileprivate static func sumOfTable(_ zh: String, _ en: String) -> Words {
        Words(zh + "空白的按0算，各项全空的不查。", en + " A blank counts as none; where all parts are blank, nothing is said.")
    }
}
