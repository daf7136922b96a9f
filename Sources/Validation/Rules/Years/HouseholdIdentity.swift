import Findings
import Registry

extension Catalogue {
    /// Whether a household stays one household (户的沿革).
    static let householdIdentity: [Rule] = [
        Rule(
            "Y022", .warning,
            title: Words("同一户户编号变化", "another number for the same household"),
            message: Words(
                "成员还是同一户人，户编号由{0}变成{1}", "the members are the same, and the household's number went from {0} to {1}"),
            why: Words(
                "户编号由系统给出，一直不变；变了就接不上往年的数据，还可能被当成减少一户、增加一户。按成员证件号认出是同一户（两期都有一半以上的人相同）。"
                    + "多数的户都对不上号的，是两次导出编号办法不同，不报。",
                "The system gives the number once; with another the earlier data is lost, and one household seems gone and one "
                    + "new. The household is known by its members, at least half of both. Where most numbers disagree, the "
                    + "exports number in different ways, and nothing is reported."),
            remedy: Words("在系统里查这一户，用系统的户编号；删了重建的按程序处理。", "Look the household up in the system, and use its number."),
            basis: Basis("INF", .inference), needs: [[.householdId], [.idNo]], compares: [.earlierExport],
            examples: [
                .breaks(
                    "户编号换了", "the number was changed",
                    sinceLastYear: { _, before in
                        before.household.householdId = .value(Identifier("9900010010088"))
                    }),
                .keeps(
                    "上期没有填户编号", "no number before",
                    sinceLastYear: { _, before in before.household.householdId = .blank }),
                .keeps(
                    "全部户都换了编号办法", "all households are numbered anew",
                    sinceLastYear: { _, before in
                        before.household.householdId = .value(Identifier("88001"))
                        before.neighbour.householdId = .value(Identifier("88002"))
                    }),
            ],
            check: .years(
                .change { change, _, sink in
                    guard let now = change.now, let before = change.before,
                        let number = change.years.now.households[now].householdId.value,
                        let earlier = change.years.before.households[before].householdId.value, number != earlier,
                        !change.years.match.isNumberedAnew
                    else { return }
                    sink.report(
                        .householdId,
                        [.value(earlier.registered, .householdId), .value(number.registered, .householdId)])
                })),
        Rule(
            "Y023", .warning,
            title: Words("分户/并户未记录", "members moved between households, and no record says so"),
            message: Words(
                "{0}等{1}人上期在另一户（户编号{2}），没有分户、并户或增减记录",
                "{0} ({1} in all) was in another household before ({2}), and no record says why"),
            why: Words(
                "分户、并户、婚嫁等在户与户之间转移的，要有拆户、并户或增减的记录，否则两户的人数都说不清。成员变更备注写了自然增加的、"
                    + "处置台账里有两户之一的拆户、并户、迁移、增减的不报。每一户报在第一个转来的人那里。",
                "Who moves between households, by a split, a merger or a marriage, does so by a record. Nothing is reported "
                    + "where the note says that the person came in, or a decision is about either household. It is reported "
                    + "at the first of those who came from one household."),
            remedy: Words("查分户、并户的审批，补记到处置台账或成员变更备注。", "Look for the papers, and enter the change."),
            basis: Basis("GD (并户 拆户)", .medium), needs: [[.idNo]], compares: [.earlierExport],
            examples: [
                .breaks(
                    "女儿转到邻户，没有记录", "the daughter went to the neighbour's",
                    sinceLastYear: { now, before in
                        var daughter = now.household.members[3]
                        now.household.lose(3)
                        daughter.relation = .value(.other)
                        now.neighbour.members.append(daughter)
                        now.neighbour.memberCount = .value(Count(2))
                        now.neighbour.income.perCapita = .value(Money(yuan: 1_400))
                        now.neighbour.income.disposablePerCapita = .value(Money(yuan: 1_400))
                        before.neighbour.income.perCapita = .value(Money(yuan: 1_400))
                    }),
                .breaks(
                    "妻子另立一户，没有记录", "the wife has a household of her own",
                    sinceLastYear: { now, _ in
                        now.others = [now.household.splitOff(1, like: now.neighbour)]
                        now.household.lose(1)
                    }),
                .keeps(
                    "有拆户的处置", "a decision splits the household",
                    sinceLastYear: { now, _ in
                        now.others = [now.household.splitOff(1, like: now.neighbour)]
                        now.household.lose(1)
                        now.decisions = DecisionList(decisions: [.sample(.split, now.household, reason: "子女分家")])
                    }),
                .keeps(
                    "户编号变了，成员没有动（报Y022）", "another number, and nobody moved: Y022",
                    sinceLastYear: { _, before in
                        before.household.householdId = .value(Identifier("9900010010088"))
                    }),
            ],
            check: .years(
                .change { change, context, sink in
                    guard let now = change.now else { return }
                    report(movesInto: now, change, context, &sink)
                })),
    ]

    private static func report(
        movesInto now: Int, _ change: HouseholdChange, _ context: RuleContext, _ sink: inout Sink
    ) {
        let (present, past) = (change.years.now.households, change.years.before.households)
        var moves: [(from: Int, members: [Int])] = []
        for index in present[now].members.indices {
            guard let position = change.years.match.earlierMembers.position(now, index),
                position.household != change.before, present[now].members[index].notedIncrease == nil,
                !present[now].members[index].isMarkedGone
            else { continue }
            if let known = moves.firstIndex(where: { $0.from == position.household }) {
                moves[known].members.append(index)
            } else {
                moves.append((position.household, [index]))
            }
        }
        for move in moves {
            let first = present[now].members[move.members[0]]
            let earlier = past[move.from]
            if let decisions = context.past.decisions,
                decisions.explainArrival(of: first, in: present[now])
                    || decisions.explainAbsence(of: first, from: earlier)
            {
                continue
            }
            sink.report(
                member: move.members[0], .name,
                [first.nameArgument, .count(move.members.count), earlier.numberArgument],
                related: move.members.dropFirst().prefix(Sink.relatedLimit).map { sink.subject(member: $0, .name) })
        }
    }
}
