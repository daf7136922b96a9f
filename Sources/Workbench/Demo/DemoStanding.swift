import Registry

/// What a household of the demonstration is registered as: since when, why, and whether it has left poverty (示范户况).
struct DemoStanding {
    let period: DemoPeriod

    func fill(_ household: inout Household, _ random: inout SeededGenerator) {
        fillStatus(&household, &random)
        fillCauses(&household, &random)
        fillMonitoring(&household, &random)
        let labourers = household.members.count {
            ($0.labor == .value(.ordinary) || $0.labor == .value(.skilled)) && ($0.age.value?.number ?? 0) < 60
        }
        household.laborCount = .value(Count(Int32(labourers)))
        household.laborAttribute = .value(labourers > 0 ? .able : .unable)
    }

    private func fillStatus(_ household: inout Household, _ random: inout SeededGenerator) {
        let isGuaranteed = household.povertyAttribute == .value(.fiveGuarantees)
        let withoutAid: ExitStatus = period.edition >= 2018 ? .liftedWithoutAid : .lifted
        let status: ExitStatus =
            switch random.number(in: 1...100) {
            case ...60: .lifted
            case ...72: isGuaranteed ? .lifted : withoutAid
            case ...77: .expected
            case ...82: isGuaranteed ? .expected : .relapsed
            default: isGuaranteed ? .expected : .poor
            }
        let isNew = status == .poor && random.chance(20)
        let identified = isNew ? period.year : random.number(in: 2013...2015)
        household.exitStatus = .value(status)
        household.identifyTime = .value(PartialDate(year: identified, month: random.number(in: 1...6)))
        for index in household.members.indices {
            household.members[index].personIdentifyTime = household.identifyTime
        }
        (household.exitYear, household.returnYear) = (.blank, .blank)
        switch status {
        case .lifted, .liftedWithoutAid:
            household.exitYear = .value(Year(Int16(random.number(in: identified + 1...min(period.year, 2020)))))
            household.householdKind = .value(status == .lifted ? .lifted : .liftedForGood)
        case .relapsed:
            household.exitYear = .value(Year(2016))
            household.returnYear = .value(Year(2017))
            household.householdKind = .value(.relapsed)
        case .poor, .expected: household.householdKind = .value(isNew ? .newlyIdentified : .poor)
        }
    }

    private func fillCauses(_ household: inout Household, _ random: inout SeededGenerator) {
        let members = household.members
        let isIll = members.contains {
            $0.health.value?.contains(.chronicallyIll) == true || $0.health.value?.contains(.seriouslyIll) == true
        }
        let isDisabled = members.contains { $0.disabilityType.value != nil }
        let hasLabour = members.contains { $0.labor == .value(.ordinary) || $0.labor == .value(.skilled) }
        let hasPupil = members.contains { $0.isPupil }
        let main: PovertyCause
        if isDisabled, random.chance(70) {
            main = .disability
        } else if isIll, random.chance(70) {
            main = .illness
        } else if !hasLabour {
            main = .lackOfLabor
        } else if hasPupil, random.chance(40) {
            main = .schooling
        } else {
            main = random.pick([
                .lackOfSkill, .lackOfSkill, .lackOfLand, .poorTransport, .lackOfDrive, .disaster, .other,
            ])
        }
        household.mainCause = .value(main)
        household.otherCause = .value(random.chance(30) ? [.lackOfFunds, .lackOfWater] : [.lackOfFunds])
        household.disasterKind = main == .disaster ? .value("台风") : .blank
        household.causeNote = main == .other ? .value("家中曾被盗") : .blank
    }

    private func fillMonitoring(_ household: inout Household, _ random: inout SeededGenerator) {
        guard period.edition >= 2022 else { return }
        let isRemoved = random.chance(50)
        household.monitoringKind = .value(
            household.hasLeftPovertyInDemo ? .unstablyLifted : random.pick([.nearPoverty, .suddenHardship]))
        household.riskState = .value(isRemoved ? .removed : .open)
        household.fallRisk = .value(random.pick(["因病", "因残", "因学"]))
        household.monitorTime = .value(PartialDate(year: period.year - 1, month: random.number(in: 1...12)))
        household.riskClearedTime = isRemoved ? .value(PartialDate(year: period.year, month: 6)) : .blank
    }
}

extension Household {
    /// Whether the household is registered as having left poverty.
    var hasLeftPovertyInDemo: Bool { exitStatus == .value(.lifted) || exitStatus == .value(.liftedWithoutAid) }
}
