import Registry

/// Who helps a household of the demonstration, and what was done for it (示范帮扶).
struct DemoHelp {
    let period: DemoPeriod

    func fill(_ household: inout Household, number: Int, _ random: inout SeededGenerator) {
        household.helpers = [DemoCadres.helper(ofHousehold: number)]
        if random.chance(10) {
            var former = DemoCadres.helper(ofHousehold: number + 300_000)
            former.helperStart = .value(PartialDate(year: 2014, month: 3))
            former.helperEnd = .value(PartialDate(year: 2016, month: 4))
            former.helperState = .blank
            household.helpers.insert(former, at: 0)
        }
        household.helperCount = .value(Count(Int32(household.helpers.count)))
        household.lastVisit = .value(CalendarDay(number: period.asOf.number - Int32(random.number(in: 1...300))))
        fillMeasures(&household, &random)
    }

    private func fillMeasures(_ household: inout Household, _ random: inout SeededGenerator) {
        var measures = [measure(.assets, "资产扶贫", "光伏收益", yuan: 600)]
        if household.income.production.value.map({ $0 > .zero }) == true {
            measures.append(measure(.production, "产业扶贫", "养鸡", yuan: random.number(in: 5...30) * 100))
        }
        for member in household.members {
            if member.isPupil, random.chance(60) {
                measures.append(measure(.schooling, "教育扶贫", "生活费补助", yuan: 1_000, for: member))
            }
            if member.workMonths.value != nil, random.chance(30) {
                measures.append(measure(.employment, "就业扶贫", "推荐就业", yuan: 300, for: member))
            }
            if member.labor == .value(.ordinary), random.chance(10) {
                measures.append(measure(.training, "技能培训", "电工培训", yuan: 800, for: member))
            }
            measures.append(measure(.medicalInsurance, "医疗保险", "代缴医疗保险", yuan: 180, for: member))
        }
        measures += payments(of: household)
        household.measures = measures
    }

    /// What departments paid out, which has a month and no kind.
    private func payments(of household: Household) -> [Measure] {
        var payments: [Measure] = []
        func pay(_ name: String, to member: Member) {
            var payment = measure(nil, nil, name, yuan: 0, for: member)
            payment.measureMonth = .value(Count(3))
            payment.paidAmount = .value(Money(yuan: 150))
            payments.append(payment)
        }
        for member in household.members {
            if member.disabilityType.value != nil { pay("残疾人生活津贴", to: member) }
            if member.dibao == .value(.yes) { pay("低保", to: member) }
            if member.tekun == .value(.yes) { pay("五保", to: member) }
        }
        if let head = household.members.first { pay("耕地地力保护补贴", to: head) }
        return payments
    }

    private func measure(
        _ kind: MeasureKind?, _ title: String?, _ name: String, yuan: Int, for member: Member? = nil
    ) -> Measure {
        var measure = Measure(source: RecordToken(table: 0, row: 0))
        measure.measureKind = kind.asReading
        measure.measureClass = title.asReading
        measure.measureName = .value(name)
        measure.measureYear = .value(Year(Int16(period.year)))
        measure.measureState = .value("已完成")
        measure.plannedFunds = .value(Money(yuan: Int64(yuan)))
        measure.actualFunds = .value(Money(yuan: Int64(yuan)))
        measure.measureBenefit = .value(Money(yuan: Int64(yuan / 2)))
        measure.measureQuantity = .value("1")
        measure.measureStart = .value(PartialDate(year: period.year, month: 3))
        measure.measureEnd = .value(PartialDate(year: period.year, month: 6))
        measure.beneficiary = member?.name ?? .blank
        measure.beneficiaryIdNo = member?.idNo ?? .blank
        return measure
    }
}
