import Registry

extension Member {
    /// Makes `field` a cell whose text is none of its values (识读失败), as the importer would leave it.
    mutating func misread(_ field: Field, _ kind: Remark.Kind, _ original: String) {
        var visitor = UnreadableVisitor()
        _ = withField(field, &visitor)
        remarks.append(Remark(field, kind, original: original))
    }
}

extension Household {
    /// Makes `field` a cell whose text is none of its values, as the importer would leave it.
    mutating func misread(_ field: Field, _ kind: Remark.Kind, _ original: String) {
        var visitor = UnreadableVisitor()
        _ = withField(field, &visitor)
        remarks.append(Remark(field, kind, original: original))
    }
}

extension Household {
    /// Adds a payment to the transfer income and to the sums that rest on it, for examples.
    mutating func draw(_ amount: Money, _ payment: WritableKeyPath<Income, Reading<Money>>) {
        for sum in [payment, \.transfer, \.totalIncome, \.netIncome, \.disposable] {
            if let before = income[keyPath: sum].value { income[keyPath: sum] = .value(before + amount) }
        }
        shareIncome()
    }

    /// Leaves the head, a farmer now, alone with an income below the line, for examples.
    mutating func liveAlone() {
        members = [members[0]]
        members[0].labor = .value(.ordinary)
        members[0].work = .blank
        members[0].workMonths = .blank
        members[0].workPlace = .blank
        members[0].workCompany = .blank
        members[0].jobChannel = .blank
        members[0].workPeriods = []
        memberCount = .value(Count(1))
        memberCountStart = .value(Count(1))
        laborCount = .value(Count(1))
        var visitor = NothingVisitor()
        for field in Field.allCases { _ = income.withField(field, &visitor) }
        for sum in [\Income.production, \.totalIncome] { income[keyPath: sum] = .value(Money(yuan: 2_600)) }
        for sum in [\Income.productionExpense, \.totalExpense] { income[keyPath: sum] = .value(Money(yuan: 600)) }
        for sum in [\Income.netIncome, \.disposable] { income[keyPath: sum] = .value(Money(yuan: 2_000)) }
        shareIncome()
    }
}

/// Makes amounts that are given nought.
private struct NothingVisitor: FieldVisitor {
    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        if slot.value != nil, let nothing = Money.zero as? Value { slot = .value(nothing) }
    }
}

extension Member {
    /// Gives the member another day of birth and the number that goes with it, and leaves the age blank, for examples.
    mutating func bear(_ year: Int, _ month: Int, _ day: Int, sequence: Int) {
        birth = .sample(year, month, day)
        idNo = .sample(born: year, month, day, sequence: sequence)
        age = .blank
    }

    /// Gives the member a disability card (残疾人证) with these characters behind the identity number, for examples.
    mutating func giveCard(_ tail: String) {
        idNo = .sample((idNo.value?.registered ?? "") + tail)
        idType = .value(.disabilityCard)
        health = .value([.disabled])
    }
}

private struct UnreadableVisitor: FieldVisitor {
    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) { slot = .unreadable }
}

extension Reading where Value == IdentityNumber {
    /// The number in `text`, for examples (样本号码).
    static func sample(_ text: String) -> Reading { IdentityNumber(text).map { .value($0) } ?? .unreadable }

    /// The number of a person of the area of the examples, which does not exist.
    static func sample(born year: Int, _ month: Int, _ day: Int, sequence: Int) -> Reading {
        CalendarDay(year: year, month: month, day: day)
            .flatMap { IdentityNumber(area: 990_001, birth: $0, sequence: sequence) }
            .map { .value($0) } ?? .unreadable
    }
}

extension Reading where Value == CalendarDay {
    /// A day, for examples.
    static func sample(_ year: Int, _ month: Int, _ day: Int) -> Reading {
        CalendarDay(year: year, month: month, day: day).map { .value($0) } ?? .unreadable
    }
}
