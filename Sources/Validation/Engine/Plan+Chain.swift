/// Rules that look at a record one after the other, joined into one closure (连查).
///
/// To call a closure out of an array its count of references goes up and down, and what rules captured is shared by all
/// threads, which then wait for each other's counts. What a closure itself captured is called as it is.
extension Plan.OfMember {
    /// The rules as one.
    static func joined(_ rules: [Self]) -> Self { byFours(rules, joined: four) ?? none }

    private static var none: Self { Self(rank: 0) { _, _, _ in } }

    private static func four(_ rules: ArraySlice<Self>) -> Self {
        var rest = rules
        let (first, second) = (rest.popFirst() ?? none, rest.popFirst() ?? none)
        let (third, fourth) = (rest.popFirst() ?? none, rest.popFirst() ?? none)
        return Self(rank: first.rank) { member, context, sink in
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
    /// The rules as one.
    static func joined(_ rules: [Self]) -> Self { byFours(rules, joined: four) ?? none }

    private static var none: Self { Self(rank: 0) { _, _, _ in } }

    private static func four(_ rules: ArraySlice<Self>) -> Self {
        var rest = rules
        let (first, second) = (rest.popFirst() ?? none, rest.popFirst() ?? none)
        let (third, fourth) = (rest.popFirst() ?? none, rest.popFirst() ?? none)
        return Self(rank: first.rank) { household, context, sink in
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

/// Rules joined four by four until one is left; `nil` where there are none.
private func byFours<Rule>(_ rules: [Rule], joined: (ArraySlice<Rule>) -> Rule) -> Rule? {
    var level = rules
    while level.count > 1 {
        level = stride(from: 0, to: level.count, by: 4).map { joined(level[$0...]) }
    }
    return level.first
}
