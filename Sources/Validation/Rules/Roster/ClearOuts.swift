import Findings
import Registry

extension Catalogue {
    /// Why and on what evidence somebody is cleared out (清退).
    static let clearOuts: [Rule] = [
        Rule(
            "R001", .error,
            title: Words("清退未填原因", "cleared out without a reason"),
            message: Words("处置是“{0}”，没有填原因", "the disposal is {0}, and no reason is given"),
            why: Words(
                "清退花名册要写明原因，没有原因的报上去会被退回，群众也会问。整户清退、部分成员清退、暂时中止、完全终止都要填；自然减少不在此列。",
                "The roster of those cleared out states the reason; without it the roster comes back. Natural decreases are "
                    + "not meant."),
            remedy: Words("在“原因”一栏按核实情况选填。", "Choose the reason in the column 原因."),
            basis: Basis("INF", .inference), papers: [[.decisions]],
            examples: [
                .breaks(
                    "部分成员清退没有原因", "a member is cleared out without a reason",
                    inPapers: {
                        $0.removal.reason = ""
                    }),
                .keeps(
                    "保留的不用填原因", "a household that stays needs no reason",
                    inPapers: {
                        $0.removal.disposal = .keep
                        $0.removal.reason = ""
                    }),
                .keeps(
                    "自然减少没有填原因，不归本条", "a natural decrease without a reason is another matter",
                    inPapers: {
                        $0.decrease.reason = ""
                    }),
            ],
            check: .decision { judged, _, sink in
                let decision = judged.decision
                guard decision.disposal.isClearOut, decision.reason.isEmpty else { return }
                sink.report(at: judged.cell(.reason), [.text(decision.disposal.name)], related: judged.related)
            }),
        Rule(
            "R002", .error,
            title: Words("清退缺核实依据", "cleared out without evidence of a visit"),
            message: Words("依据不足：{0}", "not enough evidence: {0}"),
            why: Words(
                "数据比对命中只是疑点，清退要有工作队入户核查、街道确认、区审核的依据。“依据”空着，或者只写了名单、系统、比对，没有写入户、走访、核查、核实一类的话，都报；写了购房合同、证明等的不报。",
                "A hit in a comparison is a lead only: a clear-out rests on a visit, the street's word and the district's "
                    + "check. A blank, or lists and systems alone, is reported; contracts and certificates are not."),
            remedy: Words("入户核查后在“依据”一栏写明：谁、什么时候、怎样核实的。", "Visit, and write down who verified it, when and how."),
            basis: Basis("S2", .high), papers: [[.decisions]],
            examples: [
                .breaks("依据没有填", "no evidence", inPapers: { $0.removal.evidence = "" }),
                .breaks("依据只有名单", "only a list", inPapers: { $0.removal.evidence = "财政供养人员名单比对" }),
                .keeps("名单加入户核查", "a list and a visit", inPapers: { $0.removal.evidence = "财政供养名单；7月2日入户核查" }),
                .keeps("有购房合同", "a contract", inPapers: { $0.removal.evidence = "购房合同复印件" }),
            ],
            check: .decision { judged, _, sink in
                let decision = judged.decision
                guard decision.disposal.isClearOut, let fault = decision.faultOfEvidence else { return }
                sink.report(at: judged.cell(.evidence), [.words(fault)], related: judged.related)
            }),
        Rule(
            "R005", .error,
            title: Words("整户清退未列全部成员", "a whole household is cleared out, and not all its members are listed"),
            message: Words(
                "整户清退，台账里有{1}人，只列了{0}人，没有列{2}",
                "the whole household is cleared out; of its {1} members {0} are listed, and {2} is not"),
            why: Words(
                "整户清退逐人列出的，一个也不能少，否则花名册和户表人数对不上。只列一人（一般是户主）或一人都不列的，视为整户，不报；疑点清单里各条疑点旁边的处置也不报。",
                "Where the members of a household are listed one by one, none may be missing. One row for the household, and "
                    + "decisions beside findings, are not meant."),
            remedy: Words(
                "补列其余成员；有人应当留下的，改为“部分成员清退”；已去世、迁出的，按自然减少处置。",
                "List the others; where somebody stays, clear out members instead; the dead and gone are natural decreases."
            ),
            basis: Basis("INF", .inference), papers: [[.decisions]],
            examples: [
                .breaks(
                    "五口之家列了两人", "two of five are listed", also: ["A018"],
                    inReview: {
                        $0.papers.removal.disposal = .clearOutHousehold
                        $0.papers.removal.listed = $0.household.members[0...1].map {
                            .init(idNo: $0.idNo.value, name: $0.name.value)
                        }
                    }),
                .keeps(
                    "只列了户主", "only the head is listed",
                    inReview: {
                        $0.papers.removal.disposal = .clearOutHousehold
                        $0.papers.removal.listed = [.init(idNo: nil, name: $0.household.members[0].name.value)]
                    }),
                .keeps(
                    "除去世的母亲外都列了", "all but the mother, who died, are listed",
                    inReview: {
                        $0.papers.removal.disposal = .clearOutHousehold
                        $0.papers.removal.listed = $0.household.members[0...3].map {
                            .init(idNo: $0.idNo.value, name: $0.name.value)
                        }
                    }),
            ],
            check: .decision { judged, _, sink in
                guard judged.decision.disposal.clearsOutHousehold, let household = judged.household else { return }
                let remaining = judged.remaining
                let listed = remaining.filter { index in
                    judged.decision.listed.contains { $0.isNamed(as: household.members.span[index]) }
                }
                guard listed.count > 1, let missing = remaining.first(where: { !listed.contains($0) }) else { return }
                sink.report(
                    at: judged.cell(.disposal),
                    [
                        .count(listed.count), .count(remaining.count),
                        .personal(household.members.span[missing].name.value?.registered ?? ""),
                    ], related: judged.related)
            }),
        Rule(
            "R006", .error,
            title: Words("部分清退后户内无户主", "no head is left after members are cleared out"),
            message: Words(
                "部分成员清退后，这一户还剩{0}人，其中没有户主", "after the clear-out {0} members are left, and none of them is the head"),
            why: Words(
                "户主清退了，剩下的人要有一人当户主；一个人也不剩的，应当按整户清退，不然户数对不上，变动记录表也出不来。另有处置更正了留下的人的，视为已定新户主，不报；原来就没有户主的，见 H002。",
                "When the head goes, somebody else becomes it; when nobody is left, the household is cleared out as a whole, "
                    + "or the change record does not foot. Where a member who stays is corrected as well, a new head is taken to "
                    + "be chosen; households without a head before are left to H002."),
            remedy: Words(
                "还有人的，定好新户主并更正“与户主关系”；没有人的，改为“整户清退”。",
                "Choose a head and correct the relations; where nobody is left, clear out the whole household."),
            basis: Basis("INF", .inference), papers: [[.decisions]],
            examples: [
                .breaks(
                    "户主被清退，其余人没有动", "the head is cleared out",
                    inReview: {
                        $0.papers.removal.idNo = $0.household.members[0].idNo.value
                        $0.papers.removal.name = $0.household.members[0].name.value
                    }),
                .breaks(
                    "一口人的户按部分成员清退", "the only member is cleared out",
                    inReview: {
                        $0.papers.removal.householdId = Identifier("9900010010002")
                        $0.papers.removal.idNo = $0.neighbour.members[0].idNo.value
                        $0.papers.removal.name = $0.neighbour.members[0].name.value
                    }),
                .keeps(
                    "户主被清退，儿子改成户主", "the head is cleared out, and the son is corrected",
                    inReview: {
                        $0.papers.removal.idNo = $0.household.members[0].idNo.value
                        $0.papers.removal.name = $0.household.members[0].name.value
                        var change = $0.papers.removal
                        change.disposal = .correct
                        change.idNo = $0.household.members[2].idNo.value
                        change.name = $0.household.members[2].name.value
                        $0.papers.list.decisions.append(change)
                    }),
                .keeps(
                    "户主去世，配偶被清退：户主不在了不是清退造成的", "the head died, and the spouse is cleared out",
                    inReview: {
                        $0.papers.decrease.idNo = $0.household.members[0].idNo.value
                        $0.papers.decrease.name = $0.household.members[0].name.value
                    }),
            ],
            check: .decision { judged, _, sink in
                guard judged.leavesNoHead else { return }
                sink.report(at: judged.cell(.disposal), [.count(judged.remaining.count)], related: judged.related)
            }),
        Rule(
            "R012", .error,
            title: Words("死亡等自然减少误列清退", "a natural decrease is listed as a clear-out"),
            message: Words(
                "处置是“{0}”，原因是“{1}”：应当是“{2}”", "the disposal is {0} for “{1}”: it should be {2}"),
            why: Words(
                "死亡、婚出、户籍迁出等是自然减少，进变动记录表（附件5），不进清退花名册，不算清退户数人数。写明这些原因的才报；“其他”“户籍或居住不符（空挂户）”不报。",
                "Deaths, marriages and moves are natural decreases: they belong in the change record (annex 5), not on the "
                    + "roster of those cleared out."),
            remedy: Words(
                "一人的改为“自然减少”，全户都不在了的改为“自然销户”；原因写错了的改原因。",
                "One person: 自然减少; the whole household: 自然销户; where the reason is wrong, correct it."),
            basis: Basis("XH; INF", .medium), repair: .proposal, papers: [[.decisions]],
            examples: [
                .breaks("因死亡清退", "cleared out because of death", inPapers: { $0.removal.reason = "死亡" }),
                .breaks("因外嫁清退", "cleared out because of marriage", inPapers: { $0.removal.reason = "已外嫁，户口婚出" }),
                .keeps("空挂户", "a household that lives elsewhere", inPapers: { $0.removal.reason = "户籍或居住不符（空挂户）" }),
                .keeps("自然减少因死亡", "a natural decrease by death", inPapers: { $0.decrease.reason = "死亡" }),
            ],
            check: .decision { judged, _, sink in
                let decision = judged.decision
                guard decision.disposal.isClearOut, DecreaseReason.isNamed(in: decision.reason) else { return }
                let right: Decision.Disposal = decision.disposal == .clearOutMember ? .naturalDecrease : .dissolve
                sink.report(
                    at: judged.cell(.disposal),
                    [.text(decision.disposal.name), .text(decision.reason), .text(right.name)], related: judged.related)
            }),
        Rule(
            "R013", .warning,
            title: Words(
                "清退低保/五保/重残户需复核", "clearing out relief, five-guarantees or severely disabled people needs a second look"
            ),
            message: Words("清退的是{0}，依据里没有写复核", "{0} cleared out, and no second check is noted"),
            why: Words(
                "低保、特困（五保）对象和一级、二级残疾人多半符合条件，清退错了影响大。“依据”“具体情况”或“备注”里写了复核、复查的不报。",
                "People on relief and the severely disabled mostly qualify. Where a second check (复核) is noted, nothing is "
                    + "reported."),
            remedy: Words("请街道和民政、残联再核一次，并在“依据”里写明复核情况。", "Have the case checked again, and note it."),
            basis: Basis("INF", .inference), papers: [[.decisions]],
            examples: [
                .breaks("清退听力一级残疾的人", "somebody deaf of grade one", inReview: { $0.disableSpouse("21") }),
                .keeps("残疾三级", "a disability of grade three", inReview: { $0.disableSpouse("23") }),
                .keeps(
                    "已经复核", "checked again",
                    inReview: {
                        $0.disableSpouse("21")
                        $0.papers.removal.circumstances = "街道、残联已复核"
                    }),
            ],
            check: .decision { judged, _, sink in
                let decision = judged.decision
                guard decision.disposal.isClearOut, let household = judged.household,
                    let kind = household.protection(of: judged.concerned)
                else { return }
                let notes = decision.evidence + decision.circumstances + decision.note
                guard !notes.contains("复核"), !notes.contains("复查") else { return }
                sink.report(at: judged.cell(.disposal), [.words(kind)], related: judged.related)
            }),
    ]
}

extension Decision {
    /// What is wrong with the evidence for a clear-out (依据不足), where anything is.
    fileprivate var faultOfEvidence: Words? {
        if evidence.isEmpty { return Words("没有填核实依据", "no evidence is given") }
        func evidenceHas(_ words: [String]) -> Bool { words.contains(where: evidence.contains) }
        let visits = ["入户", "走访", "上门", "实地", "现场", "核查", "核实", "调查", "谈话", "查实"]
        let comparisons = ["名单", "系统", "比对", "数据", "核对", "查询"]
        guard evidenceHas(comparisons), !evidenceHas(visits) else { return nil }
        return Words("依据“\(evidence)”只是数据比对，没有入户核查", "“\(evidence)” is a comparison of data, and nobody visited")
    }
}

extension DecreaseReason {
    /// Whether a reason names a natural decrease (自然减少原因).
    fileprivate static func isNamed(in reason: String) -> Bool {
        if let known = DecreaseReason.read(reason, edition: 2018).value { return known != .other }
        return ["死亡", "去世", "亡故", "病故", "婚出", "嫁出", "户籍迁出", "户口迁出"].contains(where: reason.contains)
    }
}

extension Household {
    /// Who among the members, or the household, is the last who should be cleared out (低保、五保、重残), in words.
    fileprivate func protection(of members: [Member]) -> Words? {
        switch povertyAttribute.value {
        case .lowIncomeRelief, .reliefAndPoor, .reliefWithLabor, .reliefWithoutLabor:
            return Words("低保户", "a relief household is")
        case .fiveGuarantees, .fiveGuaranteesAndPoor, .extremePoor:
            return Words("五保（特困）户", "a five-guarantees household is")
        case .ordinary, .ordinaryFarm, .ordinaryWithoutLabor, .lowIncomeWithLabor, .lowIncomeWithoutLabor, nil: break
        }
        if members.contains(where: { $0.dibao == .value(.yes) || $0.tekun == .value(.yes) }) {
            return Words("低保、特困对象", "somebody on relief is")
        }
        let isSevere = { (member: Member) in
            member.knownDisabilityGrade == .one || member.knownDisabilityGrade == .two
        }
        return members.contains(where: isSevere) ? Words("重度残疾人", "somebody severely disabled is") : nil
    }
}

extension JudgedDecision {
    /// Whether the decision is the one by which a household that goes on has no head: it clears out the head, or is the
    /// last of those by which nobody is left.
    fileprivate var leavesNoHead: Bool {
        guard decision.disposal == .clearOutMember, let household, let head = household.head else { return false }
        let remaining = remaining
        guard !companions.contains(where: \.disposal.endsHousehold),
            !remaining.contains(where: { household.members.span[$0].relation == .value(.head) })
        else { return false }
        let isCorrected = companions.contains { other in
            other.disposal == .correct && remaining.contains { other.names(household.members.span[$0]) }
        }
        if isCorrected { return false }
        if decision.names(head) { return true }
        let headIsClearedOut = companions.contains { $0.disposal == .clearOutMember && $0.names(head) }
        return remaining.isEmpty && !headIsClearedOut
            && companions.last { $0.disposal == .clearOutMember }?.source == decision.source
    }
}

extension ModelRegister {
    /// Gives the spouse, whom the model decisions clear out, a disability card, which the department's list knows.
    fileprivate mutating func disableSpouse(_ tail: String) {
        household.members[1].giveCard(tail)
        let card = household.members.span[1].idNo
        papers.list(.disabilities) { $0.rows[0].idNo = card }
    }
}
