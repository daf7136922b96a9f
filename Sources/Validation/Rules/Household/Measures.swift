import Findings
import Registry

extension Catalogue {
    /// What was done for a household, and whether it was visited (帮扶措施与走访).
    static let measures: [Rule] = [
        Rule(
            "H104", .warning,
            title: Words("当年无帮扶措施", "no measure of help in the year"),
            message: Words("{0}年没有这一户的帮扶措施", "there is no measure for the household in {0}"),
            why: Words(
                "每户当年至少要有一项帮扶措施（户措施、个人措施或行业部门补助）。年度没有填的措施按开始时间算，都没有的算当年。"
                    + "一般农户、清退户和已脱贫不再享受政策的户不查。几张措施表要一起导入，只导入一张会误报。",
                "A household has one measure a year at least, its own, a member's or a department's payment. One without a "
                    + "year counts by its start, else as this year's. Ordinary farm households, those cleared out and those "
                    + "lifted without further aid are passed over. Import all tables of measures together."),
            remedy: Words(
                "先看是不是漏导了措施表；确实没有的，与帮扶责任人落实后录入。",
                "See first whether a table was left out; else arrange help with the helper and register it."),
            basis: Basis("GZ 1_11_009; GD (帮扶到户 at least one)", .high), needs: [[.measureKind, .measureName]],
            examples: [
                .breaks("一项措施也没有", "no measure at all") { $0.measures = [] },
                .breaks("只有前一年的措施", "measures of the year before only") {
                    for index in $0.measures.indices { $0.measures[index].measureYear = .value(Year(2016)) }
                },
                .keeps("年度没有填，当年开始", "no year, and a start in it") {
                    for index in $0.measures.indices { $0.measures[index].measureYear = .blank }
                },
                .keeps("不再享受政策的户", "a household without further aid") {
                    $0.measures = []
                    $0.exitStatus = .value(.liftedWithoutAid)
                    $0.exitYear = .value(Year(2016))
                },
            ],
            check: .household { household, context, sink in
                guard !household.members.isEmpty, !household.isBeyondHelp else { return }
                for index in household.measures.indices
                where household.measures[index].isOf(context.dataYear) { return }
                sink.report(.measureKind, [.count(context.dataYear)])
            }),
        Rule(
            "H105", .warning,
            title: Words("措施与成员不符", "a measure that fits nobody in the household"),
            message: Words("当年的措施有“{0}”，{1}", "this year's measures name “{0}”; {1}"),
            why: Words(
                "就业扶贫要有劳动力，教育扶贫要有在校生，低保要有享受低保的成员，危房改造要有危房。写明了实施对象的只看这个人，否则看全户。"
                    + "有成员的情况没有填或认不出的不报；改造已完成的、改造后不再是危房的不报；只看当年的措施。"
                    + "孩子该在校而没有在校的（P032）、学历与年龄矛盾的（P030），先改那一项。",
                "Work needs somebody who can work, schooling a pupil, the minimum allowance somebody who draws it, "
                    + "rebuilding a dangerous house. Where the measure names a person only that one is looked at. Nothing is "
                    + "reported where somebody's state is not known, nor of a house that has been rebuilt; only this year's "
                    + "measures count. A child that should be at school (P032) and schooling that does not fit the age "
                    + "(P030) come first."),
            remedy: Words(
                "核实措施落在谁身上：措施录错的更正，成员情况没有更新的更新。",
                "See for whom the measure was: correct it, or bring the member up to date."),
            basis: Basis("GZ 4_11, 5_18", .high), needs: [[.measureKind, .measureName]],
            yieldsTo: [Explanation("P030", .person), Explanation("P032", .person)],
            examples: [
                .breaks("没有在校生的户有教育扶贫", "schooling for a household without pupils") {
                    $0.liveAlone()
                    $0.measures[1].beneficiary = .blank
                    $0.measures[1].beneficiaryIdNo = .blank
                },
                .breaks("教育扶贫给了已毕业的妻子", "schooling for the wife, who left school long ago") {
                    $0.measures[1].beneficiary = $0.members[1].name
                    $0.measures[1].beneficiaryIdNo = $0.members[1].idNo
                },
                .breaks("没有人享受低保却有低保金发放", "minimum allowance paid, and nobody draws it") {
                    $0.measures[1].measureKind = .blank
                    $0.measures[1].measureName = .value("低保金")
                    $0.measures[1].beneficiary = .blank
                    $0.measures[1].beneficiaryIdNo = .blank
                },
                .breaks("不是危房却有危房改造", "rebuilding of a house that is not dangerous") {
                    $0.measures[0].measureName = .value("危房改造")
                    $0.measures[0].measureState = .value("正在实施")
                    $0.measures[0].measureEnd = .blank
                },
                .keeps("危房改造已完成", "the house has been rebuilt") { $0.measures[0].measureName = .value("危房改造") },
                .keeps("就业扶贫，户内有劳动力", "work, and somebody can work") {
                    $0.measures[0].measureKind = .value(.employment)
                },
                .keeps("孩子的在校生状况没有填", "the children's classes are blank") {
                    $0.members[2].student = .blank
                    $0.members[3].student = .blank
                },
            ],
            check: .household { household, context, sink in
                for index in household.measures.indices where household.measures[index].isOf(context.dataYear) {
                    let named = household.beneficiary(of: index)
                    if named == nil, household.measures[index].namesBeneficiary { continue }
                    guard let misfit = household.misfit(of: index, for: named, context) else { continue }
                    sink.report(
                        .measureKind, [.text(household.measures[index].shownName), .words(misfit)],
                        related: named.map { [sink.subject(member: $0, nil)] } ?? [])
                }
            }),
        Rule(
            "H106", .warning,
            title: Words("产业帮扶但无经营收入", "help with production, and no income from it"),
            message: Words(
                "有产业扶贫措施“{0}”，生产经营性收入却填0",
                "there is help with production, “{0}”, and the income from production is nought"),
            why: Words(
                "享受产业帮扶的户一般有生产经营性收入，填0多半是漏填或产业没有做起来。没有填的不当作0；当年才投入、还没有收益的，注明即可。",
                "A household helped with production mostly has an income from it. Nought mostly means that it was left out "
                    + "or came to nothing. A blank is not nought; where it began this year and has not paid yet, note it."
            ),
            remedy: Words(
                "入户核实产业还在不在、卖了多少，补填收入或更正措施。", "Visit the household: fill in the income, or correct the measure."),
            basis: Basis("GZ 5_11_013", .medium), needs: [[.measureKind], [.production]],
            examples: [
                .breaks("养鸡没有收入", "chickens without income") {
                    $0.income.wage = .value(Money(yuan: 13_000))
                    $0.income.production = .value(.zero)
                    $0.income.productionExpense = .value(.zero)
                    $0.income.totalIncome = $0.income.netIncome
                    $0.income.totalExpense = $0.income.transferExpense
                },
                .keeps("收入没有填", "the income is blank") { $0.income.production = .blank },
                .keeps("没有产业帮扶", "no help with production") {
                    $0.measures[0].measureKind = .value(.assets)
                    $0.income.production = .value(.zero)
                },
            ],
            check: .household { household, _, sink in
                guard household.income.production.value == .zero else { return }
                for index in household.measures.indices
                where household.measures[index].measureKind.value == .production {
                    sink.report(.production, [.text(household.measures[index].shownName)])
                    return
                }
            }),
        Rule(
            "H107", .warning,
            title: Words("长期未走访", "not visited for long"),
            message: Words("最近走访日期是{0}；算到{1}，{2}天内没有走访", "the last visit was {0}; to {1}, none in {2} days"),
            why: Words(
                "帮扶责任人应当经常入户，一年没有走访的户会被系统预警。天数按政策参数，算到政策的基准日；没有走访日期的视为没有走访。"
                    + "一般农户、清退户和已脱贫不再享受政策的户不查。",
                "Helpers visit often, and the system warns of a household that was not visited for a year. Days are counted "
                    + "to the policy's day; without a date there was no visit. Ordinary farm households, those cleared out "
                    + "and those lifted without further aid are passed over."),
            remedy: Words(
                "请帮扶责任人入户走访并登记；已走访的补录日期。",
                "Have the helper visit the household and register it; fill in a date that was left out."),
            basis: Basis("GD alarm list", .medium), needs: [[.lastVisit]], thresholds: [.visitDays],
            examples: [
                .breaks("上次走访在13个月前", "the last visit was thirteen months ago") {
                    $0.lastVisit = .sample(2016, 11, 20)
                },
                .breaks("没有走访记录", "no visit is registered") { $0.lastVisit = .blank },
                .keeps("正好一年", "just a year ago") { $0.lastVisit = .sample(2016, 12, 31) },
                .keeps("清退户不再走访", "nobody visits a household that was cleared out") {
                    $0.householdKind = .value(.clearedOut)
                    $0.lastVisit = .sample(2016, 3, 1)
                },
            ],
            check: .household { household, context, sink in
                guard let days = context.number(.visitDays) else { return }
                let visited: Argument
                switch household.lastVisit {
                case .absent, .unreadable: return
                case .blank: visited = .words(Words("（空）", "(blank)"))
                case .value(let day):
                    guard Int(context.asOf.number - day.number) > days else { return }
                    visited = .value(day.registered, .lastVisit)
                }
                if household.isBeyondHelp { return }
                sink.report(.lastVisit, [visited, .text(context.asOf.registered), .count(days)])
            }),
    ]
}
