import Findings
import Registry

extension Catalogue {
    /// One person entered twice under what look like two (重复登记的人).
    static let samePersons: [Rule] = [
        Rule(
            "X003", .warning,
            title: Words("身份证与残疾证前18位相同", "an identity number and a disability card with the same 18 characters"),
            message: Words(
                "证件号码{0}在另一行是残疾证或身份证的前18位，共{1}行，疑为同一人",
                "{0} also stands as the first 18 characters of a disability card or identity number, in {1} rows"),
            why: Words(
                "残疾证号的前18位就是本人的身份证号。一行填身份证、另一行填残疾证，通常是同一个人登记了两次。"
                    + "两行都是身份证的报X001或X002。",
                "A disability card's first 18 characters are its holder's identity number: a row with each is usually one "
                    + "person registered twice. Two rows with identity numbers are X001 or X002."),
            remedy: Words(
                "核实是否同一人；是的保留一行，证件号码填身份证号，残疾情况填在残疾类别、残疾级别里。",
                "If they are one person, keep one row with the identity number, and the disability in its own columns."),
            basis: Basis("CT", .medium), needs: [[.idNo]],
            yieldsTo: [Explanation("X001"), Explanation("X002"), Explanation("C003")],
            examples: [
                .breaks(
                    "母亲另有一行填残疾证", "the mother has a second row with her disability card",
                    also: ["H014", "H070", "P044"]
                ) {
                    var copy = $0.members[4]
                    copy.source = RecordToken(table: 0, row: 9)
                    copy.idNo =
                        copy.idNo.value.flatMap { IdentityNumber($0.registered + "41") }.map { .value($0) } ?? .blank
                    copy.idType = .value(.disabilityCard)
                    $0.members.append(copy)
                    $0.memberCount = .value(Count(6))
                    $0.income.perCapita = .value(Money(fen: 233_342))
                },
                .keeps("残疾证只登记一次", "a disability card once") {
                    let number = $0.members[4].idNo.value?.registered ?? ""
                    $0.members[4].idNo = IdentityNumber(number + "41").map { .value($0) } ?? .blank
                },
            ],
            check: .shared(.identityNumber) { group, _, sink in
                let cards = group.filter { $0.mark == KeyHolder.cardMark }.count
                guard cards > 0, cards < group.count, let first = group.first else { return }
                sink.report(
                    group, .idNo,
                    [.value(IdentityNumber(person: first.key).registered, .idNo), .count(group.count)])
            }),
        Rule(
            "X004", .warning,
            title: Words("疑似同一人(姓名+出生日期+村相同)", "perhaps one person: same name, birth and village"),
            message: Words(
                "同村有{0}人姓名和出生日期都相同，疑为同一人重复登记",
                "{0} persons of the village have this name and day of birth: perhaps one person"),
            why: Words(
                "同一个人登记两次时，常有一行的证件号码抄错或空着。姓名、出生日期、村都相同，且其中有人没有可靠的证件号码才报；"
                    + "几行的证件号码都可靠而不同的，是不同的人，不报；号码相同的报X001或X002。",
                "Who is registered twice often has a wrong or missing number in one row. It fires where name, birth and "
                    + "village agree and somebody lacks a sound number; sound numbers that differ are different people."
            ),
            remedy: Words(
                "对照户口簿核实；是同一人的按程序减去多余的一行，不是的补正证件号码。",
                "Check the household books: take out the second row of one person, or correct the number."),
            basis: Basis("INF", .inference), needs: [[.name], [.village], [.birth, .idNo]],
            yieldsTo: [Explanation("X001", .person), Explanation("X002", .person), Explanation("X003", .person)],
            examples: [
                .breaks(
                    "母亲在邻户也登记了，没有证件号码", "the mother is in the neighbour's household, too, without number",
                    also: ["H065", "H070", "P011"],
                    inRegister: {
                        var mother = $0.household.members[4]
                        mother.source = RecordToken(table: 0, row: 8)
                        mother.idNo = IdentityNumber("999999194901080021").map { .value($0) } ?? .blank
                        $0.neighbour.members.append(mother)
                        $0.neighbour.memberCount = .value(Count(2))
                        $0.neighbour.income.perCapita = .value(Money(yuan: 1_400))
                    }),
                .keeps(
                    "同名而出生日期不同", "one name, two days of birth",
                    inRegister: {
                        $0.neighbour.members[0].name = $0.household.members[0].name
                        $0.neighbour.headName = $0.household.members[0].name
                    }),
            ],
            check: .shared(.person) { group, _, sink in
                guard group.contains(where: { $0.mark != KeyHolder.soundMark }) else { return }
                sink.report(group, .name, [.count(group.count)])
            }),
        Rule(
            "X017", .error,
            title: Words("人编号重复", "a person's number stands twice"),
            message: Words("人口编号共有{0}人使用", "{0} members have this person's number"),
            why: Words(
                "人口编号由系统编制，一人一号。重复的多是复制行时没有改，或两张表拼接时同一人出现两次；证件号码也相同的报X001、X002。",
                "The system gives each person a number. Two rows with one were copied, or tables were joined that both have "
                    + "the person; where the identity numbers agree, too, it is X001 or X002."),
            remedy: Words(
                "从系统重新导出核对；是同一人的删去重复的一行，不是的更正人口编号。",
                "Compare with a new export: delete a person's second row, or correct the number."),
            basis: Basis("INF", .inference), needs: [[.personId]],
            yieldsTo: [
                Explanation("X001", .person), Explanation("X002", .person), Explanation("X003", .person),
                Explanation("X004", .person),
            ],
            examples: [
                .breaks("儿子和女儿同一人口编号", "son and daughter have one number") {
                    $0.members[2].personId = .value(Identifier("990001001000101"))
                    $0.members[3].personId = .value(Identifier("990001001000101"))
                },
                .keeps("各有各的编号", "each has one") {
                    $0.members[2].personId = .value(Identifier("990001001000103"))
                    $0.members[3].personId = .value(Identifier("990001001000104"))
                },
            ],
            check: .shared(.personId) { group, _, sink in sink.report(group, .personId, [.count(group.count)]) }),
    ]
}
