import Registry

/// What eight bits say of a household's head and family (户情标记), for comparison with others.
struct FamilyMark {
    /// The mark's bits: 1 only old people, 2 no spouse, 4 a woman heads it; above them the birth of the head.
    let bits: UInt8

    /// Births are told apart by so many years.
    private static let step = 4
    private static let firstYear = 1900

    /// The mark that `bits` are.
    init(bits: UInt8) { self.bits = bits }

    /// The mark of a household of these members; `nil` where it has no head whose sex and day of birth are known, or more
    /// than one.
    init?(_ members: Span<Member>, _ context: borrowing RuleContext) {
        guard let elderAge = context.number(.elderAge) else { return nil }
        var head: Int?
        var areOld = true
        var hasSpouse = false
        for index in members.indices {
            let relation = members[index].relation.value
            if relation == .spouse { hasSpouse = true }
            if relation == .head {
                guard head == nil else { return nil }
                head = index
            }
            guard areOld else { continue }
            let age = members[index].birth.age(on: context.asOf, beside: members[index].idNo)
            areOld = age.map { $0 >= elderAge } ?? false
        }
        guard let head, let sex = members[head].sex.known(beside: members[head].idNo),
            let birth = members[head].birth.known(beside: members[head].idNo)
        else { return nil }
        var mark: UInt8 = sex == .female ? 4 : 0
        if areOld { mark |= 1 }
        if !hasSpouse { mark |= 2 }
        let steps = (birth.parts.year - Self.firstYear) / Self.step
        bits = mark | UInt8(clamping: min(max(steps, 0), 31)) << 3
    }

    /// Whether nobody in the household is younger than the age of the old.
    var isOfOldPeople: Bool { bits & 1 != 0 }
    /// Whether the head has no spouse in the household.
    var lacksSpouse: Bool { bits & 2 != 0 }
    /// Whether the head is a woman.
    var isHeadedByWoman: Bool { bits & 4 != 0 }

    /// Whether the head is surely so old on a day.
    func hasHead(aged years: Int, on day: CalendarDay) -> Bool {
        day.parts.year - (Self.firstYear + (Int(bits >> 3) + 1) * Self.step) >= years
    }

    /// The fewest and the most years by which the heads' births may lie apart; below zero where this head is younger.
    func yearsBefore(_ other: FamilyMark) -> ClosedRange<Int> {
        let years = (Int(other.bits >> 3) - Int(bits >> 3)) * Self.step
        return years - (Self.step - 1)...years + (Self.step - 1)
    }
}

extension KeyHolder {
    /// What the mark says of the household.
    var family: FamilyMark { FamilyMark(bits: mark) }
}
