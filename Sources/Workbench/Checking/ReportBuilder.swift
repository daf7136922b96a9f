import Findings
import Importing
import Registry
import Reports
import Templates
import Validation

/// Puts a report together (生成报告).
struct ReportBuilder {
    let tables: [ImportedTable]
    let policy: Policy
    /// Those of the files that could be read, by their names.
    let fingerprints: [String: String]

    func report(_ coverage: Coverage, persons: Int, households: Int, _ findings: [ReportedFinding]) -> Report {
        Report(
            inputs: tables.map(input), policy: policy, rulesRun: coverage.run,
            rulesNotRun: coverage.notRun.map { .init($0.code, reason(of: $0)) }, persons: persons,
            households: households, catalogue: Catalogue.all.map(\.entry), sources: Basis.sources, findings: findings)
    }

    /// Where an input cannot be read, its columns are not missing: nobody has seen them.
    private func reason(of rule: Coverage.NotRun) -> Words {
        guard !tables.isComplete, case .missingFields = rule.reason else { return rule.reason.words }
        return Words("有文件读不出来，见上", "an input cannot be read, see above")
    }

    private func input(_ table: ImportedTable) -> Report.Input {
        Report.Input(
            file: table.file, templateID: table.recognition?.definition.id,
            templateTitle: table.recognition?.definition.title, sheet: table.sheet.isEmpty ? nil : table.sheet,
            rows: table.records, sha256: fingerprints[table.file] ?? "")
    }
}

extension [ImportedTable] {
    /// Whether every input could be read.
    var isComplete: Bool { allSatisfy { $0.facts.obstacle == nil } }
}
