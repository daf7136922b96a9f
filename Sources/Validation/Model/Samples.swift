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
