import Findings
import Registry

/// The counts of a report (汇总), complete and made in one pass.
public struct Summary: Sendable {
    /// What one rule found.
    public struct RuleCount: Sendable, Hashable {
        /// The rule.
        public let code: RuleCode
        /// How grave it is.
        public let severity: Severity
        /// How many findings.
        public let findings: Int
        /// In how many households.
        public let households: Int
    }

    /// What was found in one village.
    public struct VillageCount: Sendable, Hashable {
        /// The village; `nil` for findings about tables.
        public let place: AdministrativePlace?
        /// How many findings of each severity.
        public let findings: [Severity: Int]
        /// In how many households.
        public let households: Int

        /// How many findings of any severity.
        var total: Int { findings.values.reduce(0, +) }
    }

    /// How many findings of each severity.
    public let findings: [Severity: Int]
    /// The rules that found something, the gravest first, then by code.
    public let rules: [RuleCount]
    /// The villages in which something was found, in order.
    public let villages: [VillageCount]
    /// In how many households something was found.
    public let households: Int
    /// How many persons and households were read.
    let records: Int
    /// How many findings are left out because an earlier report had them.
    let known: Int
    /// The faults that whole columns share.
    public let systemic: [SystemicFault]

    /// Counts a report's findings.
    public init(_ report: Report) {
        var rules: [RuleCode: Tally] = [:]
        var villages: [AdministrativePlace?: Tally] = [:]
        var all = Tally()
        for finding in report.findings {
            let severity = report.severity(of: finding.code)
            let household = finding.finding.subject.household
            rules[finding.code, default: Tally()].add(severity, household)
            villages[finding.household?.place, default: Tally()].add(severity, household)
            all.add(severity, household)
        }
        findings = all.findings
        households = all.households.count
        records = report.persons + report.households
        known = report.baseline.map { $0.showsNewOnly ? $0.known : 0 } ?? 0
        self.rules = rules.map { code, tally in
            RuleCount(
                code: code, severity: report.severity(of: code), findings: tally.total,
                households: tally.households.count)
        }.sorted { ($1.severity, $0.code) < ($0.severity, $1.code) }
        let order = VillageOrder(report.findings)
        self.villages = villages.map { place, tally in
            VillageCount(place: place, findings: tally.findings, households: tally.households.count)
        }.sorted { order[$0.place] < order[$1.place] }
        systemic = SystemicFault.all(in: report)
    }

    /// How many findings of a severity.
    public subscript(severity: Severity) -> Int { findings[severity, default: 0] }

    /// How many findings of any severity.
    public var total: Int { findings.values.reduce(0, +) }
}

/// Findings and the households they are in.
private struct Tally {
    var findings: [Severity: Int] = [:]
    var households: Set<Int> = []

    var total: Int { findings.values.reduce(0, +) }

    mutating func add(_ severity: Severity, _ household: Int?) {
        findings[severity, default: 0] += 1
        if let household { households.insert(household) }
    }
}
