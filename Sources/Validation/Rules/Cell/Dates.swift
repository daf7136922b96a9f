import Findings
import Registry

extension Catalogue {
    /// Whether a date can be true (日期范围).
    static let dates: [Rule] = [
        Rule(
            "C017", .error,
            title: Words("日期超出合理范围或在未来", "a date that is too early, or in the future"),
            message: Words("“{0}”填的是{1}，{2}", "“{0}” is given as {1}: {2}"),
            why: Words(
                "年份早于1900年，或者晚于核对的日期，都是写错了数字。出生日期晚于核对日期就报；其他日期晚于次年才报，因为数据年度之后导出的表里会有"
                    + "次年的走访、变更。帮扶结束、措施结束是计划的日期，只查是否过早。证件号里的出生日期也这样写的、预脱贫户的脱贫年度不报。",
                "A year before 1900 or after the day of the review is a slip. A day of birth is judged by that day, other dates by "
                    + "the end of the next year: tables exported after the year of the data show later visits. Ends of help and of "
                    + "measures are plans and judged by 1900 only. A birth that the identity number confirms, and the exit year of "
                    + "a household that is to leave, are passed over."),
            remedy: Words("对照户口簿或原始资料更正年份。", "Correct the year from the household book or the papers."),
            basis: Basis("CT (birth year 1900-2021)", .medium), needs: [dateFields], thresholds: [.earliestYear],
            yieldsTo: [Explanation("P014")],
            examples: [
                .breaks("出生年份写成2080，没有证件号", "born in 2080, without a number", also: ["P002"]) {
                    $0.members[3].birth = .sample(2080, 11, 30)
                    $0.members[3].idNo = .blank
                    $0.members[3].age = .blank
                },
                .breaks("走访日期写成2071年", "a visit in 2071") { $0.lastVisit = .sample(2071, 11, 20) },
                .breaks("识别时间写成1814年", "identified in the year 1814") {
                    $0.identifyTime = .value(PartialDate(year: 1814))
                },
                .keeps("次年的走访", "a visit in the next year") { $0.lastVisit = .sample(2018, 3, 2) },
                .keeps("帮扶计划到2020年", "help is planned up to 2020") {
                    $0.helpers[0].helperEnd = .value(PartialDate(year: 2020))
                },
            ],
            check: .household { household, context, sink in DateJudge(context)?.judge(household, &sink) })
    ]

    private static let dateFields: [Field] = [
        .birth, .disabilityYear, .personIdentifyTime, .exitYear, .returnYear, .identifyTime, .lastVisit, .monitorTime,
        .riskClearedTime, .year, .renovationYear, .helperStart, .helperEnd, .measureYear, .measureStart, .measureEnd,
        .workBegin, .workEnd,
    ]
}

/// By what dates are judged (日期界限).
private struct DateJudge {
    private let earliest: Int
    private let asOf: CalendarDay
    /// The first day of the earliest year.
    private let firstDay: CalendarDay
    /// The last year that a table of the data's year can tell of.
    private let latest: Int

    init?(_ context: borrowing RuleContext) {
        guard let earliest = context.number(.earliestYear) else { return nil }
        self.earliest = earliest
        asOf = context.asOf
        firstDay = CalendarDay(year: earliest, month: 1, day: 1) ?? CalendarDay(number: .min)
        latest = asOf.parts.year + 1
    }

    func judge(_ household: Household, _ sink: inout Sink) {
        judgeOwn(household, &sink)
        let members = household.members.span
        for index in members.indices {
            if let birth = members[index].birth.value {
                if birth < firstDay {
                    report(birth.registered, .birth, of: index, Self.early(earliest), &sink)
                } else if birth > asOf, members[index].soundNumber?.birth != birth {
                    report(birth.registered, .birth, of: index, Self.late(asOf), &sink)
                }
            }
            judge(members[index].disabilityYear.year, .disabilityYear, of: index, &sink)
            judge(members[index].personIdentifyTime.year, .personIdentifyTime, of: index, &sink)
            let periods = members[index].workPeriods.span
            for period in periods.indices {
                judge(periods[period].workBegin.year, .workBegin, of: index, &sink)
                judge(periods[period].workEnd.year, .workEnd, of: index, &sink, mayBePlanned: true)
            }
        }
    }

    private func judgeOwn(_ household: Household, _ sink: inout Sink) {
        if household.exitStatus.value != .expected { judge(household.exitYear.year, .exitYear, &sink) }
        judge(household.returnYear.year, .returnYear, &sink)
        judge(household.identifyTime.year, .identifyTime, &sink)
        judge(household.lastVisit.year, .lastVisit, &sink)
        judge(household.monitorTime.year, .monitorTime, &sink)
        judge(household.riskClearedTime.year, .riskClearedTime, &sink)
        judge(household.year.year, .year, &sink)
        judge(household.conditions.renovationYear.year, .renovationYear, &sink)
        for helper in household.helpers.indices {
            judge(household.helpers[helper].helperStart.year, .helperStart, &sink)
            judge(household.helpers[helper].helperEnd.year, .helperEnd, &sink, mayBePlanned: true)
        }
        for measure in household.measures.indices {
            judge(household.measures[measure].measureYear.year, .measureYear, &sink)
            judge(household.measures[measure].measureStart.year, .measureStart, &sink, mayBePlanned: true)
            judge(household.measures[measure].measureEnd.year, .measureEnd, &sink, mayBePlanned: true)
        }
    }

    @inline(__always) private func judge(
        _ year: Int?, _ field: Field, of member: Int? = nil, _ sink: inout Sink, mayBePlanned: Bool = false
    ) {
        guard let year else { return }
        if year < earliest {
            report("\(year)", field, of: member, Self.early(earliest), &sink)
        } else if year > latest, !mayBePlanned {
            report("\(year)", field, of: member, Self.late(asOf), &sink)
        }
    }

    private func report(_ text: String, _ field: Field, of member: Int?, _ words: Words, _ sink: inout Sink) {
        let arguments: [Argument] = [.field(field), .value(text, field), .words(words)]
        if let member {
            sink.report(member: member, field, arguments)
        } else {
            sink.report(field, arguments)
        }
    }

    private static func early(_ year: Int) -> Words { Words("早于\(year)年", "before \(year)") }

    private static func late(_ day: CalendarDay) -> Words {
        Words("比核对日期（\(day.registered)）晚", "after the day of the review (\(day.registered))")
    }
}

extension Reading where Value == Year {
    fileprivate var year: Int? { value.map { Int($0.number) } }
}

extension Reading where Value == PartialDate {
    fileprivate var year: Int? { value?.year }
}

extension Reading where Value == CalendarDay {
    fileprivate var year: Int? { value?.parts.year }
}
