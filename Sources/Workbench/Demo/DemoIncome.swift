import Registry

/// Fills the income of a household of the demonstration, sums right to the yuan (示范收入).
struct DemoIncome {
    let period: DemoPeriod

    func fill(_ household: inout Household, _ random: inout SeededGenerator) {
        var income = Income()
        let heads = household.members.count
        fillTransfers(&income, household, &random)
        let fixed = Self.transfers.reduce(Money.zero) { $0 + (income.amount(of: $1).value ?? .zero) }
        let goal = Money(yuan: Int64(incomePerHead(of: household, &random) * heads))
        let rest = max(goal.yuan - fixed.yuan, Int64(60 * heads))
        let dividend = Int64(random.number(in: 10...30)) * rest / 100
        share(rest - dividend, of: household, &income, &random)
        income.assetDividend = .value(Money(yuan: dividend))
        income.otherProperty = .value(.zero)
        income.property = .value(Money(yuan: dividend))
        income.startPerCapita = .value(Money(yuan: Int64(random.number(in: 1_500...2_500))))
        income.unpaidLoan = .value(random.chance(20) ? Money(yuan: Int64(random.number(in: 1...50) * 1_000)) : .zero)
        fillExpense(&income, heads: heads, &random)
        total(&income, heads: heads)
        household.income = income
    }

    /// Poor households stay below the line, those that have left poverty are well above it.
    private func incomePerHead(of household: Household, _ random: inout SeededGenerator) -> Int {
        if household.hasLeftPovertyInDemo {
            return period.exitLine * random.number(in: 165...260) / 100
        }
        return period.identificationLine * random.number(in: 62...92) / 100
    }

    private static let transfers: [Field] = [
        .familyPlanningPay, .dibaoPay, .wubaoPay, .pensionPay, .ecoPay, .medicalReimburse, .medicalAid, .rewardSubsidy,
    ]

    private func fillTransfers(_ income: inout Income, _ household: Household, _ random: inout SeededGenerator) {
        func yuan(_ range: ClosedRange<Int>) -> Money { Money(yuan: Int64(random.number(in: range))) }
        let heads = household.members.count
        let elders = household.members.count { ($0.age.value?.number ?? 0) >= 60 }
        let isWellOff = household.hasLeftPovertyInDemo
        income.familyPlanningPay = .value(household.onlyChild == .value(.yes) && isWellOff ? yuan(960...1_200) : .zero)
        let isRelieved = household.povertyAttribute == .value(.lowIncomeRelief)
        income.dibaoPay = .value(isRelieved ? yuan(230 * heads...400 * heads) : .zero)
        let isGuaranteed = household.povertyAttribute == .value(.fiveGuarantees)
        income.wubaoPay = .value(isGuaranteed ? yuan(900 * heads...1_000 * heads) : .zero)
        income.pensionPay = .value(Money(yuan: Int64(elders * 1_320)))
        income.ecoPay = .value(isWellOff && random.chance(20) ? yuan(100...600) : .zero)
        let isIll = household.members.contains { $0.illnessAid == .value(.yes) }
        income.medicalReimburse = .value(period.isGuangdong && isIll && isWellOff ? yuan(500...3_000) : .zero)
        income.medicalAid = .value(period.isGuangdong && isIll && isWellOff ? yuan(200...900) : .zero)
        income.rewardSubsidy = .value(period.isGuangdong && isWellOff && random.chance(30) ? yuan(100...900) : .zero)
    }

    /// Shares out what is neither transfer nor property: wages to those who work, production to those who can.
    private func share(
        _ rest: Int64, of household: Household, _ income: inout Income, _ random: inout SeededGenerator
    ) {
        let works = household.members.contains { $0.workMonths.value != nil || $0.publicJob.value != nil }
        let farms = household.members.contains { $0.labor == .value(.ordinary) || $0.labor == .value(.weak) }
        let wage = works ? max(rest * Int64(random.number(in: 40...70)) / 100, 120) : 0
        let left = max(rest - wage, 10)
        let production = farms ? left / 2 : 0
        let expense = farms ? production / 4 + 20 : 0
        income.wage = .value(Money(yuan: wage))
        income.production = .value(Money(yuan: production + expense))
        income.productionExpense = .value(Money(yuan: expense))
        income.otherTransfer = .value(Money(yuan: left - production))
    }

    private func fillExpense(_ income: inout Income, heads: Int, _ random: inout SeededGenerator) {
        let security = Money(yuan: Int64(heads * random.number(in: 20...50)))
        income.incomeTax = .value(.zero)
        income.socialSecurityExpense = .value(security)
        income.supportExpense = .value(.zero)
        income.otherTransferExpense = .value(Money(yuan: 20))
        income.transferExpense = .value(security + Money(yuan: 20))
    }

    private func total(_ income: inout Income, heads: Int) {
        let transfer =
            (Self.transfers + [.otherTransfer]).reduce(Money.zero) { $0 + (income.amount(of: $1).value ?? .zero) }
        income.transfer = .value(transfer)
        guard let wage = income.wage.value, let production = income.production.value,
            let property = income.property.value, let expense = income.productionExpense.value,
            let outgoing = income.transferExpense.value
        else { return }
        let total = wage + production + transfer + property
        income.totalIncome = .value(total)
        income.netIncome = .value(total - expense)
        income.perCapita = .value((total - expense).divided(among: heads))
        income.totalExpense = .value(expense + outgoing)
        income.disposable = .value(total - expense - outgoing)
        income.disposablePerCapita = .value((total - expense - outgoing).divided(among: heads))
    }
}

extension Money {
    fileprivate var yuan: Int64 { fen / 100 }
}
