import Findings
import Registry
import Validation

/// People who came, left, or are in another household (人员增减).
extension ChangeFinder {
    /// Tells of who is gone from a household that is there, or ended in another.
    mutating func tellDeparturesFrom(_ past: Int) {
        let position = links.placeBefore[past]
        guard covers(position) else { return }
        let people = before.keys.persons(of: past)
        guard people.contains(where: { match.laterMembers[$0] == nil }) else { return }
        let household = records.before(past)
        let today = links.later(past) ?? links.target(of: past)
        for person in people where match.laterMembers[person] == nil {
            let member = household.members[person - people.lowerBound]
            let explanation = decisions?.absence(of: member, from: household)
            // That the household was split or moved does not say where somebody is who is nowhere.
            let decision = explanation?.departure == nil ? nil : explanation
            let guess = likely.departure(
                of: before.members[person], note: before.notes[person], isShared: match.laterMembers.isShared(person))
            var change = self.change(
                .memberLeft, at: position, of: household, member: member, guess.words, guess.certainty, decision)
            change.earlierRow = member.source
            change.row = today.flatMap { records.now($0).mainRow }
            if change.certainty > .recorded, explanation == nil, !match.laterMembers.isShared(person) {
                change.rule = "Y001"
            }
            add(decision?.departure ?? guess.kind, at: position, persons: -1, to: &change, decision)
            changes.append(change)
        }
    }

    /// Tells of who in a household is new, or was in another one, or has another number or name.
    mutating func tellArrivals(in present: Int) {
        let position = links.placeNow[present]
        let people = now.keys.persons(of: present)
        for (index, person) in people.enumerated() {
            if let earlier = match.earlierMembers[person] {
                let past = before.keys.household(of: earlier)
                guard covers(position) || covers(links.placeBefore[past]) else { continue }
                if past != links.earlier(present), !isPart(present, of: past) {
                    tellMove(of: index, in: present, from: past)
                }
                tellDetails(of: index, in: present, person, earlier)
            } else if covers(position), isToldAlone(present) {
                tellArrival(of: index, in: present, person)
            }
        }
    }

    /// Whether the household's new people are told of one by one: those of a new household come with it.
    private func isToldAlone(_ present: Int) -> Bool {
        links.earlier(present) != nil || links.origin(of: present) != nil
    }

    /// Whether people of the earlier household are in this one by a split or a merger that is told of.
    private func isPart(_ present: Int, of past: Int) -> Bool {
        (covers(links.placeNow[present]) && links.origin(of: present) == past)
            || (covers(links.placeBefore[past]) && links.target(of: past) == present)
    }

    private mutating func tellArrival(of index: Int, in present: Int, _ person: Int) {
        let household = records.now(present)
        let member = household.members[index]
        let explanation = decisions?.arrival(of: member, in: household)
        let decision = explanation?.bringsPersons == true ? explanation : nil
        let traits = now.members[person]
        let guess = likely.arrival(
            of: traits, note: now.notes[person], isShared: match.earlierMembers.isShared(person))
        var change = self.change(
            .memberCame, at: links.placeNow[present], of: household, member: member, guess.words, guess.certainty,
            decision)
        change.row = member.source
        if change.certainty > .recorded, explanation == nil, !traits.isMarkedGone,
            !match.earlierMembers.isShared(person)
        {
            change.rule = "Y002"
        }
        let kind = decision.map { ChangeEvent.Kind.increase(for: $0.reason) } ?? guess.kind
        add(kind, at: links.placeNow[present], persons: 1, to: &change, decision)
        changes.append(change)
    }

    private mutating func tellMove(of index: Int, in present: Int, from past: Int) {
        let (household, earlier) = (records.now(present), records.before(past))
        let member = household.members[index]
        let person = now.keys.persons(of: present).lowerBound + index
        let decision =
            decisions?.arrival(of: member, in: household) ?? decisions?.absence(of: member, from: earlier)
        let noted = now.notes[person]?.increase
        var change = self.change(
            .memberMoved, at: links.placeNow[present], of: household, member: member,
            noted.map { Words("成员变更备注：\($0)", "the note on changes: \($0)") }
                ?? Words("上期在另一户：可能婚嫁、分户或填错户", "was in another household: by marriage, a split or a mistake"),
            noted == nil ? .likely : .recorded, decision)
        change.field = .householdId
        change.from = earlier.householdId.value?.registered ?? ""
        change.to = household.householdId.value?.registered ?? ""
        change.row = member.source
        change.earlierRow = earlier.mainRow
        if change.certainty > .recorded, !now.members[person].isMarkedGone { change.rule = "Y023" }
        addMove(from: links.placeBefore[past], to: links.placeNow[present], persons: 1, to: &change, decision)
        changes.append(change)
    }
}

extension Decision {
    /// Whether people come into the register by it.
    fileprivate var bringsPersons: Bool { disposal == .naturalIncrease || disposal == .add || disposal == .restore }

    /// The kind of change by which one member leaves; `nil` where it does not say that one does.
    var departure: ChangeEvent.Kind? {
        switch disposal {
        case .clearOutMember, .clearOutHousehold, .suspend, .end: .clearOut
        case .naturalDecrease, .dissolve: .decrease(for: reason)
        default: nil
        }
    }
}
