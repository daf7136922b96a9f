import Findings
import Registry

extension Catalogue {
    /// Where a department's list and the register disagree about who is entitled to what (待遇名单).
    static let listedEntitlements: [Rule] = [
        agreement(
            "M013", .error, .relief, .dibao,
            title: Words("民政：低保五保名单不匹配", "civil affairs: relief and five guarantees do not match"),
            why: Words("低保、特困是民政认定的，台账应与民政名单一致。", "Civil affairs decides on relief, and the register follows."),
            basis: Basis("GD 低保五保不匹配", .medium), needs: [.dibao, .tekun],
            examples: [
                .headListed("名单有，台账填否", "listed, and the register says no", on: .relief),
                .headListedRightly("名单上已停发", "stopped, says the list", on: .relief) { $0.texts[.status] = "停发" },
            ],
            listedIsWrong: { hit, member, _ in
                member.dibao == .value(.no) && member.tekun != .value(.yes)
                    && !["停", "退出", "注销"].contains(where: hit.says(.status).contains)
            },
            claims: { $0.dibao == .value(.yes) || $0.tekun == .value(.yes) }),
        agreement(
            "M014", .error, .disabilities, .idNo,
            title: Words("残联：残疾信息不匹配", "disabled federation: disability does not match"),
            why: Words(
                "残疾人证由残联核发，有没有证、几级应与残联名单一致。名单没有等级的不比等级。",
                "The federation issues the cards; card and grade follow its list."),
            basis: Basis("GD 残疾信息不匹配", .medium), needs: [.health, .idNo],
            examples: [
                .headListed("名单有，台账健康", "listed, and healthy in the register", on: .disabilities),
                .breaks("等级不同", "another grade", inReview: { $0.listSpouse(grade: "三级") }),
                .keeps("等级相同", "the same grade", inReview: { $0.listSpouse(grade: "二级") }),
                .headListedRightly("证已注销", "the card is cancelled", on: .disabilities) { $0.texts[.status] = "注销" },
            ],
            listedIsWrong: { hit, member, _ in
                guard !hit.says(.status).contains("注销"), let health = member.health.value else { return false }
                guard health.contains(.disabled) || member.cardField != nil else { return true }
                guard let known = member.knownDisabilityGrade,
                    let listed = DisabilityGrade.read(hit.says(.grade), edition: 2018).value
                else { return false }
                return listed != known
            },
            claims: { $0.cardField != nil }),
        agreement(
            "M015", .warning, .medicalInsurance, .residentMedical,
            title: Words("医保参保名单不匹配", "medical insurance does not match"),
            why: Words(
                "参没参保以医保系统为准。在外地参保、参加职工医保的，本地名单里可能没有。",
                "The insurance's own list decides. Who is insured elsewhere may not be on it."),
            basis: Basis("SX; INF", .medium), needs: [.residentMedical, .employeeMedical],
            examples: [
                .breaks(
                    "台账填参保，名单里没有", "insured in the register only",
                    inPapers: {
                        $0.list(.medicalInsurance) { $0.rows.remove(at: 1) }
                    }),
                .keeps(
                    "名单只有别的村", "the list is of another village",
                    inPapers: {
                        $0.list(.medicalInsurance) {
                            $0.rows.removeAll { $0.name != PersonName("陌样本") }
                            $0.rows[0].village = "邻村"
                        }
                    }),
            ],
            listedIsWrong: { _, member, _ in
                member.residentMedical == .value(.no) && member.employeeMedical != .value(.yes)
            },
            claims: { $0.residentMedical == .value(.yes) || $0.employeeMedical == .value(.yes) }),
        agreement(
            "M016", .warning, .pupils, .student,
            title: Words("教育学籍不匹配", "pupils do not match"),
            why: Words(
                "小学到高中在不在校以学籍为准；在外地读书的，本地学籍名单里可能没有。学前和高中以上的不比。",
                "Up to the senior middle school the school roll decides. Pupils elsewhere may not be on it; kindergartens and "
                    + "colleges are not compared."),
            basis: Basis("INF", .inference), needs: [.student],
            examples: [
                .breaks(
                    "台账填在校，学籍里没有", "at school in the register only",
                    inPapers: {
                        $0.list(.pupils) { $0.rows.remove(at: 1) }
                    }),
                .headListed("学籍里有户主", "the head is on the school roll", on: .pupils),
                .keeps(
                    "大专在读的不在名单里", "a student of a college",
                    inReview: {
                        $0.household.members[2].student = .value(.collegeOrAbove)
                        $0.papers.list(.pupils) { $0.rows.remove(at: 1) }
                    }),
            ],
            listedIsWrong: { hit, member, _ in
                member.isOutOfSchool && !["毕业", "退学", "转出"].contains(where: hit.says(.status).contains)
            },
            claims: { member in
                guard let student = member.student.value, student.isGeneralSchooling else { return false }
                return student != .preschool && student != .preschoolAge
            }),
        Rule(
            "M017", .warning,
            title: Words("住建危房改造名单不匹配", "renovated houses do not match"),
            message: Words("{0}。这是疑点，须实地核实", "{0}; a lead, to be verified on site"),
            why: Words(
                "危房改没改造以住建名单为准。名单有改造而台账仍是未改造的危房，或台账写已改造而名单里没有这一户任何人，都报；名单只有别的村的不报，已有处置的不报。",
                "The housing office's list decides: a house that it has renovated and the register has not, or the other way "
                    + "round."),
            remedy: Words("到户看房，核对改造年度，错的更正。", "Look at the house, and correct what is wrong."),
            basis: Basis("INF", .inference), needs: [[.dangerHouse, .renovation]], papers: [[.list(.renovations)]],
            examples: [
                .breaks(
                    "名单已改造，台账仍是危房", "renovated, and still dangerous in the register",
                    inReview: {
                        $0.household.conditions.dangerHouse = .value(.yes)
                        $0.household.conditions.dangerLevel = .value(.c)
                        let head = $0.household.members[0].idNo
                        $0.papers.list(.renovations) { $0.rows[0].idNo = head }
                    }),
                .breaks(
                    "台账写已改造，名单里没有", "renovated in the register only",
                    inReview: {
                        $0.household.conditions.renovation = .value(.finished)
                        $0.household.conditions.renovationYear = .value(Year(2016))
                    }),
                .headListedRightly("名单有，台账不是危房", "on the list, and no danger in the register", on: .renovations) { _ in
                },
            ],
            check: .list { judged, context, sink in
                guard judged.list.kind == .renovations else { return }
                var listed: Set<Int> = []
                for hit in judged.hits where hit.strength != .nameOnly {
                    let household = judged.household(of: hit)
                    guard listed.insert(hit.position.household).inserted,
                        household.conditions.dangerHouse == .value(.yes),
                        household.conditions.renovation.value.map({ $0 == .none }) ?? true,
                        !context.isSettled(judged.member(of: hit), of: household)
                    else { continue }
                    sink.report(
                        at: .household(hit.position.household, field: .dangerHouse),
                        [
                            .words(
                                Words("住建名单里这一户改造过，台账仍是危房", "the list has the house renovated, the register dangerous"))
                        ],
                        related: [hit.listed])
                }
                for position in judged.positions where !listed.contains(position) {
                    let household = judged.household(at: position)
                    guard household.conditions.renovation == .value(.finished), judged.covers(household),
                        let head = household.head ?? household.members.first,
                        !context.isSettled(head, of: household)
                    else { continue }
                    sink.report(
                        at: .household(position, field: .renovation),
                        [
                            .words(
                                Words(
                                    "台账写危房已改造，住建名单里没有这一户", "the register has the house renovated, and the list has not")
                            )
                        ],
                        related: [.table(judged.list.table, nil)])
                }
            }),
    ]

    /// A rule that the register says of its members what a department's list says.
    ///
    /// - Parameters:
    ///   - listedIsWrong: whether a row contradicts what the register says of the member whom it means.
    ///   - claims: whether the register says of a member that the list must name it.
    private static func agreement(
        _ code: RuleCode, _ severity: Severity, _ kind: ListKind, _ field: Field, title: Words, why: Words,
        basis: Basis, needs: [Field], examples: [Example],
        listedIsWrong: @escaping @Sendable (ListHit, Member, RuleContext) -> Bool,
        claims: @escaping @Sendable (Member) -> Bool
    ) -> Rule {
        Rule(
            code, severity, title: title,
            message: Words("{0}（“{1}”）。这是疑点，须实地核实", "{0} (“{1}”); a lead, to be verified on site"),
            why: Words(
                why.zh + "名单写了村的，只比名单里有的村；只有姓名相同的、已有处置的不报。",
                why.en
                    + " A list that says villages is compared with these only; hits by name alone, and what a decision has "
                    + "answered, are passed over."),
            remedy: Words(
                "与部门核对，再看证件或入户：台账错的更正，名单错的请部门更正。",
                "Compare with the department, then with the papers at home, and correct what is wrong."),
            basis: basis, needs: [needs], papers: [[.list(kind)]], examples: examples,
            check: .list { judged, context, sink in
                guard judged.list.kind == kind else { return }
                for hit in judged.hits where hit.strength != .nameOnly {
                    let member = judged.member(of: hit)
                    guard listedIsWrong(hit, member, context), !context.isSettled(member, of: judged.household(of: hit))
                    else { continue }
                    sink.report(
                        at: hit.cell(field),
                        [.words(Words("名单与台账不同", "list and register disagree")), .words(kind.words)],
                        related: [hit.listed])
                }
                for position in judged.unnamed(where: claims) {
                    let household = judged.household(at: position.household)
                    guard !context.isSettled(household.members.span[position.member], of: household) else { continue }
                    sink.report(
                        at: position.cell(field),
                        [.words(Words("台账有，名单里没有", "in the register, and not on the list")), .words(kind.words)],
                        related: [.table(judged.list.table, nil)])
                }
            })
    }
}

extension ModelRegister {
    /// Gives the spouse, of whom no decision is taken, a card of grade two, and puts her on the list with a grade.
    fileprivate mutating func listSpouse(grade: String) {
        papers.removal.idNo = household.members.span[2].idNo.value
        papers.removal.name = household.members.span[2].name.value
        household.members[1].giveCard("22")
        let card = household.members.span[1].idNo
        papers.list(.disabilities) {
            $0.rows[0].idNo = card
            $0.rows[0].texts[.grade] = grade
        }
    }
}
