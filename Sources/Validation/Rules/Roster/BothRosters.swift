import Findings
import Registry

extension Catalogue {
    /// Who is cleared out and taken in at once (清退与新增).
    static let bothRosters: [Rule] = [
        Rule(
            "X014", .error,
            title: Words("同一人同时在清退与新增花名册", "one person on the rosters of those cleared out and of those taken in"),
            message: Words("{0}既在清退之列，又在新增户里", "{0} is cleared out, and is among those who come in"),
            why: Words(
                "同一次核查里，一个人不能既因不符合标准清退、又作为贫困人口新增，两本花名册自相矛盾。分户、并户、村间迁移、婚嫁等换了户的，不是清退加新增，要按拆户、并户、迁移或自然增减处置。按证件号码比。",
                "One review cannot find a person not poor and poor at once. Who only moves to another household, by a split, a merger, "
                    + "a move or a marriage, is neither cleared out nor new. Identity numbers are compared."),
            remedy: Words(
                "核实后只留一项处置；只是换了户的，改为拆户、并户、村间迁移或自然增减。",
                "Keep one of the two; where the person only changed households, decide a split, a merger, a move or a natural change."
            ),
            basis: Basis("INF", .inference), papers: [[.decisions]],
            examples: [
                .breaks(
                    "清退的妻子又写进新增户", "the wife who is cleared out is in the new household",
                    inPapers: { $0.newcomer.members[1].idNo = Member.modelSpouse.idNo }),
                .keeps(
                    "原户按自然减少处置", "the old household's is a natural decrease",
                    inPapers: {
                        $0.removal.disposal = .naturalDecrease
                        $0.removal.reason = "婚出"
                        $0.newcomer.members[1].idNo = Member.modelSpouse.idNo
                    }),
                .keeps(
                    "新增户里是别人", "somebody else comes in",
                    inPapers: { $0.newcomer.members[1].name = Member.modelSpouse.name }),
            ],
            check: .decision { judged, _, sink in
                guard judged.decision.disposal.isClearOut, !judged.addedNumbers.isEmpty else { return }
                let numbers = judged.concerned.compactMap(\.idNo.value) + [judged.decision.idNo].compactMap(\.self)
                var told: Set<UInt64> = []
                for number in numbers where judged.addedNumbers.contains(number.person) {
                    guard told.insert(number.person).inserted else { continue }
                    sink.report(
                        at: judged.cell(.idNo), [.value(number.registered, .idNo)], related: judged.related)
                }
            })
    ]
}
