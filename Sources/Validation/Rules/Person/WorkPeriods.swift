import Findings
import Registry

extension Catalogue {
    /// Periods of work as a monthly table gives them (务工记录).
    static let workPeriods: [Rule] = [
        Rule(
            "P052", .warning,
            title: Words("务工月收入异常", "an unlikely wage of a month"),
            message: Words("务工月收入填{0}元", "the wage of a month is {0} yuan"),
            why: Words(
                "务工月收入太低，多半是按天、按万元填了，或没有务工；太高，多半是把全年的填成了一个月的。上下限见政策参数。没有填、识读不了的不报。",
                "A wage too low was mostly given by the day or in ten thousands, or nobody works; one too high is that of a "
                    + "year. The policy has the limits. Cells that are blank or cannot be read are passed over."),
            remedy: Words("问本人一个月挣多少，按元填写。", "Ask what the person earns in a month, and give it in yuan."),
            basis: Basis("GZ 5_16_001/002, 1111_12", .medium), needs: [[.workIncome]],
            thresholds: [.monthlyWageFrom, .monthlyWageTo],
            examples: [
                .breaks("按万元填写", "given in ten thousands") {
                    $0.members[0].workPeriods[0].workIncome = .value(Money(fen: 35))
                },
                .breaks("填了全年的收入", "the wage of the year") {
                    $0.members[0].workPeriods[0].workIncome = .value(Money(yuan: 48_000))
                },
                .keeps("正好100元", "just a hundred") {
                    $0.members[0].workPeriods[0].workIncome = .value(Money(yuan: 100))
                },
                .keeps("月收入没有填", "no wage is given") { $0.members[0].workPeriods[0].workIncome = .blank },
            ],
            check: .member(of: .worksAway) { member, context, sink in
                for index in member.workPeriods.indices {
                    guard let wage = member.workPeriods[index].workIncome.value,
                        let from = context.amount(.monthlyWageFrom), let to = context.amount(.monthlyWageTo),
                        wage < from || wage > to
                    else { continue }
                    sink.report(.workIncome, [.money(wage)])
                }
            }),
        Rule(
            "P054", .warning,
            title: Words("务工时间段重叠", "periods of work that overlap"),
            message: Words("{0}开始的一段务工，与{1}至{2}的一段重叠", "work that begins in {0} overlaps with work from {1} to {2}"),
            why: Words(
                "一个人不会同时在两处务工，后一段应在前一段结束以后开始。在同一个月里结束又开始的不报；没有起止月份的不报。",
                "Nobody works in two places at a time: one period begins when the other is over. Within one and the same "
                    + "month it may end and begin. Periods without months are passed over."),
            remedy: Words(
                "问本人各段务工的起止月份，改正；重复录入的删去一条。", "Ask for the months of each and mend them; delete one that stands twice."),
            basis: Basis("GZ 5_12_001", .medium), needs: [[.workBegin], [.workEnd]],
            examples: [
                .breaks("上一段没有结束又开始一段", "one begins before the other is over") {
                    $0.members[0].addWorkPeriod(from: 6, to: 12)
                },
                .keeps("同一个月结束又开始", "one ends and the other begins in the same month") {
                    $0.members[0].addWorkPeriod(from: 10, to: 12)
                },
                .keeps("只有年份，分不出先后", "years only") {
                    $0.members[0].addWorkPeriod(from: 6, to: 12)
                    $0.members[0].workPeriods[1].workBegin = .value(PartialDate(year: 2017))
                },
                .keeps("上一段没有填结束时间", "no end is given") {
                    $0.members[0].addWorkPeriod(from: 6, to: 12)
                    $0.members[0].workPeriods[0].workEnd = .blank
                },
            ],
            check: .member(of: .worksAway) { member, _, sink in
                guard member.workPeriods.count > 1 else { return }
                for later in member.workPeriods.indices {
                    for earlier in member.workPeriods.indices where earlier != later {
                        guard let one = member.workPeriods[earlier].span, let other = member.workPeriods[later].span,
                            (one.begin, earlier) < (other.begin, later), other.begin.isSurelyBefore(one.end),
                            one.begin.isSurelyBefore(other.end)
                        else { continue }
                        sink.report(
                            .workBegin,
                            [
                                .value(other.begin.registered, .workBegin), .value(one.begin.registered, .workBegin),
                                .value(one.end.registered, .workEnd),
                            ])
                    }
                }
            }),
    ]
}

extension WorkPeriod {
    /// Begin and end, where both are given to the month.
    fileprivate var span: (begin: PartialDate, end: PartialDate)? {
        guard let begin = workBegin.value, let end = workEnd.value, begin.hasMonth, end.hasMonth else { return nil }
        return (begin, end)
    }
}

extension PartialDate {
    fileprivate var hasMonth: Bool { packed / 100 % 100 > 0 }

    /// Whether the date is before another, whatever the days that are not given.
    fileprivate func isSurelyBefore(_ other: PartialDate) -> Bool {
        if packed / 100 != other.packed / 100 { return packed < other.packed }
        return packed % 100 > 0 && packed < other.packed
    }
}

extension Member {
    /// Adds a period of work to the year of the model, for examples.
    fileprivate mutating func addWorkPeriod(from: Int, to: Int) {
        guard var period = workPeriods.first else { return }
        period.source = RecordToken(table: 2, row: 3)
        period.workBegin = .value(PartialDate(year: 2017, month: from))
        period.workEnd = .value(PartialDate(year: 2017, month: to))
        workPeriods.append(period)
    }
}
