import Findings
import Registry

extension Catalogue {
    /// The head of a household and the head's spouse (户主与配偶).
    static let heads: [Rule] = [
        Rule(
            "H002", .error,
            title: Words("无户主", "a household without a head"),
            message: Words("{0}名成员中没有户主", "none of its {0} members is registered as the head"),
            why: Words(
                "每户必须有且只有一名户主，其他成员的关系都相对户主而言。户主去世或迁出后没有改选户主，是最常见的原因。"
                    + "有成员的关系没有填（P016）或认不出（P017）时不报，因为那个人可能就是户主。",
                "A household has one head, and all relations are to that person. Most often the head died or left and "
                    + "nobody took the place. Where a relation is blank (P016) or cannot be read (P017) nothing is "
                    + "reported: that member may be the head."),
            remedy: Words(
                "按户口簿确定户主，把与户主关系改为“户主”，并重排其他成员的关系。",
                "Take the head from the household book, and give the other members their relation to that person."),
            basis: Basis("GZ 3_02_012; SX ③; CT", .high), needs: [[.relation]],
            yieldsTo: [
                Explanation("H001", .household), Explanation("P016", .household), Explanation("P017", .household),
            ],
            examples: [
                .breaks("户主去世后没有改选", "nobody became head after the head's death") {
                    $0.members.removeFirst()
                    $0.memberCount = .value(Count(4))
                    $0.shareIncome()
                },
                .keeps("户主不在第一行", "the head does not stand first") { $0.members.swapAt(0, 3) },
            ],
            check: .household { household, _, sink in
                guard household.count(of: .head) == 0 else { return }
                sink.report(.relation, [.count(household.members.count)])
            }),
        Rule(
            "H003", .error,
            title: Words("多个户主", "more than one head"),
            message: Words("有{0}名成员的与户主关系都是“户主”", "{0} members are registered as the head"),
            why: Words(
                "每户只有一名户主。常见的是配偶也填成了户主，或两户并在一起时没有重排关系。",
                "A household has one head. Often the spouse was registered as one, too, or two households were merged and "
                    + "kept their relations."),
            remedy: Words(
                "按户口簿留一名户主，其余的改为与他的关系。",
                "Keep the head of the household book, and give the others their relation to that person."),
            basis: Basis("GZ 3_02_011; CT", .high), needs: [[.relation]],
            examples: [
                .breaks("配偶也填成了户主", "the spouse is registered as head, too") {
                    $0.members[1].relation = .value(.head)
                },
                .keeps("配偶是女性户主的丈夫", "the head is the wife") {
                    $0.members[0].relation = .value(.spouse)
                    $0.members[1].relation = .value(.head)
                    $0.members[4].relation = .value(.husbandsMother)
                },
            ],
            check: .household { household, _, sink in reportSurplus(of: .head, in: household, &sink) }),
        Rule(
            "H004", .error,
            title: Words("多个配偶", "more than one spouse"),
            message: Words("有{0}名成员的与户主关系都是“配偶”", "{0} members are registered as the spouse"),
            why: Words(
                "户主只有一名配偶。常见的是儿媳、女婿填成了配偶，或前妻、前夫没有减少。",
                "A head has one spouse. Often a child's spouse was registered so, or a former spouse is still there."),
            remedy: Words(
                "按户口簿更正关系；已离婚迁出的按程序减少。",
                "Correct the relation from the household book; take out a spouse who was divorced and moved."),
            basis: Basis("CT", .medium), needs: [[.relation]],
            examples: [
                .breaks("母亲也填成了配偶", "the mother is registered as spouse, too") {
                    $0.members[4].relation = .value(.spouse)
                },
                .keeps("没有配偶", "no spouse at all") { $0.members[1].relation = .value(.other) },
            ],
            check: .household { household, _, sink in reportSurplus(of: .spouse, in: household, &sink) }),
        Rule(
            "H005", .error,
            title: Words("户主与配偶同性别", "head and spouse are of one sex"),
            message: Words("户主与配偶都是{0}性", "head and spouse are both {0}"),
            why: Words(
                "审计和省级核查都点名这一项。表里没有性别列时，按两人没有问题的证件号第17位比较。性别与证件号不符的（P013）、"
                    + "户主或配偶不止一个的（H003、H004），先改那一项。",
                "Audits and provincial reviews name this fault. Where the table has no column for the sex, two sound "
                    + "identity numbers are compared. A sex that contradicts the number (P013) and several heads or "
                    + "spouses (H003, H004) come first."),
            remedy: Words(
                "看户口簿和结婚证：是性别填错、关系填错，还是证件号互换了，改错的那一项。",
                "See the household book: is it the sex, the relation, or have two numbers been exchanged?"),
            basis: Basis("S1; GZ 2_02_001; SX ⑩; CT", .high), needs: [[.relation], [.sex, .idNo]],
            yieldsTo: [
                Explanation("H003", .household), Explanation("H004", .household), Explanation("P013", .person),
            ],
            examples: [
                .breaks("弟弟填成了配偶", "the head's brother is registered as spouse") {
                    $0.members[1].sex = .value(.male)
                    $0.members[1].idNo = .sample(born: 1977, 9, 3, sequence: 231)
                },
                .keeps("配偶的性别没有填", "the spouse's sex is blank") { $0.members[1].sex = .blank },
            ],
            check: .household { household, _, sink in
                guard let head = household.headIndex,
                    let spouse = household.position(of: .spouse),
                    let sex = household.members.span[head].knownSex, sex == household.members.span[spouse].knownSex
                else { return }
                let field: Field = household.members.span[head].sex.state == .absent ? .idNo : .sex
                sink.report(
                    field, [.words(sex.words)],
                    related: [sink.subject(member: head, field), sink.subject(member: spouse, field)])
            }),
    ]

    private static func reportSurplus(of relation: Relation, in household: Household, _ sink: inout Sink) {
        let count = household.count(of: relation)
        guard count > 1 else { return }
        let holders = household.members.indices.filter { household.members.span[$0].relation == .value(relation) }
        let related = holders.prefix(Sink.relatedLimit).map { sink.subject(member: $0, .relation) }
        sink.report(.relation, [.count(count)], related: related)
    }
}

extension Household {
    /// How many members have this relation to the head.
    func count(of relation: Relation) -> Int {
        let members = members.span
        var count = 0
        for index in members.indices where members[index].relation.value == relation { count += 1 }
        return count
    }
}
