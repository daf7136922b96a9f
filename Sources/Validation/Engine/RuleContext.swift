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
    /// Whose records the tables list, row by row.
    let listed: Set<FieldScope>
    /// What the review has besides the register.
    var papers = ReviewPapers()
    /// What is known of earlier years.
    let past: Past
    /// The ages by which people are told apart.
    let ages: Traits.Ages
    private let thresholds: [Quantity?]
    private let identificationLine: Money?
    private let exitLine: Money?
    /// The sums that can be reckoned with the columns of the tables, by their total.
    private let sums: [(total: Field, ways: [IncomeSum])]

    init(_ outline: RegisterOutline, policy: Policy, comparing data: ComparisonData = ComparisonData()) {
        self.policy = policy
        asOf = policy.asOf
        dataYear = outline.dataYear ?? policy.asOf.parts.year
        conventions = outline.conventions
        columns = outline.columns
        listed = outline.listed
        past = Past(data, policy: policy, dataYear: outline.dataYear, columns: outline.columns)
        ages = Traits.Ages(policy)
        thresholds = Threshold.Name.allCases.map { policy.value($0) }
        identificationLine = policy.line(.identification, of: dataYear)
        exitLine = policy.line(.exit, of: dataYear)
        sums = Set(policy.sums.map(\.total)).map { total in
            (total, policy.sums(of: total).filter { $0.terms.allSatisfy(outline.columns.contains) })
        }
    }

    /// A threshold of the policy; never `nil` for one that the rule names.
    func threshold(_ name: Threshold.Name) -> Quantity? { thresholds[Int(name.rawValue)] }

    /// A threshold that is a whole number: an age, a number of days or of households.
    func number(_ name: Threshold.Name) -> Int? { threshold(name).map { Int($0.hundredths / 100) } }

    /// A threshold in yuan as an amount.
    func amount(_ name: Threshold.Name) -> Money? { threshold(name).map { Money(fen: $0.hundredths) } }

    /// The poverty line of the year of the data; never `nil` for one that the rule names.
    func line(_ purpose: PovertyLine.Purpose) -> Money? {
        switch purpose {
        case .identification: identificationLine
        case .exit: exitLine
        }
    }

    /// The ways in which an amount may be made of the columns that the tables have; never empty for one that the rule
    /// names.
    func sums(of total: Field) -> [IncomeSum] {
        for sum in sums where sum.total == total { return sum.ways }
        return []
    }

    /// Why `rule` cannot run, or `nil` where it can.
    func obstacle(to rule: Rule) -> Coverage.Reason? {
        let tables = rule.lists.filter { !listed.contains($0) }
        if !tables.isEmpty { return .missingTables(tables) }
        let missing = rule.entry.needs.filter { group in !group.contains(where: columns.contains) }
        if !missing.isEmpty { return .missingFields(missing) }
        let unknown = rule.entry.thresholds.filter { threshold($0) == nil }
        if !unknown.isEmpty { return .missingThresholds(unknown) }
        for purpose in rule.entry.lines where line(purpose) == nil {
            return .missingLine(purpose, year: dataYear)
        }
        for total in rule.entry.sums where sums(of: total).isEmpty { return obstacle(toSumOf: total) }
        if rule.needsDivisions, policy.divisions == nil { return .missingDivisions }
        if let convention = rule.convention, !convention.holds(in: conventions) { return .convention(convention) }
        if let part = rule.policyPart, !part.exists(in: policy) { return .missingPolicyPart(part) }
        let lacking = rule.papers.filter { group in !group.contains(where: papers.has) }
        if let refusal = papers.refusal, lacking.contains([.outcome]) { return .refusedDecisions(refusal) }
        if !lacking.isEmpty { return .missingPapers(lacking) }
        return past.obstacle(to: rule)
    }

    /// The columns that the shortest way to make an amount lacks, or that the policy has none.
    private func obstacle(toSumOf total: Field) -> Coverage.Reason {
        let ways = policy.sums(of: total)
        guard let way = ways.min(by: { $0.terms.count < $1.terms.count }) else { return .missingSum(total) }
        return .missingFields(way.terms.filter { !columns.contains($0) }.map { [$0] })
    }
}

extension IncomeSum {
    /// The amounts that are added or taken away.
    fileprivate var terms: [Field] { plus + minus }
}
