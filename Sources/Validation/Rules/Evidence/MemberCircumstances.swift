import Registry

extension Member {
    /// Whether the person goes to school; `nil` where the table does not say. A blank class says no only where the
    /// columns exclude each other and schooling completed is filled.
    func isAtSchool(_ conventions: Conventions) -> Bool? {
        switch student {
        case .value(let status): status.isAtSchool
        case .blank: conventions.schoolingIsExclusive && education.value != nil ? false : nil
        case .absent, .unreadable: nil
        }
    }

    /// Whether the person is healthy and nothing else; `nil` where the table does not say.
    var isHealthy: Bool? { health.value.map { $0.contains(.healthy) && $0.elements.count == 1 } }

    /// Whether the state of health says 残疾; `nil` where the table does not say.
    var isCalledDisabled: Bool? { health.value.map { $0.contains(.disabled) } }

    /// Whether anything shows a disability card (SETTLED 10): the number, its kind, its grade or its year.
    var hasDisabilityEvidence: Bool {
        idNo.value?.isDisabilityCard == true || disabilityType.value != nil || disabilityGrade.value != nil
            || disabilityYear.value != nil
    }

    /// Whether the person can do ordinary, skilled or weak work; `nil` where the table does not say.
    var isLabourer: Bool? {
        switch labor.value {
        case .ordinary, .skilled, .weak: true
        case .lost, .unable: false
        case nil: isLabor.value.map { $0 == .yes }
        }
    }

    /// Whether the person works away from home: a place, or months above zero. 其他 and blanks say nothing.
    var worksAway: Bool {
        if let months = workMonths.value { return months.hundredths > 0 }
        switch work.value {
        case .withinTown, .withinCounty, .withinProvince, .otherProvince: return true
        case .other, nil: return workPlace.value != nil
        }
    }

    /// Whether the person has basic medical insurance of either scheme; `nil` where neither column says yes and one is
    /// blank or missing.
    var isMedicallyInsured: Bool? {
        if residentMedical == .value(.yes) || employeeMedical == .value(.yes) { return true }
        return residentMedical.value == .no && employeeMedical.value == .no ? false : nil
    }

    /// Whether the person counts as in the household: whoever is not marked as gone or dead.
    var isPresent: Bool { state.value?.isInHousehold ?? true }
}
