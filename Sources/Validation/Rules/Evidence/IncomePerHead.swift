import Findings
import Registry

extension Household {
    /// The number of persons by which sums are divided (SETTLED 9): as given, or counted where there is no column.
    var heads: Int? {
        switch memberCount {
        case .value(let count): Int(count.number)
        case .absent: members.count
        case .blank, .unreadable: nil
        }
    }

    /// The income per head by which the household is judged poor or not (人均收入): the disposable one, as Guangdong does,
    /// otherwise the net one.
    var incomePerHead: (field: Field, amount: Money)? {
        if let amount = income.disposablePerCapita.value { return (.disposablePerCapita, amount) }
        return income.perCapita.value.map { (.perCapita, $0) }
    }

    /// The income per head, where the poverty line of `context` is that of the household's year.
    func incomePerHead(in context: RuleContext) -> (field: Field, amount: Money)? {
        if let year = year.value, Int(year.number) != context.dataYear { return nil }
        return incomePerHead
    }

    /// Whether it was first registered in the year of the data (当年新增).
    func isNew(in context: RuleContext) -> Bool { identifyTime.value?.year == context.dataYear }

    /// Whether it is registered as having left poverty, with or without further help (已脱贫).
    var hasLeftPoverty: Bool {
        switch exitStatus.value {
        case .lifted, .liftedWithoutAid: true
        case .poor, .expected, .relapsed, nil: false
        }
    }
}

extension [Explanation] {
    /// The rules about what the income per head is made of: where one finds something, nobody knows the income.
    static let doubtfulIncome: Self = ["H051", "H052", "H053", "H061", "H068", "H070"].map {
        Explanation($0, .household)
    }
}
