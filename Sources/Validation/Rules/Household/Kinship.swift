import Findings
import Registry

extension Catalogue {
    /// Whether the relations of the members go together (户内关系).
    static let kinship: [Rule] = [
        Rule(
            "H013", .warning,
            title: Words("户主性别与公婆/岳父母关系矛盾", "parents-in-law that a head of this sex cannot have"),
            message: Words(
                "与户主关系是“{0}”，而户主是{1}性", "registered as “{0}”, while the head is {1}"),
            why: Words(
                "公公、婆婆是女户主丈夫的父母，岳父、岳母是男户主妻子的父母。多半是户主换成了配偶而关系没有重排，或两个词用混了。"
                    + "户主性别不明的不报；性别与证件号不符（P013）、户主不止一个（H003）的，先改那一项。",
                "公公 and 婆婆 are the parents of a woman's husband, 岳父 and 岳母 those of a man's wife. Mostly the head "
                    + "changed from one spouse to the other, or the words were mixed up. A sex that contradicts the number "
                    + "(P013) and several heads (H003) come first."),
            remedy: Words(
                "看户口簿：户主性别对的，按户主重新填写关系（男户主填岳父、岳母或之父、之母，女户主填公公、婆婆或之父、之母）。",
                "See the household book: where the head's sex is right, choose the relation that fits that head."),
            basis: Basis("INF", .inference), needs: [[.relation], [.sex, .idNo]],
            yieldsTo: [Explanation("P013", .person), Explanation("H003", .household)],
            examples: [
                .breaks("男户主的母亲填成了婆婆", "the mother of a man is registered as his husband's mother") {
                    $0.members[4].relation = .value(.husbandsMother)
                },
                .keeps("男户主有岳母", "a man with his wife's mother") { $0.members[4].relation = .value(.wifesMother) },
                .keeps("女户主有婆婆", "a woman with her husband's mother") {
                    $0.members[0].relation = .value(.spouse)
                    $0.members[1].relation = .value(.head)
                    $0.members[4].relation = .value(.husbandsMother)
                },
                .keeps("户主的性别没有填", "the head's sex is blank") {
                    $0.members[0].sex = .blank
                    $0.members[4].relation = .value(.husbandsMother)
                },
            ],
            check: .household { household, _, sink in
                for index in household.members.indices {
                    guard let relation = household.members.span[index].relation.value,
                        let impossible = relation.sexOfHeadWithout, let head = household.headIndex,
                        household.members.span[head].knownSex == impossible
                    else { continue }
                    sink.report(
                        member: index, .relation, [.value(relation.registered, .relation), .words(impossible.words)],
                        related: [sink.subject(member: head, .relation)])
                }
            }),
        Rule(
            "H014", .warning,
            title: Words("父或母超过一人", "more than one father or mother"),
            message: Words("有{0}名成员的与户主关系都是“{1}”", "{0} members are registered as “{1}”"),
            why: Words(
                "户主只有一父一母。多半是配偶的父母（岳父母、公婆）或祖父母填成了之父、之母。继父母与亲生父母同户的极少，属实的注明。标为死亡或减少的不计。"
                    + "与性别矛盾（P018）、比户主还小（H010）的，和户主不止一个（H003）的，先改那一项。",
                "A head has one father and one mother. Mostly the spouse's parents or the grandparents were registered so. "
                    + "A relation that contradicts the sex (P018) or the ages (H010) and several heads (H003) come first."
            ),
            remedy: Words(
                "看户口簿，把配偶的父母改为岳父、岳母或公公、婆婆，祖辈改为祖父、祖母。",
                "See the household book: give the spouse's parents and the grandparents their own relation."),
            basis: Basis("INF", .inference), needs: [[.relation]],
            yieldsTo: [Explanation("P018", .person), Explanation("H010", .person), Explanation("H003", .household)],
            examples: [
                .breaks("岳母也填成了之母", "the wife's mother is registered as the mother, too") {
                    $0.addElder("范样母", .mother, .female, sequence: 554)
                },
                .keeps("父母各一人", "one father and one mother") { $0.addElder("范样父", .father, .male, sequence: 553) },
                .keeps("母亲和岳母", "the mother, and the wife's mother") {
                    $0.addElder("范样母", .wifesMother, .female, sequence: 554)
                },
            ],
            check: .household { household, _, sink in
                reportSecond(.father, in: household, &sink)
                reportSecond(.mother, in: household, &sink)
            }),
        Rule(
            "H015", .hint,
            title: Words("有儿媳无子/有女婿无女", "a child's spouse without the child"),
            message: Words(
                "户内有“{0}”，却没有“{1}”", "there is a “{0}” and no “{1}”"),
            why: Words(
                "儿媳随儿子、女婿随女儿登记。没有儿子或女儿，可能是漏登，或配偶填成了儿媳、女婿。子女去世、在外单独立户而配偶留在户内的属正常。"
                    + "有成员的关系没有填或认不出的不报。",
                "A child's spouse is mostly registered with the child, who may have been left out, or the relation is "
                    + "another. It is no fault where the child died or lives apart. Nothing is reported where somebody's "
                    + "relation is not known."),
            remedy: Words(
                "看户口簿：漏登的补录，关系填错的更正；子女已去世或已分户的，不必改。",
                "See the household book: add who was left out, or correct the relation; else leave it."),
            basis: Basis("INF", .inference), needs: [[.relation]],
            examples: [
                .breaks("户内有儿媳没有儿子", "a daughter-in-law and no son") {
                    $0.members[0].relation = .value(.other)
                    $0.members[1].relation = .value(.daughterInLaw)
                    $0.members[2].relation = .value(.grandson)
                    $0.members[3].relation = .value(.granddaughter)
                    $0.members[4].relation = .value(.head)
                    $0.headName = $0.members[4].name
                    $0.headIdNo = $0.members[4].idNo
                },
                .keeps("儿子儿媳都在", "son and daughter-in-law are both there") {
                    $0.members[1].relation = .value(.daughterInLaw)
                },
                .keeps("有成员的关系没有填", "somebody's relation is blank") {
                    $0.members[1].relation = .value(.daughterInLaw)
                    $0.members[2].relation = .blank
                },
            ],
            check: .household { household, _, sink in
                reportInLaw(.daughterInLaw, without: .son, in: household, &sink)
                reportInLaw(.sonInLaw, without: .daughter, in: household, &sink)
            }),
    ]

    private static func reportSecond(_ relation: Relation, in household: Household, _ sink: inout Sink) {
        guard household.count(of: relation) > 1 else { return }
        let holders = household.members.indices.filter { household.members.span[$0].isPresent(as: relation) }
        guard holders.count > 1 else { return }
        sink.report(
            .relation, [.count(holders.count), .value(relation.registered, .relation)],
            related: holders.prefix(Sink.relatedLimit).map { sink.subject(member: $0, .relation) })
    }

    private static func reportInLaw(
        _ spouse: Relation, without child: Relation, in household: Household, _ sink: inout Sink
    ) {
        var found: Int?
        for index in household.members.indices {
            guard let relation = household.members.span[index].relation.value, relation != child else { return }
            if relation == spouse { found = index }
        }
        guard let found else { return }
        sink.report(
            member: found, .relation, [.value(spouse.registered, .relation), .value(child.registered, .relation)])
    }
}

extension Relation {
    /// The sex of a head who cannot have anybody of this relation; `nil` where either can.
    fileprivate var sexOfHeadWithout: Sex? {
        switch self {
        case .husbandsFather, .husbandsMother: .male
        case .wifesFather, .wifesMother: .female
        default: nil
        }
    }
}

extension Member {
    /// Whether the member has this relation and is not marked as dead or gone.
    fileprivate func isPresent(as relation: Relation) -> Bool { self.relation.value == relation && !isMarkedGone }
}

extension Household {
    /// Adds somebody of the mother's age, for examples.
    fileprivate mutating func addElder(_ name: String, _ relation: Relation, _ sex: Sex, sequence: Int) {
        var elder = members[4]
        elder.source = RecordToken(table: 0, row: 8)
        elder.name = .value(PersonName(name))
        elder.relation = .value(relation)
        elder.sex = .value(sex)
        elder.personId = .value(Identifier("990001001000197"))
        elder.idNo = .sample(born: 1949, 1, 8, sequence: sequence)
        members.append(elder)
        memberCount = .value(Count(6))
        shareIncome()
    }
}
