import Registry

/// Which records of a register are which of an earlier one (两期对应).
///
/// Persons are found by their number, wherever they live now; households by theirs, otherwise by the persons in them; and
/// whoever of a household is left by the name, since a number may have been mended. All by sorted keys of 16 bytes.
struct RegisterMatch: Sendable {
    /// For each household of the register its position in the earlier one; -1 where it was not there.
    private(set) var earlierHouseholds: [Int32]
    /// For each household of the earlier register its position in this one; -1 where it is no longer there.
    private(set) var laterHouseholds: [Int32]
    /// Where the members of the register stood.
    private(set) var earlierMembers: MemberLinks
    /// Where the members of the earlier register stand.
    private(set) var laterMembers: MemberLinks
    /// How many households were found by their numbers.
    private(set) var foundByNumber = 0
    /// How many households were found by the persons in them.
    private(set) var foundByMembers = 0

    init(_ now: [Household], _ before: [Household]) {
        earlierHouseholds = Array(repeating: -1, count: now.count)
        laterHouseholds = Array(repeating: -1, count: before.count)
        earlierMembers = MemberLinks(now)
        laterMembers = MemberLinks(before)
        linkHouseholdsByNumber(now, before)
        linkMembersByNumber(now, before)
        separateStrangers(now, before)
        linkHouseholdsByMembers(now, before)
        linkMembersByName(now, before)
    }

    /// The household's position in the earlier register.
    func earlier(_ household: Int) -> Int? {
        earlierHouseholds[household] < 0 ? nil : Int(earlierHouseholds[household])
    }

    /// The earlier household's position in the register.
    func later(_ household: Int) -> Int? {
        laterHouseholds[household] < 0 ? nil : Int(laterHouseholds[household])
    }

    private mutating func link(_ now: Int, _ before: Int) {
        earlierHouseholds[now] = Int32(clamping: before)
        laterHouseholds[before] = Int32(clamping: now)
    }

    private mutating func link(_ now: MemberPosition, _ before: MemberPosition) {
        earlierMembers[now.household, now.member] = .found(before)
        laterMembers[before.household, before.member] = .found(now)
    }

    private mutating func linkHouseholdsByNumber(_ now: [Household], _ before: [Household]) {
        var pairs: [(Int, Int)] = []
        RecordKey.join(RecordKey.numbers(in: now), RecordKey.numbers(in: before)) { present, past in
            // A number that stands twice belongs to the first in each.
            guard let present = present.first?.household, let past = past.first?.household,
                now[present].householdId == before[past].householdId
            else { return }
            pairs.append((present, past))
        }
        for (present, past) in pairs { link(present, past) }
        foundByNumber = pairs.count
    }

    private mutating func linkMembersByNumber(_ now: [Household], _ before: [Household]) {
        var pairs: [(MemberPosition, MemberPosition)] = []
        var shared: [(ArraySlice<RecordKey>, ArraySlice<RecordKey>)] = []
        RecordKey.join(RecordKey.persons(in: now), RecordKey.persons(in: before)) { present, past in
            if present.count == 1, past.count == 1, let present = present.first, let past = past.first {
                pairs.append((MemberPosition(present), MemberPosition(past)))
            } else {
                shared.append((present, past))
            }
        }
        for (present, past) in pairs { link(present, past) }
        for (present, past) in shared {
            for key in present { earlierMembers[key.household, key.member] = .shared }
            for key in past { laterMembers[key.household, key.member] = .shared }
        }
    }

    /// Parts households that have one number and nobody in common: it was given away, or counts anew in each village.
    private mutating func separateStrangers(_ now: [Household], _ before: [Household]) {
        for present in now.indices {
            guard let past = earlier(present), !isSame(present, past, now, before) else { continue }
            earlierHouseholds[present] = -1
            laterHouseholds[past] = -1
            foundByNumber -= 1
        }
    }

    private func isSame(_ present: Int, _ past: Int, _ now: [Household], _ before: [Household]) -> Bool {
        if now[present].members.isEmpty || before[past].members.isEmpty { return true }
        for member in now[present].members.indices {
            switch earlierMembers[present, member] {
            case .found(let position): if position.household == past { return true }
            case .shared: return true
            case .none: continue
            }
        }
        return now[present].members.indices.contains { member in
            guard let name = now[present].members[member].name.value else { return false }
            return before[past].members.indices.contains { before[past].members[$0].name.value == name }
        }
    }

    /// A household without its number's counterpart is that from which at least half of both come.
    private mutating func linkHouseholdsByMembers(_ now: [Household], _ before: [Household]) {
        for present in now.indices where earlierHouseholds[present] < 0 {
            var votes: [(household: Int, count: Int)] = []
            for member in now[present].members.indices {
                guard let past = earlierMembers.position(present, member)?.household, laterHouseholds[past] < 0 else {
                    continue
                }
                if let index = votes.firstIndex(where: { $0.household == past }) {
                    votes[index].count += 1
                } else {
                    votes.append((past, 1))
                }
            }
            guard let most = votes.max(by: { ($0.count, $1.household) < ($1.count, $0.household) }),
                most.count * 2 >= max(now[present].members.count, before[most.household].members.count)
            else { continue }
            link(present, most.household)
            foundByMembers += 1
        }
    }

    private mutating func linkMembersByName(_ now: [Household], _ before: [Household]) {
        for present in now.indices {
            guard let past = earlier(present) else { continue }
            for member in now[present].members.indices where earlierMembers[present, member] == .none {
                guard let name = now[present].members[member].name.value,
                    let other = laterMembers.onlyOne(named: name, of: before[past], at: past),
                    earlierMembers.onlyOne(named: name, of: now[present], at: present) == member
                else { continue }
                link(MemberPosition(household: present, member: member), MemberPosition(household: past, member: other))
            }
        }
    }
}

extension MemberPosition {
    fileprivate init(_ key: RecordKey) { self.init(household: key.household, member: key.member) }
}

extension MemberLinks {
    /// The only member with a name who is not found yet; `nil` where there are several, or none.
    fileprivate func onlyOne(named name: PersonName, of household: Household, at position: Int) -> Int? {
        var found: Int?
        for member in household.members.indices
        where self[position, member] == .none && household.members.span[member].name.value == name {
            guard found == nil else { return nil }
            found = member
        }
        return found
    }
}
