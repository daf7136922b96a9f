import Findings
import Registry

extension Catalogue {
    /// How many people a household has (户内人数).
    static let composition: [Rule] = [
        Rule(
            "H001", .error,
            title: Words("户内无成员(空挂户)", "a household without members"),
            message: Words("户表里有这一户，成员表里一个人也没有", "the household table has it, the member table nobody in it"),
            why: Words(
                "只有户没有人，说明成员已全部减少而户没有注销，或者成员表导漏了。",
                "A household without people was left when its last member went, or its members are missing from the "
                    + "export."),
            remedy: Words(
                "核实这一户：人都不在了的，按程序销户；人还在的，补录或重新导出成员。",
                "Verify it: dissolve the household where nobody is left, else add its members or export them again."),
            basis: Basis("SX ⑩; TC", .high), needs: [[.name, .idNo]],
            examples: [
                .breaks("成员全部缺失", "all members are missing") { $0.members = [] },
                .keeps("只有户主一人", "a head who lives alone") {
                    $0.members.removeLast(4)
                    $0.memberCount = .value(Count(1))
                    $0.shareIncome()
                },
            ],
            check: .household { household, _, sink in
                if household.members.isEmpty { sink.report() }
            }),
        Rule(
            "H006", .error,
            title: Words("家庭人口数与成员行数不符", "the number of members is not that of the member rows"),
            message: Words("家庭人口数填{0}人，成员表里有{1}人", "the number of members is {0}; the member table has {1}"),
            why: Words(
                "人口数与成员行数对不上，说明有人漏登、多登，或者增减人口后没有改人数。人均收入也会跟着错。已标记死亡、减少的人不算在行数里。",
                "When they differ, somebody is missing or too much, or the number was not changed with the members. Income "
                    + "per head goes wrong with it. Rows marked as dead or gone are not counted."),
            remedy: Words(
                "先核实这户实际有几口人；成员都对的，可以采纳按行数算出的人数。",
                "First verify how many they are; where the rows are right, accept their number."),
            basis: Basis("TC; GD", .high), repair: .proposal, needs: [[.memberCount], [.name, .idNo]],
            yieldsTo: [Explanation("H001", .household)],
            examples: [
                .breaks("登记4人，实有5人", "four are given, five are there") {
                    $0.memberCount = .value(Count(4))
                    $0.shareIncome()
                },
                .keeps("人口数没有填", "no number is given") { $0.memberCount = .blank },
            ],
            check: .household { household, _, sink in
                guard let declared = household.memberCount.value, Int(declared.number) != household.members.count else {
                    return
                }
                let counted = household.presentMembers
                guard Int(declared.number) != counted else { return }
                sink.report(
                    .memberCount, [.count(Int(declared.number)), .count(counted)],
                    fix: Fix(.proposal, .memberCount, String(counted)))
            }),
    ]
}
