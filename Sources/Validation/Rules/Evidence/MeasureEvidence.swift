import Findings
import Registry

extension Measure {
    /// Whether the measure may be of a year: by its year, or by its start where it has none.
    func isOf(_ year: Int) -> Bool {
        if let own = measureYear.value { return Int(own.number) == year }
        return measureStart.value.map { $0.year == year } ?? true
    }

    /// What the measure is called, for a message.
    var shownName: String { measureName.value ?? measureKind.value?.registered ?? "" }

    /// Whether the measure is for a person.
    var namesBeneficiary: Bool { beneficiaryIdNo.value != nil || beneficiary.value != nil }

    /// Whether the measure has been carried out, as far as the table says.
    var isFinished: Bool {
        measureEnd.value != nil || measureState.value.map { $0.contains("完") || $0.contains("竣") } == true
    }
}

extension Household {
    /// Whether no help is due any more, or none ever was.
    var isBeyondHelp: Bool {
        exitStatus.value == .liftedWithoutAid || povertyAttribute.value == .ordinaryFarm
            || householdKind.value == .clearedOut
    }

    /// The member whom a measure names; `nil` where it names none, or nobody of the household.
    func beneficiary(of measure: Int) -> Int? {
        if let number = measures[measure].beneficiaryIdNo.value {
            return members.firstIndex { $0.idNo.value?.person == number.person }
        }
        guard let name = measures[measure].beneficiary.value else { return nil }
        return members.firstIndex { $0.name.value == name }
    }

    /// Why a measure does not fit the member whom it names, or, where it names none, fits nobody; `nil` where it may fit.
    func misfit(of measure: Int, for named: Int?, _ context: RuleContext) -> Words? {
        switch measures[measure].measureKind.value {
        case .employment:
            isTrue(of: named) { $0.canWork == false }
                ? Words("实施对象（或全户）没有劳动力", "whoever it is for cannot work") : nil
        case .schooling:
            isTrue(of: named) { $0.isOutOfSchool(context.conventions) }
                ? Words("实施对象（或全户）没有在校生", "whoever it is for is not at school") : nil
        case .production, .assets, .training, .medicalInsurance, .pensionInsurance, nil:
            misfitByName(of: measure, for: named)
        }
    }

    private func misfitByName(of measure: Int, for named: Int?) -> Words? {
        guard let name = measures[measure].measureName.value else { return nil }
        if name.contains("低保"), !name.contains("边缘"), isTrue(of: named, { $0.dibao.value == .no }) {
            return Words("实施对象（或全户）没有人享受低保", "whoever it is for draws no minimum allowance")
        }
        if conditions.dangerHouse.value == .no, conditions.renovation.value == nil, !measures[measure].isFinished,
            name.contains("危房改造")
        {
            return Words("这一户不是危房户", "the house is not a dangerous one")
        }
        return nil
    }

    /// Whether something is known of a member, or, with none, of everybody.
    private func isTrue(of named: Int?, _ isTrue: (borrowing Member) -> Bool) -> Bool {
        if let named { return isTrue(members[named]) }
        for index in members.indices where !isTrue(members[index]) { return false }
        return !members.isEmpty
    }
}
