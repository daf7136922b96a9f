import Findings
import Registry

extension Catalogue {
    /// When a household left poverty (脱贫年度).
    static let exitYears: [Rule] = [
        Rule(
            "H108", .error,
            title: Words("已脱贫缺脱贫年度/未脱贫却有脱贫年度", "lifted without a year, or a year without being lifted"),
            message: Words("脱贫属性是{0}，脱贫年度{1}", "the exit status is {0}; the year of leaving poverty is {1}"),
            why: Words(
                "已脱贫（享受或不再享受政策）的户都有脱贫年度，未脱贫的没有。预脱贫、返贫的可有可无，不查；脱贫属性没有填、脱贫年度认不出的不查。",
                "A household that was lifted, with or without further aid, has a year of it; one that is poor has none. An "
                    + "expected exit and a relapse may have one. Nothing is judged where the status is blank or the year "
                    + "cannot be read."),
            remedy: Words(
                "查退出审批文件或公告：脱贫的补填年度，没有脱贫的清空年度；脱贫属性错的按程序改。",
                "See the decision on the exit: fill in the year, or empty it; change a wrong status by procedure."),
            basis: Basis("INF; 脱贫年度 column", .inference), needs: [[.exitStatus], [.exitYear]],
            examples: [
                .breaks("已脱贫没有年度", "lifted without a year") {
                    $0.leavePoverty(perHead: 7_000)
                    $0.exitYear = .blank
                },
                .breaks("不再享受政策的也要有年度", "lifted without aid, and without a year") {
                    $0.leavePoverty(perHead: 7_000)
                    $0.exitStatus = .value(.liftedWithoutAid)
                    $0.exitYear = .blank
                },
                .breaks("未脱贫却有年度", "poor with a year") { $0.exitYear = .value(Year(2016)) },
                .keeps("返贫户保留原来的脱贫年度", "a relapsed household keeps its year") {
                    $0.exitStatus = .value(.relapsed)
                    $0.exitYear = .value(Year(2016))
                },
                .keeps("脱贫属性没有填", "the status is blank") {
                    $0.exitStatus = .blank
                    $0.exitYear = .value(Year(2016))
                },
            ],
            check: .household { household, _, sink in
                guard let status = household.exitStatus.value else { return }
                switch (status, household.exitYear) {
                case (.lifted, .blank), (.liftedWithoutAid, .blank):
                    sink.report(
                        .exitYear,
                        [.value(status.registered, .exitStatus), .words(Words("没有填", "blank"))])
                case (.poor, .value(let year)):
                    sink.report(
                        .exitYear,
                        [
                            .value(status.registered, .exitStatus),
                            .words(Words("却填\(year.registered)", year.registered)),
                        ])
                default: return
                }
            }),
        Rule(
            "H109", .error,
            title: Words("脱贫年度早于识别年度", "out of poverty before being identified"),
            message: Words(
                "脱贫年度是{0}年，首次识别在{1}年", "the year of leaving poverty is {0}, and the first identification was in {1}"),
            why: Words(
                "先识别、后脱贫，脱贫不会早于首次识别，这由年份先后就能断定。同一年的不报；任一项没有填或认不出的不查；未脱贫却有年度的报H108。",
                "Nobody leaves poverty before being identified: the calendar alone makes it certain. The same year is "
                    + "possible; nothing is judged where either is blank or cannot be read. A year of a household that is "
                    + "poor is H108."),
            remedy: Words(
                "查识别和退出的审批文件，改错的那一个年度。", "See the decisions on identification and exit, and correct the wrong year."),
            basis: Basis("INF", .inference), needs: [[.exitYear], [.identifyTime]],
            yieldsTo: [Explanation("H108", .household)],
            examples: [
                .breaks("2014年识别，2013年脱贫", "identified in 2014, lifted in 2013") {
                    $0.leavePoverty(perHead: 7_000)
                    $0.exitYear = .value(Year(2013))
                },
                .keeps("当年识别当年脱贫", "identified and lifted in one year") {
                    $0.exitStatus = .value(.lifted)
                    $0.exitYear = .value(Year(2014))
                },
                .keeps("首次识别时间没有填", "the first identification is blank") {
                    $0.identifyTime = .blank
                    $0.exitStatus = .value(.lifted)
                    $0.exitYear = .value(Year(2013))
                },
            ],
            check: .household { household, _, sink in
                guard let exit = household.exitYear.value, let identified = household.identifyTime.value,
                    Int(exit.number) < identified.year
                else { return }
                sink.report(
                    .exitYear,
                    [.value(exit.registered, .exitYear), .value(String(identified.year), .identifyTime)])
            }),
    ]
}
