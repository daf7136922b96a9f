import Findings
import Registry

extension Catalogue {
    /// Whether a statistical table foots, and agrees with the decisions (平衡与一致).
    static let balances: [Rule] = [
        Rule(
            "A004", .error,
            title: Words("下级之和≠上级", "the rows do not make their sum"),
            message: Words("{0}：{1}填{2}，下级各行相加是{3}", "{0}: {1} is {2}, and the rows below make {3}"),
            why: Words(
                "小计、合计行每一栏应等于它下面各村（街道）之和；街道行下面列了各村的，也当作合计行。比率不加；空白的按0算，有读不懂的格就不查这一栏。",
                "In every column a sum is what its villages or streets make. Rates are not added up; blanks count as none, and a "
                    + "column with a cell that cannot be read is passed over."),
            remedy: Words("看是哪个村改了数而合计没有改，或者漏了一个村。", "See which village was changed without its sum, or is left out."),
            basis: Basis("INF", .inference), papers: [[.sums]],
            // A figure that is wrong in its own row is wrong in its column, too.
            yieldsTo: ["A001", "A002", "A003", "A005", "A006", "A007", "A009", "A010", "A011", "A012", "A016"].map {
                Explanation($0, .grounds)
            },
            examples: [
                .breaks(
                    "合计行的人数没有跟着改", "the sum was not changed with the village",
                    inPapers: {
                        $0.statistics[0].rows[1][.screened, .persons] = .value(Quantity(7))
                    }),
                .keeps(
                    "合计行空着", "the sum is blank",
                    inPapers: {
                        $0.statistics[0].rows[1][.screened, .persons] = .blank
                    }),
                .keeps(
                    "比率不相加", "rates are not added up",
                    inPapers: {
                        $0.statistics[0].rows[1][.resolved, .rate] = .value(Quantity(61))
                    }),
            ],
            check: .statistics { table, _, sink in
                let figures = table.columns.keys.filter { $0.unit != .rate }.sorted { $0.key < $1.key }
                for row in table.rows {
                    guard let sums = row.sums, !sums.isEmpty else { continue }
                    for figure in figures {
                        guard let stated = row[figure].value, let sum = table.sum(of: figure, over: sums), sum != stated
                        else { continue }
                        sink.report(
                            at: table.cell(row, figure),
                            [.text(row.label), .words(figure.words), .text(stated.plain), .text(sum.plain)],
                            grounds: sums.map { table.cell(table.rows[$0], figure) })
                    }
                }
            }),
        Rule(
            "A005", .error,
            title: Words("变动前+变动≠变动后", "before + changes ≠ after"),
            message: Words("{0}填{1}，按变动前和各项变动算应是{2}", "{0} is {1}; before and the changes make {2}"),
            why: Words(
                "户后＝户前－销户＋拆户－并户＋新增－终止＋恢复－村间迁出＋村间迁入，人后同理加自然增减。逐行核对，户数、人数分开。表里要有变动前、变动后、新增、终止（清退）四栏才查；没有的其他栏当作没有这种变动。",
                "Households and persons apart, row by row. The table needs columns for before, after, additions and clear-outs; "
                    + "other kinds of change without a column count as none."),
            remedy: Words(
                "对照处置台账，找漏记或重复的变动。", "Compare with the decisions, and find the change that is missing or stands twice."),
            basis: Basis("GD ranking metrics; INF", .medium),
            papers: [[.figures(frame(.households)), .figures(frame(.persons))]],
            // They name the change that is wrong.
            yieldsTo: [Explanation("A006", .grounds), Explanation("A007", .grounds)],
            examples: [
                .breaks(
                    "变动后少写一人", "one person too few after",
                    inPapers: {
                        $0.stated[.after, .persons] = .value(Quantity(5))
                    }),
                .breaks(
                    "漏了一个死亡", "a death is left out",
                    inPapers: {
                        $0.stated[.death, .persons] = .value(Quantity(0))
                    }),
                .keeps(
                    "没有发生的变动空着", "changes that did not happen are blank",
                    inPapers: {
                        $0.stated[.birth, .persons] = .blank
                        $0.stated[.split, .households] = .blank
                    }),
            ],
            check: .statistics { table, _, sink in
                for unit in [StatisticUnit.households, .persons] {
                    guard frame(unit).allSatisfy({ table.columns[$0] != nil }) else { continue }
                    for row in table.rows {
                        let figure = StatisticFigure(.after, unit)
                        guard let stated = row[figure].value, let expected = row.balance(unit), expected != stated
                        else { continue }
                        sink.report(
                            at: table.cell(row, figure),
                            [.words(figure.words), .text(stated.plain), .text(expected.plain)],
                            grounds: row.changes(unit).map { table.cell(row, $0) })
                    }
                }
            }),
        Rule(
            "A006", .error,
            title: Words("清退花名册与统计表不一致", "the roster of those cleared out and the table disagree"),
            message: .decisionsDiffer,
            why: .compared("清退", "Clear-outs"), remedy: .compare, basis: Basis("S2; INF", .high),
            papers: [[.outcome], anyOf([.clearOut, .cleared])],
            examples: [
                .breaks(
                    "统计表写清退三人", "the table says three",
                    inPapers: {
                        $0.stated[.clearOut, .persons] = .value(Quantity(3))
                    }),
                .breaks(
                    "已清退没有填这一人", "the column of those cleared out says none",
                    inPapers: {
                        $0.stated[.cleared, .persons] = .value(Quantity(0))
                    }),
                .keeps("已清退空着", "the column is blank", inPapers: { $0.stated[.cleared, .persons] = .blank }),
            ],
            check: .statistics { table, context, sink in
                compare([.clearOut, .cleared], with: .clearOut, table, context, &sink)
            }),
        Rule(
            "A007", .error,
            title: Words("新增花名册与统计表不一致", "the roster of new households and the table disagree"),
            message: .decisionsDiffer,
            why: .compared("新增", "Additions"), remedy: .compare, basis: Basis("S2; INF", .high),
            papers: [[.outcome], anyOf([.addition, .added])],
            examples: [
                .breaks(
                    "统计表写新增两户", "the table says two",
                    inPapers: {
                        $0.stated[.addition, .households] = .value(Quantity(2))
                    }),
                .breaks(
                    "已纳入写了三人", "three are said to be taken in",
                    inPapers: {
                        $0.stated[.added, .persons] = .value(Quantity(3))
                    }),
                .keeps(
                    "村名写成村委会", "the village is written otherwise",
                    inPapers: {
                        $0.stated.place.village = "样本村委会"
                    }),
            ],
            check: .statistics { table, context, sink in
                compare([.addition, .added], with: .addition, table, context, &sink)
            }),
    ]

    private static func frame(_ unit: StatisticUnit) -> [StatisticFigure] {
        [StatisticItem.before, .addition, .clearOut, .after].map { .init($0, unit) }
    }

    private static func anyOf(_ items: [StatisticItem]) -> [Paper] {
        items.flatMap { [.figures([.init($0, .households)]), .figures([.init($0, .persons)])] }
    }

    /// Reports rows whose figure is not what the decisions make of the same villages.
    private static func compare(
        _ items: [StatisticItem], with item: StatisticItem, _ table: StatisticTable, _ context: RuleContext,
        _ sink: inout Sink
    ) {
        guard let outcome = context.papers.outcome, table.kind == .areas else { return }
        for row in table.plainRows {
            let rows = outcome.rows(about: row.place)
            guard !rows.isEmpty else { continue }
            for figure in items.flatMap({ [StatisticFigure($0, .households), .init($0, .persons)] }) {
                let made = outcome.sum(of: .init(item, figure.unit), over: rows)
                guard let stated = row[figure].value, let made, made != stated else { continue }
                sink.report(
                    at: table.cell(row, figure), [.words(figure.words), .text(stated.plain), .text(made.plain)])
            }
        }
    }
}

extension Words {
    fileprivate static let decisionsDiffer = Words(
        "{0}填{1}，按处置台账是{2}", "{0} is {1}; by the decisions it is {2}")

    fileprivate static let compare = Words(
        "以处置台账和花名册为准核对；少登记的补登记，统计表写错的改统计表。",
        "Compare with the decisions and the roster; enter what is missing, or correct the table.")

    fileprivate static func compared(_ zh: String, _ en: String) -> Words {
        Words(
            "花名册由处置台账生成，统计表上的\(zh)户数、人数应与台账相同，按村（没有村的按街道）核对；空白的不查，村名对不上的也不查。处置不能全部落实的，先改台账。",
            "\(en) are compared by village, or by street where there is no village; blank cells, and villages that the "
                + "register does not know, are passed over. Decisions that cannot be carried out come first.")
    }
}

extension StatisticTable {
    /// The sum of a figure over rows, blanks taken for none; `nil` where one has no column or cannot be read.
    fileprivate func sum(of figure: StatisticFigure, over positions: [Int]) -> Quantity? {
        var sum: Int64 = 0
        for position in positions {
            switch rows[position][figure] {
            case .absent, .unreadable: return nil
            case .blank: continue
            case .value(let value): sum += value.hundredths
            }
        }
        return Quantity(hundredths: sum)
    }

    /// The positions of the rows of a village, or of a street's villages where no village is named; none where neither is.
    fileprivate func rows(about place: AdministrativePlace) -> [Int] {
        let town = MatchKey(place.town)
        let village = VillageKey(place.village)
        guard !place.town.isEmpty || !place.village.isEmpty else { return [] }
        return rows.indices.filter { position in
            let own = rows[position].place
            return rows[position].sums == nil && (place.town.isEmpty || MatchKey(own.town) == town)
                && (place.village.isEmpty || VillageKey(own.village) == village)
        }
    }
}

extension StatisticRow {
    /// Where the households or persons before the changes stand, and every change.
    fileprivate func changes(_ unit: StatisticUnit) -> [StatisticFigure] {
        figures.keys.filter { $0.unit == unit && ($0.item == .before || $0.item.change != nil) }
    }

    /// What before and the changes make, changes without a column and blanks taken for none; `nil` where before is not
    /// known or a change cannot be read.
    fileprivate func balance(_ unit: StatisticUnit) -> Quantity? {
        guard var sum = self[.before, unit].value?.hundredths else { return nil }
        for (figure, reading) in figures where figure.unit == unit {
            guard let kind = figure.item.change else { continue }
            switch reading {
            case .absent, .blank: continue
            case .unreadable: return nil
            case .value(let value): sum += kind.isIncrease ? value.hundredths : -value.hundredths
            }
        }
        return Quantity(hundredths: sum)
    }
}
