import Findings
import Registry

/// What a rule may know besides the record it looks at (校验环境).
struct RuleContext: Sendable {
    /// The policy by which the register is judged.
    let policy: Policy
    /// The day to which ages are counted.
    let asOf: CalendarDay
    /// What the tables' layout lays down.
    let conventions: Conventions
    /// The fields for which any of the tables has a column.
    let columns: Set<Field>
    /// The year of the data: as the first household gives it, otherwise that of the policy's day. Tables of several
    /// years are a fault of their own (F013).
    let year: Int
    private let identificationLine: Money?
    private let exitLine: Money?
    private let thresholds: [(name: Threshold.Name, value: Quantity)]

    init(register: Register, policy: Policy) {
        self.policy = policy
        asOf = policy.asOf
        conventions = register.conventions
        columns = register.columns
        let first = register.households.first { $0.year.value != nil }
        let year = (first?.year.value).map { Int($0.number) } ?? policy.asOf.parts.year
        self.year = year
        identificationLine = policy.line(.identification, year: year)
        exitLine = policy.line(.exit, year: year)
        thresholds = policy.thresholds.map { ($0.key, $0.value.value) }
    }

    /// A threshold of the policy; never `nil` for one that the rule names.
    func threshold(_ name: Threshold.Name) -> Quantity? {
        // A dozen comparisons are cheaper than a hash, and rules ask for every member.
        for threshold in thresholds where threshold.name == name { return threshold.value }
        return nil
    }

    /// A threshold in yuan as an amount.
    func amount(_ name: Threshold.Name) -> Money? { threshold(name).map { Money(fen: $0.hundredths) } }

    /// The poverty line of the year of the data; never `nil` for one that the rule names.
    func line(_ purpose: PovertyLine.Purpose) -> Money? {
        switch purpose {
        case .identification: identificationLine
        case .exit: exitLine
        }
    }

    /// Why `rule` cannot run, or `nil` where it can.
    func obstacle(to rule: Rule) -> Coverage.Reason? {
        let missing = rule.entry.needs.filter { group in !group.contains(where: columns.contains) }
        if !missing.isEmpty { return .missingFields(missing) }
        let unknown = rule.entry.thresholds.filter { threshold($0) == nil }
        if !unknown.isEmpty { return .missingThresholds(unknown) }
        for purpose in rule.entry.lines where line(purpose) == nil { return .missingLine(purpose, year: year) }
        if let convention = rule.convention, !convention.holds(in: conventions) { return .convention(convention) }
        return nil
    }
}
