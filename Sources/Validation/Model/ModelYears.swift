import Registry

extension ModelRegister {
    /// What the register is compared with.
    public var comparison: ComparisonData {
        let exports = earlier.enumerated().map { EarlierExport($1.register, firstTable: 1 + $0) }
        return ComparisonData(
            exports: exports, decisions: decisions.map { GivenDecisions($0, firstTable: 8) },
            earlierDecisions: earlierDecisions.map { GivenDecisions($0, firstTable: 9) })
    }

    /// The register as it was a year earlier (上年样本台账): everybody a year younger, pupils a class lower, somewhat less
    /// income. Between the two every rule is kept.
    public var aYearEarlier: ModelRegister {
        var model = self
        model.household.becomeYounger()
        model.neighbour.becomeYounger()
        return model
    }

    /// Compares the register with that of a year ago, after a change to both.
    mutating func compare(_ change: (inout ModelRegister, inout ModelRegister) -> Void) {
        var before = aYearEarlier
        change(&self, &before)
        earlier.insert(before, at: 0)
    }

    /// Compares the register with those of two years ago and of a year ago, after a change to the three.
    mutating func compareThree(
        _ change: (inout ModelRegister, _ lastYear: inout ModelRegister, _ yearBefore: inout ModelRegister) -> Void
    ) {
        var lastYear = aYearEarlier
        var yearBefore = lastYear.aYearEarlier
        change(&self, &lastYear, &yearBefore)
        earlier = [lastYear, yearBefore]
    }
}

extension Decision {
    /// A decision about the model household, or one of its members, for examples (样本处置).
    static func sample(
        _ disposal: Disposal, _ household: Household, _ member: Member? = nil, reason: String = ""
    ) -> Decision {
        var decision = Decision(
            source: RecordToken(table: 0, row: 2), householdId: household.householdId.value ?? Identifier(""),
            disposal: disposal)
        decision.idNo = member?.idNo.value
        decision.name = member?.name.value
        decision.reason = reason
        decision.date = CalendarDay(year: 2017, month: 6, day: 28)
        return decision
    }
}

extension Household {
    fileprivate mutating func becomeYounger() {
        year = year.value.map { .value(Year($0.number - 1)) } ?? year
        income.shrink()
        for index in members.indices { members[index].becomeYounger() }
    }
}

extension Income {
    /// A tenth less.
    fileprivate mutating func shrink() {
        var visitor = ShrinkingVisitor()
        for field in Field.allCases { _ = withField(field, &visitor) }
    }
}

private struct ShrinkingVisitor: FieldVisitor {
    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        guard let amount = slot.value as? Money, let less = Money(fen: amount.fen / 10 * 9) as? Value else { return }
        slot = .value(less)
    }
}

extension Member {
    private static let classes = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级"]

    fileprivate mutating func becomeYounger() {
        age = age.value.map { .value(Count($0.number - 1)) } ?? age
        guard let text = grade.value, let index = Self.classes.firstIndex(of: text), index > 0 else { return }
        grade = .value(Self.classes[index - 1])
        if student == .value(.grade7) { student = .value(.primary) }
    }
}
