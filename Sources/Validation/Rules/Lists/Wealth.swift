import Findings
import Registry

extension Catalogue {
    /// What departments know of what people own and earn (财产和收入名单).
    static let listedWealth: [Rule] = [
        lead(
            "M003", .warning, [.vehicles],
            title: Words("公安交管：名下有车", "traffic police: owns a vehicle"),
            why: Words(
                "名下有汽车的一般不符合条件；廉价三轮车、摩托车、已报废或已卖未过户的往往是例外，在名单“例外情形”写明的不报。",
                "Owners of cars do not qualify as a rule; cheap tricycles, scrapped or sold ones are exceptions, and not reported "
                    + "where the list notes them."),
            remedy: .visit, basis: Basis("S1, S2; GD exception 名下有车; Hebei", .high),
            examples: [
                .headListed("户主名下有车", "the head owns a vehicle", on: .vehicles, also: ["M022"]),
                .headListedRightly("已报废，例外情形写明了", "scrapped, and noted", on: .vehicles) {
                    $0.texts[.exception] = "已报废"
                },
            ],
            counts: { hit, _, _ in hit.says(.exception).isEmpty }),
        lead(
            "M004", .warning, [.houses],
            title: Words("不动产/房管：名下有商品房", "real estate: owns a flat"),
            why: Words(
                "在城镇买商品房、门店的一般不符合条件；灾后重建、易地搬迁、拆迁安置的房不算，在名单“例外情形”写明的不报。",
                "Owners of flats or shops in town do not qualify as a rule; houses after disaster, relocation or demolition are "
                    + "exceptions."),
            remedy: .visit, basis: Basis("S1, S2; GD 名下有房; Hebei", .high),
            examples: [
                .headListed("户主名下有房", "the head owns a flat", on: .houses, also: ["M022"]),
                .headListedRightly("搬迁安置房", "a house of the relocation", on: .houses) {
                    $0.texts[.exception] = "易地搬迁安置房"
                },
            ],
            counts: { hit, _, _ in hit.says(.exception).isEmpty }),
        lead(
            "M005", .warning, [.companies],
            title: Words("工商：企业法人或股东", "commerce: head or partner of a company"),
            why: Words(
                "有企业的一般不符合条件；扶贫合作社入股、挂名、已注销的往往是例外，写明的不报。个体工商户见 M006。",
                "Owners of companies do not qualify as a rule; shares of a co-operative, lent names and closed companies are "
                    + "exceptions. Sole traders are M006's."),
            remedy: .visit, basis: Basis("S1, S2; GD 有工商注册信息; Hebei", .high),
            examples: [
                .headListed("户主是股东", "the head is a partner", on: .companies, also: ["M022"]),
                .headListedRightly("公司已注销", "the company is closed", on: .companies) { $0.texts[.status] = "注销" },
            ],
            counts: { hit, _, _ in
                hit.says(.exception).isEmpty && !hit.says(.type).contains("个体")
                    && !["注销", "吊销"].contains(where: hit.says(.status).contains)
            }),
        lead(
            "M006", .hint, [.soleTraders, .companies],
            title: Words("工商：个体工商户", "commerce: a sole trader"),
            why: Words(
                "小卖部、小摊点等个体户往往属于例外，看经营规模和收入。", "Small traders are mostly exceptions: look at size and income."),
            remedy: Words("了解经营情况和收入，有收入的计入家庭收入。", "Ask for size and income, and enter the income."),
            basis: Basis("GD; INF", .medium),
            examples: [
                .headListed("户主开小卖部", "the head has a small shop", on: .soleTraders),
                .headListedRightly("已注销", "closed", on: .soleTraders) { $0.texts[.status] = "注销" },
            ],
            counts: { hit, _, _ in
                hit.says(.exception).isEmpty && !["注销", "吊销"].contains(where: hit.says(.status).contains)
                    && (hit.kind == .soleTraders || hit.says(.type).contains("个体"))
            }),
        lead(
            "M007", .error, [.payroll],
            title: Words("财政：财政供养人员", "on the public payroll"),
            why: Words(
                "由财政发工资的人及其家庭一般不符合条件；公益性岗位、临时补贴不算，名单“例外情形”写明的不报。",
                "Who is paid from public funds does not qualify as a rule; public-service jobs do not count, where the list notes "
                    + "them."),
            remedy: .visit, basis: Basis("S1; GD 享有财政供养; Hebei", .high),
            examples: [
                .headListed("户主领财政工资", "the head is paid from public funds", on: .payroll),
                .headListedRightly("是公益性岗位", "a public-service job", on: .payroll) {
                    $0.texts[.exception] = "公益性岗位"
                },
                .keeps(
                    "已经作了清退", "cleared out already",
                    inReview: {
                        let spouse = $0.household.members[1]
                        $0.papers.list(.payroll) { $0.rows[0].idNo = spouse.idNo }
                    }),
            ],
            counts: { hit, _, _ in hit.says(.exception).isEmpty }),
        lead(
            "M008", .warning, [.cadres],
            title: Words("村(社区)书记/主任", "secretary or head of a village"),
            why: Words(
                "村党组织书记、村主任的家庭一般不纳入。", "The families of village secretaries and heads are not taken in as a rule."),
            remedy: .visit, basis: Basis("HB", .medium),
            examples: [
                .headListed("户主是村主任", "the head is the village head", on: .cadres),
                .headListedRightly("已经离任", "out of office", on: .cadres) { $0.texts[.status] = "离任" },
            ],
            counts: { hit, _, _ in !["离任", "卸任", "免职"].contains(where: hit.says(.status).contains) }),
        lead(
            "M009", .warning, [.deposits],
            title: Words("银行：存款超限", "banks: a deposit above the limit"),
            why: Words(
                "存款多的要说明来源；限额由本地政策参数 depositTo 定。扶贫小额贷款、赔偿款、救命钱要分清；名单没有金额的不报。",
                "Large deposits are explained; the limit is the policy's of the place. Rows without an amount are passed over."
            ),
            remedy: Words("请本人说明来源，核对收入。", "Ask where it comes from, and compare with the income."),
            basis: Basis("S1; 360doc nine lines", .medium), thresholds: [.depositTo],
            examples: [
                .headListed("存款八万", "eighty thousand", on: .deposits) { $0.amount = Money(yuan: 80_000) },
                .headListedRightly("存款不到限额", "below the limit", on: .deposits) { $0.amount = Money(yuan: 50_000) },
            ],
            counts: { hit, _, context in
                guard let amount = hit.row.amount, let limit = context.amount(.depositTo) else { return false }
                return amount > limit
            }),
        lead(
            "M010", .warning, [.pensions],
            title: Words("人社：职工参保或较高退休金", "employees' insurance or a high pension"),
            why: Words(
                "参加职工养老保险或领退休金的，多半有稳定工作。城乡居民养老保险不算；务工单位代缴的也可能有。",
                "Who is insured as an employee or draws a pension mostly has steady work. Residents' pensions do not count."
            ),
            remedy: Words("核实工作单位、工资或退休金，计入收入。", "Verify employer and pay, and enter them as income."),
            basis: Basis("GD; INF", .medium),
            examples: [
                .headListed("户主参加职工养老保险", "the head is insured as an employee", on: .pensions) {
                    $0.texts[.type] = "企业职工基本养老保险"
                },
                .headListedRightly("居民养老", "residents' pension", on: .pensions) { $0.texts[.type] = "城乡居民基本养老保险" },
            ],
            counts: { hit, _, _ in !hit.says(.type).contains("居民") }),
        lead(
            "M011", .hint, [.housingFund],
            title: Words("住房公积金", "pays into the housing fund"),
            why: Words("缴存住房公积金的，一般有正式单位。", "Who pays into the fund mostly has a regular employer."),
            remedy: Words("核实工作单位和工资，计入收入。", "Verify employer and pay, and enter them as income."),
            basis: Basis("GD; INF", .medium),
            examples: [
                .headListed("户主缴存公积金", "the head pays into the fund", on: .housingFund),
                .headListedRightly("已销户", "closed", on: .housingFund) { $0.texts[.status] = "销户" },
            ],
            counts: { hit, _, _ in !hit.says(.status).contains("销户") }),
        lead(
            "M012", .hint, [.taxes],
            title: Words("税务", "pays taxes"),
            why: Words("缴纳个人所得税或经营税的，可能有较高收入。", "Who pays income or business tax may earn well."),
            remedy: Words("核实应税收入，计入家庭收入。", "Verify the income, and enter it."),
            basis: Basis("GD; INF", .medium),
            examples: [
                .headListed("户主在纳税名单里", "the head is on the list", on: .taxes),
                .headListedRightly("同名的人证件号不同", "a namesake with another number", on: .taxes) {
                    $0.idNo = .sample(born: 1950, 5, 5, sequence: 331)
                },
            ]),
        lead(
            "M020", .warning, [.machinery],
            title: Words("农机/船舶/工程机械", "farm machines, ships or engineering machines"),
            why: Words(
                "有大型农机、工程机械、船舶的一般不符合条件；小型农具、合作社购置、已报废的在“例外情形”写明的不报。",
                "Owners of large machines and ships do not qualify as a rule; small tools, a co-operative's and scrapped ones are "
                    + "exceptions."),
            remedy: .visit, basis: Basis("HB; S1", .medium),
            examples: [
                .headListed("户主名下有挖掘机", "the head owns an excavator", on: .machinery, also: ["M022"]),
                .headListedRightly("是合作社的", "the co-operative's", on: .machinery) { $0.texts[.exception] = "合作社购置" },
            ],
            counts: { hit, _, _ in hit.says(.exception).isEmpty }),
        Rule(
            "M022", .hint,
            title: Words("例外情形未登记", "exceptions are not noted"),
            message: Words(
                "“{0}”名单命中{1}人，“例外情形”都空着；核实后请登记", "{1} are hit by the list “{0}” and the column of exceptions is blank"),
            why: Words(
                "灾后重建房、搬迁房、拆迁房、报废或借名的车、挂名的公司等不算数，查明后登记在“例外情形”一栏，下次比对就不再报。一份名单只提示一次。",
                "Houses after disaster, relocation or demolition, scrapped or lent vehicles and companies in name only are "
                    + "exceptions: noted, they are not reported again. One hint a list."),
            remedy: Words("逐人核实，属于例外的填在名单的“例外情形”一栏。", "Verify each, and note exceptions in the list."),
            basis: Basis("HB; INF", .medium), papers: [[.exceptions]],
            examples: [
                .headListed("户主名下有房，例外情形空着", "a flat, and no exception noted", on: .houses, also: ["M004"]),
                .headListedRightly("例外情形写明了", "the exception is noted", on: .houses) {
                    $0.texts[.exception] = "拆迁安置房"
                },
            ],
            check: .list { judged, context, sink in
                guard [.vehicles, .houses, .companies, .machinery].contains(judged.list.kind),
                    let column = judged.list.columns[.exception]
                else { return }
                let open = judged.hits.filter { hit in
                    hit.strength != .nameOnly && hit.says(.exception).isEmpty
                        && !context.isSettled(judged.member(of: hit), of: judged.household(of: hit))
                }
                guard let first = open.first else { return }
                sink.report(
                    at: .table(judged.list.table, TablePlace(row: first.row.row, column: column)),
                    [.words(judged.list.kind.words), .count(Set(open.map(\.position)).count)])
            }),
    ]
}

extension Words {
    fileprivate static let visit = Words(
        "入户核实：属实的按程序清退；属于例外的，在名单“例外情形”写明后保留。",
        "Visit: where it is true, clear out by the procedure; otherwise note the exception in the list.")
}
