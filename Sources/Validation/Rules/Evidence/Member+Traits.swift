import Registry

// Field by field: a record that is handed over is copied first. No `||` between fields: a closure that captures the span
// stops the compiler of Swift 6.3.
extension Span<Member> {
    /// What a look at a member's codes tells.
    func traits(at index: Int, _ ages: Traits.Ages) -> Traits {
        var traits = ageTraits(at: index, ages)
        traits.formUnion(schoolingTraits(at: index))
        traits.formUnion(workTraits(at: index))
        traits.formUnion(insuranceTraits(at: index))
        traits.formUnion(disabilityTraits(at: index))
        traits.formUnion(rareTraits(at: index))
        traits.formUnion(blankTraits(at: index))
        return traits
    }

    @inline(__always) private func ageTraits(at index: Int, _ ages: Traits.Ages) -> Traits {
        var traits: Traits = []
        let number = self[index].idNo.value
        if let birth = self[index].birth.known(beside: self[index].idNo) {
            let age = birth.age(on: ages.day)
            traits.add(.isYoung, where: age < ages.young)
            traits.add(.isOfLaborAge, where: age >= ages.labor.lowerBound && age <= ages.labor.upperBound)
            traits.add(.isOld, where: age >= ages.old)
            traits.add(.isTooOld, where: age > ages.oldest)
            if age >= 18 { traits.add(.lacksFact, where: self[index].memberPhone.isBlank) }
        }
        if let sex = self[index].sex.value ?? number?.sex {
            if let own = number?.sex { traits.add(.contradictsItself, where: own != sex) }
            if let expected = self[index].relation.value?.sex { traits.add(.contradictsItself, where: expected != sex) }
        }
        guard let number else { return traits }
        traits.add(.hasUnusualNumber, where: number.form == .citizenOld || number.isTemporary)
        if let birth = number.birth {
            if let other = self[index].birth.value { traits.add(.contradictsItself, where: birth != other) }
            if let age = self[index].age.value {
                traits.add(.contradictsItself, where: abs(Int(age.number) - birth.age(on: ages.day)) > 1)
            }
        }
        return traits
    }

    @inline(__always) private func schoolingTraits(at index: Int) -> Traits {
        var traits: Traits = []
        if let student = self[index].student.value {
            traits.add(.isPupil, where: student != .notAtSchool)
            traits.add(.isNoPupil, where: !student.isAtSchool)
        } else {
            traits = .isNoPupil
        }
        if let education = self[index].education.value {
            traits.formUnion(.hasSchooling)
            traits.add(.isPupil, where: education == .preschool)
            traits.add(
                .isQualified,
                where: education == .college || education == .collegeOrAbove || education == .bachelorOrAbove)
        }
        return traits
    }

    @inline(__always) private func workTraits(at index: Int) -> Traits {
        var traits: Traits =
            switch self[index].labor.value {
            case .ordinary, .weak: .isAble
            case .skilled: [.isAble, .isQualified]
            case .lost: [.isAble, .isUnable]
            case .unable: .isUnable
            case nil: []
            }
        if let work = self[index].work.value { traits.add(.worksAway, where: work != .other) }
        if let months = self[index].workMonths.value { traits.add(.worksAway, where: months.hundredths != 0) }
        traits.add(.worksAway, where: self[index].workPlace.isGiven)
        traits.add(.worksAway, where: !self[index].workPeriods.isEmpty)
        traits.add(.worksAway, where: self[index].abroad.value == .yes)
        if let months = self[index].publicJobMonths.value { traits.add(.holdsPublicJob, where: months.hundredths > 0) }
        traits.add(.holdsPublicJob, where: self[index].publicJob.isGiven)
        if let channel = self[index].jobChannel.value { traits.add(.holdsPublicJob, where: channel.mentions("公益")) }
        return traits
    }

    @inline(__always) private func insuranceTraits(at index: Int) -> Traits {
        var traits: Traits = []
        let medical = (self[index].residentMedical, self[index].employeeMedical)
        traits.add(.isUninsured, where: medical.0.isNoOrBlank && medical.1.isNoOrBlank)
        traits.add(.isUninsured, where: self[index].seriousIllness.isNoOrBlank)
        traits.add(.isInsuredTwice, where: medical.0.value == .yes && medical.1.value == .yes)
        let pension = (self[index].residentPension, self[index].employeePension)
        traits.add(.hasPension, where: pension.0.value == .yes || pension.1.value == .yes)
        traits.add(.isInsuredTwice, where: pension.0.value == .yes && pension.1.value == .yes)
        traits.add(.lacksFact, where: pension.0.isBlank && pension.1.isBlank)
        traits.add(.mayLackPension, where: self[index].drawsPension.value == .no)
        traits.add(.mayLackPension, where: self[index].pensionAmount.value == .zero)
        traits.add(.mayLackPension, where: self[index].pensionLevel.isGiven)
        return traits
    }

    @inline(__always) private func disabilityTraits(at index: Int) -> Traits {
        var traits: Traits = []
        if let health = self[index].health.value {
            traits.add(.isDisabled, where: health.contains(.disabled))
            traits.add(.contradictsItself, where: health.contains(.healthy) && !health.isHealthyOnly)
        }
        if let number = self[index].idNo.value { traits.add(.isDisabled, where: number.isDisabilityCard) }
        traits.add(.isDisabled, where: self[index].disabilityType.value != nil)
        traits.add(.isDisabled, where: self[index].disabilityGrade.value != nil)
        traits.add(.isDisabled, where: self[index].disabilityYear.value != nil)
        traits.add(.isDisabled, where: self[index].idType.value == .disabilityCard)
        return traits
    }

    @inline(__always) private func blankTraits(at index: Int) -> Traits {
        var traits: Traits = []
        traits.add(.lacksFact, where: self[index].name.isBlank)
        traits.add(.lacksFact, where: self[index].idNo.isBlank)
        traits.add(.lacksFact, where: self[index].relation.isBlank)
        traits.add(.lacksFact, where: self[index].ethnicity.isBlank)
        traits.add(.lacksFact, where: self[index].health.isBlank)
        traits.add(.lacksFact, where: self[index].labor.isBlank)
        traits.add(.lacksFact, where: self[index].mandarin.isBlank)
        let (education, student) = (self[index].education, self[index].student)
        traits.add(.lacksFact, where: education.isBlank && student.isBlank)
        traits.add(.lacksAnswer, where: self[index].dibao.isBlank)
        traits.add(.lacksAnswer, where: self[index].tekun.isBlank)
        traits.add(.lacksAnswer, where: self[index].activeService.isBlank)
        traits.add(.lacksAnswer, where: self[index].commercialMedical.isBlank)
        traits.add(.lacksAnswer, where: self[index].abroad.isBlank)
        traits.add(.lacksAnswer, where: self[index].isLabor.isBlank)
        traits.add(.lacksAnswer, where: self[index].illnessAid.isBlank)
        traits.add(.lacksAnswer, where: self[index].otherHealthAid.isBlank)
        traits.add(.lacksAnswer, where: self[index].drawsPension.isBlank)
        traits.add(.lacksAnswer, where: self[index].vocationalGrant.isBlank)
        return traits
    }

    @inline(__always) private func rareTraits(at index: Int) -> Traits {
        var traits: Traits = []
        if let politics = self[index].politics.value { traits.add(.hasRareStatus, where: politics != .masses) }
        traits.add(.hasRareStatus, where: self[index].tekun.value == .yes)
        traits.add(.hasRareStatus, where: self[index].activeService.value == .yes)
        traits.add(.hasRareStatus, where: self[index].illnessAid.value == .yes)
        traits.add(.hasRareStatus, where: self[index].vocationalGrant.value == .yes)
        traits.add(.hasRareStatus, where: self[index].dropReason.isGiven)
        return traits
    }
}

extension Reading<String> {
    /// Whether there is a text: to ask for it would take a copy.
    fileprivate var isGiven: Bool { if case .value = self { true } else { false } }
}

extension Traits.Ages {
    /// The ages of a policy. Where it lacks one, no rule that needs it runs.
    init(_ policy: Policy) {
        func age(_ name: Threshold.Name) -> Int? { policy.value(name).map { Int($0.hundredths / 100) } }
        // Behind a limit to and with a year, and, of the age of compulsory schooling, on a day that may lie a year ago.
        let young: [(limit: Threshold.Name, behind: Int)] = [
            (.laborAgeFrom, 0), (.pensionJoinAge, 0), (.lowSchoolingTo, 1), (.highSchoolingAge, 1), (.studentAgeTo, 1),
            (.schoolAgeTo, 2),
        ]
        let from = age(.laborAgeFrom) ?? 0
        day = policy.asOf
        self.young = young.compactMap { limit, behind in age(limit).map { $0 + behind } }.reduce(16, max)
        labor = from...max(from, age(.laborAgeTo) ?? from)
        old = [.elderAge, .publicJobAge, .pensionAge].compactMap(age).min() ?? .max
        oldest = age(.oldestAge) ?? .max
    }
}
