import Registry

extension Policy {
    /// A policy by which the model register keeps every rule (样本政策): it has a value for every threshold.
    static var model: Policy {
        Policy(
            id: "model", title: "样本", asOf: CalendarDay(number: 17_531),
            lines: [
                PovertyLine(year: 2014, purpose: .identification, amount: Money(yuan: 2_800), basis: "样本"),
                PovertyLine(year: 2017, purpose: .identification, amount: Money(yuan: 2_952), basis: "样本"),
                PovertyLine(year: 2017, purpose: .exit, amount: Money(yuan: 4_000), basis: "样本"),
            ],
            thresholds: Dictionary(
                uniqueKeysWithValues: modelThresholds.map { ($0, Threshold(Quantity($1), basis: "样本")) }),
            sums: [
                sum(.totalIncome, [.wage, .production, .property, .transfer]),
                sum(.netIncome, [.totalIncome], minus: [.productionExpense]),
                sum(.transfer, [.familyPlanningPay, .dibaoPay, .wubaoPay, .pensionPay, .ecoPay, .otherTransfer]),
                sum(
                    .transfer,
                    [
                        .familyPlanningPay, .dibaoPay, .wubaoPay, .pensionPay, .ecoPay, .otherTransfer,
                        .medicalReimburse, .medicalAid,
                    ]),
                sum(.property, [.assetDividend, .otherProperty]),
                sum(.totalExpense, [.productionExpense, .transferExpense]),
                sum(.transferExpense, [.incomeTax, .socialSecurityExpense, .supportExpense, .otherTransferExpense]),
                sum(.disposable, [.totalIncome], minus: [.totalExpense]),
            ],
            period: CalendarDay(number: 17_348)...CalendarDay(number: 17_531),
            openFields: Set(Field.allCases).subtracting(modelClosedFields), divisions: .model
        ).withPackAndReliability()
    }

    /// The policy with a list of the documents of the pack and the weights of fields.
    private func withPackAndReliability() -> Policy {
        var policy = self
        policy.pack = [
            PackDocument(title: "工作总结", name: "总结", copies: 1, basis: "样本"),
            PackDocument(title: "清退人员花名册", name: "清退", copies: 1, basis: "样本"),
        ]
        policy.reliability = Reliability(
            soundNumber: 8, other: 2, weights: [.birth: 3, .sex: 3, .exitStatus: 20], basis: "样本")
        return policy
    }

    private static func sum(_ total: Field, _ plus: [Field], minus: [Field] = []) -> IncomeSum {
        IncomeSum(total, plus: plus, minus: minus, basis: "样本")
    }

    private static let modelClosedFields: Set<Field> = [
        .idNo, .name, .sex, .birth, .ethnicity, .householdId, .standard, .povertyAttribute, .mainCause, .identifyTime,
    ]

    private static let modelThresholds: [(Threshold.Name, Int64)] = [
        (.sumTolerance, 1), (.laborAgeFrom, 16), (.laborAgeTo, 59), (.laborStatedFrom, 16), (.laborStatedTo, 65),
        (.elderAge, 60), (.laborShare, 50), (.workMonthsTo, 12), (.monthlyWageFrom, 100), (.monthlyWageTo, 30_000),
        (.publicJobAge, 70), (.publicJobKinds, 3), (.schoolAgeFrom, 6), (.schoolAgeTo, 15), (.schoolCutoff, 901),
        (.studentAgeFrom, 6), (.studentAgeTo, 23), (.preschoolAge, 7), (.primaryAgeFrom, 6), (.primaryAgeTo, 14),
        (.juniorAgeFrom, 12), (.juniorAgeTo, 17), (.seniorAgeFrom, 15), (.seniorAgeTo, 20), (.collegeAge, 18),
        (.masterAge, 20), (.lowSchoolingFrom, 16), (.lowSchoolingTo, 22), (.highSchoolingAge, 14), (.pupilAge, 20),
        (.sameGradeYears, 3), (.mandarinAge, 3), (.oldestAge, 105), (.pensionAge, 60), (.pensionJoinAge, 16),
        (.serviceAgeFrom, 17), (.serviceAgeTo, 55), (.partyAge, 18), (.leagueAgeFrom, 14), (.leagueAgeTo, 28),
        (.extremePoorFrom, 18), (.extremePoorTo, 59), (.headAge, 16), (.wifeAge, 20), (.husbandAge, 22),
        (.spouseGap, 30), (.parentGap, 14), (.grandparentGap, 28), (.guaranteedLaborFrom, 16),
        (.guaranteedLaborTo, 65), (.guaranteedPersons, 2), (.otherCausesTo, 2), (.fuelsTo, 3), (.visitDays, 365),
        (.sharedPhones, 3), (.leaderHouseholds, 5), (.staffHouseholds, 3), (.wageFrom, 100), (.wageTo, 300_000),
        (.perCapitaTo, 100_000), (.perCapitaAtIdentificationTo, 20_000), (.dibaoPayFrom, 200), (.wubaoPayFrom, 200),
        (.familyPlanningPayFrom, 100), (.pensionPayFrom, 88), (.borderline, 150), (.equalIncomes, 5),
        (.incomeChange, 50), (.farmlandPerHead, 50), (.farmlandPerHousehold, 100), (.forestPerHead, 70),
        (.forestPerHousehold, 200), (.returnForestPerHead, 100), (.returnForestPerHousehold, 200),
        (.orchardPerHousehold, 200), (.pasturePerHousehold, 100), (.waterAreaPerHousehold, 100), (.landChange, 50),
        (.roadDistanceWarning, 5), (.roadDistanceError, 50), (.houseAreaFrom, 5), (.houseAreaTo, 200),
        (.decimalPlaces, 2), (.earliestYear, 1900), (.cardDigitsFrom, 16), (.cardDigitsTo, 19),
        (.accountDigitsFrom, 8), (.accountDigitsTo, 32), (.nameLength, 30), (.textLength, 255), (.publicityDays, 7),
        (.householdSizeFrom, 1),
        (.householdSizeTo, 8), (.clearOutShare, 10), (.uploadRows, 2000), (.pairedVillages, 27),
        (.depositTo, 50_000),
    ]
}

extension DivisionTable {
    /// The invented divisions of the model register.
    fileprivate static var model: DivisionTable {
        let names = [
            "99": "样本省", "990001": "样本县", "990001001": "样本镇", "990001001001": "样本村", "990001001002": "东塘村",
        ]
        return DivisionTable(
            Dictionary(
                names.compactMap { code, name in DivisionCode(code).map { ($0, name) } },
                uniquingKeysWith: { first, _ in first }), basis: "样本")
    }
}
