import Registry

/// What is known of schooling, medical care, house and water (三保障和饮水安全).
extension Household {
    /// Whether it is known that house, water, medical insurance and schooling are in order; what is not said is not known.
    func isKnownSecure(_ context: RuleContext) -> Bool {
        guard conditions.dangerHouse.value == .no, !hasWaterProblem, !members.isEmpty, let day = context.schoolDay
        else { return false }
        for index in members.indices {
            guard members[index].isMedicallyInsured == true || members[index].isSoldier,
                members[index].isKnownSchooled(on: day, context)
            else {
                return false
            }
        }
        return true
    }

    /// Whether it is said to lack safe water, or to have difficulty in getting it.
    private var hasWaterProblem: Bool {
        conditions.waterSafe.value == .no || conditions.waterSolved.value == .no
            || conditions.waterDifficult.value == .yes
    }
}

extension Member {
    /// Whether either scheme of basic medical insurance covers the person; `nil` where neither says yes and one is blank
    /// or missing.
    var isMedicallyInsured: Bool? {
        if residentMedical.value == .yes || employeeMedical.value == .yes { return true }
        return residentMedical.value == .no && employeeMedical.value == .no ? false : nil
    }

    /// Whether it is known that the person goes to school, or is not of the age of compulsory schooling.
    fileprivate func isKnownSchooled(on day: CalendarDay, _ context: RuleContext) -> Bool {
        if isAtSchool { return true }
        guard let birth = knownBirth else { return false }
        return birth > day || !context.isAge(birth.age(on: day), from: .schoolAgeFrom, to: .schoolAgeTo)
    }
}

extension RuleContext {
    /// The last day of birth of those who have completed so many years on the register's day.
    func latestBirth(ofAge years: Int) -> CalendarDay? {
        let (year, month, day) = asOf.parts
        // Of a 29 February only the 28th is left in other years.
        return CalendarDay(year: year - years, month: month, day: day)
            ?? CalendarDay(year: year - years, month: month, day: day - 1)
    }
}
