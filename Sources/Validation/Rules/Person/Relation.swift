import Findings
import Registry

extension Catalogue {
    /// What a member is to the head (与户主关系).
    static let relation: [Rule] = [
        Rule(
            "P017", .error,
            title: Words("与户主关系不在字典", "the relation to the head is not in the code list"),
            message: Words("与户主关系填“{0}”，字典里没有", "the relation to the head is “{0}”, which the code list has not"),
            why: Words(
                "与户主关系有固定的取值（早年21种，后来28种）。户主、配偶、父母子女的核对都从它出发，填错了这一户就无法核对。“儿子”“媳妇”等常见写法本工具认得。",
                "The relation has fixed values (21, later 28). All that is checked of heads, spouses, parents and children "
                    + "starts from it. Common words such as 儿子 are understood."),
            remedy: Words(
                "从字典里选对应的取值；没有合适的选“其他”。", "Choose the value of the list that fits; where none does, 其他."),
            basis: Basis("CT; public source", .high), needs: [[.relation]],
            examples: [
                .breaks("关系填成“孩子”", "the relation is given as “child”") {
                    $0.members[2].misread(.relation, .notInCodeList, "孩子")
                },
                .breaks("户主填成“家主”，不再另报无户主", "a head under another word: not reported as no head, too") {
                    $0.members[0].misread(.relation, .notInCodeList, "家主")
                },
                .keeps("“媳妇”认作“之儿媳”", "a common word is understood") {
                    $0.members[2].remarks = [Remark(.relation, .synonymUnderstood, original: "儿子")]
                },
            ],
            check: .cell { remark, _, sink in
                guard remark.field == .relation, remark.kind == .notInCodeList else { return }
                sink.report(.relation, [remark.originalArgument])
            }),
        Rule(
            "P018", .error,
            title: Words("与户主关系与性别矛盾", "the relation to the head contradicts the sex"),
            message: Words("与户主关系是“{0}”，性别却是{1}", "the relation to the head is “{0}”, and the person is {1}"),
            why: Words(
                "之子、之父、女婿等只能是男性，之女、之母、儿媳等只能是女性。表里没有性别列时，按没有问题的证件号第17位判断。"
                    + "性别已被P013指出与证件号不符的，不再重复报。户主与配偶由H005核对。",
                "Sons, fathers and sons-in-law are male, daughters, mothers and daughters-in-law female. Where the table has "
                    + "no column for the sex, a sound identity number says it. A sex that P013 has found is not reported "
                    + "again; head and spouse are H005's."),
            remedy: Words(
                "看户口簿：关系和性别哪一项填错就改哪一项。", "See the household book which of the two is wrong, and mend it."),
            basis: Basis("GZ 2_01_004; SX ⑩", .high), needs: [[.relation], [.sex, .idNo]],
            yieldsTo: [Explanation("P013", .person)],
            examples: [
                .breaks("儿子填成“之女”", "the son is registered as a daughter") {
                    $0.members[2].relation = .value(.daughter)
                },
                .breaks(
                    "没有性别列时看证件号", "the number decides where there is no column for the sex",
                    inRegister: { model in
                        for index in model.household.members.indices { model.household.members[index].sex = .absent }
                        model.neighbour.members[0].sex = .absent
                        model.household.members[4].relation = .value(.father)
                    }),
                .keeps("其他关系男女都可以", "other relations may be either sex") {
                    $0.members[2].relation = .value(.other)
                },
            ],
            check: .member(of: .contradictsItself) { member, _, sink in
                guard let relation = member.relation.value, let expected = relation.sex, let sex = member.knownSex,
                    sex != expected
                else { return }
                sink.report(.relation, [.value(relation.registered, .relation), .words(sex.words)])
            }),
    ]
}
