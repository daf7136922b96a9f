import Findings
import Registry

extension Catalogue {
    /// What departments know of people themselves: deaths, registration, punishment (人员状况名单).
    static let listedPersons: [Rule] = [
        lead(
            "M001", .error, [.deaths],
            title: Words("公安/殡葬：已死亡", "police or funerals: dead"),
            why: Words(
                "去世的人仍在台账里，会多算人数、多发补贴。台账已标死亡的不报；名单没有证件号、只有姓名、出生日期、村相同的报P078。",
                "Dead people who stay in the register are counted and paid. Who is marked as dead is passed over; a row without "
                    + "the number whose name, birth and village agree is P078's."),
            remedy: Words(
                "向村里、家属核实死亡日期，按自然减少处置；查无此事的请公安更正。",
                "Verify with the village and the family; a natural decrease, or the police correct their list."),
            basis: Basis("S1; S2 chain", .high),
            examples: [
                .headListed("户主在死亡名单里", "the head is on the list of deaths", on: .deaths),
                .headListed("名单上是15位旧号", "the list has the old number", on: .deaths) {
                    guard let number = $0.idNo.value?.registered else { return }
                    $0.idNo = .sample(String(number.prefix(6)) + String(number.dropFirst(8).dropLast()))
                },
                .keeps(
                    "去世的母亲已按自然减少处置", "the mother's death is decided on",
                    inReview: {
                        let mother = $0.household.members[4]
                        $0.papers.list(.deaths) { $0.rows[0].idNo = mother.idNo }
                    }),
                .headListedRightly("同名的人证件号不同", "a namesake with another number", on: .deaths) {
                    $0.idNo = .sample(born: 1950, 5, 5, sequence: 331)
                },
            ],
            counts: { hit, member, _ in hit.strength == .number && !member.isMarkedGone }),
        lead(
            "P078", .warning, [.deaths],
            title: Words("已死亡未标记", "dead by the list, and not marked so"),
            why: Words(
                "死亡名单里有姓名、出生日期、村都相同的人，名单或台账的证件号缺失或有误，很可能是同一人，台账还当作在世。证件号对得上的报M001；台账已标死亡的不报。",
                "The list of deaths has somebody with this name, birth and village; a number is missing or wrong in the list or "
                    + "the register. It is probably the same person, who counts as alive. Where the numbers agree it is M001; who is "
                    + "marked as dead is passed over."),
            remedy: Words(
                "向村里、家属核实是不是同一人：确已死亡的按自然减少处置；不是的补全证件号码。",
                "Ask the village and the family: a natural decrease where it is the same person; otherwise complete the number."
            ),
            basis: Basis("S1", .medium), needs: [[.name], [.village]],
            examples: [
                .headListed("名单没有证件号，姓名、出生日期、村相同", "name, birth and village agree", on: .deaths) {
                    $0.birth = $0.idNo.value?.birth
                    $0.idNo = .blank
                },
                .headListedRightly("出生日期不同", "another day of birth", on: .deaths) {
                    $0.birth = CalendarDay(year: 1950, month: 5, day: 5)
                    $0.idNo = .blank
                },
                .keeps(
                    "台账已标死亡减少", "the register has her as gone",
                    inReview: {
                        let mother = $0.household.members[4]
                        $0.household.members[4].state = .value(.deceased)
                        $0.papers.list(.deaths) {
                            $0.rows[0].name = mother.name.value
                            $0.rows[0].birth = mother.birth.value
                            $0.rows[0].idNo = .blank
                        }
                    }),
            ],
            counts: { hit, member, _ in hit.strength != .number && !member.isMarkedGone }),
        lead(
            "M002", .warning, [.cancellations],
            title: Words("公安：户口注销或迁出", "police: registration cancelled or moved"),
            why: Words(
                "户口注销、迁出的，可能是去世、婚出、迁走，也可能是换了户口簿。",
                "Somebody who died, married away or moved, or only has a new booklet."),
            remedy: Words("查明去向：确已离开的按自然减少处置。", "Find out where the person is; who has left is a natural decrease."),
            basis: Basis("S1; INF", .medium),
            examples: [
                .headListed("户主的户口已迁出", "the head's registration moved", on: .cancellations),
                .headListedRightly("迁出的是同名的人", "a namesake moved", on: .cancellations) {
                    $0.idNo = .sample(born: 1950, 5, 5, sequence: 331)
                },
            ]),
        lead(
            "M019", .warning, [.prisoners],
            title: Words("司法：服刑人员", "justice: in prison"),
            why: Words(
                "服刑人员一般作自然减少，刑满释放后再增加。", "Prisoners are a natural decrease, and come back after release."),
            remedy: Words("向司法所核实是否在押、刑期，再定处置。", "Ask whether the person is in prison, and until when."),
            basis: Basis("SX naturalChange 判刑收监; INF", .medium),
            examples: [
                .headListed("户主在服刑名单里", "the head is on the list", on: .prisoners),
                .headListedRightly("已经刑满释放", "released", on: .prisoners) { $0.texts[.status] = "刑满释放" },
            ],
            counts: { hit, _, _ in !hit.says(.status).contains("释放") }),
        Rule(
            "M018", .error,
            title: Words("公安：姓名与身份证不匹配", "police: name and number do not match"),
            message: Words(
                "证件号在公安户籍里是“{0}”，台账写的是“{1}”。这是疑点，须实地核实",
                "the police have this number as {0}, the register as {1}; a lead, to be verified on site"),
            why: Words(
                "同一个证件号，公安登记的姓名和台账不同：多半是姓名写错字，或者证件号错成了别人的。全角半角、空格不计；名单没有姓名的不报；已有处置的不报。",
                "One number, two names: a slip in the name, or somebody else's number. Width and blanks do not count."),
            remedy: Words("看户口簿和身份证，错的更正；改过名的请公安出具证明。", "Look at booklet and card, and correct what is wrong."),
            basis: Basis("GD 身份证不匹配", .medium), needs: [[.name], [.idNo]], papers: [[.list(.identities)]],
            examples: [
                .breaks(
                    "公安登记的是另一个名字", "the police have another name",
                    inPapers: {
                        $0.list(.identities) { $0.rows[1].name = PersonName("范样木") }
                    }),
                .keeps("名单没有姓名", "the list has no name", inPapers: { $0.list(.identities) { $0.rows[1].name = nil } }),
            ],
            check: .list { judged, context, sink in
                guard judged.list.kind == .identities else { return }
                for hit in judged.hits where hit.strength == .number {
                    let member = judged.member(of: hit)
                    guard let listed = hit.row.name?.registered, let name = member.name.value?.registered,
                        MatchKey(listed) != MatchKey(name), !context.isSettled(member, of: judged.household(of: hit))
                    else { continue }
                    sink.report(at: hit.cell(.name), [.personal(listed), .personal(name)], related: [hit.listed])
                }
            }),
        Rule(
            .nameOnlyLead, .warning,
            title: Words("仅按姓名匹配", "matched by the name alone"),
            message: Words(
                "与“{0}”名单里的一人姓名相同，名单没有证件号。这是疑点，须实地核实，不能据此清退",
                "has the name of somebody on the list “{0}”, which gives no number; a lead to be verified, and never a reason to "
                    + "clear out"),
            why: Words(
                "同名的人很多，只凭姓名不能认定，更不能清退。名单写了村而村不同的、出生日期不同的不报；已经处置的不报。来源没有这条规则，按需核实报。",
                "Namesakes are many: a name alone proves nothing. Rows of another village or with another day of birth are "
                    + "passed over."),
            remedy: Words("请部门补上证件号码再比；补不上的入户核实。", "Have the department add the number and compare again, or visit."),
            basis: Basis("INF", .inference), needs: [[.name]], papers: [ListKind.allCases.map { .list($0) }],
            examples: [
                .headListed("名单只有姓名", "the list has names only", on: .vehicles) {
                    $0.idNo = .absent
                    $0.village = ""
                },
                .headListedRightly("名单写的是别的村", "the list says another village", on: .vehicles) {
                    $0.idNo = .blank
                    $0.village = "邻村"
                },
                .headListedRightly("出生日期不同", "another day of birth", on: .vehicles) {
                    $0.idNo = .blank
                    $0.birth = CalendarDay(year: 1950, month: 1, day: 1)
                },
            ],
            check: .list { judged, context, sink in
                for hit in judged.hits where hit.strength == .nameOnly {
                    let member = judged.member(of: hit)
                    guard !context.isSettled(member, of: judged.household(of: hit)) else { continue }
                    sink.report(at: hit.cell(.name), [.words(hit.kind.words)], related: [hit.listed])
                }
            }),
    ]
}
