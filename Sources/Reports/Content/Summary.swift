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
        self.rules = rules.map { code, tally in
            RuleCount(
                code: code, severity: report.severity(of: code), findings: tally.total,
                households: tally.households.count)
        }.sorted { ($1.severity, $0.code) < ($0.severity, $1.code) }
        self.villages = villages.map { place, tally in
            VillageCount(place: place, findings: tally.findings, households: tally.households.count)
        }.sorted { left, right in
            guard let one = left.place, let other = right.place else { return left.place == nil && right.place != nil }
            return one < other
        }
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

/// A fault that most of a column shares (系统性问题): somebody filled in, or an export wrote, the column as a whole wrongly.
///
/// Such findings are symptoms of one cause, which is to be mended first; they are counted and listed all the same.
public struct SystemicFault: Sendable, Hashable {
    /// The rule.
    public let code: RuleCode
    /// The column.
    public let place: FindingPlace
    /// In how many rows of the column the rule found something.
    public let rows: Int
    /// How many records the table has.
    public let of: Int

    /// Fewer rows prove no habit.
    private static let fewestRows = 20

    /// The faults that at least half of a column's records share, by place and code.
    static func all(in report: Report) -> [SystemicFault] {
        var columns: [Column: (rows: Int, lastRow: Int, heading: String?)] = [:]
        // Findings come by row, so that a row with several of one code counts once.
        for finding in report.findings {
            guard let row = finding.place.row, let column = finding.place.column else { continue }
            let key = Column(input: finding.place.input, column: column, code: finding.code)
            let seen = columns[key, default: (0, 0, finding.place.heading)]
            if seen.lastRow != row { columns[key] = (seen.rows + 1, row, seen.heading) }
        }
        return columns.compactMap { key, seen in
            guard report.inputs.indices.contains(key.input) else { return nil }
            let records = report.inputs[key.input].rows
            guard seen.rows >= fewestRows, seen.rows * 2 >= records else { return nil }
            let place = FindingPlace(input: key.input, column: key.column, heading: seen.heading)
            return SystemicFault(code: key.code, place: place, rows: seen.rows, of: records)
        }.sorted {
            ($0.place.input, $0.place.column ?? 0, $0.code) < ($1.place.input, $1.place.column ?? 0, $1.code)
        }
    }

    private struct Column: Hashable {
        let input: Int
        let column: Int
        let code: RuleCode
    }
}
