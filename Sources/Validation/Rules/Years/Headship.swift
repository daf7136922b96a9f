import Findings
import Registry

extension Catalogue {
    /// Who is head, and what the others are to the head (户主与关系的变化).
    static let headship: [Rule] = [
        Rule(
            "Y010", .warning,
            title: Words("与户主关系变化但户主未变", "another relation to the same head"),
            message: Words(
                "户主没有变，与户主关系上期填“{0}”，本期填“{1}”", "the head is the same; the relation was “{0}” and is “{1}” now"),
            why: Words(
                "户主还是同一个人，家人与户主的关系一般不变，总有一期填错。“其他”改为具体关系、按性别改正过来的（如女性由“之子”改为“之女”）不报。",
                "With the same head, relations stay as they are: one of both is wrong. Nothing is reported where “other” "
                    + "became something more exact, or where the earlier relation did not fit the sex."),
            remedy: Words(
                "按户口簿核对与户主关系；确因婚姻、收养变化的，保留本期的。",
                "Compare with the booklet; keep this year's where a marriage or an adoption changed it."),
            basis: Basis("INF", .inference), needs: [[.relation], [.idNo]], compares: [.earlierExport],
            examples: [
                .breaks(
                    "母亲上期填成岳母", "the mother was a mother-in-law",
                    sinceLastYear: { _, before in before.household.members[4].relation = .value(.wifesMother) }),
                .keeps(
                    "由“其他”改为之母", "“other” became mother",
                    sinceLastYear: { _, before in before.household.members[4].relation = .value(.other) }),
                .keeps(
                    "上期把女儿填成之子", "the daughter was a son",
                    sinceLastYear: { _, before in before.household.members[3].relation = .value(.son) }),
            ],
            check: .years(
                .change { change, _, sink in
                    guard let heads = change.heads, change.earlier(heads.now) == heads.before else { return }
                    change.forMembersOfBoth { index, now, before in
                        guard let relation = now.relation.value, let earlier = before.relation.value,
                            relation != earlier, relation != .other, earlier != .other, index != heads.now
                        else { return }
                        if let sex = now.knownSex, let said = earlier.sex, said != sex { return }
                        sink.report(
                            member: index, .relation,
                            [.value(earlier.name, .relation), .value(relation.name, .relation)])
                    }
                })),
        Rule(
            "Y011", .warning,
            title: Words("户主变更后关系未重排", "another head, and the relations to the old one"),
            message: Words(
                "户主由{0}换成{1}，还有{2}人的与户主关系没有改",
                "the head was {0} and is {1} now; the relations of {2} members are the old ones"),
            why: Words(
                "换了户主，家人与户主的关系要全部重新填：儿子当了户主，原来的“配偶”就成了“之母”。由配偶接任的，子女、孙辈的关系不变，不算。"
                    + "报在第一个没有改的人那里，其余的人列在相关记录。",
                "With another head all relations change: where a son is head now, the wife became the mother. Children of a "
                    + "head whose spouse follows stay children. It is reported at the first member, with the others."),
            remedy: Words("以现在的户主为准，逐人改与户主关系。", "Mend each member's relation to the present head."),
            basis: Basis("INF", .inference), needs: [[.relation], [.idNo]], compares: [.earlierExport],
            examples: [
                .breaks(
                    "户主由母亲换成儿子，孙子仍填之子",
                    "a son followed his mother as head; his son has the relation that he had himself",
                    sinceLastYear: { now, before in
                        before.household.members[4].relation = .value(.head)
                        before.household.members[0].relation = .value(.son)
                        before.household.members[1].relation = .value(.daughterInLaw)
                        before.household.members[2].relation = .value(.son)
                        before.household.members[3].relation = .value(.granddaughter)
                    }),
                .keeps(
                    "丈夫改为妻子当户主，子女关系不变", "the wife was head, and the children stay children",
                    sinceLastYear: { _, before in
                        before.household.members[0].relation = .value(.spouse)
                        before.household.members[1].relation = .value(.head)
                        before.household.members[4].relation = .value(.husbandsMother)
                    }),
                .keeps(
                    "关系全部改好了", "all relations were changed",
                    sinceLastYear: { _, before in
                        before.household.members[4].relation = .value(.head)
                        before.household.members[0].relation = .value(.son)
                        before.household.members[1].relation = .value(.daughterInLaw)
                        before.household.members[2].relation = .value(.grandson)
                        before.household.members[3].relation = .value(.granddaughter)
                    }),
            ],
            check: .years(
                .change { change, _, sink in
                    guard let heads = change.heads, let formerly = change.earlier(heads.now), formerly != heads.before,
                        let now = change.now, let before = change.before,
                        let role = change.years.before.households[before].members[formerly].relation.value
                    else { return }
                    var stale: [Int] = []
                    change.forMembersOfBoth { index, now, before in
                        guard index != heads.now, let relation = now.relation.value, relation == before.relation.value,
                            relation.mustChange(whereNewHeadWas: role)
                        else { return }
                        stale.append(index)
                    }
                    guard let first = stale.first else { return }
                    let old = change.years.before.households[before].members[heads.before]
                    let new = change.years.now.households[now].members[heads.now]
                    sink.report(
                        member: first, .relation, [old.nameArgument, new.nameArgument, .count(stale.count)],
                        related: stale.dropFirst().prefix(Sink.relatedLimit).map { sink.subject(member: $0, .relation) }
                    )
                })),
    ]
}

extension Relation {
    /// Whether the relation to the old head cannot be that to the new one, who was `role` to the old.
    fileprivate func mustChange(whereNewHeadWas role: Relation) -> Bool {
        guard self != .other, self != .head, let offset = role.generation, generation != nil else { return false }
        if offset != 0 { return true }
        guard role == .spouse else { return role != .head }
        switch self {
        case .son, .daughter, .daughterInLaw, .sonInLaw, .grandson, .granddaughter, .daughtersSon, .daughtersDaughter,
            .greatGrandson, .greatGranddaughter, .spouse:
            return false
        default: return true
        }
    }
}

extension HouseholdChange {
    /// The positions of the only head now and of the only one before; `nil` where one has none or several.
    fileprivate var heads: (now: Int, before: Int)? {
        guard let now, let before, let present = years.now.households[now].onlyHead,
            let past = years.before.households[before].onlyHead
        else { return nil }
        return (present, past)
    }

    /// Hands over every member of the household who was in it before.
    fileprivate func forMembersOfBoth(_ body: (_ index: Int, _ now: Member, _ before: Member) -> Void) {
        guard let now, let before else { return }
        for index in years.now.households[now].members.indices {
            guard let earlier = earlier(index) else { continue }
            body(index, years.now.households[now].members[index], years.before.households[before].members[earlier])
        }
    }
}

extension Household {
    fileprivate var onlyHead: Int? {
        guard let head = headIndex, !members[(head + 1)...].contains(where: { $0.relation == .value(.head) }) else {
            return nil
        }
        return head
    }
}
