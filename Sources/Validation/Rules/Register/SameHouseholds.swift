import Findings
import Registry

extension Catalogue {
    /// One household entered twice, or two under one number (重复登记的户).
    static let sameHouseholds: [Rule] = [
        Rule(
            "X005", .error,
            title: Words("户编号重复", "a household's number stands twice"),
            message: Words("同村有{0}户用这个户编号", "{0} households of the village have this number"),
            why: Words(
                "户编号一户一号。同村重复的多是同一户登记了两行，或复制行时没有改编号；不同村重复的报X018。",
                "A household's number is its own. Twice in a village is a row that stands twice, or one that was copied; "
                    + "in two villages it is X018."),
            remedy: Words("核实是否同一户；是的删去重复的一行，不是的按系统更正户编号。", "Delete the second row, or correct the number."),
            basis: Basis("INF", .inference), needs: [[.householdId]],
            examples: [
                .breaks(
                    "邻户用了同一编号", "the neighbour has the same number",
                    inRegister: {
                        $0.neighbour.householdId = $0.household.householdId
                    }),
                .keeps(
                    "编号不同", "two numbers",
                    inRegister: {
                        $0.neighbour.householdId = .value(Identifier("9900010010003"))
                    }),
            ],
            check: .shared(.householdInVillage) { group, _, sink in
                guard group.isAcrossHouseholds else { return }
                sink.report(group, .householdId, [.count(group.count)])
            }),
        Rule(
            "X006", .warning,
            title: Words("同一户主建两户", "one head of two households"),
            message: Words("户主证件号码{0}是{1}户的户主", "the number {0} is the head's of {1} households"),
            why: Words(
                "一个人只能在一户当户主。多是分户、并户后原户没有销，或复制户表时没有改户主证件号码；户主在两户都有成员行的报X001。",
                "Nobody heads two households: after a split or a merger the old one stayed, or a row was copied. Where the "
                    + "head has a row in both it is X001."),
            remedy: Words(
                "核实两户是否一户；是的并为一户，不是的更正户主证件号码。", "Merge the two if they are one; otherwise correct the number."),
            basis: Basis("ndcgxx.cn; GD 重复身份信息", .medium), needs: [[.headIdNo]],
            yieldsTo: [Explanation("X001", .household), Explanation("X005", .household)],
            examples: [
                .breaks(
                    "邻户填了同一户主证件号码", "the neighbour has the same head's number", also: ["H007"],
                    inRegister: {
                        $0.neighbour.headIdNo = $0.household.headIdNo
                    }),
                .keeps("户主证件号码空着", "no head's number", inRegister: { $0.neighbour.headIdNo = .blank }),
            ],
            check: .shared(.headNumber) { group, _, sink in
                guard group.isAcrossHouseholds, let first = group.first else { return }
                sink.report(
                    group, .headName,
                    [.value(IdentityNumber(person: first.key).registered, .headIdNo), .count(group.count)])
            }),
        Rule(
            "X018", .warning,
            title: Words("联结键不唯一", "the number by which tables are joined is not unique"),
            message: Words("不同村共有{0}户用这个户编号，按户编号合并各表会张冠李戴", "{0} households in several villages have this number"),
            why: Words(
                "各表靠户编号合到一起。户编号只在村内编号的，不同村会重复，一户的收入、成员就可能合到另一户；同村重复的报X005。",
                "Tables are joined by the household's number. Where it counts within a village only, one household's income "
                    + "or members may land at another's. Twice within a village is X005."),
            remedy: Words(
                "用系统导出的完整户编号；没有的，在编号前加村的代码。", "Use the system's full number, or put the village's code before it."),
            basis: Basis("PY", .medium), needs: [[.householdId], [.village]], yieldsTo: [Explanation("X005")],
            examples: [
                .breaks(
                    "另一村的户用同一编号", "a household of another village has the number",
                    inRegister: {
                        $0.neighbour.householdId = $0.household.householdId
                        $0.neighbour.village = .value("东塘村")
                    }),
                .keeps(
                    "另一村的户编号不同", "another village, another number",
                    inRegister: {
                        $0.neighbour.village = .value("东塘村")
                    }),
            ],
            check: .shared(.householdNumber) { group, _, sink in
                guard group.isAcrossHouseholds else { return }
                sink.report(group, .householdId, [.count(group.count)])
            }),
    ]
}
