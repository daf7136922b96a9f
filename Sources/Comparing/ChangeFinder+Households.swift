import Findings
import Registry
import Validation

/// Households that begin, end or move (户的增减).
extension ChangeFinder {
    /// Tells of a household that is no longer there: it ended in another, or left with whoever of it is nowhere.
    mutating func tellEndOf(_ past: Int) {
        let position = links.placeBefore[past]
        guard covers(position) else { return }
        if let target = links.target(of: past) {
            tellMerger(of: past, into: target)
            return tellDeparturesFrom(past)
        }
        let people = before.keys.persons(of: past)
        let gone = people.filter { match.laterMembers[$0] == nil }
        let household = records.before(past)
        let own = gone.map { decisions?.absence(of: household.members[$0 - people.lowerBound], from: household) }
        // Where each of them left by a decision, nobody need decide about the household.
        let decision = decisions?.absence(of: household) ?? (own.contains { $0 == nil } ? nil : own.first ?? nil)
        let isDissolved = gone.allSatisfy { before.members[$0].isMarkedGone }
        let isOld = gone.allSatisfy { likely.isOld(before.members[$0]) }
        var change =
            if !gone.isEmpty, isDissolved {
                self.change(
                    .householdLeft, at: position, of: household,
                    Words("上期全户已标记死亡或减少", "all were marked as dead or gone"),
                    .recorded, decision)
            } else if !gone.isEmpty, isOld {
                self.change(
                    .householdLeft, at: position, of: household, Words("全户都年老，可能去世销户", "all are old and may have died"),
                    .likely, decision)
            } else {
                self.change(
                    .householdLeft, at: position, of: household,
                    Words("原因不明：可能整户清退、销户或迁出", "unknown: may have been cleared out, dissolved or moved"), .unknown,
                    decision)
            }
        change.persons = gone.count
        change.earlierRow = household.mainRow
        if change.certainty > .recorded { change.rule = "Y001" }
        own.forEach { if let source = $0?.source { usedDecisions.insert(source) } }
        addEnd(of: past, gone, own, decision, isDissolved: !gone.isEmpty && (isDissolved || isOld), to: &change)
        changes.append(change)
    }

    /// Adds the events of a household that left.
    private func addEnd(
        of past: Int, _ gone: [Int], _ own: [Decision?], _ decision: Decision?, isDissolved: Bool,
        to change: inout RegisterChange
    ) {
        let position = links.placeBefore[past]
        switch decision?.disposal {
        case .clearOutHousehold, .suspend, .end:
            add(.clearOut, at: position, households: -1, persons: -gone.count, to: &change, decision)
        case .moveVillage:
            add(.moveBetweenVillagesOut, at: position, households: -1, persons: -gone.count, to: &change, decision)
        case .dissolve, .merge, .split:
            add(
                decision?.disposal == .merge ? .merger : .dissolution, at: position, households: -1, to: &change,
                decision)
            let kind = ChangeEvent.Kind.decrease(for: decision?.reason ?? "")
            add(kind, at: position, persons: -gone.count, to: &change, decision)
        case .clearOutMember, .naturalDecrease:
            add(.dissolution, at: position, households: -1, to: &change, decision)
            for decision in own {
                add(decision?.departure ?? .otherDecrease, at: position, persons: -1, to: &change, decision)
            }
        default:
            guard isDissolved else {
                return add(.clearOut, at: position, households: -1, persons: -gone.count, to: &change)
            }
            add(.dissolution, at: position, households: -1, to: &change)
            for person in gone {
                let guess = likely.departure(
                    of: before.members[person], note: before.notes[person],
                    isShared: match.laterMembers.isShared(person))
                add(guess.kind, at: position, persons: -1, to: &change)
            }
        }
    }

    private mutating func tellMerger(of past: Int, into target: Int) {
        let (household, other) = (records.before(past), records.now(target))
        let moved = before.keys.persons(of: past).count { person in
            match.laterMembers[person].map { now.keys.household(of: $0) == target } ?? false
        }
        let decision = decisions?.absence(of: household) ?? decisions?.arrival(of: other)
        let change = self.change(
            .householdMerged, at: links.placeBefore[past], of: household,
            Words("成员在另一户：可能并户", "its people are in another household: may have been merged"), .likely, decision)
        tell(change, from: past, household, to: target, other, persons: moved, decision, as: .merger)
    }

    /// Tells of a household that was not there: it split off another, or came with whoever of it is new.
    mutating func tellBeginningOf(_ present: Int) {
        let position = links.placeNow[present]
        guard covers(position) else { return }
        let household = records.now(present)
        if let origin = links.origin(of: present) { return tellSplit(of: present, household, from: origin) }
        let new = now.keys.persons(of: present).filter { match.earlierMembers[$0] == nil }
        let decision = decisions?.arrival(of: household)
        let recorded = likely.arrival(of: now.households[present])
        var change = self.change(
            .householdCame, at: position, of: household,
            recorded ?? Words("原因不明：可能新识别或补登", "unknown: may be newly identified or entered late"),
            recorded == nil ? .unknown : .recorded, decision)
        change.persons = new.count
        change.row = household.mainRow
        if change.certainty > .recorded { change.rule = "Y002" }
        let kind = decision?.disposal == .restore ? ChangeEvent.Kind.restoration : .addition
        add(kind, at: position, households: 1, persons: new.count, to: &change, decision)
        changes.append(change)
    }

    private mutating func tellSplit(of present: Int, _ household: Household, from origin: Int) {
        let other = records.before(origin)
        let moved = now.keys.persons(of: present).count { person in
            match.earlierMembers[person].map { before.keys.household(of: $0) == origin } ?? false
        }
        let decision = decisions?.absence(of: other) ?? decisions?.arrival(of: household)
        let change = self.change(
            .householdSplit, at: links.placeNow[present], of: household,
            Words("成员来自另一户：可能拆户", "its people come from another household: may have split off"), .likely, decision)
        tell(change, from: origin, other, to: present, household, persons: moved, decision, as: .split)
    }

    /// Tells of people who are under another household's number now.
    private mutating func tell(
        _ told: RegisterChange, from past: Int, _ earlier: Household, to present: Int, _ later: Household,
        persons: Int, _ decision: Decision?, as kind: ChangeEvent.Kind
    ) {
        let (from, to) = (links.placeBefore[past], links.placeNow[present])
        var change = told
        change.persons = persons
        change.field = .householdId
        change.from = earlier.householdId.value?.registered ?? ""
        change.to = later.householdId.value?.registered ?? ""
        change.earlierRow = earlier.mainRow
        change.row = later.mainRow
        if decision == nil { change.rule = "Y023" }
        let isEnd = kind == .merger
        add(kind, at: isEnd ? from : to, households: isEnd ? -1 : 1, to: &change, decision)
        addMove(from: from, to: to, persons: persons, to: &change, decision)
        changes.append(change)
    }

    /// Tells of a household that is in another village now, with whoever of it is still in it.
    mutating func tellMove(from past: Int, to present: Int) {
        let (from, to) = (links.placeBefore[past], links.placeNow[present])
        guard from != to, covers(from) || covers(to) else { return }
        let household = records.now(present)
        let decision = decisions?.absence(of: household)
        let moved = now.keys.persons(of: present).count { person in
            match.earlierMembers[person].map { before.keys.household(of: $0) == past } ?? false
        }
        var change = self.change(
            .householdMoved, at: to, of: household, Words("所在村变了：可能村间迁移", "another village: may have moved"), .likely,
            decision)
        change.persons = moved
        change.field = .village
        (change.from, change.to) = (place(from).village, place(to).village)
        change.earlierRow = records.before(past).mainRow
        change.row = household.mainRow
        addMove(from: from, to: to, households: 1, persons: moved, to: &change, decision)
        changes.append(change)
    }
}

extension RegisterChange.Certainty: Comparable {
    /// Surer is less.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Household {
    /// The row by which the household is known: its head's, its first member's, or its own.
    var mainRow: RecordToken? { head?.source ?? members.first?.source ?? source }
}
