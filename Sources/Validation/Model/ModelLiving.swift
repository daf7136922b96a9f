import Registry

extension Income {
    /// The income of the model household, which keeps every sum of both compositions (样本收入).
    static var model: Income {
        var income = Income.nothing
        income.wage = .value(Money(yuan: 9_600))
        income.production = .value(Money(yuan: 5_200))
        income.pensionPay = .value(Money(yuan: 600))
        income.otherTransfer = .value(Money(fen: 25_050))
        income.transfer = .value(Money(fen: 85_050))
        income.assetDividend = .value(Money(yuan: 100))
        income.otherProperty = .value(Money(yuan: 50))
        income.property = .value(Money(yuan: 150))
        income.totalIncome = .value(Money(fen: 1_580_050))
        income.productionExpense = .value(Money(yuan: 1_800))
        income.netIncome = .value(Money(fen: 1_400_050))
        income.perCapita = .value(Money(fen: 280_010))
        income.socialSecurityExpense = .value(Money(yuan: 300))
        income.transferExpense = .value(Money(yuan: 300))
        income.totalExpense = .value(Money(yuan: 2_100))
        income.disposable = .value(Money(fen: 1_370_050))
        income.disposablePerCapita = .value(Money(fen: 274_010))
        income.startPerCapita = .value(Money(yuan: 2_100))
        return income
    }

    /// The income of the neighbour, who farms.
    static var neighbour: Income {
        var income = Income.nothing
        income.production = .value(Money(yuan: 4_000))
        income.totalIncome = .value(Money(yuan: 4_000))
        income.productionExpense = .value(Money(yuan: 1_200))
        income.netIncome = .value(Money(yuan: 2_800))
        income.perCapita = .value(Money(yuan: 2_800))
        income.totalExpense = .value(Money(yuan: 1_200))
        income.disposable = .value(Money(yuan: 2_800))
        income.disposablePerCapita = .value(Money(yuan: 2_800))
        income.startPerCapita = .value(Money(yuan: 1_900))
        return income
    }

    /// Nothing earned and nothing spent: every amount is stated, and zero.
    private static var nothing: Income {
        var income = Income()
        var zero = ZeroVisitor()
        for field in Field.allCases { _ = income.withField(field, &zero) }
        return income
    }
}

private struct ZeroVisitor: FieldVisitor {
    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        slot = (Money.zero as? Value).map { .value($0) } ?? .blank
    }
}

extension LivingConditions {
    /// The living conditions of both households (样本条件).
    static var model: LivingConditions {
        var conditions = LivingConditions()
        conditions.farmland = .value(Quantity(4))
        conditions.irrigated = .value(Quantity(2))
        conditions.forest = .value(Quantity(2))
        conditions.returnForest = .value(Quantity(0))
        conditions.orchard = .value(Quantity(1))
        conditions.pasture = .value(Quantity(0))
        conditions.waterArea = .value(Quantity(0))
        conditions.waterDifficult = .value(.no)
        conditions.waterSafe = .value(.yes)
        conditions.waterSolved = .value(.yes)
        conditions.waterSource = .value(.treatedTap)
        conditions.livingPower = .value(.yes)
        conditions.productionPower = .value(.yes)
        conditions.broadcast = .value(.yes)
        conditions.roadDistance = .value(Quantity(1))
        conditions.roadType = .value(.concrete)
        conditions.houseArea = .value(Quantity(96))
        conditions.houseStructure = .value(.brickConcrete)
        conditions.dangerHouse = .value(.no)
        (conditions.dangerLevel, conditions.renovation, conditions.renovationYear) = (.blank, .blank, .blank)
        conditions.toilet = .value(.yes)
        conditions.fuel = .value([.clean])
        conditions.coop = .value(.no)
        conditions.leadingEnterprise = .value(.no)
        conditions.leader = .value(.no)
        conditions.relocated = .value(.no)
        (conditions.relocationWay, conditions.resettleWay, conditions.resettlePlace) = (.blank, .blank, .blank)
        conditions.resettleDifficulty = .blank
        return conditions
    }
}
