import Registry

/// Takes fields of a household over from what another table says of it (合并字段).
struct HouseholdMerger: FieldVisitor {
    private var other: Household
    private let fillsOnlyGaps: Bool
    private var field = Field.householdId

    init(_ other: Household, fillsOnlyGaps: Bool) {
        self.other = other
        self.fillsOnlyGaps = fillsOnlyGaps
    }

    /// Takes a field over.
    mutating func take(_ field: Field, into household: inout Household) {
        self.field = field
        _ = household.withField(field, &self)
    }

    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        var finder = ReadingFinder<Value>()
        _ = other.withField(field, &finder)
        if fillsOnlyGaps { slot.fillGap(with: finder.reading) } else { slot = finder.reading }
    }
}

/// Finds what a record says about a field whose type is known.
private struct ReadingFinder<Wanted: FieldValue>: FieldVisitor {
    var reading = Reading<Wanted>.absent

    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        if let found = slot as? Reading<Wanted> { reading = found }
    }
}

extension Reading {
    /// Takes a later reading where there was none, and where a blank is filled by it.
    mutating func fillGap(with later: Reading) {
        switch (self, later) {
        case (.absent, _), (.blank, .unreadable), (.blank, .value): self = later
        case (.blank, _), (.unreadable, _), (.value, _): break
        }
    }
}
