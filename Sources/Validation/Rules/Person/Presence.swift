import Findings
import Registry

extension Catalogue {
    /// Whether a member is still one (生存与在户).
    static let presence: [Rule] = [
        Rule(
            "P077", .error,
            title: Words("已标记死亡/减少但仍计入人数", "marked as dead or gone, and still counted"),
            message: Words("{0}，家庭人口数{1}人却把这个人算在内", "{0}, and yet the number of members, {1}, counts this person"),
            why: Words(
                "已经死亡、减少的人不再计入家庭人口数，人均收入也不再除以他。看生存/在户状态，广东的表看成员变更备注里的“自然减少”；"
                    + "减少后又“自然增加”的不算。家庭人口数已经减去的、没有填的不报。",
                "Who died or left is not counted any more, nor is income divided by that person. The state says it, or in "
                    + "Guangdong the note 自然减少, unless 自然增加 follows. Nothing is reported where the number has been "
                    + "lowered, or is blank."),
            remedy: Words(
                "核实后按程序减少这个人，改家庭人口数和人均收入；标记错的改回来。",
                "Verify it, take the person out, and mend number of members and income per head; undo a wrong mark."),
            basis: Basis("S1; public source", .high), needs: [[.state, .memberNote], [.memberCount]],
            examples: [
                .breaks("母亲已标记死亡，人口数还是5人", "the mother is marked as dead, and five are counted") {
                    $0.members[4].state = .value(.deceased)
                },
                .breaks("变更备注写了自然减少", "the note says so") {
                    $0.members[4].memberNote = .value("2017年5月3日 自然减少，减少原因 死亡")
                },
                .keeps("人口数已经减去", "the number has been lowered") {
                    $0.members[4].state = .value(.deceased)
                    $0.memberCount = .value(Count(4))
                    $0.income.perCapita = .value(Money(fen: 350_013))
                },
                .keeps("减少后又增加", "gone, and come back") {
                    $0.members[4].memberNote = .value("2016年1月 自然减少，减少原因 其他；2017年2月 自然增加，增加原因 其他")
                },
                .keeps("状态填“计入在户”", "a state that counts") { $0.members[4].state = .value(.counted) },
            ],
            check: .household { household, _, sink in
                guard household.hasGoneMember, let declared = household.memberCount.value,
                    Int(declared.number) > household.presentMembers
                else { return }
                for index in household.members.indices {
                    guard let mark = household.members.span[index].goneMark else { continue }
                    sink.report(member: index, mark.field, [.words(mark.words), .count(Int(declared.number))])
                }
            })
    ]
}
