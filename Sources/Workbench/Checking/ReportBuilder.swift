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
    /// What the register was compared with; the inputs behind its own.
    var compared = ComparedInputs()

    func report(
        _ coverage: Coverage, persons: Int, households: Int, _ findings: ReportedFindings, _ figures: RegisterFigures?
    ) -> Report {
        Report(
            inputs: (tables.map(\.input) + compared.inputs).map(fingerprinted), policy: policy,
            rulesRun: coverage.run, rulesNotRun: coverage.notRun.map { .init($0.code, reason(of: $0)) },
            persons: persons, households: households, catalogue: Catalogue.all.map(\.entry),
            sources: Basis.sources, figures: figures, findings: findings)
    }

    /// Where an input cannot be read, its columns are not missing: nobody has seen them.
    private func reason(of rule: Coverage.NotRun) -> Words {
        guard !tables.isComplete, case .missingFields = rule.reason else { return rule.reason.words }
        return Words("有文件读不出来，见上", "an input cannot be read, see above")
    }

    private func fingerprinted(_ input: Report.Input) -> Report.Input {
        var input = input
        input.sha256 = fingerprints[input.file] ?? ""
        return input
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
