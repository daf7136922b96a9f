import Registry

/// Ability to work, work away from home, jobs in the village, service in the army.
extension DemoMembers {
    func fillWork(
        _ member: inout Member, _ person: DemoPerson, of household: Household, _ random: inout SeededGenerator
    ) {
        let isGuaranteed = household.povertyAttribute == .value(.fiveGuarantees)
        let ability = ability(of: member, person.age, isGuaranteed: isGuaranteed)
        member.labor = .value(ability)
        member.isLabor = .value(ability == .ordinary && person.age < 60 ? .yes : .no)
        // Guangdong asks everybody.
        member.work = period.isGuangdong ? .value(.other) : .blank
        (member.workMonths, member.workPlace, member.workCompany, member.jobChannel) = (.blank, .blank, .blank, .blank)
        (member.publicJob, member.publicJobMonths, member.industry) = (.blank, .blank, .blank)
        member.abroad = .value(.no)
        member.activeService = .value(.no)
        let isYoungMan = person.sex == .male && (18...24).contains(person.age)
        if isYoungMan, ability == .ordinary, person.relation == .son, member.health.value == [.healthy],
            random.chance(20)
        {
            member.activeService = .value(.yes)
        } else if ability == .ordinary, person.age < 56, random.chance(70) {
            work(&member, person, household, &random)
        } else if ability == .ordinary || ability == .weak, person.age < 65, !isGuaranteed, random.chance(15) {
            member.publicJob = .value(random.pick(["护林员", "保洁员", "护林员,河道管护员"]))
            member.publicJobMonths = .value(Quantity(Int64(random.number(in: 6...12))))
            member.jobChannel = .value("公益性岗位")
        }
    }

    private func ability(of member: Member, _ age: Int, isGuaranteed: Bool) -> LaborAbility {
        guard age >= 16, !member.isPupil else { return .unable }
        let weak: LaborAbility = period.hasLaterLists ? .weak : .lost
        let isHealthy = member.health.value == [.healthy]
        if age >= 60 {
            return age < 69 && isHealthy && !isGuaranteed && period.hasLaterLists ? .weak : .unable
        }
        if isGuaranteed { return .lost }
        switch member.disabilityGrade.value {
        case .one, .two: return .lost
        case .three, .four: return weak
        case nil: return isHealthy ? .ordinary : weak
        }
    }

    private func work(
        _ member: inout Member, _ person: DemoPerson, _ household: Household, _ random: inout SeededGenerator
    ) {
        let months = random.number(in: 4...11)
        member.workMonths = .value(Quantity(Int64(months)))
        member.workCompany = .value(random.pick(["海湾水产加工厂", "邻江制衣厂", "望海建筑工程队"]))
        member.jobChannel = .value(random.pick(["自主就业", "政府组织劳务输出"]))
        let county = household.county.value ?? ""
        switch random.number(in: 1...100) {
        case ...15:
            (member.work, member.workPlace) = (.value(.withinTown), .value(county + (household.town.value ?? "")))
        case ...30: (member.work, member.workPlace) = (.value(.withinCounty), .value(county))
        case ...75: (member.work, member.workPlace) = (.value(.withinProvince), .value("\(DemoPlaces.city)邻江县"))
        case ...99: (member.work, member.workPlace) = (.value(.otherProvince), .value("南江省云溪市"))
        default:
            (member.work, member.workPlace) = (.value(.otherProvince), .value("泰国"))
            member.abroad = .value(.yes)
        }
        if random.chance(15) { member.labor = .value(.skilled) }
        if (23...45).contains(person.age), random.chance(12) {
            member.education = .value(
                period.hasLaterLists ? random.pick([.college, .bachelorOrAbove]) : .collegeOrAbove)
        }
        let first = random.chance(40) ? months / 2 : months
        member.workPeriods = [workPeriod(from: 1, months: first, &random)]
        if first < months { member.workPeriods.append(workPeriod(from: first + 1, months: months - first, &random)) }
    }

    private func workPeriod(from month: Int, months: Int, _ random: inout SeededGenerator) -> WorkPeriod {
        var work = WorkPeriod(source: RecordToken(table: 0, row: 0))
        work.workIncome = .value(Money(yuan: Int64(random.number(in: 18...60) * 100)))
        work.workBegin = .value(PartialDate(year: period.year, month: month))
        work.workEnd = .value(PartialDate(year: period.year, month: month + months - 1))
        return work
    }
}
