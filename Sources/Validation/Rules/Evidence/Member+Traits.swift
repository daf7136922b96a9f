import Registry

// Made where it is asked: a call would copy the member first.
extension Member {
    /// What a look at the member's codes tells.
    @inline(__always) func traits(_ ages: Traits.Ages) -> Traits {
        var traits: Traits = []
        if let birth = knownBirth {
            let age = birth.age(on: ages.day)
            traits.add(.isYoung, where: age < ages.young)
            traits.add(.isOfLaborAge, where: age >= ages.labor.lowerBound && age <= ages.labor.upperBound)
            traits.add(.isOld, where: age >= ages.old)
            traits.add(.isTooOld, where: age > ages.oldest)
            traits.add(.lacksFact, where: memberPhone.isBlank && age >= 18)
        }
        traits.add(.lacksFact, where: lacksFact)
        traits.add(.lacksAnswer, where: lacksAnswer)
        traits.add(.isUninsured, where: isWithoutBasicMedical || seriousIllness.isNoOrBlank)
        traits.add(.contradictsItself, where: contradictsItself(on: ages.day))
        traits.add(.isInsuredTwice, where: residentMedical.value == .yes && employeeMedical.value == .yes)
        traits.add(.isInsuredTwice, where: residentPension.value == .yes && employeePension.value == .yes)
        traits.add(.hasPension, where: residentPension.value == .yes || employeePension.value == .yes)
        traits.add(.mayLackPension, where: mayLackPension)
        traits.formUnion(schoolingTraits)
        traits.formUnion(laborTraits)
        traits.add(.worksAway, where: mayWorkAway)
        traits.add(.holdsPublicJob, where: holdsPublicJob)
        traits.add(.isDisabled, where: mayBeDisabled)
        if let number = idNo.value {
            traits.add(.hasUnusualNumber, where: number.form == .citizenOld || number.isTemporary)
        }
        traits.add(.hasRareStatus, where: hasRareStatus)
        return traits
    }

    @inline(__always) private var lacksFact: Bool {
        if name.isBlank || idNo.isBlank || relation.isBlank || ethnicity.isBlank || health.isBlank { return true }
        if labor.isBlank || mandarin.isBlank { return true }
        return education.isBlank && student.isBlank || residentPension.isBlank && employeePension.isBlank
    }

    @inline(__always) private var lacksAnswer: Bool {
        dibao.isBlank || tekun.isBlank || activeService.isBlank || commercialMedical.isBlank || abroad.isBlank
            || isLabor.isBlank || illnessAid.isBlank || otherHealthAid.isBlank || drawsPension.isBlank
            || vocationalGrant.isBlank
    }

    @inline(__always) private func contradictsItself(on day: CalendarDay) -> Bool {
        if let health = health.value, health.contains(.healthy), !health.isHealthyOnly { return true }
        if let sex = sex.value ?? idNo.value?.sex {
            if let own = idNo.value?.sex, own != sex { return true }
            if let expected = relation.value?.sex, expected != sex { return true }
        }
        guard let own = idNo.value?.birth else { return false }
        if let birth = birth.value, birth != own { return true }
        return age.value.map { abs(Int($0.number) - own.age(on: day)) > 1 } ?? false
    }

    @inline(__always) private var schoolingTraits: Traits {
        var traits: Traits = []
        if let student = student.value {
            traits.add(.isPupil, where: student != .notAtSchool)
            traits.add(.isNoPupil, where: !student.isAtSchool)
        } else {
            traits = .isNoPupil
        }
        if let education = education.value {
            traits.formUnion(.hasSchooling)
            traits.add(.isPupil, where: education == .preschool)
            traits.add(
                .isQualified,
                where: education == .college || education == .collegeOrAbove || education == .bachelorOrAbove)
        }
        return traits
    }

    @inline(__always) private var laborTraits: Traits {
        switch labor.value {
        case .ordinary, .weak: .isAble
        case .skilled: [.isAble, .isQualified]
        case .lost: [.isAble, .isUnable]
        case .unable: .isUnable
        case nil: []
        }
    }

    @inline(__always) private var mayWorkAway: Bool {
        if let work = work.value, work != .other { return true }
        if let months = workMonths.value, months.hundredths != 0 { return true }
        return workPlace.value != nil || !workPeriods.isEmpty || abroad.value == .yes
    }

    @inline(__always) private var mayBeDisabled: Bool {
        cardField != nil || idType.value == .disabilityCard || health.value?.contains(.disabled) == true
    }

    @inline(__always) private var hasRareStatus: Bool {
        if let politics = politics.value, politics != .masses { return true }
        return tekun.value == .yes || isSoldier || illnessAid.value == .yes || vocationalGrant.value == .yes
            || dropReason.value != nil
    }

    @inline(__always) private var mayLackPension: Bool {
        drawsPension.value == .no || pensionAmount.value == .zero || pensionLevel.value != nil
    }
}

extension RuleContext {
    /// The ages by which people are told apart. Where the policy lacks one, no rule that needs it runs.
    static func ages(_ policy: Policy) -> Traits.Ages {
        func age(_ name: Threshold.Name) -> Int? { policy.value(name).map { Int($0.hundredths / 100) } }
        // A limit to and with a year, and, of the age of compulsory schooling, on a day that may lie a year ago.
        let beyond: [(Threshold.Name, Int)] = [
            (.laborAgeFrom, 0), (.pensionJoinAge, 0), (.lowSchoolingTo, 1), (.highSchoolingAge, 1), (.studentAgeTo, 1),
            (.schoolAgeTo, 2),
        ]
        let young = beyond.compactMap { name, years in age(name).map { $0 + years } }
        let old = [.elderAge, .publicJobAge, .pensionAge].compactMap(age)
        let from = age(.laborAgeFrom) ?? 0
        return Traits.Ages(
            day: policy.asOf, young: max(16, young.max() ?? 0), labor: from...max(from, age(.laborAgeTo) ?? from),
            old: old.min() ?? .max, oldest: age(.oldestAge) ?? .max)
    }
}
