import Findings
import Registry

/// What a rule may know besides the record it looks at (校验环境).
struct RuleContext: Sendable {
    /// The policy by which the register is judged.
    let policy: Policy
    /// The day to which ages are counted (计算日期).
    let asOf: CalendarDay
    /// The year of the data (年度): the register's, otherwise that of the day to which ages are counted.
    let dataYear: Int
    /// What the tables' layout lays down.
    let conventions: Conventions
    /// The fields for which any of the tables has a column.
    let columns: Set<Field>
    /// What the review has besides the register.
    var papers = ReviewPapers()
    private let thresholds: [Quantity?]

    init(register: Register, policy: Policy) {
        self.policy = policy
        asOf = policy.asOf
        dataYear = register.dataYear ?? policy.asOf.parts.year
        conventions = register.conventions
        columns = register.columns
        thresholds = Threshold.Name.allCases.map { policy.value($0) }
    }

    /// A threshold of the policy; never `nil` for one that the rule names.
    func threshold(_ name: Threshold.Name) -> Quantity? { thresholds[Int(name.rawValue)] }

    /// A threshold that is a whole number: an age, a number of days or of households.
    func number(_ name: Threshold.Name) -> Int? { threshold(name).map { Int($0.hundredths / 100) } }

    /// A threshold in yuan as an amount.
    func amount(_ name: Threshold.Name) -> Money? { threshold(name).map { Money(fen: $0.hundredths) } }

    /// Why `rule` cannot run, or `nil` where it can.
    func obstacle(to rule: Rule) -> Coverage.Reason? {
        let missing = rule.entry.needs.filter { group in !group.contains(where: columns.contains) }
        if !missing.isEmpty { return .missingFields(missing) }
        let unknown = rule.entry.thresholds.filter { threshold($0) == nil }
        if !unknown.isEmpty { return .missingThresholds(unknown) }
        if rule.needsDivisions, policy.divisions == nil { return .missingDivisions }
        if let convention = rule.convention, !convention.holds(in: conventions) { return .convention(convention) }
        if let part = rule.policyPart, !part.exists(in: policy) { return .missingPolicyPart(part) }
        let lacking = rule.papers.filter { group in !group.contains(where: papers.has) }
        if !lacking.isEmpty { return .missingPapers(lacking) }
        return nil
    }
}
