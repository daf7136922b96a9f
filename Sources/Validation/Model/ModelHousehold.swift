import Registry

extension Household {
    /// A household of five that keeps every rule (样本户). Nobody in it exists: no area has a number that begins with 99.
    public static var model: Household {
        var household = Household(source: RecordToken(table: 0, row: 2))
        household.members = [.modelHead, .modelSpouse, .modelSon, .modelDaughter, .modelMother]
        household.helpers = [.model]
        household.locate()
        household.householdId = .value(Identifier("9900010010001"))
        household.headName = household.members[0].name
        household.headIdNo = household.members[0].idNo
        household.phone = .value(PhoneNumber("13900000001"))
        household.bankName = .value("样本农村信用社")
        household.bankAccount = .value(AccountNumber("6200000000000000001"))
        household.standard = .value(.national)
        household.povertyAttribute = .value(.ordinary)
        household.mainCause = .value(.lackOfSkill)
        household.otherCause = .value([.lackOfFunds])
        household.exitStatus = .value(.poor)
        household.exitYear = .blank
        household.identifyTime = .value(PartialDate(year: 2014))
        household.memberCount = .value(Count(5))
        household.year = .value(Year(2017))
        household.militaryFamily = .value(.no)
        household.onlyChild = .value(.no)
        household.twoDaughters = .value(.no)
        household.helperCount = .value(Count(1))
        household.income = .model
        household.conditions = .model
        return household
    }

    /// A household of one (邻户) that keeps every rule and has nothing to do with the model household.
    static var neighbour: Household {
        var household = model
        household.source = RecordToken(table: 0, row: 7)
        household.members = [.modelNeighbour]
        household.householdId = .value(Identifier("9900010010002"))
        household.headName = household.members[0].name
        household.headIdNo = household.members[0].idNo
        household.phone = .value(PhoneNumber("13900000002"))
        household.bankAccount = .value(AccountNumber("6200000000000000002"))
        household.memberCount = .value(Count(1))
        household.income.wage = .value(.zero)
        household.income.production = .value(Money(yuan: 4_000))
        household.income.transfer = .value(.zero)
        household.income.property = .value(.zero)
        household.income.totalIncome = .value(Money(yuan: 4_000))
        household.income.productionExpense = .value(Money(yuan: 1_200))
        household.income.netIncome = .value(Money(yuan: 2_800))
        household.income.perCapita = .value(Money(yuan: 2_800))
        household.income.fillPayments(with: .zero)
        household.income.addExpenses()
        return household
    }

    private mutating func locate() {
        province = .value("样本省")
        city = .value("样本市")
        county = .value("样本县")
        town = .value("样本镇")
        village = .value("样本村")
        naturalVillage = .value("一组")
    }
}

extension Income {
    fileprivate static var model: Income {
        var income = Income()
        income.wage = .value(Money(yuan: 9_600))
        income.production = .value(Money(yuan: 5_200))
        income.transfer = .value(Money(fen: 85_050))
        income.property = .value(Money(yuan: 150))
        income.totalIncome = .value(Money(fen: 1_580_050))
        income.productionExpense = .value(Money(yuan: 1_800))
        income.netIncome = .value(Money(fen: 1_400_050))
        income.perCapita = .value(Money(fen: 280_010))
        income.assetDividend = .value(Money(yuan: 100))
        income.otherProperty = .value(Money(yuan: 50))
        return income
    }

    /// Enters the same amount as every payment, of nought for one.
    fileprivate mutating func fillPayments(with amount: Money) {
        for payment in [
            \Income.familyPlanningPay, \.dibaoPay, \.wubaoPay, \.pensionPay, \.ecoPay, \.otherTransfer, \.assetDividend,
            \.otherProperty, \.medicalReimburse, \.medicalAid,
        ] {
            self[keyPath: payment] = .value(amount)
        }
    }

    /// Adds the figures that Guangdong's form has besides, for a household of one without transfer expense.
    fileprivate mutating func addExpenses() {
        totalExpense = productionExpense
        for expense in [
            \Income.transferExpense, \.incomeTax, \.socialSecurityExpense, \.supportExpense, \.otherTransferExpense,
        ] {
            self[keyPath: expense] = .value(.zero)
        }
        disposable = netIncome
        disposablePerCapita = netIncome
    }
}

extension LivingConditions {
    fileprivate static var model: LivingConditions {
        var conditions = LivingConditions()
        conditions.farmland = .value(Quantity(4))
        conditions.irrigated = .value(Quantity(3))
        conditions.forest = .value(Quantity(2))
        conditions.returnForest = .value(Quantity(1))
        conditions.orchard = .value(Quantity(0))
        conditions.pasture = .value(Quantity(0))
        conditions.waterArea = .value(Quantity(0))
        conditions.waterDifficult = .value(.no)
        conditions.waterSafe = .value(.yes)
        conditions.waterSolved = .value(.yes)
        conditions.livingPower = .value(.yes)
        conditions.productionPower = .value(.yes)
        conditions.broadcast = .value(.yes)
        conditions.roadDistance = .value(Quantity(1))
        conditions.roadType = .value(.concrete)
        conditions.houseArea = .value(Quantity(96))
        conditions.dangerHouse = .value(.no)
        conditions.dangerLevel = .blank
        conditions.toilet = .value(.yes)
        conditions.fuel = .value([.clean])
        conditions.coop = .value(.no)
        return conditions
    }
}

extension Helper {
    fileprivate static var model: Helper {
        var helper = Helper(source: RecordToken(table: 1, row: 2))
        helper.helperName = .value(PersonName("帮扶样本"))
        helper.helperSex = .value(.male)
        helper.helperPolitics = .value(.partyMember)
        helper.helperUnit = .value("样本县农业局")
        helper.helperStart = .value(PartialDate(year: 2016, month: 5))
        helper.helperPhone = .value(PhoneNumber("13900000009"))
        helper.helperState = .value(.helping)
        return helper
    }
}
