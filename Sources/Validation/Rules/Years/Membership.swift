import Findings
import Registry

extension Catalogue {
    /// Who left and who came since the earlier export (成员增减).
    static let membership: [Rule] = [
        Rule(
            "Y001", .error,
            title: Words("上年成员本年缺失且无减少原因", "a member of last year is missing, and no reason is given"),
            message: Words(
                "{0}（户编号{1}）上期在册，本期的表里没有，也没有减少原因",
                "{0} (household {1}) was registered before and is missing now, without a reason"),
            why: Words(
                "每减少一个人都要有原因（死亡、婚出、迁出、清退等）。按证件号在全部各户里找，找不到的再看上期的备注、状态和处置台账。"
                    + "转到其他户的报Y023；本期的表没有的村不比。",
                "Whoever leaves the register leaves for a reason. People are looked for by number in all households; the "
                    + "earlier note and state, and the decisions, may give the reason. Who moved to another household is "
                    + "Y023; villages that the register does not have are not compared."),
            remedy: Words(
                "查减少的审批材料：有原因的补到处置台账；误删的恢复这个人。",
                "Look for the papers: enter the reason in the list of decisions, or restore somebody deleted by mistake."
            ),
            basis: Basis("GD (减少原因)", .medium), needs: [[.idNo]], compares: [.earlierExport],
            examples: [
                .breaks(
                    "母亲不见了，没有原因", "the mother is missing without a reason",
                    sinceLastYear: { now, _ in now.household.lose(4) }),
                .breaks(
                    "另一户整户不见了", "another household is missing whole",
                    sinceLastYear: { _, before in before.others = [before.neighbour.elsewhere] }),
                .keeps(
                    "处置台账写了死亡", "a decision says that she died",
                    sinceLastYear: { now, before in
                        now.household.lose(4)
                        now.decisions = DecisionList(decisions: [
                            .sample(.naturalDecrease, before.household, before.household.members[4], reason: "死亡")
                        ])
                    }),
                .keeps(
                    "上期已标记死亡", "she was marked as dead before",
                    sinceLastYear: { now, before in
                        before.household.members[4].state = .value(.deceased)
                        now.household.lose(4)
                        now.household.memberCountStart = .value(Count(4))
                    }),
                .keeps(
                    "证件号改正了，姓名相同", "the number was mended, the name is the same",
                    sinceLastYear: { _, before in before.household.members[4].idNo = .sample("990001194901085520") }),
                .keeps(
                    "本期的表只有一个村", "the register has one village only",
                    sinceLastYear: { _, before in
                        before.others = [before.neighbour.elsewhere]
                        before.others[0].village = .value("样本外村")
                    }),
            ],
            check: .years(
                .change { change, context, sink in
                    guard let before = change.before else { return }
                    report(missingFrom: before, change, context, &sink)
                })),
        Rule(
            "Y002", .error,
            title: Words("本年新增成员且无增加原因", "a member of this year is new, and no reason is given"),
            message: Words(
                "{0}（户编号{1}）上期不在册，也没有增加原因", "{0} (household {1}) was not registered before, and no reason is given"),
            why: Words(
                "每增加一个人都要有原因（出生、婚入、迁入、新识别等），写在成员变更备注或处置台账。本期内出生的婴儿、首次识别时间在本期内的户，"
                    + "原因已经清楚，不报；从其他户转来的报Y023。",
                "Whoever comes into the register does so for a reason, given in the note or in a decision. Nothing is "
                    + "reported of infants born since, nor of households first identified since; who came from another "
                    + "household is Y023."),
            remedy: Words(
                "问这个人怎么来的：有依据的补写增加原因；没有依据的不能加进来。",
                "Ask how the person came: enter the reason where there is proof, else take the person out."),
            basis: Basis("GD (增加原因)", .medium), needs: [[.idNo]], compares: [.earlierExport],
            examples: [
                .breaks(
                    "多了一个母亲，没有原因", "a mother more, without a reason",
                    sinceLastYear: { _, before in before.household.lose(4) }),
                .breaks(
                    "多了一户，首次识别时间在几年前", "a household more, identified years ago",
                    sinceLastYear: { now, _ in now.others = [now.neighbour.elsewhere] }),
                .keeps(
                    "备注写了户籍迁入", "the note says where she came from",
                    sinceLastYear: { now, before in
                        before.household.lose(4)
                        now.household.members[4].memberNote = .value("2017年5月3日 自然增加，增加原因 户籍迁入")
                    }),
                .keeps(
                    "当年出生的孩子", "a child born this year",
                    sinceLastYear: { now, before in
                        before.household.lose(4)
                        now.household.members[4].becomeInfant(.granddaughter, born: 2017)
                    }),
                .keeps(
                    "当年新识别的户", "a household identified this year",
                    sinceLastYear: { now, _ in
                        now.others = [now.neighbour.elsewhere]
                        now.others[0].identifyTime = .value(PartialDate(year: 2017, month: 6))
                    }),
                .keeps(
                    "上期没有证件号，姓名相同", "without a number before, by the same name",
                    sinceLastYear: { _, before in before.household.members[3].idNo = .blank }),
            ],
            check: .years(
                .change { change, context, sink in
                    guard let now = change.now else { return }
                    report(newIn: now, change, context, &sink)
                })),
        Rule(
            "Y003", .error,
            title: Words("上年末人数+增−减≠本年末人数", "last year's members plus and minus the changes are not this year's"),
            message: Words(
                "上年末{0}人，增加{1}人，减少{2}人，本年末填{3}人", "{0} members before, {1} more, {2} fewer, and {3} are given now"),
            why: Words(
                "年初人数加上增加的、减去减少的，应等于年末人数。年初人数取“年初家庭人口数”，没有这一列的取上期的家庭人口数；"
                    + "增减的人按两期的名单数出。名单与本期人数不符的报H006，增减没有原因的报Y001、Y002、Y023，不再报这一项。",
                "The members at the start, plus who came, less who left, are those at the end. The start is the year's own "
                    + "column or else the earlier number; changes are counted from both lists. Where the list disagrees "
                    + "with the number it is H006, where a change has no reason Y001, Y002 or Y023."),
            remedy: Words(
                "对照两期的成员名单，改年初或年末的人数；漏登增减的补登。",
                "Compare both lists, and mend the number at the start or at the end, or enter the change that is missing."
            ),
            basis: Basis("GD; SX naturalChange report", .high), needs: [[.memberCount]], compares: [.earlierExport],
            yieldsTo: [
                Explanation("Y001", .household), Explanation("Y002", .household), Explanation("Y023", .household),
            ],
            examples: [
                .breaks(
                    "年初人数填了6人，没有人减少", "six at the start, and nobody left",
                    sinceLastYear: { now, _ in now.household.memberCountStart = .value(Count(6)) }),
                .breaks(
                    "上期人口数多填一人", "one too many before",
                    sinceLastYear: { now, before in
                        now.household.memberCountStart = .absent
                        before.household.memberCount = .value(Count(6))
                    }),
                .keeps(
                    "减少一人，年末少一人", "one fewer, and the number says so",
                    sinceLastYear: { now, before in
                        now.household.lose(4)
                        now.decisions = DecisionList(decisions: [
                            .sample(.naturalDecrease, before.household, before.household.members[4], reason: "死亡")
                        ])
                    }),
                .keeps(
                    "标记死亡，人数已经减去", "marked as dead and no longer counted",
                    sinceLastYear: { now, _ in
                        now.household.members[4].state = .value(.deceased)
                        now.household.memberCount = .value(Count(4))
                        now.household.income.perCapita = .value(Money(fen: 350_013))
                    }),
                .keeps(
                    "年初人数没有填", "no number at the start",
                    sinceLastYear: { now, _ in now.household.memberCountStart = .blank }),
            ],
            check: .years(
                .change { change, context, sink in
                    guard let now = change.now, let before = change.before, let counts = change.counts(context),
                        counts.start + counts.joined - counts.left != counts.end
                    else { return }
                    guard !change.years.now.households[now].members.isEmpty,
                        !change.years.before.households[before].members.isEmpty
                    else { return }
                    sink.report(
                        .memberCount,
                        [.count(counts.start), .count(counts.joined), .count(counts.left), .count(counts.end)])
                })),
    ]

    private static func report(
        missingFrom before: Int, _ change: HouseholdChange, _ context: RuleContext, _ sink: inout Sink
    ) {
        let count = change.years.before.households[before].members.count
        guard (0..<count).contains(where: change.isMissing) else { return }
        let household = change.years.before.households[before]
        guard change.years.coversNow(household) else { return }
        let missing = household.members.indices.filter { index in
            change.isMissing(index) && !household.members.span[index].isMarkedGone
                && context.past.decisions?.explainAbsence(of: household.members.span[index], from: household) != true
        }
        guard !missing.isEmpty else { return }
        if let now = change.now {
            for index in missing {
                sink.report(
                    at: .household(now, field: nil),
                    [household.members.span[index].nameArgument, household.numberArgument])
            }
        } else if missing.count == count, let source = household.mainSource {
            sink.report(
                at: change.place(of: source), [.words(Words("全户\(count)人", "all \(count)")), household.numberArgument])
        } else {
            for index in missing {
                let member = household.members.span[index]
                sink.report(at: change.place(of: member.source), [member.nameArgument, household.numberArgument])
            }
        }
    }

    private static func report(
        newIn now: Int, _ change: HouseholdChange, _ context: RuleContext, _ sink: inout Sink
    ) {
        let count = change.years.now.households[now].members.count
        guard (0..<count).contains(where: change.isNew) else { return }
        let household = change.years.now.households[now]
        guard change.years.coveredBefore(household) else { return }
        if change.before == nil, household.isNewlyIdentified(since: context.past.span.from) { return }
        let new = household.members.indices.filter { index in
            let member = household.members.span[index]
            return change.isNew(index) && !member.isMarkedGone && member.notedIncrease == nil
                && !(member.knownBirth.map { $0 > context.past.span.from } ?? false)
                && context.past.decisions?.explainArrival(of: member, in: household) != true
        }
        guard !new.isEmpty else { return }
        if change.before == nil, new.count == count {
            let words = Words("全户\(count)人", "all \(count)")
            sink.report(at: .household(now, field: nil), [.words(words), household.numberArgument])
        } else {
            for index in new {
                sink.report(
                    member: index, .name, [household.members.span[index].nameArgument, household.numberArgument])
            }
        }
    }
}

extension Household {
    /// Whether the table itself says why the household is new: it was identified, or fell back into poverty, since.
    fileprivate func isNewlyIdentified(since day: CalendarDay) -> Bool {
        if let time = identifyTime.value, time.year > day.parts.year { return true }
        if let year = returnYear.value, Int(year.number) > day.parts.year { return true }
        return householdKind == .value(.newlyIdentified)
    }
}

extension HouseholdChange {
    /// The members before, those who came and left, and the members now; `nil` where one is not known, where the list of
    /// members disagrees with the number, and where a number is several persons'.
    fileprivate func counts(_ context: RuleContext) -> (start: Int, joined: Int, left: Int, end: Int)? {
        guard let now, let before else { return nil }
        let (present, past) = (years.now.households, years.before.households)
        guard let end = present[now].memberCount.value, let start = startCount(context),
            Int(end.number) == present[now].presentMembers
        else { return nil }
        var (joined, left) = (0, 0)
        for index in present[now].members.indices where !present[now].members[index].isMarkedGone {
            if years.match.earlierMembers[now, index] == .shared { return nil }
            if earlier(index).map({ past[before].members[$0].isMarkedGone }) ?? true { joined += 1 }
        }
        for index in past[before].members.indices where !past[before].members[index].isMarkedGone {
            if years.match.laterMembers[before, index] == .shared { return nil }
            if later(index).map({ present[now].members[$0].isMarkedGone }) ?? true { left += 1 }
        }
        return (start, joined, left, Int(end.number))
    }

    private func startCount(_ context: RuleContext) -> Int? {
        guard let now, let before else { return nil }
        if context.past.span.years == 1, let start = years.now.households[now].memberCountStart.value {
            return Int(start.number)
        }
        return years.before.households[before].memberCount.value.map { Int($0.number) }
    }
}
