import Findings
import Registry

extension Catalogue {
    /// How dates are written in their cells (日期写法).
    static let dateForms: [Rule] = [
        Rule(
            "C014", .error,
            title: Words("日期无法识别", "a date that cannot be read"),
            message: Words("“{0}”不是日期：{1}", "“{0}” is no date: {1}"),
            why: Words(
                "年份要写四位，日期要真的存在（没有2月30日）。认得2018-06-05、2018/6/5、2018.6.5、2018年6月5日、20180605；18/6/5分不清年月日，不认。"
                    + "只问年份或年月的列，只写年份、年月也可以。",
                "The year has four digits and the day exists (no 30th of February). 18/6/5 may be any day and is not read. Where a "
                    + "column asks for a year or a month, these will do."),
            remedy: Words(
                "按户口簿或原始资料改成2018-06-05的写法。", "Write it like 2018-06-05, from the household book or the papers."),
            basis: Basis("aivote; tftnews", .medium), needs: [dateFields],
            examples: [
                .breaks("年份只写两位", "a year of two digits") { $0.members[1].misread(.birth, .notADate, "77/9/3") },
                .breaks("2月30日", "the 30th of February") { $0.misread(.lastVisit, .notADate, "2017-02-30") },
                .keeps("识别时间只有年份", "only a year is known") { $0.identifyTime = .value(PartialDate(year: 2014)) },
            ],
            check: .cell { remark, _, sink in
                guard remark.kind == .notADate else { return }
                sink.report(remark.field, [.field(remark.field), remark.originalArgument])
            }),
        Rule(
            "C015", .hint,
            title: Words("8位数字日期", "a date written as eight digits"),
            message: Words("“{0}”写成8位数字{1}，读作{2}", "“{0}” is written as the eight digits {1} and was read as {2}"),
            why: Words(
                "20160105这样的写法在表格里只是一个数，不能按日期排序、相减。本工具认得，核对不受影响。只有六位的年月（201605）是系统的写法，不报。",
                "20160105 is a mere number to a spreadsheet: it sorts and subtracts wrongly. It is understood and judged alike. Six "
                    + "digits for a month are the system's own way."),
            remedy: Words(
                "系统要求8位数字的，不用改；否则用“安全更正”改成2016-01-05。",
                "Leave it where the system wants it so; otherwise let the safe corrections mend it."),
            basis: Basis("mkrr3d 1586", .medium), repair: .safe, needs: [dateFields],
            examples: [
                .breaks("出生日期写成19770903", "a day of birth as 19770903") {
                    $0.members[1].remarks = [Remark(.birth, .digitsAsDate, original: "19770903")]
                },
                .keeps("短横分开的日期", "a date with dashes") { $0.members[1].birth = .sample(1977, 9, 3) },
            ],
            check: understoodDate(.digitsAsDate)),
        Rule(
            "C016", .warning,
            title: Words("日期序列号", "a serial number in place of a date"),
            message: Words("“{0}”显示成数字{1}，读作{2}", "“{0}” shows as the number {1} and was read as {2}"),
            why: Words(
                "日期列没有设日期格式，显示的是距1900年（或1904年）的天数。本工具已换算；导成文本或粘贴到别处，就只剩这个数字，认不出是哪一天。",
                "Without a date format the cell shows the days since 1900 (or 1904). It was converted here; exported as text or "
                    + "pasted elsewhere only the number is left."),
            remedy: Words(
                "把该列设为日期格式，或用“安全更正”改写成日期。", "Give the column a date format, or let the safe corrections write the date."
            ),
            basis: Basis("kaojiazhao", .medium), repair: .safe, needs: [dateFields],
            examples: [
                .breaks("出生日期显示成28371", "a day of birth as 28371") {
                    $0.members[1].remarks = [Remark(.birth, .serialAsDate, original: "28371")]
                },
                .keeps("只写年份", "a year alone") { $0.identifyTime = .value(PartialDate(year: 2014)) },
            ],
            check: .household { household, _, sink in
                if household.hasSerialDate { reportSerialDates(of: household, &sink) }
            }),
    ]

    @inline(never) private static func reportSerialDates(of household: Household, _ sink: inout Sink) {
        for remark in household.remarks where remark.kind == .serialAsDate {
            report(remark, household.registered(remark.field), &sink)
        }
        for (index, member) in household.members.enumerated() {
            for remark in member.remarks where remark.kind == .serialAsDate {
                let value = member.registered(remark.field) ?? household.registered(remark.field)
                report(remark, value, member: index, &sink)
            }
        }
    }

    /// Dates that were understood, with the date in its usual form.
    private static func understoodDate(_ kind: Remark.Kind) -> Check {
        .cell { remark, context, sink in
            guard remark.kind == kind, let value = remark.understood(edition: context.conventions.edition) else {
                return
            }
            sink.report(
                remark.field,
                [.field(remark.field), .value(remark.original, remark.field), .value(value, remark.field)],
                fix: Fix(.safe, remark.field, value))
        }
    }

    /// A serial number means another day in another workbook: the day is what was read.
    private static func report(_ remark: Remark, _ value: String?, member: Int? = nil, _ sink: inout Sink) {
        guard let value else { return }
        let arguments: [Argument] = [
            .field(remark.field), .value(remark.original, remark.field), .value(value, remark.field),
        ]
        let fix = Fix(.safe, remark.field, value)
        if let member {
            sink.report(member: member, remark.field, arguments, fix: fix)
        } else {
            sink.report(remark.field, arguments, fix: fix)
        }
    }

    private static let dateFields = Field.allCases.filter {
        switch $0.entry.kind {
        case .day, .partialDate, .year: true
        default: false
        }
    }
}

extension Household {
    /// Whether a date of the household or of a member was understood from the serial number of a day.
    fileprivate var hasSerialDate: Bool {
        let members = members.span
        for index in members.indices where members[index].remarks.haveSerialDate { return true }
        return remarks.haveSerialDate
    }
}

extension [Remark] {
    fileprivate var haveSerialDate: Bool {
        let remarks = span
        for index in remarks.indices where remarks[index].kind == .serialAsDate { return true }
        return false
    }
}
