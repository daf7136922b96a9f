import Registry

/// Changes to a household that keep every sum of its income, for examples (样本收入的改动).
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
