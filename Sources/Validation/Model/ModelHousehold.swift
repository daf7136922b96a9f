import Registry

extension Household {
    /// A household of five that keeps every rule (样本户). Nobody in it exists: no area has a number that begins with 99.
    public static var model: Household {
        var household = Household(source: RecordToken(table: 0, row: 2))
        household.members = [.modelHead, .modelSpouse, .modelSon, .modelDaughter, .modelMother]
        household.helpers = [.model]
        household.measures = [.modelOfHousehold, .modelOfSon]
        household.locate()
        household.householdId = .value(Identifier("9900010010001"))
        household.headName = household.members.span[0].name
        household.headIdNo = household.members.span[0].idNo
        household.headNo = household.members.span[0].personId
        household.phone = .value(PhoneNumber("13900000001"))
        household.bankName = .value("样本农村信用社")
        household.bankAccount = .value(AccountNumber("6200000000000000018"))
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
        household.planningFamily = .value(.no)
        household.helperCount = .value(Count(1))
        household.laborAttribute = .value(.able)
        household.laborCount = .value(Count(2))
        household.memberCountStart = .value(Count(5))
        household.villagePhone = .value(PhoneNumber("0990-6600001"))
        household.householdKind = .value(.poor)
        household.lastVisit = .sample(2017, 11, 20)
        (household.causeNote, household.disasterKind, household.returnYear) = (.blank, .blank, .blank)
        (household.monitoringKind, household.fallRisk, household.riskState) = (.blank, .blank, .blank)
        (household.monitorTime, household.riskClearedTime) = (.blank, .blank)
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
        household.headName = household.members.span[0].name
        household.headIdNo = household.members.span[0].idNo
        household.headNo = household.members.span[0].personId
        household.measures = [.modelOfHousehold]
        household.phone = .value(PhoneNumber("13900000002"))
        household.bankAccount = .value(AccountNumber("6200000000000000026"))
        household.memberCount = .value(Count(1))
        household.laborCount = .value(Count(1))
        household.memberCountStart = .value(Count(1))
        household.income = .neighbour
        household.conditions.houseArea = .value(Quantity(48))
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
        helper.helperEnd = .blank
        helper.helperDuty = .value("科员")
        helper.unitLevel = .value("县")
        helper.unitAddress = .value("样本县城关路1号")
        helper.resident = .value(.no)
        helper.firstSecretary = .value(.no)
        return helper
    }
}

extension Measure {
    /// Chickens for the household.
    fileprivate static var modelOfHousehold: Measure {
        var measure = Measure(source: RecordToken(table: 2, row: 2))
        measure.fill(.production, "产业扶贫", "养鸡", spent: 3_000)
        measure.measureQuantity = .value("100只")
        measure.measureBenefit = .value(Money(yuan: 1_500))
        return measure
    }

    /// Help with the son's schooling.
    fileprivate static var modelOfSon: Measure {
        var measure = Measure(source: RecordToken(table: 2, row: 3))
        measure.fill(.schooling, "教育扶贫", "生活费补助", spent: 1_000)
        measure.beneficiary = Member.modelSon.name
        measure.beneficiaryIdNo = Member.modelSon.idNo
        return measure
    }

    private mutating func fill(_ kind: MeasureKind, _ title: String, _ name: String, spent yuan: Int64) {
        measureKind = .value(kind)
        measureClass = .value(title)
        measureName = .value(name)
        measureYear = .value(Year(2017))
        measureState = .value("已完成")
        plannedFunds = .value(Money(yuan: yuan))
        actualFunds = .value(Money(yuan: yuan))
        measureStart = .value(PartialDate(year: 2017, month: 4))
        measureEnd = .value(PartialDate(year: 2017, month: 9))
        (measureMonth, paidAmount, measureBenefit, measureQuantity) = (.blank, .blank, .blank, .blank)
        (beneficiary, beneficiaryIdNo) = (.blank, .blank)
    }
}
