/// Rules about the same records that look one after the other, joined into one closure (连查).
///
/// To call a closure out of an array its count of references goes up and down, and what rules captured is shared by all
/// threads, which then wait for each other's counts. What a closure itself captured is called as it is.
extension Plan.OfMember {
    /// Those of the same traits as one.
    static func joined(_ rules: [Self]) -> [Self] { byTraits(rules, \.traits).compactMap { byFours($0, joined: four) } }

    private static var none: Self { Self(rank: 0, traits: []) { _, _, _ in } }

    private static func four(_ rules: ArraySlice<Self>) -> Self {
        var rest = rules
        let (first, second) = (rest.popFirst() ?? none, rest.popFirst() ?? none)
        let (third, fourth) = (rest.popFirst() ?? none, rest.popFirst() ?? none)
        return Self(rank: first.rank, traits: first.traits) { member, context, sink in
            sink.rank = first.rank
            first.check(member, context, &sink)
            sink.rank = second.rank
            second.check(member, context, &sink)
            sink.rank = third.rank
            third.check(member, context, &sink)
            sink.rank = fourth.rank
            fourth.check(member, context, &sink)
        }
    }
}

// The same again: one closure for both would call every rule through a thunk that copies the record.
extension Plan.OfHousehold {
    /// Those of the same traits as one.
    static func joined(_ rules: [Self]) -> [Self] { byTraits(rules, \.traits).compactMap { byFours($0, joined: four) } }

    private static var none: Self { Self(rank: 0, traits: []) { _, _, _ in } }

    private static func four(_ rules: ArraySlice<Self>) -> Self {
        var rest = rules
        let (first, second) = (rest.popFirst() ?? none, rest.popFirst() ?? none)
        let (third, fourth) = (rest.popFirst() ?? none, rest.popFirst() ?? none)
        return Self(rank: first.rank, traits: first.traits) { household, context, sink in
            sink.rank = first.rank
            first.check(household, context, &sink)
            sink.rank = second.rank
            second.check(household, context, &sink)
            sink.rank = third.rank
            third.check(household, context, &sink)
            sink.rank = fourth.rank
            fourth.check(household, context, &sink)
        }
    }
}

/// Rules of the same traits together.
private func byTraits<Rule>(_ rules: [Rule], _ traits: (Rule) -> Traits) -> [[Rule]] {
    Dictionary(grouping: rules) { traits($0).rawValue }.sorted { $0.key < $1.key }.map(\.value)
}

/// Rules joined four by four until one is left; `nil` where there are none.
private func byFours<Rule>(_ rules: [Rule], joined: (ArraySlice<Rule>) -> Rule) -> Rule? {
    var level = rules
    while level.count > 1 {
        level = stride(from: 0, to: level.count, by: 4).map { joined(level[$0...]) }
    }
    return level.first
}
