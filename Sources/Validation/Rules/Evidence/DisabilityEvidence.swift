import Registry

extension Member {
    /// The kind of disability: by a disability card's number, or by its column.
    var knownDisabilityKind: DisabilityKind? { idNo.value?.disabilityKind ?? disabilityType.value }

    /// The grade of disability: by a disability card's number, or by its column.
    var knownDisabilityGrade: DisabilityGrade? { idNo.value?.disabilityGrade ?? disabilityGrade.value }

    /// The field that shows that the member holds a disability card (SETTLED 10): the card's number, the kind, the
    /// grade or the card's year.
    @inline(__always) var cardField: Field? {
        if let number = idNo.value, number.isDisabilityCard { return .idNo }
        if disabilityType.value != nil { return .disabilityType }
        if disabilityGrade.value != nil { return .disabilityGrade }
        return disabilityYear.value == nil ? nil : .disabilityYear
    }
}

extension CodeSet<Health> {
    /// Whether the member is healthy and nothing else.
    @inline(__always) var isHealthyOnly: Bool { isOnly(.healthy) }

    /// Whether the member has a chronic or a serious illness.
    var isIll: Bool { contains(.chronicallyIll) || contains(.seriouslyIll) }
}
