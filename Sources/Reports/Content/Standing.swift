import Findings
import Registry

/// How a household stands (底子): the groups that the review counts (S1, 五个底子), each household in one of them. What the
/// tables do not tell stands apart, so that the sum is that of the register.
public enum Standing: UInt8, Sendable, CaseIterable {
    /// Not yet out of poverty (未脱贫).
    case poor
    /// Out of poverty, with an income well above the line (稳定脱贫).
    case stable
    /// Out of poverty, with an income little above the line (脱贫临界).
    case borderline
    /// Fallen back or newly identified in the year of the data (返贫和新识别).
    case returnedOrNew
    /// Registered as out of poverty, with an income below the line: to be looked into.
    case belowLine
    /// Taken out of the register (清退).
    case clearedOut
    /// Without an exit status, an income or a line to compare it with.
    case unknown

    /// What the group is called.
    public var words: Words {
        switch self {
        case .poor: Words("未脱贫", "still poor")
        case .stable: Words("稳定脱贫", "steadily out of poverty")
        case .borderline: Words("脱贫临界", "just above the line")
        case .returnedOrNew: Words("返贫和新识别", "fallen back or new")
        case .belowLine: Words("已脱贫、收入低于标准", "registered out of poverty, below the line")
        case .clearedOut: Words("清退", "cleared out")
        case .unknown: Words("表中看不出", "not told by the tables")
        }
    }
}

/// By what the standing of households is judged (底子口径).
public struct StandingMeasure: Sendable, Hashable {
    /// The year of the data.
    public let year: Int
    /// The day to which ages are counted.
    public let asOf: CalendarDay
    /// The line that households must reach to leave poverty: that of the year of the data, or the last one before it.
    public let line: Money?
    /// The year of the line.
    public let lineYear: Int?
    /// The income from which a household is steadily above it.
    public let steady: Money?

    /// The measure of a policy for a register of a year; the policy's own where the register does not say one.
    public init(_ policy: Policy, year: Int?) {
        let year = year ?? policy.asOf.parts.year
        self.year = year
        asOf = policy.asOf
        let last = policy.lines.filter { $0.purpose == .exit && $0.year <= year }.max { $0.year < $1.year }
        line = last?.amount
        lineYear = last?.year
        steady = last?.amount.steady(policy)
    }

    /// The group of a household, by its exit status, otherwise by its kind, which later layouts have instead.
    public func standing(of household: Household) -> Standing {
        let hasReturned = household.returnYear.value.map { Int($0.number) } == year
        let isNew = household.identifyTime.value?.year == year
        switch (household.exitStatus.value, household.householdKind.value) {
        case (.relapsed, _), (nil, .relapsed), (nil, .newlyIdentified): return .returnedOrNew
        case (.poor, _), (.expected, _), (nil, .poor): return hasReturned || isNew ? .returnedOrNew : .poor
        case (.lifted, _), (.liftedWithoutAid, _), (nil, .lifted), (nil, .liftedForGood):
            return switch zone(of: household) {
            case .below: .belowLine
            case .near: .borderline
            case .above where steady != nil: .stable
            case .above, .unjudged: .unknown
            }
        case (nil, .clearedOut): return .clearedOut
        case (nil, nil): return .unknown
        }
    }

    /// On which side of the line a household's income lies. Of another year's income the line says nothing.
    func zone(of household: Household) -> IncomeZone {
        let isDated = household.year.value.map { Int($0.number) != year } ?? false
        guard !isDated, let line, let income = household.incomeOfAHead else { return .unjudged }
        if income < line { return .below }
        guard let steady, income < steady else { return .above }
        return .near
    }
}

/// Where an income lies by the line of its year (收入区间).
public enum IncomeZone: UInt8, Sendable, CaseIterable {
    /// Below the line.
    case below
    /// Little above it.
    case near
    /// Above it.
    case above
    /// There is no line to compare it with.
    case unjudged

    /// What the zone is called.
    var title: String {
        switch self {
        case .below: "低于标准"
        case .near: "临界"
        case .above: "标准以上"
        case .unjudged: "没有标准可比"
        }
    }
}

extension Household {
    /// The income per head by which the household is judged: the disposable one, as Guangdong does, otherwise the net one.
    var incomeOfAHead: Money? { income.disposablePerCapita.value ?? income.perCapita.value }
}

extension Money {
    /// The income from which a household is steadily above this line; `nil` where the policy does not say.
    fileprivate func steady(_ policy: Policy) -> Money? {
        guard let percent = policy.value(.borderline) else { return nil }
        // In floating point, which no amount and no policy overflows.
        return Int64(exactly: (Double(fen) * Double(percent.hundredths) / 10_000).rounded()).map(Money.init(fen:))
    }
}
