import Findings
import Registry

extension Catalogue {
    /// The income per head against the poverty line of the year (收入与标准).
    static let povertyLines: [Rule] = [
        Rule(
            "H072", .error,
            title: Words("已脱贫但人均收入低于标准", "out of poverty with an income below the line"),
            message: Words(
                "脱贫属性是“{0}”，但{1}填{2}元，低于{3}年脱贫线{4}元",
                "registered as “{0}”, but {1} is {2} yuan, below the {4} of {3}"),
            why: Words(
                "脱贫要求人均收入达到当年的标准。已脱贫的户低于标准，要么收入填错，要么是错退、返贫。"
                    + "表里有人均可支配收入的按它比，没有的按人均纯收入；预脱贫的不看。收支勾稽有错（H051至H053、H068、H070）或工资异常（H061）的，先改那一项；"
                    + "政策参数没有当年的标准，这条规则不运行。",
                "To leave poverty the income per head must reach the line of the year. Where it does not, it was mistaken, or "
                    + "the household never left or fell back. The disposable income decides where the table has it, "
                    + "otherwise the net one. Figures that are wrong or odd come first; without a line of the year the rule is not "
                    + "run."),
            remedy: Words(
                "先核对收入；收入属实的，按程序改为返贫或更正错退。", "Check the income; where it is right, register a relapse or a wrong exit."),
            basis: Basis("SX ①; S1", .high), needs: [[.exitStatus], [.perCapita, .disposablePerCapita]],
            lines: [.exit], yieldsTo: .doubtfulIncome,
            examples: [
                .breaks("已脱贫，人均2740.1元", "out of poverty with 2740.1 yuan") { $0.leavePoverty() },
                .keeps("正好达到标准", "just at the line") {
                    $0.leavePoverty()
                    $0.earn(perHead: 4_000)
                },
                .keeps("未脱贫的户", "a household that is still poor") { $0.exitStatus = .value(.poor) },
                .keeps("预脱贫的户", "an expected exit") { $0.exitStatus = .value(.expected) },
                .keeps("人均收入没有填", "no income per head is given") {
                    $0.leavePoverty()
                    $0.income.perCapita = .blank
                    $0.income.disposablePerCapita = .blank
                },
                .keeps("别的年度的数据", "data of another year") {
                    $0.leavePoverty()
                    $0.year = .value(Year(2016))
                },
            ],
            check: .household { household, context, sink in
                guard household.hasLeftPoverty, let status = household.exitStatus.value,
                    let income = household.incomePerHead(in: context), let line = context.line(.exit),
                    income.amount < line
                else { return }
                sink.report(
                    income.field,
                    [
                        .value(status.registered, .exitStatus), .field(income.field), .money(income.amount),
                        .count(context.dataYear), .money(line),
                    ])
            }),
        Rule(
            "H073", .warning,
            title: Words("未脱贫但收入高于标准且三保障无问题", "still poor with an income above the line and no other need"),
            message: Words(
                "未脱贫，但{0}填{1}元，达到{2}年脱贫线{3}元，住房、饮水、医保、上学也都没有问题",
                "still poor, but {0} is {1} yuan, at or above the {3} of {2}; house, water, insurance and schooling are in "
                    + "order"),
            why: Words(
                "收入达标、三保障和饮水都没有问题，可能是应退未退。只有住房、医保、上学都明确填了没有问题才报；有一项没填的不报，"
                    + "返贫户不报，当年新增的由H075报。收支勾稽有错或收入异常的，先改那一项。",
                "With enough income and nothing else wanting the household may be due to leave. It is reported only where "
                    + "house, insurance and schooling are said to be in order; relapsed households are not, and those "
                    + "identified this year are left to H075. Figures that are wrong or odd come first."),
            remedy: Words(
                "入户核实收入是否稳定；符合条件的按程序退出，不符合的写明原因。",
                "Visit the household; let it leave by the procedure, or note why it does not."),
            basis: Basis("S1 (应退未退)", .medium),
            needs: [
                [.exitStatus], [.perCapita, .disposablePerCapita], [.dangerHouse],
                [.residentMedical, .employeeMedical], [.student], [.birth, .idNo],
            ],
            thresholds: [.schoolAgeFrom, .schoolAgeTo, .schoolCutoff], lines: [.exit],
            yieldsTo: .doubtfulIncome + [Explanation("H058", .household), Explanation("H075", .household)],
            examples: [
                .breaks("人均5000元，样样有保障", "5,000 yuan a head, and nothing wanting") { $0.earn(perHead: 5_000) },
                .keeps("住的是危房", "it lives in a dangerous house") {
                    $0.earn(perHead: 5_000)
                    $0.conditions.dangerHouse = .value(.yes)
                    $0.conditions.dangerLevel = .value(.c)
                },
                .keeps("有人的医保没有填", "somebody's insurance is blank") {
                    $0.earn(perHead: 5_000)
                    $0.members[3].residentMedical = .blank
                },
                .keeps("女儿8岁不在校", "a daughter of eight is not at school") {
                    $0.earn(perHead: 5_000)
                    $0.members[3].student = .blank
                },
                .keeps("饮水有困难", "water is hard to get") {
                    $0.earn(perHead: 5_000)
                    $0.conditions.waterDifficult = .value(.yes)
                },
                .keeps("返贫户", "a relapsed household") {
                    $0.earn(perHead: 5_000)
                    $0.exitStatus = .value(.relapsed)
                },
            ],
            check: .household { household, context, sink in
                guard household.exitStatus.value == .poor, let line = context.line(.exit),
                    let income = household.incomePerHead(in: context), income.amount >= line,
                    household.isKnownSecure(context)
                else { return }
                sink.report(
                    income.field, [.field(income.field), .money(income.amount), .count(context.dataYear), .money(line)])
            }),
        Rule(
            "H074", .hint,
            title: Words("脱贫临界户", "just above the poverty line"),
            message: Words(
                "已脱贫，{0}填{1}元，只略高于{2}年脱贫线{3}元", "out of poverty, {0} is {1} yuan, just above the {3} of {2}"),
            why: Words(
                "已脱贫但收入刚过标准的户，遇到疾病、灾害就可能返贫，要多看一眼。高出多少算临界由政策参数定，不是填报错误。",
                "A household just above the line may fall back with an illness or a bad harvest and deserves a look. How near "
                    + "is near, the policy says. Nothing is wrong with the table."),
            remedy: Words("列入重点走访，核实收入是否稳定。", "Visit it among the first, and see whether the income is steady."),
            basis: Basis("S1 五个底子", .medium), needs: [[.exitStatus], [.perCapita, .disposablePerCapita]],
            thresholds: [.borderline], lines: [.exit], yieldsTo: .doubtfulIncome,
            examples: [
                .breaks("已脱贫，人均4200元", "out of poverty with 4,200 yuan") {
                    $0.leavePoverty()
                    $0.earn(perHead: 4_200)
                },
                .keeps("是标准的一倍半", "one and a half times the line") {
                    $0.leavePoverty()
                    $0.earn(perHead: 6_000)
                },
                .keeps("未脱贫的户", "a household that is still poor") { $0.earn(perHead: 4_200) },
            ],
            check: .household { household, context, sink in
                guard household.hasLeftPoverty, let line = context.line(.exit),
                    let percent = context.threshold(.borderline),
                    let income = household.incomePerHead(in: context), income.amount >= line,
                    // In floating point, which no amount and no policy overflows.
                    Double(income.amount.fen) < Double(line.fen) * Double(percent.hundredths) / 10_000
                else { return }
                sink.report(
                    income.field, [.field(income.field), .money(income.amount), .count(context.dataYear), .money(line)])
            }),
        Rule(
            "H075", .error,
            title: Words("新增户收入高于识别标准且无三保障困难", "a new household above the line and without another need"),
            message: Words(
                "{2}年新增，但{0}填{1}元，高于识别线{3}元，住房、饮水、医保、上学也都没有问题",
                "identified in {2}, but {0} is {1} yuan, above the line of {3}; house, water, insurance and schooling are in "
                    + "order"),
            why: Words(
                "新识别的户应当收入低于识别标准，或有住房、医疗、上学等困难。首次识别时间在数据年度、属性是未脱贫或返贫的才看；"
                    + "住房、医保、上学有一项没填的不报，因为不知道有没有困难。收支勾稽有错或收入异常的，先改那一项。",
                "A household is identified for an income below the line or for want of house, medical care or schooling. Only "
                    + "those first identified in the year of the data and still poor are looked at, and none of which one "
                    + "of these is not said. Figures that are wrong or odd come first."),
            remedy: Words(
                "核对识别材料：收入或三保障填错的更正；确不符合条件的，按程序清退。",
                "See the papers of its identification; correct the table, or clear the household out by the procedure."),
            basis: Basis("S2", .high),
            needs: [
                [.identifyTime], [.perCapita, .disposablePerCapita], [.dangerHouse],
                [.residentMedical, .employeeMedical], [.student], [.birth, .idNo],
            ],
            thresholds: [.schoolAgeFrom, .schoolAgeTo, .schoolCutoff], lines: [.identification],
            yieldsTo: .doubtfulIncome,
            examples: [
                .breaks("今年新增，人均3000元，样样有保障", "new with 3,000 yuan a head, and nothing wanting") {
                    $0.identifyTime = .value(PartialDate(year: 2017, month: 9))
                    $0.earn(perHead: 3_000)
                },
                .breaks("人均5000元，不再另报应退未退", "with 5,000 yuan it is not also due to leave") {
                    $0.identifyTime = .value(PartialDate(year: 2017, month: 9))
                    $0.earn(perHead: 5_000)
                },
                .keeps("正好是识别线", "just at the line") {
                    $0.identifyTime = .value(PartialDate(year: 2017, month: 9))
                    $0.earn(perHead: 2_952)
                },
                .keeps("住危房识别的", "identified for its house") {
                    $0.identifyTime = .value(PartialDate(year: 2017, month: 9))
                    $0.earn(perHead: 3_000)
                    $0.conditions.dangerHouse = .value(.yes)
                    $0.conditions.dangerLevel = .value(.d)
                },
                .keeps("2014年识别的", "identified in 2014") { $0.earn(perHead: 3_000) },
            ],
            check: .household { household, context, sink in
                guard household.isNew(in: context), !household.hasLeftPoverty,
                    let income = household.incomePerHead(in: context), let line = context.line(.identification),
                    income.amount > line, household.isKnownSecure(context)
                else { return }
                sink.report(
                    income.field, [.field(income.field), .money(income.amount), .count(context.dataYear), .money(line)])
            }),
    ]
}
