import Registry

/// Fills income and living conditions of a household of the demonstration, sums right to the yuan (示范收入与条件).
enum DemoLiving {
    static func fill(_ household: inout Household, _ random: inout SeededGenerator) {
        fillCauses(&household)
        fillIncome(&household, &random)
        fillConditions(&household.conditions, &random)
    }

    private static func fillCauses(_ household: inout Household) {
        let isIll = household.members.contains { $0.health.value?.contains(.healthy) == false }
        let workers = household.members.count { $0.labor == .value(.ordinary) || $0.labor == .value(.weak) }
        household.mainCause = .value(isIll ? .illness : workers == 0 ? .lackOfLabor : .lackOfSkill)
        household.otherCause = .value([.lackOfFunds])
    }

    private static func fillIncome(_ household: inout Household, _ random: inout SeededGenerator) {
        func yuan(_ range: ClosedRange<Int>) -> Money { Money(yuan: Int64(random.number(in: range))) }
        let workers = household.members.count { $0.workMonths.value != nil }
        let persons = household.members.count
        let elders = household.members.count { ($0.birth.value?.parts.year ?? 2021) <= 1961 }
        var income = Income()
        let wage = workers == 0 ? Money.zero : yuan(9_000 * workers...16_000 * workers)
        let isFarming = household.members.contains { $0.labor == .value(.ordinary) || $0.labor == .value(.weak) }
        let production = isFarming ? yuan(3_000...9_000) : .zero
        let expense = isFarming ? yuan(400...1_500) : .zero
        let isRelieved = household.povertyAttribute == .value(.lowIncomeRelief)
        let isGuaranteed = household.povertyAttribute == .value(.fiveGuarantees)
        let relief = isRelieved ? yuan(2_400 * persons...3_600 * persons) : .zero
        let guarantee = isGuaranteed ? yuan(9_000...12_000) : .zero
        let pension = Money(yuan: Int64(elders * 1_320))
        let other = yuan(2_600 * persons...3_900 * persons)
        let dividend = yuan(500...1_800)
        income.wage = .value(wage)
        income.production = .value(production)
        income.productionExpense = .value(expense)
        income.familyPlanningPay = .value(.zero)
        income.dibaoPay = .value(relief)
        income.wubaoPay = .value(guarantee)
        income.pensionPay = .value(pension)
        income.ecoPay = .value(.zero)
        income.otherTransfer = .value(other)
        income.assetDividend = .value(dividend)
        income.otherProperty = .value(.zero)
        let transfer = relief + guarantee + pension + other
        income.transfer = .value(transfer)
        income.property = .value(dividend)
        let total = wage + production + transfer + dividend
        income.totalIncome = .value(total)
        income.netIncome = .value(total - expense)
        income.perCapita = .value((total - expense).divided(among: persons))
        household.income = income
    }

    private static func fillConditions(_ conditions: inout LivingConditions, _ random: inout SeededGenerator) {
        func tenths(_ range: ClosedRange<Int>) -> Reading<Quantity> {
            .value(Quantity(hundredths: Int64(random.number(in: range)) * 10))
        }
        conditions.farmland = tenths(5...60)
        conditions.forest = tenths(0...80)
        conditions.returnForest = .value(Quantity(0))
        conditions.orchard = .value(Quantity(0))
        conditions.pasture = .value(Quantity(0))
        conditions.waterArea = .value(Quantity(0))
        conditions.productionPower = .value(.yes)
        conditions.livingPower = .value(.yes)
        conditions.broadcast = .value(.yes)
        conditions.waterSolved = .value(.yes)
        conditions.roadDistance = tenths(1...30)
        conditions.roadType = .value(random.chance(85) ? .concrete : .gravel)
        conditions.houseArea = .value(Quantity(Int64(random.number(in: 45...120))))
        conditions.dangerHouse = .value(.no)
        conditions.dangerLevel = .blank
        conditions.toilet = .value(.yes)
        conditions.fuel = .value(random.chance(60) ? [.clean] : [.firewood])
        conditions.coop = .value(random.chance(50) ? .yes : .no)
        conditions.leadingEnterprise = .value(.no)
        conditions.leader = .value(.no)
    }
}
