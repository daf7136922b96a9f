import Findings
import Registry

extension Catalogue {
    /// Whether a household is what family planning calls it (计划生育家庭).
    static let familyPlanning: [Rule] = [
        Rule(
            "H112", .warning,
            title: Words("独生子女户与双女户同时为是", "an only-child household that has two daughters, too"),
            message: Words("是否独生子女户和是否双女户都填“是”", "only-child household and two-daughters household are both “yes”"),
            why: Words(
                "独生子女户只有一个子女，双女户有两个女儿，不会同时是。三代同户而两代人各是一种的，注明即可。任一项没有填的不报。",
                "One has a single child, the other two daughters. Where two couples of one household are one each, note it. "
                    + "A blank says nothing."),
            remedy: Words(
                "查独生子女父母光荣证或计生部门的名单，改错的那一项。",
                "See the certificate or the family-planning list, and correct the wrong one."),
            basis: Basis("INF", .inference), needs: [[.onlyChild], [.twoDaughters]],
            examples: [
                .breaks("两项都填是", "both are yes") {
                    $0.members[2].relation = .value(.nephew)
                    $0.onlyChild = .value(.yes)
                    $0.twoDaughters = .value(.yes)
                },
                .keeps("只是独生子女户", "an only-child household") { $0.onlyChild = .value(.yes) },
                .keeps("双女户没有填", "the other is blank") {
                    $0.onlyChild = .value(.yes)
                    $0.twoDaughters = .blank
                },
            ],
            check: .household { household, _, sink in
                guard household.twoDaughters.value == .yes, household.onlyChild.value == .yes else { return }
                sink.report(.twoDaughters)
            }),
        Rule(
            "H113", .warning,
            title: Words("双女户成员不符", "the children of a two-daughters household do not fit"),
            message: Words(
                "双女户填“是”，成员中却有{0}名“之子”、{1}名“之女”",
                "two-daughters household is “yes”, and there are {0} sons and {1} daughters"),
            why: Words(
                "双女户有两个女儿、没有儿子。户内有“之子”，或“之女”超过两人，多半是这一项填错。女儿出嫁迁走的不报；"
                    + "有父母或孙辈同户时，双女户可能说的是另一代人，也不报；关系与性别矛盾（P018）的，先改那一项。",
                "Such a household has two daughters and no son. A son, or a third daughter, mostly means that this is "
                    + "wrong. Daughters who married and left are no fault; with parents or grandchildren it may be another "
                    + "generation that is meant. A relation that contradicts the sex (P018) comes first."),
            remedy: Words(
                "查计生部门的名单：不是双女户的改为“否”；继子、养子属实的，注明即可。",
                "See the family-planning list: set it to “no”; where the son is a stepson or adopted, note it."),
            basis: Basis("INF", .inference), needs: [[.twoDaughters], [.relation]],
            yieldsTo: [Explanation("P018", .person)],
            examples: [
                .breaks("有儿子", "there is a son") {
                    $0.members[4].relation = .value(.other)
                    $0.twoDaughters = .value(.yes)
                },
                .keeps("女儿已出嫁一个", "one of the daughters has married and left") {
                    $0.members[2].relation = .value(.nephew)
                    $0.members[4].relation = .value(.other)
                    $0.twoDaughters = .value(.yes)
                },
                .keeps("与母亲同住，说的可能是母亲那一代", "with the mother it may be her generation") {
                    $0.twoDaughters = .value(.yes)
                },
                .keeps("儿子一家的两个孙女", "the two granddaughters are the son's") {
                    $0.members[3].relation = .value(.granddaughter)
                    $0.members[4].relation = .value(.other)
                    $0.twoDaughters = .value(.yes)
                },
            ],
            check: .household { household, _, sink in
                guard household.twoDaughters.value == .yes else { return }
                var sons = 0
                var daughters = 0
                for index in household.members.indices {
                    switch household.members.span[index].relation.value {
                    case .son: sons += 1
                    case .daughter: daughters += 1
                    case .father, .mother, .wifesFather, .wifesMother, .husbandsFather, .husbandsMother, .grandson,
                        .granddaughter, .daughtersSon, .daughtersDaughter:
                        return
                    default: break
                    }
                }
                guard sons > 0 || daughters > 2 else { return }
                let children = household.members.indices.filter {
                    [.son, .daughter].contains(household.members.span[$0].relation.value)
                }
                sink.report(
                    .twoDaughters, [.count(sons), .count(daughters)],
                    related: children.prefix(Sink.relatedLimit).map { sink.subject(member: $0, .relation) })
            }),
    ]
}
