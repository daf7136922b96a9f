import Findings
import Registry
import Validation

/// What is otherwise about people and households that are in both registers (信息变化). No number changes by it.
extension ChangeFinder {
    /// Tells of another identity number or name, and of a mark that somebody died or left.
    mutating func tellDetails(of index: Int, in present: Int, _ person: Int, _ earlier: Int) {
        let (traits, formerly) = (now.members[person], before.members[earlier])
        let hasOtherNumber = now.keys.hasOtherNumber(person, than: earlier, of: before.keys)
        let hasOtherName = now.keys.hasOtherName(person, than: earlier, of: before.keys)
        let isMarked = traits.isMarkedGone && !formerly.isMarkedGone
        guard hasOtherNumber || hasOtherName || isMarked else { return }
        let household = records.now(present)
        let member = household.members[index]
        let past = before.keys.household(of: earlier)
        let old = records.before(past).members[earlier - before.keys.persons(of: past).lowerBound]
        let decision = decisions?.correction(of: member, in: household)
        func tell(
            _ kind: RegisterChange.Kind, _ field: Field?, _ reason: Words, _ certainty: RegisterChange.Certainty
        ) -> RegisterChange {
            var change = self.change(
                kind, at: links.placeNow[present], of: household, member: member, reason, certainty, decision)
            change.field = field
            change.from = field.flatMap(old.registered) ?? ""
            change.to = field.flatMap(member.registered) ?? ""
            change.earlierRow = old.source
            change.row = member.source
            return change
        }
        if hasOtherNumber {
            let reason = Self.reasonOfNumber(now: traits, before: formerly, hadNone: old.idNo.value == nil)
            var change = tell(.identityNumber, .idNo, reason.words, reason.certainty)
            if decision == nil, traits.hasSoundNumber, formerly.hasSoundNumber { change.rule = "Y007" }
            changes.append(change)
        }
        if hasOtherName {
            var change = tell(.name, .name, Words("可能改名或改错字", "a change of name, or a slip mended"), .likely)
            if decision == nil { change.rule = "Y008" }
            changes.append(change)
        }
        if isMarked {
            let note = now.notes[person]?.decrease ?? ""
            changes.append(
                tell(
                    .markedGone, nil,
                    note.isEmpty
                        ? Words("本期标记死亡或减少，仍列在表中", "marked as dead or gone, and still listed")
                        : Words("成员变更备注：\(note)", "the note on changes: \(note)"), .recorded))
        }
    }

    private static func reasonOfNumber(
        now: MemberTraits, before: MemberTraits, hadNone: Bool
    ) -> (words: Words, certainty: RegisterChange.Certainty) {
        if hadNone { return (Words("上期没有证件号码，本期补填", "there was none before"), .recorded) }
        switch (before.hasSoundNumber, now.hasSoundNumber) {
        case (false, true): return (Words("上期号码有误，本期正确", "the earlier one was wrong"), .recorded)
        case (true, false): return (Words("上期号码正确，本期有误", "the earlier one was right, and this is wrong"), .recorded)
        default:
            return (Words("同名同户或同村同生日，号码不同：可能更正或换了人", "one name and another number: mended, or somebody else"), .likely)
        }
    }

    /// Tells of another number, head or status of a household that is in both registers.
    mutating func tellDetails(_ past: Int, _ present: Int) {
        guard covers(links.placeNow[present]) || covers(links.placeBefore[past]) else { return }
        tellHead(past, present)
        if !match.isNumberedAnew, now.keys.hasOtherHouseholdNumber(present, than: past, of: before.keys) {
            let (household, earlier) = (records.now(present), records.before(past))
            var change = detail(
                .householdNumber, .householdId, present, household, earlier,
                Words("成员还是同一户人，户编号换了", "the same people with another number"), .likely)
            change.from = earlier.householdId.value?.registered ?? ""
            change.to = household.householdId.value?.registered ?? ""
            if change.certainty != .decided { change.rule = "Y022" }
            changes.append(change)
        }
        let (traits, formerly) = (now.households[present], before.households[past])
        if let status = traits.exitStatus, let earlier = formerly.exitStatus, status != earlier {
            let isAllowed = earlier.canBecome(status, inYears: likely.years)
            var change = detail(
                .exitStatus, .exitStatus, present, records.now(present), records.before(past),
                isAllowed ? Words("按程序流转", "by the procedure") : Words("不能直接这样流转", "not by the procedure"),
                isAllowed ? .recorded : .unknown)
            (change.from, change.to) = (earlier.name, status.name)
            if change.certainty == .unknown { change.rule = "Y016" }
            changes.append(change)
        }
        if let name = traits.povertyClass, let earlier = formerly.povertyClass, name != earlier {
            var change = detail(
                .povertyClass, .povertyAttribute, present, records.now(present), records.before(past),
                Words("可能纳入或退出低保、特困", "may have come under relief, or left it"), .likely)
            (change.from, change.to) = (earlier.name, name.name)
            changes.append(change)
        }
    }

    private mutating func tellHead(_ past: Int, _ present: Int) {
        guard let head = now.head(of: present), let earlier = before.head(of: past) else { return }
        guard match.earlierMembers[head] != earlier else { return }
        let (household, old) = (records.now(present), records.before(past))
        let reason: Words =
            if let later = match.laterMembers[earlier] {
                now.keys.household(of: later) == present
                    ? now.members[later].isMarkedGone
                        ? Words("原户主已标记死亡或减少", "the former head is marked as dead or gone")
                        : Words("原户主仍在户内", "the former head is still in the household")
                    : Words("原户主到了另一户", "the former head is in another household")
            } else {
                Words("原户主不在本期的表中", "the former head is no longer registered")
            }
        var change = detail(.head, .headName, present, household, old, reason, .recorded)
        change.from = old.members[earlier - before.keys.persons(of: past).lowerBound].name.value?.registered ?? ""
        change.to = household.members[head - now.keys.persons(of: present).lowerBound].name.value?.registered ?? ""
        changes.append(change)
    }

    private mutating func detail(
        _ kind: RegisterChange.Kind, _ field: Field, _ present: Int, _ household: Household, _ earlier: Household,
        _ reason: Words, _ certainty: RegisterChange.Certainty
    ) -> RegisterChange {
        let decision =
            kind == .exitStatus ? decisions?.change(of: household) : decisions?.correction(of: nil, in: household)
        var change = self.change(
            kind, at: links.placeNow[present], of: household, reason, certainty, decision)
        change.persons = household.members.count
        change.field = field
        change.earlierRow = earlier.mainRow
        change.row = household.mainRow
        return change
    }
}
