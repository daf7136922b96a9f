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
    /// Makes the sums of income agree with their parts (重算合计), so that an example breaks one rule and not four.
    mutating func recountIncome() {
        guard let wage = income.wage.value, let production = income.production.value,
            let property = income.property.value, let transfer = income.transfer.value,
            let expense = income.productionExpense.value
        else { return }
        let total = wage + production + property + transfer
        income.totalIncome = .value(total)
        income.netIncome = .value(total - expense)
        income.perCapita = .value((total - expense).divided(among: heads ?? 0))
    }

    /// Gives the household so much production that this is its net income per head, in whole yuan.
    mutating func earn(perHead yuan: Int64) {
        guard let net = income.netIncome.value, let production = income.production.value, let heads else { return }
        income.production = .value(production + Money(yuan: yuan * Int64(heads)) - net)
        recountIncome()
    }

    /// Makes it a household that left poverty the year before, with this net income per head where one is given.
    mutating func leavePoverty(perHead yuan: Int64? = nil) {
        exitStatus = .value(.lifted)
        exitYear = .value(Year(2016))
        if let yuan { earn(perHead: yuan) }
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
