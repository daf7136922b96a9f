/// Rules that look at a record one after the other, if it has their traits, joined into one closure (连查).
///
/// To call a closure out of an array its count of references goes up and down, and what rules captured is shared by all
/// threads, which then wait for each other's counts. What a closure itself captured is called as it is.
extension Plan.OfMember {
    /// The rules as one, to be called for those who have its traits.
    static func joined(_ rules: [Self]) -> Self {
        chained(rules, by: \.traits, joined: four) ?? none
    }

    private static var none: Self { Self(rank: 0, traits: .all) { _, _, _ in } }

    private static func four(_ rules: ArraySlice<Self>) -> Self {
        var rest = rules
        let (first, second) = (rest.popFirst() ?? none, rest.popFirst() ?? none)
        let (third, fourth) = (rest.popFirst() ?? none, rest.popFirst() ?? none)
        let common = first.traits.intersection(second.traits).intersection(third.traits).intersection(fourth.traits)
        return Self(rank: first.rank, traits: common) { member, context, sink in
            if sink.traits.isSuperset(of: first.traits) {
                sink.rank = first.rank
                first.check(member, context, &sink)
            }
            if sink.traits.isSuperset(of: second.traits) {
                sink.rank = second.rank
                second.check(member, context, &sink)
            }
            if sink.traits.isSuperset(of: third.traits) {
                sink.rank = third.rank
                third.check(member, context, &sink)
            }
            if sink.traits.isSuperset(of: fourth.traits) {
                sink.rank = fourth.rank
                fourth.check(member, context, &sink)
            }
        }
    }
}

// The same again: one closure for both would call every rule through a thunk that copies the record.
extension Plan.OfHousehold {
    /// The rules as one, to be called for those who have its traits.
    static func joined(_ rules: [Self]) -> Self {
        chained(rules, by: \.traits, joined: four) ?? none
    }

    private static var none: Self { Self(rank: 0, traits: .all) { _, _, _ in } }

    private static func four(_ rules: ArraySlice<Self>) -> Self {
        var rest = rules
        let (first, second) = (rest.popFirst() ?? none, rest.popFirst() ?? none)
        let (third, fourth) = (rest.popFirst() ?? none, rest.popFirst() ?? none)
        let common = first.traits.intersection(second.traits).intersection(third.traits).intersection(fourth.traits)
        return Self(rank: first.rank, traits: common) { household, context, sink in
            if sink.traits.isSuperset(of: first.traits) {
                sink.rank = first.rank
                first.check(household, context, &sink)
            }
            if sink.traits.isSuperset(of: second.traits) {
                sink.rank = second.rank
                second.check(household, context, &sink)
            }
            if sink.traits.isSuperset(of: third.traits) {
                sink.rank = third.rank
                third.check(household, context, &sink)
            }
            if sink.traits.isSuperset(of: fourth.traits) {
                sink.rank = fourth.rank
                fourth.check(household, context, &sink)
            }
        }
    }
}

/// Rules of the same traits joined, then all that have the first of these in common, then all: where a trait is lacking,
/// many are passed over at once.
private func chained<Rule>(_ rules: [Rule], by traits: (Rule) -> Traits, joined: (ArraySlice<Rule>) -> Rule) -> Rule? {
    let alike = grouped(rules) { traits($0).rawValue }.compactMap { byFours($0, joined: joined) }
    let akin = grouped(alike) { UInt32(traits($0).rawValue.trailingZeroBitCount) }
    return byFours(akin.compactMap { byFours($0, joined: joined) }, joined: joined)
}

private func grouped<Rule>(_ rules: [Rule], by key: (Rule) -> UInt32) -> [[Rule]] {
    Dictionary(grouping: rules, by: key).sorted { $0.key < $1.key }.map(\.value)
}

/// Rules joined four by four until one is left; `nil` where there are none.
private func byFours<Rule>(_ rules: [Rule], joined: (ArraySlice<Rule>) -> Rule) -> Rule? {
    var level = rules
    while level.count > 1 {
        level = stride(from: 0, to: level.count, by: 4).map { joined(level[$0...]) }
    }
    return level.first
}
