import Findings
import Registry

extension DemoFault {
    /// Facts about persons that contradict each other, or are missing (人员指标问题).
    static let inFacts: [DemoFault] = [
        // Numbers.
        member("P006", { $0.isCitizen && $0.years >= 60 }) { $0.idNo = $0.oldNumber.asReading },
        member("P011", { $0.isCitizen && $0.relation != .value(.head) }) { $0.idNo = $0.temporaryNumber.asReading },
        member("P012", { $0.isCitizen && $0.health == .value([.healthy]) }) { $0.idType = .value(.disabilityCard) },
        // What must be filled in.
        member("P016", { $0.relation == .value(.son) || $0.relation == .value(.daughter) }) { $0.relation = .blank },
        member("P019", { _ in true }) { $0.ethnicity = .blank },
        member("P020", { $0.isPlain && $0.disabilityType == .blank }) { $0.health = .blank },
        // Schooling and age.
        member("P024", { $0.student == .value(.senior3) }) { $0.student = .value(.primary) },
        member("P025", { $0.student == .value(.primary) && $0.years <= 10 }) { $0.student = .value(.grade8) },
        member("P029", { (19...22).contains($0.years) && !$0.isPupil && $0.isPlain }) {
            $0.education = .value(.primary)
        },
        member("P032", { $0.student == .value(.primary) && $0.years >= 7 && $0.isPlain }) {
            $0.student = .blank
            $0.education = .value(.primary)
        },
        // Ability to work.
        member("P037", { $0.student == .value(.primary) && $0.isPlain }) { $0.labor = .value(.lost) },
        member("P038", { $0.student == .value(.senior2) && $0.years >= 16 }) { $0.labor = .value(.ordinary) },
        member("P040", { $0.isIdle && $0.isPlain && (20...59).contains($0.years) }) { $0.labor = .value(.unable) },
        member("P041", { $0.labor == .value(.weak) && $0.years >= 60 && $0.isIdle }) { $0.labor = .value(.ordinary) },
        member("P043", { $0.isPlain && $0.isCitizen && $0.years < 16 && $0.isPupil }) {
            $0.health = .value([.disabled])
        },
        member("P044", { $0.health == .value([.disabled]) && $0.years > 60 }) { $0.health = .value([.healthy]) },
        // Work.
        member("P046", { $0.workMonths.value != nil }) { $0.workMonths = .value(Quantity(15)) },
        member("P047", { $0.workMonths.value != nil && $0.abroad == .value(.no) }) { $0.workPlace = .blank },
        member("P056", { $0.publicJob.value != nil }) { $0.publicJobMonths = .blank },
        // Insurance and support.
        member("P061", { $0.isPlain && $0.years < 60 }) { $0.residentMedical = .blank },
        member("P062", { $0.isPlain && $0.isIdle }) { $0.employeeMedical = .value(.yes) },
        member("P063", { $0.isPlain }) { $0.seriousIllness = .value(.no) },
        member("P066", { $0.years > 30 && $0.isPlain }) { $0.employeePension = .value(.yes) },
        member("P068", { $0.student == .value(.primary) }) { $0.residentPension = .value(.yes) },
        member("P072", { $0.isIdle && $0.isPlain && (20...59).contains($0.years) && $0.dibao == .value(.no) }) {
            $0.tekun = .value(.yes)
        },
        member("P074", { $0.years > 70 && $0.dibao == .value(.yes) }) { $0.tekun = .value(.yes) },
    ]

    /// A fault of the first member who fulfils a condition.
    private static func member(
        _ code: RuleCode, _ isFit: @escaping @Sendable (Member) -> Bool,
        _ spoil: @escaping @Sendable (inout Member) -> Void
    ) -> DemoFault {
        DemoFault(code, count: 1) { home in
            guard let index = home.household.members.firstIndex(where: isFit) else { return nil }
            spoil(&home.household.members[index])
            return .member(index)
        }
    }
}

extension Member {
    fileprivate var years: Int { Int(age.value?.number ?? 0) }
    fileprivate var isCitizen: Bool { idNo.value?.form == .citizen }
    /// Healthy, and the reason for nothing that the household says.
    fileprivate var isPlain: Bool { health == .value([.healthy]) && dropReason == .blank }
    /// Able to work, and not at work.
    fileprivate var isIdle: Bool { workMonths.value == nil && publicJob.value == nil && activeService != .value(.yes) }

    /// The number of 15 digits that the person had before 1999.
    fileprivate var oldNumber: IdentityNumber? {
        guard let number = idNo.value?.registered else { return nil }
        return IdentityNumber(String(number.prefix(6) + number.dropFirst(8).prefix(9)))
    }

    /// A number for somebody who has none.
    fileprivate var temporaryNumber: IdentityNumber? {
        birth.value.flatMap { IdentityNumber(area: 999_999, birth: $0, sequence: sex == .value(.male) ? 101 : 102) }
    }
}
