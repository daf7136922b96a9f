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
                guard let head = household.headIndex, let headBirth = household.members[head].knownBirth else { return }
                for index in household.members.indices {
                    guard let relation = household.members[index].relation.value,
                        let isOlder = relation.isOlderThanHead,
                        let birth = household.members[index].knownBirth,
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
            })
    ]
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
}
