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
    let fingerprints: Fingerprint.Found
    /// What the register was compared with; the inputs behind its own.
    var compared = ComparedInputs()

    func report(
        _ coverage: Coverage, persons: Int, households: Int, _ findings: ReportedFindings, _ figures: RegisterFigures?
    ) throws(Failure) -> Report {
        Report(
            inputs: try inputs, policy: policy,
            rulesRun: coverage.run, rulesNotRun: coverage.notRun.map { .init($0.code, reason(of: $0)) },
            persons: persons, households: households, catalogue: Catalogue.all.map(\.entry),
            sources: Basis.sources, figures: figures, findings: findings)
    }

    /// Where an input cannot be read, its columns are not missing: nobody has seen them.
    private func reason(of rule: Coverage.NotRun) -> Words {
        guard !tables.isComplete, case .missingFields = rule.reason else { return rule.reason.words }
        return Words("有文件读不出来，见上", "an input cannot be read, see above")
    }

    /// The inputs with their fingerprints; one that cannot be read may have none.
    private var inputs: [Report.Input] {
        get throws(Failure) {
            let unread = Set(tables.filter { $0.facts.obstacle != nil }.map(\.file))
            return try (tables.map(\.input) + compared.inputs).map { input throws(Failure) in
                var input = input
                do throws(Failure) {
                    input.sha256 = try fingerprints.of(input.file)
                } catch {
                    if !unread.contains(input.file) { throw error }
                }
                return input
            }
        }
    }
}

extension [ImportedTable] {
    /// Whether every input could be read.
    var isComplete: Bool { allSatisfy { $0.facts.obstacle == nil } }
}

extension ImportedTable {
    /// The table as a report lists it, without its fingerprint.
    var input: Report.Input {
        var input = Report.Input(
            file: file, templateID: recognition?.definition.id, templateTitle: recognition?.definition.title ?? title,
            sheet: sheet.isEmpty ? nil : sheet, rows: records, sha256: "")
        input.setAside = setAside
        return input
    }
}
