import Findings
import Registry

extension Catalogue {
    /// Wages and those who earn them (工资性收入与务工).
    static let wages: [Rule] = [
        Rule(
            "H059", .warning,
            title: Words("有工资性收入但无务工人员", "wages, and nobody who works"),
            message: Words(
                "工资性收入{0}元，但{1}名成员都没有务工的记录", "wages of {0} yuan, but none of the {1} members is said to work"),
            why: Words(
                "工资性收入是成员务工、上班或在公益性岗位挣来的，总有人有务工地点、时间、企业或岗位。"
                    + "有成员的务工情况认不出的，不报；只有务工地点一列的表看不出在家门口挣的工资，不查；户内无成员（H001）或无户主（H002）的，先改那一项，挣钱的人可能就漏登了。",
                "Wages are earned by a member, who has a place, months, an employer or a public-service job. Nothing is said "
                    + "where a member's work cannot be read; a table with the place alone does not show work near home. A household without members (H001) or head (H002) comes first: "
                    + "the earner may be missing."),
            remedy: Words(
                "问清是谁挣的工资，补填务工情况；没有人务工的，把工资性收入改为0或归入其他收入。",
                "Ask who earned it and fill in the work; where nobody did, the income is of another kind."),
            basis: Basis("SX ⑧", .medium),
            needs: [[.wage], [.work, .workMonths]],
            yieldsTo: [Explanation("H001", .household), Explanation("H002", .household)],
            examples: [
                .breaks("务工的人漏填了务工情况", "the worker's work was not filled in") {
                    $0.members[0].forgetWork()
                },
                .breaks("务工状况填“其他”，也没有时间", "the work is “other”, without months") {
                    $0.members[0].forgetWork()
                    $0.members[0].work = .value(.other)
                    $0.members[0].workMonths = .value(Quantity(0))
                },
                .keeps("在公益性岗位挣的", "earned in a public-service job") {
                    $0.members[0].forgetWork()
                    $0.members[1].publicJob = .value("保洁")
                },
                .keeps("务工时间认不出", "the months cannot be read") {
                    $0.members[0].forgetWork()
                    $0.members[0].misread(.workMonths, .notANumber, "半年")
                },
                .keeps(
                    "只有务工地点一列", "a table with the place of work alone",
                    inRegister: { model in
                        for index in model.household.members.indices {
                            model.household.members[index].forgetWork()
                            model.household.members[index].work = .absent
                            model.household.members[index].workMonths = .absent
                        }
                        model.neighbour.members[0].work = .absent
                        model.neighbour.members[0].workMonths = .absent
                    }),
                .keeps("没有工资性收入", "no wages") {
                    $0.income.wage = .value(.zero)
                    $0.members[0].forgetWork()
                },
            ],
            check: .household { household, _, sink in
                guard let wage = household.income.wage.value, wage > .zero else { return }
                for index in household.members.indices where household.members.span[index].mayEarnWages { return }
                sink.report(.wage, [.money(wage), .count(household.members.count)])
            }),
        Rule(
            "H060", .warning,
            title: Words("有务工人员但工资性收入为0", "somebody works, and there are no wages"),
            message: Words(
                "有{0}名成员务工或在公益性岗位，工资性收入却填0", "{0} members work or have a public-service job, but the wages are 0"),
            why: Words(
                "成员有务工月数、务工地点或公益性岗位，全户的工资性收入却是0。多半是收入没有更新，或把工资填进了别的收入。"
                    + "工资性收入空着的由H050报；务工状况填“其他”又没有月数的，不算务工；务工人员只有地点没有时间的（P047），先改那一项。",
                "A member has months or a place of work, or a public-service job, but the household no wages: the income was "
                    + "not brought up to date, or the wages stand under another income. A blank is left to H050; work that "
                    + "is “other” without months does not count; a place without months (P047) comes first."),
            remedy: Words(
                "核实工资拿了多少，填入工资性收入，再核对合计；今年没有务工的，更正务工情况。",
                "Find out the wages and enter them, then check the sums; or correct the work."),
            basis: Basis("SX ⑧; GZ 4_11", .high),
            needs: [[.wage], [.work, .workMonths, .workPlace, .publicJob, .publicJobMonths]],
            yieldsTo: [Explanation("P047", .person)],
            examples: [
                .breaks("务工8个月，工资填0", "eight months of work, and wages of 0") {
                    $0.income.wage = .value(.zero)
                    $0.recountIncome()
                },
                .breaks("没有时间列，只有务工地点", "no months, only the place of work") {
                    $0.members[0].workMonths = .absent
                    $0.income.wage = .value(.zero)
                    $0.recountIncome()
                },
                .keeps("工资性收入没有填", "the wages are blank") { $0.income.wage = .blank },
                .keeps("务工时间填0个月", "0 months of work") {
                    $0.members[0].forgetWork()
                    $0.members[0].workMonths = .value(Quantity(0))
                    $0.income.wage = .value(.zero)
                    $0.recountIncome()
                },
                .keeps("务工状况填“其他”", "the work is “other”") {
                    $0.members[0].forgetWork()
                    $0.members[0].work = .value(.other)
                    $0.income.wage = .value(.zero)
                    $0.recountIncome()
                },
            ],
            check: .household { household, _, sink in
                guard household.income.wage == .value(.zero) else { return }
                var workers: [Subject] = []
                for index in household.members.indices
                where household.members.span[index].worksAway
                    || household.members.span[index].holdsPublicJob
                {
                    workers.append(sink.subject(member: index, .workMonths))
                }
                guard !workers.isEmpty else { return }
                sink.report(.wage, [.count(workers.count)], related: Array(workers.prefix(Sink.relatedLimit)))
            }),
        Rule(
            "H061", .warning,
            title: Words("工资性收入过小或过大", "wages that are too small or too large"),
            message: Words("工资性收入填{0}元，{1}", "the wages are {0} yuan, {1}"),
            why: Words(
                "一年工资只有几十元或高达几十万元，多半是把月数、日工资当成全年，或单位、位数填错。限额各地不一，由政策参数定；填0的不报。",
                "A year's wages of some tens of yuan or of some hundred thousand are mostly a day's or month's, or a slip of "
                    + "unit or digits. The limits are the policy's; 0 is not looked at."),
            remedy: Words("核实全年工资，更正后再核对合计。", "Find out the year's wages, correct them, then check the sums."),
            basis: Basis("GZ 5_15_023; CT", .high), needs: [[.wage]], thresholds: [.wageFrom, .wageTo],
            examples: [
                .breaks("把万元当成了元", "ten thousands were taken for yuan") {
                    $0.income.wage = .value(Money(fen: 96))
                    $0.recountIncome()
                },
                .breaks("多填了两位", "two digits too many") {
                    $0.income.wage = .value(Money(yuan: 320_000))
                    $0.recountIncome()
                },
                .keeps("正好是下限", "just the lower limit") { $0.income.wage = .value(Money(yuan: 100)) },
                .keeps("没有工资", "no wages") { $0.income.wage = .value(.zero) },
            ],
            check: .household { household, context, sink in
                guard let wage = household.income.wage.value, wage > .zero, let least = context.amount(.wageFrom),
                    let most = context.amount(.wageTo), wage < least || wage > most
                else { return }
                let oddity =
                    wage < least
                    ? Words("全年不到\(least.registered)元", "less than \(least.registered) a year")
                    : Words("全年超过\(most.registered)元", "more than \(most.registered) a year")
                sink.report(.wage, [.money(wage), .words(oddity)])
            }),
    ]
}

extension Member {
    /// Whether anything in the row speaks of work that is paid. What cannot be read may do so.
    fileprivate var mayEarnWages: Bool {
        worksAway || holdsPublicJob || workCompany.statement != nil || jobChannel.statement != nil
            || abroad.value == .yes || !workPeriods.isEmpty || work.state == .unreadable
            || workMonths.state == .unreadable || publicJobMonths.state == .unreadable
    }

    /// Leaves out everything that speaks of work, for examples.
    fileprivate mutating func forgetWork() {
        (work, workMonths, publicJobMonths) = (.blank, .blank, .blank)
        (workPlace, workCompany, publicJob, jobChannel) = (.blank, .blank, .blank, .blank)
        workPeriods = []
    }
}
