import Findings
import Registry

extension Catalogue {
    /// Ages of the members compared with one another (户内年龄关系).
    static let ages: [Rule] = [
        Rule(
            "H010", .error,
            title: Words("父母与子女年龄倒挂", "a child older than a parent"),
            message: Words(
                "与户主关系是“{0}”，生于{1}，而户主生于{2}", "registered as “{0}” and born {1}, while the head was born {2}"),
            why: Words(
                "子女不会比户主早出生，父母不会比户主晚出生。出生日期没有填的，按没有问题的证件号判断。多半是关系填反了，"
                    + "或换了户主而关系没有重排。只看亲生的父母子女，不看公婆、岳父母、儿媳、女婿。",
                "No child is born before the head, no parent after. Where the date of birth is blank, a sound identity "
                    + "number says it. Mostly the relation was turned round, or the head changed and the relations did "
                    + "not. Only parents and children by blood are compared."),
            remedy: Words(
                "看户口簿：关系填反的改关系，出生日期或证件号抄错的改正。",
                "See the household book: turn the relation round, or correct the date of birth or the number."),
            basis: Basis("INF (brief)", .inference), needs: [[.relation], [.birth, .idNo]],
            yieldsTo: [Explanation("H003", .household), Explanation("P014", .person)],
            examples: [
                .breaks("母亲填成了女儿", "the mother is registered as a daughter") {
                    $0.members[4].relation = .value(.daughter)
                },
                .breaks("女儿填成了母亲", "the daughter is registered as the mother") {
                    $0.members[3].relation = .value(.mother)
                },
                .keeps("儿媳可以比户主年长", "a daughter-in-law may be older than the head") {
                    $0.members[4].relation = .value(.daughterInLaw)
                },
            ],
            check: .household { household, _, sink in
                guard let head = household.headIndex, let headBirth = household.members.span[head].knownBirth else {
                    return
                }
                for index in household.members.indices {
                    guard let relation = household.members.span[index].relation.value,
                        let isOlder = relation.isOlderThanHead,
                        let birth = household.members.span[index].knownBirth,
                        isOlder ? birth >= headBirth : birth <= headBirth
                    else { continue }
                    sink.report(
                        member: index, .birth,
                        [
                            .value(relation.registered, .relation), .value(birth.registered, .birth),
                            .value(headBirth.registered, .birth),
                        ],
                        related: [sink.subject(member: head, .birth)])
                }
            }),
        Rule(
            "H011", .warning,
            title: Words("父母与子女年龄差过小", "parent and child too near in age"),
            message: Words(
                "与户主关系是“{0}”，与户主只相差{1}岁", "registered as “{0}”, and only {1} years from the head"),
            why: Words(
                "亲生父母与子女很少相差不到14岁（界限见政策参数），多半是出生日期抄错，或兄弟姐妹、配偶填成了父母子女。继父母、养父母可以。"
                    + "子女比父母还大的报H010；户主不止一个（H003）、出生日期与证件号不符（P014）的，先改那一项。不看公婆、岳父母、儿媳、女婿。",
                "Parents and children by blood are hardly ever less than fourteen years apart (the policy has the limit): mostly a date of birth was "
                    + "miscopied, or the relation is another. Step-parents may be nearer. A child older than the parent is "
                    + "H010; several heads (H003) and a birth that contradicts the number (P014) come first."),
            remedy: Words(
                "看户口簿：出生日期或关系填错的更正；继父母、养父母属实的注明，不必改。",
                "See the household book: correct birth or relation; note it where the parent is a step-parent."),
            basis: Basis("INF", .inference), needs: [[.relation], [.birth, .idNo]],
            thresholds: [.parentGap],
            yieldsTo: [Explanation("H003", .household), Explanation("P014", .person)],
            examples: [
                .breaks("弟弟填成了儿子", "the head's brother is registered as a son") {
                    $0.members[2].bear(1986, 6, 21, sequence: 335)
                    $0.members[2].student = .blank
                    $0.members[2].education = .value(.juniorMiddle)
                    $0.members[2].labor = .value(.ordinary)
                    $0.members[2].residentPension = .value(.yes)
                },
                .keeps("母子正好相差14岁", "a mother just fourteen years older") {
                    $0.members[4].bear(1961, 3, 12, sequence: 552)
                },
                .keeps("岳母与户主年龄相近", "a wife's mother may be of the head's age") {
                    $0.members[4].relation = .value(.wifesMother)
                    $0.members[4].bear(1970, 3, 12, sequence: 552)
                },
                .keeps("母亲的出生日期和证件号都没填", "neither birth nor number of the mother is known") {
                    $0.members[4].birth = .blank
                    $0.members[4].idNo = .blank
                },
            ],
            check: .household { household, context, sink in
                guard let gap = context.number(.parentGap) else { return }
                reportNearness(in: household, of: 0..<max(0, gap), &sink) { $0.isOlderThanHead }
            }),
        Rule(
            "H012", .warning,
            title: Words("祖孙年龄差过小", "grandparent and grandchild too near in age"),
            message: Words(
                "与户主关系是“{0}”，与户主只相差{1}岁", "registered as “{0}”, and only {1} years from the head"),
            why: Words(
                "祖孙隔两代，相差不到28岁（界限见政策参数）多半是出生日期抄错，或子女填成了孙辈、父母填成了祖辈；负数是孙辈反比祖辈年长。"
                    + "户主不止一个（H003）、出生日期与证件号不符（P014）的，先改那一项。",
                "Two generations lie between them. Less than twenty-eight years (the policy has the limit), or a grandchild older (below nought), is "
                    + "mostly a date of birth miscopied or a relation one generation off. Several heads (H003) and a birth "
                    + "that contradicts the number (P014) come first."),
            remedy: Words(
                "看户口簿：出生日期或关系填错的更正；收养等属实的注明，不必改。",
                "See the household book: correct birth or relation; where it is so, by adoption for one, note it."),
            basis: Basis("INF", .inference), needs: [[.relation], [.birth, .idNo]],
            thresholds: [.grandparentGap],
            yieldsTo: [Explanation("H003", .household), Explanation("P014", .person)],
            examples: [
                .breaks("母亲填成了祖母", "the mother is registered as the grandmother") {
                    $0.members[4].relation = .value(.grandmother)
                },
                .breaks("弟弟填成了孙子，还比户主大", "a brother older than the head is registered as a grandson") {
                    $0.members[2].relation = .value(.grandson)
                    $0.members[2].bear(1974, 6, 21, sequence: 335)
                    $0.members[2].student = .blank
                    $0.members[2].education = .value(.juniorMiddle)
                    $0.members[2].labor = .value(.ordinary)
                    $0.members[2].residentPension = .value(.yes)
                },
                .keeps("外孙女比户主小33岁", "a daughter's daughter thirty-three years younger") {
                    $0.members[3].relation = .value(.daughtersDaughter)
                },
            ],
            check: .household { household, context, sink in
                guard let gap = context.number(.grandparentGap) else { return }
                reportNearness(in: household, of: Int.min..<gap, &sink) { $0.isGrandparentOfHead }
            }),
    ]

    /// Reports the members of a relation that `isOlder` knows whose age lies so many years, or fewer, from the head's.
    private static func reportNearness(
        in household: Household, of nearness: Range<Int>, _ sink: inout Sink, _ isOlder: (Relation) -> Bool?
    ) {
        guard let head = household.headIndex, let headBirth = household.members.span[head].knownBirth else { return }
        for index in household.members.indices {
            guard let relation = household.members.span[index].relation.value, let isOlder = isOlder(relation),
                let birth = household.members.span[index].knownBirth
            else { continue }
            let years = isOlder ? birth.age(on: headBirth) : headBirth.age(on: birth)
            guard nearness.contains(years) else { continue }
            sink.report(
                member: index, .birth, [.value(relation.registered, .relation), .count(years)],
                related: [sink.subject(member: head, .birth)])
        }
    }
}

extension Relation {
    /// Whether a person of this relation must be older than the head (`true`) or younger (`false`).
    fileprivate var isOlderThanHead: Bool? {
        switch self {
        case .father, .mother: true
        case .son, .daughter: false
        default: nil
        }
    }

    /// Whether a person of this relation is the head's grandparent (`true`) or grandchild (`false`).
    fileprivate var isGrandparentOfHead: Bool? {
        switch self {
        case .grandfather, .grandmother, .mothersFather, .mothersMother: true
        case .grandson, .granddaughter, .daughtersSon, .daughtersDaughter: false
        default: nil
        }
    }
}
