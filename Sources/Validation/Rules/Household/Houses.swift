import Findings
import Registry

extension Catalogue {
    /// The house that a household lives in (住房).
    static let houses: [Rule] = [
        Rule(
            "H084", .warning,
            title: Words("住房面积为空或为0", "no floor area of the house"),
            message: Words("住房面积{0}", "the floor area of the house {0}"),
            why: Words(
                "每户都有住处，借住、租住、住敬老院的也有面积。没有填或填0，就看不出住房是否有保障。",
                "Every household lives somewhere, also those who rent or live with others. Without the area nobody sees "
                    + "whether it is housed."),
            remedy: Words(
                "入户量房或按房产证填写；借住的填实际居住面积。",
                "Measure the house or see its deed; of a borrowed one enter what is lived in."),
            basis: Basis("SX ①; GZ 3_02", .high), needs: [[.houseArea]],
            examples: [
                .breaks("住房面积没有填", "the area is blank") { $0.conditions.houseArea = .blank },
                .breaks("住房面积填0", "the area is 0") { $0.conditions.houseArea = .value(Quantity(0)) },
                .keeps("住房面积认不出", "the area cannot be read") {
                    $0.misread(.houseArea, .notANumber, "三间")
                },
                .keeps("户表里没有这一户的住房", "the household's row has no such column") {
                    $0.conditions.houseArea = .absent
                },
            ],
            check: .household { household, _, sink in
                switch household.conditions.houseArea {
                case .blank: sink.report(.houseArea, [.words(Words("没有填", "is blank"))])
                case .value(let area) where area == Quantity(0):
                    sink.report(.houseArea, [.words(Words("填0", "is 0"))])
                case .value, .absent, .unreadable: return
                }
            }),
        Rule(
            "H085", .error,
            title: Words("危房户未填级别或级别为A/B", "a dangerous house without a dangerous grade"),
            message: Words("是危房户，但危房级别{0}", "the house is dangerous, but its grade {0}"),
            why: Words(
                "危房指鉴定为C级（局部危险）或D级（整体危险）的房屋，A、B级不是危房。填“是”而没有C、D级别，两项总有一项不对。",
                "Dangerous are houses graded C (in part) or D (as a whole); A and B are not. A “yes” without either grade "
                    + "contradicts itself."),
            remedy: Words(
                "看房屋鉴定报告：C、D级的补填级别，A、B级和已改造完成的把是否危房户改为“否”。",
                "See the expert's report: enter C or D, or say that the house is not dangerous."),
            basis: Basis("INF; CT", .inference), needs: [[.dangerHouse], [.dangerLevel]],
            examples: [
                .breaks("没有填级别", "no grade is given") {
                    $0.conditions.dangerHouse = .value(.yes)
                    $0.conditions.dangerLevel = .blank
                },
                .breaks("已脱贫户的级别是B级，不再另报住危房", "grade B of a household out of poverty, and nothing else") {
                    $0.leavePoverty(perHead: 7_000)
                    $0.conditions.dangerHouse = .value(.yes)
                    $0.conditions.dangerLevel = .value(.b)
                },
                .keeps("级别是C级", "grade C") {
                    $0.conditions.dangerHouse = .value(.yes)
                    $0.conditions.dangerLevel = .value(.c)
                },
                .keeps("级别认不出", "the grade cannot be read") {
                    $0.conditions.dangerHouse = .value(.yes)
                    $0.misread(.dangerLevel, .notInCodeList, "三级")
                },
            ],
            check: .household { household, _, sink in
                guard household.conditions.dangerHouse.value == .yes else { return }
                switch household.conditions.dangerLevel {
                case .blank: sink.report(.dangerLevel, [.words(Words("没有填", "is blank"))])
                case .value(.a): sink.report(.dangerLevel, [.words(Words("是A级", "is A"))])
                case .value(.b): sink.report(.dangerLevel, [.words(Words("是B级", "is B"))])
                case .value(.c), .value(.d), .absent, .unreadable: return
                }
            }),
        Rule(
            "H086", .warning,
            title: Words("非危房户却填C/D级", "a dangerous grade of a house that is not"),
            message: Words("不是危房户，危房级别却填“{0}”", "the house is not dangerous, but its grade is “{0}”"),
            why: Words(
                "C级、D级就是危房。多半是危房已改造，改了“是否危房户”而级别没有清掉；也可能是危房漏认。",
                "Grades C and D are dangerous. Mostly the house was repaired and the grade left standing, or the dangerous "
                    + "house was overlooked."),
            remedy: Words(
                "看房屋鉴定报告：已改造的清掉级别，仍是危房的把是否危房户改为“是”。",
                "See the expert's report: clear the grade, or say that the house is dangerous."),
            basis: Basis("INF", .inference), needs: [[.dangerHouse], [.dangerLevel]],
            examples: [
                .breaks("不是危房却填D级", "not dangerous, and grade D") { $0.conditions.dangerLevel = .value(.d) },
                .keeps("不是危房，填A级", "not dangerous, and grade A") { $0.conditions.dangerLevel = .value(.a) },
                .keeps("是否危房户没有填", "the column is blank") {
                    $0.conditions.dangerHouse = .blank
                    $0.conditions.dangerLevel = .value(.d)
                },
            ],
            check: .household { household, _, sink in
                guard household.conditions.dangerHouse.value == .no,
                    let level = household.conditions.dangerLevel.value, level == .c || level == .d
                else { return }
                sink.report(.dangerLevel, [.value(level.registered, .dangerLevel)])
            }),
        Rule(
            "H087", .warning,
            title: Words("危房改造已完成仍为危房户", "a renovated house that is still called dangerous"),
            message: Words("{0}，是否危房户仍填“是”", "{0}, but the house is still called dangerous"),
            why: Words(
                "危房改造完成后就不再是危房，多半是改造后没有更新。改造状态是“已完成”，或没有状态而改造年度早于数据年度的才算；"
                    + "当年改造的可能还没有竣工，不报。没有级别（H085）或已脱贫（H080）的，先改那一项。",
                "A house that was renovated is not dangerous any more. Counted are a renovation that is finished, and, where no "
                    + "state is given, one of an earlier year. A missing grade (H085) and a household out of poverty "
                    + "(H080) come first."),
            remedy: Words(
                "看竣工验收表：验收合格的把是否危房户改为“否”，并清掉级别。",
                "See the acceptance report; where it passed, the house is not dangerous."),
            basis: Basis("GD 住房 score; INF", .medium), needs: [[.dangerHouse], [.renovation, .renovationYear]],
            yieldsTo: [Explanation("H080", .household), Explanation("H085", .household)],
            examples: [
                .breaks("改造已完成", "the renovation is finished") {
                    $0.conditions.callDangerous()
                    $0.conditions.renovation = .value(.finished)
                },
                .breaks("2015年改造过", "renovated in 2015") {
                    $0.conditions.callDangerous()
                    $0.conditions.renovationYear = .value(Year(2015))
                },
                .keeps("还在改造中", "under way since an earlier year") {
                    $0.conditions.callDangerous()
                    $0.conditions.renovation = .value(.underWay)
                    $0.conditions.renovationYear = .value(Year(2016))
                },
                .keeps("今年列入改造", "planned for this year") {
                    $0.conditions.callDangerous()
                    $0.conditions.renovationYear = .value(Year(2017))
                },
                .keeps("已改造，不再是危房", "renovated, and not dangerous") {
                    $0.conditions.renovation = .value(.finished)
                    $0.conditions.renovationYear = .value(Year(2015))
                },
            ],
            check: .household { household, context, sink in
                guard household.conditions.dangerHouse.value == .yes else { return }
                switch household.conditions.renovation {
                case .value(.finished):
                    sink.report(.dangerHouse, [.words(Words("危房改造已完成", "the renovation is finished"))])
                case .value(.none), .value(.underWay), .unreadable: return
                case .blank, .absent:
                    guard let year = household.conditions.renovationYear.value, Int(year.number) < context.dataYear
                    else { return }
                    sink.report(
                        .dangerHouse,
                        [.words(Words("\(year.registered)年改造过", "it was renovated in \(year.registered)"))])
                }
            }),
        Rule(
            "H088", .warning,
            title: Words("人均住房面积异常", "a floor area per head that can hardly be"),
            message: Words("住房面积{0}平方米，{1}人，人均{2}平方米", "a floor area of {0} square metres for {1}, {2} a head"),
            why: Words(
                "人均只有几平方米或超过两百平方米，多半是少填、多填一位，或填成了宅基地、院子的面积。限额由政策参数定；"
                    + "面积为空或0的由H084报，人口数没有填的不报。",
                "A few square metres a head, or some hundred, are mostly a digit too few or too many, or the area of the whole "
                    + "yard. The limits are the policy's; no area is H084's, and nothing is judged without a number of "
                    + "members."),
            remedy: Words("核对房产证或入户量房，只算居住的建筑面积。", "See the deed or measure the house; only what is lived in counts."),
            basis: Basis("INF", .inference), needs: [[.houseArea], [.memberCount, .name, .idNo]],
            thresholds: [.houseAreaFrom, .houseAreaTo],
            yieldsTo: [Explanation("H006", .household)],
            examples: [
                .breaks("少填了一位", "a digit too few") { $0.conditions.houseArea = .value(Quantity(9)) },
                .breaks("多填了两位", "two digits too many") { $0.conditions.houseArea = .value(Quantity(9_600)) },
                .keeps("五口人住25平方米", "five live on 25 square metres") {
                    $0.conditions.houseArea = .value(Quantity(25))
                },
                .keeps("人口数没有填", "no number of members") {
                    $0.conditions.houseArea = .value(Quantity(9))
                    $0.memberCount = .blank
                },
            ],
            check: .household { household, context, sink in
                guard let area = household.conditions.houseArea.value, area > Quantity(0),
                    let heads = household.heads, heads > 0, let least = context.threshold(.houseAreaFrom),
                    let most = context.threshold(.houseAreaTo)
                else { return }
                let share = Quantity(hundredths: area.hundredths / Int64(heads))
                guard share < least || share > most else { return }
                sink.report(
                    .houseArea,
                    [.value(area.registered, .houseArea), .count(heads), .value(share.registered, .houseArea)])
            }),
    ]
}

extension LivingConditions {
    /// Says that the house is of grade C, for examples.
    fileprivate mutating func callDangerous() {
        dangerHouse = .value(.yes)
        dangerLevel = .value(.c)
    }
}
