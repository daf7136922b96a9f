import Findings
import Registry

extension Catalogue {
    /// What the household says of its head, and what the head's own row says (户主登记).
    static let headRecord: [Rule] = [
        Rule(
            "H007", .error,
            title: Words("户主姓名/证件与成员表户主行不一致", "the head's name or number is not that of the head's own row"),
            message: Words(
                "{0}填的是{1}，而与户主关系为“户主”的这一行是{2}",
                "the {0} is {1}, while the row registered as the head has {2}"),
            why: Words(
                "一户只有一个户主，户主姓名、户主证件号码应当与成员中户主那一行相同。常见的是换了户主只改了一处，或有一处抄错。"
                    + "证件号只比前18位，残疾人证与身份证、15位旧证与18位算同一个号；姓名不比间隔号。有空白的不比；"
                    + "户主不止一个（H003）、户主行的证件号本身有错（C001、C003至P005）时，先改那一项。",
                "A household has one head, and what it says of the head is what the head's own row says. Mostly the head "
                    + "changed in one place only, or one of them was miscopied. Numbers are compared by their first 18 "
                    + "characters, names without dots, blanks not at all. Several heads (H003) and a faulty number in the "
                    + "head's row (C001, C003 to P005) come first."),
            remedy: Words(
                "看户口簿上户主是谁：成员行对的，可以采纳成员行的写法；换了户主的，把与户主关系和户主姓名、证件号一起改。",
                "See in the household book who the head is. Where the member's row is right accept what it says; where the "
                    + "head changed, change the relations together with name and number."),
            basis: Basis("INF; PY puts head first by name", .inference), repair: .proposal,
            needs: [[.headName, .headIdNo], [.name, .idNo], [.relation]],
            yieldsTo: [
                Explanation("C001", .person), Explanation("C003", .person), Explanation("P003", .person),
                Explanation("P004", .person), Explanation("P005", .person), Explanation("H003", .household),
            ],
            examples: [
                .breaks("户主姓名还是妻子的", "the head's name is still the wife's") {
                    $0.headName = $0.members[1].name
                },
                .breaks("户主证件号是另一个人的", "the head's number is another person's") {
                    $0.headIdNo = $0.members[1].idNo
                },
                .keeps("户主证件号没有填", "the head's number is blank") { $0.headIdNo = .blank },
                .keeps("户主行用15位旧证号", "the head's row has the old number of 15 digits") {
                    $0.members[0].idNo = .sample("990001750312189")
                },
                .keeps("姓名的间隔号写法不同", "the dot in a name is written in two ways") {
                    $0.headName = .value(PersonName("样本·范例"))
                    $0.members[0].name = .value(PersonName("样本•范例"))
                },
                .keeps("户主行的证件号写错，属于P004", "a wrong number in the head's row is P004") {
                    $0.members[0].idNo = .sample("990001197502121897")
                },
            ],
            check: .household { household, _, sink in
                guard let head = household.headIndex else { return }
                if let said = household.headIdNo.value, let own = household.members.span[head].idNo.value,
                    said.person != own.person
                {
                    sink.report(
                        .headIdNo,
                        [.field(.headIdNo), .value(said.registered, .headIdNo), .value(own.registered, .idNo)],
                        fix: Fix(.proposal, .headIdNo, own.registered), related: [sink.subject(member: head, .idNo)])
                }
                if let said = household.headName.value, let own = household.members.span[head].name.value,
                    said.registered != own.registered, !said.isSameName(as: own)
                {
                    sink.report(
                        .headName,
                        [.field(.headName), .value(said.registered, .headName), .value(own.registered, .name)],
                        fix: Fix(.proposal, .headName, own.registered), related: [sink.subject(member: head, .name)])
                }
            })
    ]
}

extension PersonName {
    /// Whether both names have the same letters: the dot of longer names is written in many ways.
    fileprivate func isSameName(as other: PersonName) -> Bool {
        registered.filter(\.isLetter) == other.registered.filter(\.isLetter)
    }
}
