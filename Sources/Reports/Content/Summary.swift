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
    /// How many findings of each rule in each village, and by what numbers these go.
    private let cells: [Cell: Int]
    private let codes: [RuleCode: Int]
    private let places: [AdministrativePlace: Int]
    /// How many persons and households were read.
    let records: Int
    /// How many findings are left out because an earlier report had them.
    let known: Int
    /// The faults that whole columns share.
    public let systemic: [SystemicFault]

    /// Counts a report's findings.
    public init(_ report: Report) {
        let heads = report.heads
        let severities = heads.codes.map(report.severity)
        var rules = heads.codes.map { _ in Tally() }
        // The first is that of tables.
        var villages = Array(repeating: Tally(), count: heads.villages.count + 1)
        var cells: [Cell: Int] = [:]
        var all = Tally()
        for position in FindingOrder.byHousehold(heads) {
            let head = heads[position]
            let severity = severities[head.code]
            rules[head.code].add(severity, head.household)
            villages[head.village + 1].add(severity, head.household)
            cells[Cell(code: head.code, village: head.village), default: 0] += 1
            all.add(severity, head.household)
        }
        self.cells = cells
        codes = Dictionary(uniqueKeysWithValues: heads.codes.enumerated().map { ($1, $0) })
        places = Dictionary(uniqueKeysWithValues: heads.villages.enumerated().map { ($1, $0) })
        findings = all.findings
        households = all.households
        records = report.persons + report.households
        known = report.baseline.map { $0.showsNewOnly ? $0.known : 0 } ?? 0
        self.rules = zip(heads.codes, rules).map { code, tally in
            RuleCount(
                code: code, severity: report.severity(of: code), findings: tally.total, households: tally.households)
        }.sorted { ($1.severity, $0.code) < ($0.severity, $1.code) }
        self.villages = zip([nil] + heads.villages, villages).compactMap { place, tally in
            tally.total == 0
                ? nil : VillageCount(place: place, findings: tally.findings, households: tally.households)
        }
        systemic = SystemicFault.all(in: report)
    }

    /// How many findings of a severity.
    public subscript(severity: Severity) -> Int { findings[severity, default: 0] }

    /// How many findings of any severity.
    public var total: Int { findings.values.reduce(0, +) }

    /// How many findings of a rule in a village; `nil` for those about tables.
    public func findings(of code: RuleCode, in place: AdministrativePlace?) -> Int {
        guard let code = codes[code], let village = place.map({ places[$0] }) ?? -1 else { return 0 }
        return cells[Cell(code: code, village: village), default: 0]
    }
}

private struct Cell: Hashable {
    let code: Int
    /// -1 for none.
    let village: Int
}

/// Findings, which come by household, and the households they are in.
private struct Tally {
    private(set) var findings: [Severity: Int] = [:]
    private(set) var households = 0
    private var last: Int?

    var total: Int { findings.values.reduce(0, +) }

    mutating func add(_ severity: Severity, _ household: Int?) {
        findings[severity, default: 0] += 1
        guard let household, household != last else { return }
        households += 1
        last = household
    }
}
