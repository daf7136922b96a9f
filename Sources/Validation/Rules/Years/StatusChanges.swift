import Findings
import Registry

extension Catalogue {
    /// How a household's status changes (户属性的变化).
    static let statusChanges: [Rule] = [
        Rule(
            "Y016", .error,
            title: Words("脱贫属性流转不合法", "an exit status that cannot follow the earlier one"),
            message: Words("脱贫属性由“{0}”变成“{1}”，{2}", "the exit status went from “{0}” to “{1}”: {2}"),
            why: Words(
                "脱贫属性按程序流转：未脱贫、预脱贫到已脱贫，已脱贫后返贫，返贫后再脱贫。已脱贫不能变回未脱贫（应为返贫，或作错退纠正）；"
                    + "不再享受政策的变回享受政策等，要有说明。处置台账里有这一户的决定的不报；相隔几年的，中间能走通就不报。",
                "The status follows the procedure: poor, expected, lifted; lifted may relapse, and be lifted again. Lifted "
                    + "never becomes poor (but relapsed, or by correcting a wrong exit); some steps back need a note. Nothing "
                    + "is reported where a decision is about the household, nor where years between leave room for it."),
            remedy: Words(
                "查退出、返贫的审批材料，改正填错的一期；属于错退纠正、政策恢复的，写进处置台账。",
                "Look for the papers of the exit or the relapse; enter a correction in the list of decisions."),
            basis: Basis("public source; 89p.cn 91420", .medium), needs: [[.exitStatus]], compares: [.earlierExport],
            examples: [
                .breaks(
                    "已脱贫变回未脱贫", "lifted became poor",
                    sinceLastYear: { _, before in before.household.exitStatus = .value(.lifted) }),
                .breaks(
                    "未脱贫直接变成返贫", "poor became relapsed",
                    sinceLastYear: { now, _ in
                        now.household.exitStatus = .value(.relapsed)
                        now.household.returnYear = .value(Year(2017))
                    }),
                .keeps(
                    "预脱贫没有脱成", "expected to leave, and did not",
                    sinceLastYear: { _, before in before.household.exitStatus = .value(.expected) }),
                .keeps(
                    "错退纠正，有处置", "a wrong exit corrected by decision",
                    sinceLastYear: { now, before in
                        before.household.exitStatus = .value(.lifted)
                        now.decisions = DecisionList(decisions: [.sample(.restore, now.household, reason: "错退纠正")])
                    }),
                .keeps(
                    "相隔两年，中间可以脱贫再返贫", "two years leave room for an exit and a relapse",
                    sinceLastYear: { now, before in
                        before.household.year = .value(Year(2015))
                        before.neighbour.year = .value(Year(2015))
                        now.household.exitStatus = .value(.relapsed)
                    }),
            ],
            check: .years(
                .households { now, before, context, sink in
                    guard let status = now.exitStatus.value, let earlier = before.exitStatus.value, status != earlier,
                        !earlier.canBecome(status, inYears: context.past.span.years),
                        context.past.decisions?.concern(now) != true
                    else { return }
                    sink.report(
                        .exitStatus,
                        [
                            .value(earlier.name, .exitStatus), .value(status.name, .exitStatus),
                            .words(earlier.mayBecome(status).words),
                        ])
                })),
        Rule(
            "Y017", .warning,
            title: Words("贫困户属性变化", "another class of poor household"),
            message: Words("贫困户属性由“{0}”变成“{1}”", "the class went from “{0}” to “{1}”"),
            why: Words(
                "属性的变化要有民政的审批：新纳入、退出低保或特困供养。成员的“是否享受低保”“是否特困供养人员”跟着变的，原因已经清楚，不报；"
                    + "“五保户”改称“特困供养贫困户”一类的改名不算。",
                "The class changes with the relief that civil affairs grant. Nothing is reported where the members' relief "
                    + "changed likewise, nor where the value was only renamed."),
            remedy: Words("核对民政的低保、特困名单，改属性或成员的待遇。", "Compare with the lists of civil affairs; mend what is wrong."),
            basis: Basis("INF", .inference), needs: [[.povertyAttribute]], compares: [.earlierExport],
            examples: [
                .breaks(
                    "上期是低保户，成员待遇没有变", "a household on relief before, whose members' relief is the same",
                    sinceLastYear: { _, before in before.household.povertyAttribute = .value(.lowIncomeRelief) }),
                .keeps(
                    "成员一起退出低保", "the members' relief ended, too",
                    sinceLastYear: { _, before in
                        before.household.povertyAttribute = .value(.lowIncomeRelief)
                        for index in before.household.members.indices {
                            before.household.members[index].dibao = .value(.yes)
                        }
                    }),
                .keeps(
                    "上期没有填", "blank before",
                    sinceLastYear: { _, before in before.household.povertyAttribute = .blank }),
            ],
            check: .years(
                .households { now, before, _, sink in
                    guard let attribute = now.povertyAttribute.value, let earlier = before.povertyAttribute.value,
                        attribute != earlier, attribute.kind != earlier.kind,
                        !now.hasReliefChanged(since: before, attribute.kind, earlier.kind)
                    else { return }
                    sink.report(
                        .povertyAttribute,
                        [.value(earlier.name, .povertyAttribute), .value(attribute.name, .povertyAttribute)])
                })),
        Rule(
            "Y018", .warning,
            title: Words("致贫原因变化", "another cause of poverty"),
            message: Words("主要致贫原因由“{0}”变成“{1}”", "the main cause of poverty went from “{0}” to “{1}”"),
            why: Words(
                "致贫原因说的是识别时为什么贫困，一般不变。返贫的户有新的原因，不报。",
                "The cause says why the household was poor when it was identified, and stays. Nothing is reported of "
                    + "households that fell back into poverty."),
            remedy: Words("对照识别材料：上期填错的保留本期，随意改的改回来。", "Compare with the papers of the identification."),
            basis: Basis("INF", .inference), needs: [[.mainCause]], compares: [.earlierExport],
            examples: [
                .breaks(
                    "由因病变成缺技术", "from illness to lack of skill",
                    sinceLastYear: { _, before in before.household.mainCause = .value(.illness) }),
                .keeps(
                    "返贫户有新的原因", "relapsed for another cause",
                    sinceLastYear: { now, before in
                        before.household.mainCause = .value(.illness)
                        before.household.exitStatus = .value(.lifted)
                        now.household.exitStatus = .value(.relapsed)
                    }),
                .keeps(
                    "上期没有填", "blank before", sinceLastYear: { _, before in before.household.mainCause = .blank }),
            ],
            check: .years(
                .households { now, before, _, sink in
                    guard let cause = now.mainCause.value, let earlier = before.mainCause.value, cause != earlier,
                        now.exitStatus != .value(.relapsed)
                    else { return }
                    sink.report(.mainCause, [.value(earlier.name, .mainCause), .value(cause.name, .mainCause)])
                })),
    ]
}

extension ExitStatus {
    /// Whether allowed steps lead to `next` in so many years, one a year or fewer.
    fileprivate func canBecome(_ next: ExitStatus, inYears years: Int) -> Bool {
        var reached: Set<ExitStatus> = [self]
        for _ in 0..<min(max(years, 1), ExitStatus.allCases.count) {
            reached.formUnion(
                reached.flatMap { status in ExitStatus.allCases.filter { status.mayBecome($0) == .allowed } })
        }
        return reached.contains(next)
    }
}

extension ExitStatus.Transition {
    /// Why a step is not simply allowed.
    fileprivate var words: Words {
        switch self {
        case .onlyAsCorrection: Words("只有错退纠正才可以", "only to correct a wrong exit")
        case .withNote: Words("要有说明", "this needs a note")
        case .forbidden, .allowed: Words("不能这样流转", "this cannot be")
        }
    }
}

extension PovertyAttribute {
    /// What kinds of class the lists of all years have.
    fileprivate enum Kind { case ordinary, relief, guaranteed, lowIncome, none }

    fileprivate var kind: Kind {
        switch self {
        case .ordinary, .ordinaryWithoutLabor: .ordinary
        case .lowIncomeRelief, .reliefAndPoor, .reliefWithLabor, .reliefWithoutLabor: .relief
        case .fiveGuarantees, .fiveGuaranteesAndPoor, .extremePoor: .guaranteed
        case .lowIncomeWithLabor, .lowIncomeWithoutLabor: .lowIncome
        case .ordinaryFarm: .none
        }
    }
}

extension Household {
    /// Whether the members' relief changed as the class did.
    fileprivate func hasReliefChanged(
        since before: Household, _ kind: PovertyAttribute.Kind, _ earlier: PovertyAttribute.Kind
    ) -> Bool {
        func draws(_ household: Household, _ kind: PovertyAttribute.Kind) -> Bool {
            household.members.indices.contains { index in
                kind == .relief
                    ? household.members.span[index].dibao == .value(.yes)
                    : household.members.span[index].tekun == .value(.yes)
            }
        }
        for relief in [PovertyAttribute.Kind.relief, .guaranteed] where kind == relief || earlier == relief {
            if draws(self, relief) != (kind == relief) || draws(before, relief) != (earlier == relief) { return false }
        }
        return [kind, earlier].contains { $0 == .relief || $0 == .guaranteed }
    }
}
