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
    /// Makes every sum of income and expense agree with its parts (重算合计), so that an example breaks one rule and not
    /// six.
    mutating func recountIncome() {
        guard let wage = income.wage.value, let production = income.production.value,
            let property = income.property.value, let transfer = income.transfer.value,
            let expense = income.productionExpense.value, let transferExpense = income.transferExpense.value
        else { return }
        let total = wage + production + property + transfer
        income.totalIncome = .value(total)
        income.netIncome = .value(total - expense)
        income.totalExpense = .value(expense + transferExpense)
        income.disposable = .value(total - expense - transferExpense)
        shareIncome()
    }

    /// Makes the incomes per head agree with those of the household (重算人均).
    mutating func shareIncome() {
        guard let heads else { return }
        if let net = income.netIncome.value { income.perCapita = .value(net.divided(among: heads)) }
        if let disposable = income.disposable.value {
            income.disposablePerCapita = .value(disposable.divided(among: heads))
        }
    }

    /// Makes a payment so much, and every sum that rests on it, for examples.
    mutating func draw(exactly amount: Money, _ payment: WritableKeyPath<Income, Reading<Money>>) {
        guard let before = income[keyPath: payment].value, let transfer = income.transfer.value else { return }
        income[keyPath: payment] = .value(amount)
        income.transfer = .value(transfer + amount - before)
        recountIncome()
    }

    /// Gives the household so much production that this is its disposable income per head, in whole yuan.
    mutating func earn(perHead yuan: Int64) {
        guard let disposable = income.disposable.value, let production = income.production.value, let heads else {
            return
        }
        income.production = .value(production + Money(yuan: yuan * Int64(heads)) - disposable)
        recountIncome()
    }

    /// Makes it a household that left poverty the year before, with this disposable income per head where one
    /// is given.
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
