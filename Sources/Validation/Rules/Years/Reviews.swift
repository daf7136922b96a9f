import Findings
import Registry

extension Catalogue {
    /// Whether the register shows what reviews decided (处置是否落实).
    static let reviews: [Rule] = [
        Rule(
            "Y024", .warning,
            title: Words("已清退人员仍在系统导出中", "cleared out, and still in the export"),
            message: Words("{0}已决定清退（{1}），导出表里还在", "{0} was cleared out ({1}), and is still in the export"),
            why: Words(
                "处置台账里决定清退的户和人，导出表里应当没有了，或已标记减少。导出在系统操作以前的，等操作完再导出核对。"
                    + "人按证件号找，没有号码的按户编号和姓名找。",
                "Who was cleared out by a decision is no longer in the export, or is marked there. An export made before the "
                    + "system was changed still has them. Persons are looked for by number, else by household and name."
            ),
            remedy: Words("在系统里完成清退；已经操作的，重新导出再核对。", "Carry it out in the system, or export anew."),
            basis: Basis("INF", .inference), needs: [[.householdId], [.idNo, .name]], compares: [.decisions],
            examples: [
                .breaks(
                    "决定清退的户还在", "a household cleared out is still there",
                    inRegister: {
                        $0.decisions = DecisionList(decisions: [.sample(.clearOutHousehold, $0.neighbour)])
                    }),
                .breaks(
                    "决定清退的儿子还在", "a son cleared out is still there",
                    inRegister: {
                        $0.decisions = DecisionList(decisions: [
                            .sample(.clearOutMember, $0.household, $0.household.members[2])
                        ])
                    }),
                .keeps(
                    "核实后保留", "kept after verification",
                    inRegister: {
                        $0.decisions = DecisionList(decisions: [.sample(.keep, $0.neighbour)])
                    }),
                .keeps(
                    "已标记不在户", "marked as gone",
                    inRegister: {
                        $0.decisions = DecisionList(decisions: [
                            .sample(.clearOutMember, $0.household, $0.household.members[4])
                        ])
                        $0.household.members[4].state = .value(.gone)
                        $0.household.memberCount = .value(Count(4))
                        $0.household.income.perCapita = .value(Money(fen: 350_013))
                    }),
            ],
            check: .years(
                .decisions { decided, _, sink in
                    for decision in decided.decisions?.list.decisions ?? [] {
                        report(clearedOut: decision, decided, &sink)
                    }
                })),
        Rule(
            "Y025", .warning,
            title: Words("新增人员未在系统导出中", "decided to be added, and not in the export"),
            message: Words(
                "{0}（户编号{1}）已决定新增（{2}），导出表里没有", "{0} (household {1}) was to be added ({2}), and is not in the export"),
            why: Words(
                "处置台账里决定新增、恢复的户和自然增加的人，导出表里应当有了。按户编号和证件号找；系统另编了户编号的，按人找到也算。"
                    + "报在这一户，没有这一户的报在处置台账的那一行。",
                "Households to be added or restored, and members who came, are in the export. They are looked for by household "
                    + "and number; found under another household number is found. It is reported at the household, or in the "
                    + "list of decisions where there is none."),
            remedy: Words("在系统里完成新增；已经操作的，重新导出再核对。", "Carry it out in the system, or export anew."),
            basis: Basis("INF", .inference), needs: [[.householdId], [.idNo]], compares: [.decisions],
            examples: [
                .breaks(
                    "决定新增的户没有", "a household to be added is not there",
                    inRegister: {
                        let newcomer = $0.neighbour.elsewhere
                        $0.decisions = DecisionList(decisions: [.sample(.add, newcomer)], newcomers: [newcomer])
                    }),
                .breaks(
                    "自然增加的人没有", "a member who came is not there",
                    inRegister: {
                        let stranger = $0.neighbour.elsewhere.members[0]
                        $0.decisions = DecisionList(decisions: [
                            .sample(.naturalIncrease, $0.household, stranger, reason: "婚入")
                        ])
                    }),
                .keeps(
                    "决定新增的户已在", "a household to be added is there",
                    inRegister: {
                        $0.decisions = DecisionList(decisions: [.sample(.add, $0.neighbour)], newcomers: [$0.neighbour])
                    }),
                .keeps(
                    "系统另编了户编号", "added under another number",
                    inRegister: {
                        var newcomer = $0.neighbour
                        newcomer.householdId = .value(Identifier("新1"))
                        $0.decisions = DecisionList(decisions: [.sample(.add, newcomer)], newcomers: [newcomer])
                    }),
            ],
            check: .years(
                .decisions { decided, _, sink in
                    for decision in decided.decisions?.list.decisions ?? [] {
                        report(added: decision, decided, &sink)
                    }
                })),
        Rule(
            "Y026", .error,
            title: Words("往年清退人员再次出现", "cleared out in an earlier review, and back"),
            message: Words(
                "{0}往年已清退（{1}），又在册了", "{0} was cleared out in an earlier review ({1}), and is registered again"),
            why: Words(
                "清退的户和人不能自行恢复，只有作为新识别户、有新的决定才能再进来。首次识别时间在清退以后、户类别是新识别户、"
                    + "本次处置台账里有新增或恢复的，不报。",
                "Who was cleared out comes back only as a newly identified household, by a new decision. Nothing is reported "
                    + "where the household was identified since, or a present decision adds or restores it."),
            remedy: Words(
                "查当年的清退决定和现在的依据：没有新的决定的，按清退处理；有的写进处置台账。",
                "Look for the decision of then and the proof of now; without a new decision take them out."),
            basis: Basis("89p.cn; INF", .medium), needs: [[.householdId], [.idNo, .name]],
            compares: [.earlierDecisions],
            examples: [
                .breaks(
                    "往年清退的户又在册", "a household cleared out is registered again",
                    inRegister: {
                        $0.earlierDecisions = DecisionList(decisions: [.sample(.clearOutHousehold, $0.neighbour)])
                    }),
                .breaks(
                    "往年清退的母亲进了另一户", "a mother cleared out is in another household",
                    inRegister: {
                        $0.earlierDecisions = DecisionList(decisions: [
                            .sample(.clearOutMember, $0.neighbour, $0.household.members[4])
                        ])
                    }),
                .keeps(
                    "有新的新增决定", "a new decision adds it",
                    inRegister: {
                        $0.earlierDecisions = DecisionList(decisions: [.sample(.clearOutHousehold, $0.neighbour)])
                        $0.decisions = DecisionList(decisions: [.sample(.add, $0.neighbour)])
                    }),
                .keeps(
                    "往年是死亡减少", "an earlier death of somebody else",
                    inRegister: {
                        $0.earlierDecisions = DecisionList(decisions: [
                            .sample(.naturalDecrease, $0.household, $0.neighbour.elsewhere.members[0], reason: "死亡")
                        ])
                    }),
                .keeps(
                    "清退以后重新识别", "identified again since",
                    inRegister: {
                        $0.earlierDecisions = DecisionList(decisions: [.sample(.clearOutHousehold, $0.neighbour)])
                        $0.neighbour.identifyTime = .value(PartialDate(year: 2017, month: 11))
                    }),
            ],
            check: .years(
                .decisions { decided, context, sink in
                    for decision in decided.earlier?.list.decisions ?? [] {
                        report(returned: decision, decided, context, &sink)
                    }
                })),
    ]

    private static func report(clearedOut decision: Decision, _ decided: DecidedRegister, _ sink: inout Sink) {
        guard let position = decided.present(decision) else { return }
        sink.report(at: position.subject, [position.who, decision.dayArgument])
    }

    private static func report(
        returned decision: Decision, _ decided: DecidedRegister, _ context: RuleContext, _ sink: inout Sink
    ) {
        guard let position = decided.present(decision) else { return }
        let household = decided.register.households[position.household]
        if household.householdKind == .value(.newlyIdentified) { return }
        if let day = decision.decided, let time = household.identifyTime.value, time.isAfter(day) { return }
        if context.past.decisions?.arrival(of: household) != nil { return }
        sink.report(at: position.subject, [position.who, decision.dayArgument])
    }

    private static func report(added decision: Decision, _ decided: DecidedRegister, _ sink: inout Sink) {
        guard let list = decided.decisions else { return }
        let home = decided.household(decision.householdId)
        let row = Subject.table(
            list.firstTable + Int(decision.source.table), TablePlace(row: Int(decision.source.row)))
        let place = home.map { Subject.household($0, field: .householdId) } ?? row
        let number = Argument.value(decision.householdId.registered, .householdId)
        switch decision.disposal {
        case .add, .restore:
            let newcomers = list.list.newcomers.first { $0.householdId.value == decision.householdId }?.members ?? []
            let missing = newcomers.filter { member in
                member.idNo.value.map { !$0.isTemporary && decided.person($0) == nil } ?? false
            }
            if home == nil, missing.count == newcomers.count {
                sink.report(at: row, [.words(Words("这一户", "the household")), number, decision.dayArgument])
            } else {
                for member in missing { sink.report(at: place, [member.nameArgument, number, decision.dayArgument]) }
            }
        case .naturalIncrease:
            guard let person = decision.idNo, decided.person(person) == nil else { return }
            let name = decision.name.map { Argument.value($0.registered, .name) }
            sink.report(
                at: place, [name ?? .value(person.registered, .idNo), number, decision.dayArgument])
        default: return
        }
    }
}

/// Somebody, or a household, of the register whom a decision cleared out (仍在册的清退对象).
private struct Remaining {
    let household: Int
    let subject: Subject
    let who: Argument
}

extension DecidedRegister {
    /// Whom a decision cleared out and who is registered nevertheless.
    fileprivate func present(_ decision: Decision) -> Remaining? {
        switch decision.disposal {
        case .clearOutHousehold:
            guard let position = household(decision.householdId) else { return nil }
            let household = register.households[position]
            guard household.presentMembers > 0, household.householdKind != .value(.clearedOut) else { return nil }
            return Remaining(
                household: position, subject: .household(position, field: .householdId),
                who: .words(Words("这一户", "the household")))
        case .clearOutMember:
            guard let position = member(of: decision) else { return nil }
            let member = register.households[position.household].members[position.member]
            guard !member.isMarkedGone else { return nil }
            return Remaining(
                household: position.household,
                subject: .member(household: position.household, member: position.member, field: .idNo),
                who: member.nameArgument)
        default: return nil
        }
    }
}

extension Decision {
    /// The day on which it was taken, the approval's where there is one.
    fileprivate var decided: CalendarDay? { procedure.approval ?? date }

    fileprivate var dayArgument: Argument {
        decided.map { .text($0.registered) } ?? .words(Words("未写日期", "without a date"))
    }
}

extension PartialDate {
    /// Whether the date is certainly after a day.
    fileprivate func isAfter(_ day: CalendarDay) -> Bool {
        let parts = day.parts
        return year > parts.year || (year == parts.year && Int(packed) / 100 % 100 > parts.month)
    }
}
