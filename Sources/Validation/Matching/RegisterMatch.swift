import Registry

/// Which records of a register are which of an earlier one (两期对应).
///
/// Persons are found by their identity number, wherever they live now; then, within one household, by name and day of birth
/// or by a name that only one has there, since a number may have been mended; then by name, day of birth and village.
/// Households are found by their number, unless nobody in them is the same, otherwise by at least half of their people. The
/// order of records does not matter.
public struct RegisterMatch: Sendable {
    /// For each household of the register its position in the earlier one; -1 where it was not there.
    private(set) var earlierHouseholds: [Int32]
    /// For each household of the earlier register its position in this one; -1 where it is no longer there.
    private(set) var laterHouseholds: [Int32]
    /// Where the members of the register stood.
    public private(set) var earlierMembers: MemberLinks
    /// Where the members of the earlier register stand.
    public private(set) var laterMembers: MemberLinks
    /// How many households were found by their numbers.
    public private(set) var foundByNumber = 0
    /// How many households were found by the persons in them.
    public private(set) var foundByMembers = 0

    private let now: RegisterKeys
    private let before: RegisterKeys

    /// Finds who of a register is who of an earlier one.
    public init(_ now: RegisterKeys, _ before: RegisterKeys) {
        self.now = now
        self.before = before
        earlierHouseholds = Array(repeating: -1, count: now.homes.count)
        laterHouseholds = Array(repeating: -1, count: before.homes.count)
        earlierMembers = MemberLinks(now, in: before)
        laterMembers = MemberLinks(before, in: now)
        linkMembersByNumber()
        linkHouseholdsByNumber()
        linkHouseholdsByMembers()
        linkMembersByName()
        linkMembersByVillage()
        linkHouseholdsByMembers()
        linkMembersByName()
    }

    /// Whether most households have other numbers in each of the exports, as two systems give them.
    public var isNumberedAnew: Bool { foundByNumber < foundByMembers }

    /// The household's position in the earlier register.
    public func earlier(_ household: Int) -> Int? {
        earlierHouseholds[household] < 0 ? nil : Int(earlierHouseholds[household])
    }

    /// The earlier household's position in the register.
    public func later(_ household: Int) -> Int? {
        laterHouseholds[household] < 0 ? nil : Int(laterHouseholds[household])
    }

    private mutating func linkHouseholds(_ present: Int, _ past: Int) {
        earlierHouseholds[present] = Int32(clamping: past)
        laterHouseholds[past] = Int32(clamping: present)
    }

    private mutating func linkMembers(_ present: Int, _ past: Int) {
        earlierMembers.link(present, to: past)
        laterMembers.link(past, to: present)
    }

    // MARK: By numbers

    private mutating func linkMembersByNumber() {
        let table = KeyTable(
            before.persons.indices, now.persons.indices, before: { [before] in before.persons[$0].number },
            now: { [now] in now.persons[$0].number })
        table.forEachPair { linkMembers($0, $1) }
        guard table.hasShared else { return }
        for person in now.persons.indices where table[now.persons[person].number].isShared {
            earlierMembers.share(person)
        }
        for person in before.persons.indices where table[before.persons[person].number].isShared {
            laterMembers.share(person)
        }
    }

    /// A number that several households have says nothing; nor does one of two households that have nobody in common: it
    /// was given away, or counts anew in each village.
    private mutating func linkHouseholdsByNumber() {
        let table = KeyTable(
            before.homes.indices, now.homes.indices, before: { [before] in before.homes[$0].number },
            now: { [now] in now.homes[$0].number })
        table.forEachPair { present, past in
            guard isSame(present, past) else { return }
            linkHouseholds(present, past)
            foundByNumber += 1
        }
    }

    private func isSame(_ present: Int, _ past: Int) -> Bool {
        let (ours, theirs) = (now.persons(of: present), before.persons(of: past))
        if ours.isEmpty || theirs.isEmpty { return true }
        for person in ours {
            if let earlier = earlierMembers[person], theirs.contains(earlier) { return true }
            if earlierMembers.isShared(person) { return true }
        }
        return ours.contains { person in
            let name = now.persons[person].name
            return name != 0 && theirs.contains { before.persons[$0].name == name }
        }
    }

    // MARK: By people

    /// Links households that are not found yet to those from which at least half of both come, the most first.
    private mutating func linkHouseholdsByMembers() {
        var candidates: [HouseholdCandidate] = []
        for present in now.homes.indices where earlierHouseholds[present] < 0 {
            candidates += candidatesFor(present)
        }
        candidates.sort()
        for candidate in candidates
        where earlierHouseholds[candidate.now] < 0 && laterHouseholds[candidate.before] < 0 {
            linkHouseholds(candidate.now, candidate.before)
            foundByMembers += 1
        }
    }

    private func candidatesFor(_ present: Int) -> [HouseholdCandidate] {
        var counts: [(household: Int, count: Int)] = []
        for person in now.persons(of: present) {
            guard let earlier = earlierMembers[person] else { continue }
            let past = before.household(of: earlier)
            guard laterHouseholds[past] < 0 else { continue }
            if let index = counts.firstIndex(where: { $0.household == past }) {
                counts[index].count += 1
            } else {
                counts.append((past, 1))
            }
        }
        return counts.compactMap { past, count in
            guard count * 2 >= max(now.persons(of: present).count, before.persons(of: past).count) else { return nil }
            return HouseholdCandidate(
                people: count, numbers: (before.homes[past].number, now.homes[present].number), before: past,
                now: present)
        }
    }

    // MARK: By names

    /// Within households that are one: by name and day of birth, then by a name that only one has.
    private mutating func linkMembersByName() {
        for present in now.homes.indices {
            guard let past = earlier(present) else { continue }
            let (ours, theirs) = (now.persons(of: present), before.persons(of: past))
            guard ours.contains(where: { earlierMembers[$0] == nil }),
                theirs.contains(where: { laterMembers[$0] == nil })
            else { continue }
            linkOnlyOnes(ours, theirs) { $0.nameAndBirth }
            linkOnlyOnes(ours, theirs) { UInt64($0.name) }
        }
    }

    private mutating func linkOnlyOnes(
        _ ours: Range<Int>, _ theirs: Range<Int>, by key: (RegisterKeys.Person) -> UInt64
    ) {
        for person in ours where earlierMembers[person] == nil {
            let sought = key(now.persons[person])
            guard sought != 0 else { continue }
            let alike = ours.filter { earlierMembers[$0] == nil && key(now.persons[$0]) == sought }
            let found = theirs.filter { laterMembers[$0] == nil && key(before.persons[$0]) == sought }
            if alike.count == 1, found.count == 1 { linkMembers(person, found[0]) }
        }
    }

    /// By name, day of birth and village, where only one in each register has them.
    private mutating func linkMembersByVillage() {
        let ours = now.persons.indices.filter { earlierMembers[$0] == nil && now.persons[$0].nameAndBirth != 0 }
        let theirs = before.persons.indices.filter { laterMembers[$0] == nil && before.persons[$0].nameAndBirth != 0 }
        guard !ours.isEmpty, !theirs.isEmpty else { return }
        // What one of the registers does not say tells nobody apart.
        let says = (
            towns: now.saysTowns && before.saysTowns, villages: now.saysVillages && before.saysVillages
        )
        func key(_ keys: RegisterKeys, _ person: Int) -> UInt64 {
            let place = keys.homes[keys.household(of: person)].place
            var hash = keys.persons[person].nameAndBirth
            if says.villages { hash = (hash ^ place.village) &* 0x9E37_79B9_7F4A_7C15 }
            if says.towns { hash = (hash ^ place.town) &* 0x9E37_79B9_7F4A_7C15 }
            return hash | 1
        }
        let (present, past) = (now, before)
        let table = KeyTable(
            theirs.indices, ours.indices, before: { key(past, theirs[$0]) }, now: { key(present, ours[$0]) })
        table.forEachPair { linkMembers(ours[$0], theirs[$1]) }
    }
}

extension RegisterKeys {
    /// Whether any household says its town.
    var saysTowns: Bool { homes.contains { $0.place.town != 0 } }
    /// Whether any household says its village.
    var saysVillages: Bool { homes.contains { $0.place.village != 0 } }
}

/// Two households that may be one (候选户): those with more people in common come first, whatever their order.
private struct HouseholdCandidate: Comparable {
    let people: Int
    let numbers: (before: UInt64, now: UInt64)
    let before: Int
    let now: Int

    static func < (left: HouseholdCandidate, right: HouseholdCandidate) -> Bool {
        if left.people != right.people { return left.people > right.people }
        if left.numbers != right.numbers { return left.numbers < right.numbers }
        return (left.before, left.now) < (right.before, right.now)
    }

    static func == (left: HouseholdCandidate, right: HouseholdCandidate) -> Bool {
        left.before == right.before && left.now == right.now
    }
}
