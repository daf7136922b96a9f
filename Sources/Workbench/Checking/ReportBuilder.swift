import Findings
import Importing
import Registry
import Reports
import Templates
import Validation

/// Turns subjects into places, and findings into a report (生成报告).
struct ReportBuilder {
    let imported: Imported
    let policy: Policy
    /// Those of the files that could be read, by their names.
    let fingerprints: [String: String]
    /// What the register was compared with; the inputs behind its own.
    var compared = ComparedInputs()

    func report(_ verdict: Verdict) -> Report {
        var labels = LabelCache(imported.register)
        return Report(
            inputs: (imported.tables.map(\.input) + compared.inputs).map(fingerprinted), policy: policy,
            rulesRun: verdict.coverage.run,
            rulesNotRun: verdict.coverage.notRun.map { .init($0.code, reason(of: $0)) },
            persons: imported.register.households.reduce(0) { $0 + $1.members.count },
            households: imported.register.households.count, catalogue: Catalogue.all.map(\.entry),
            sources: Basis.sources,
            findings: verdict.findings.map { reported($0, &labels) })
    }

    /// Where an input cannot be read, its columns are not missing: nobody has seen them.
    private func reason(of rule: Coverage.NotRun) -> Words {
        guard !imported.isComplete, case .missingFields = rule.reason else { return rule.reason.words }
        return Words("有文件读不出来，见上", "an input cannot be read, see above")
    }

    private func fingerprinted(_ input: Report.Input) -> Report.Input {
        var input = input
        input.sha256 = fingerprints[input.file] ?? ""
        return input
    }

    private func reported(_ finding: Finding, _ labels: inout LabelCache) -> ReportedFinding {
        var reported = ReportedFinding(
            finding, at: place(of: finding.subject), household: labels.label(of: finding.subject),
            related: finding.related.map { subject in
                RelatedPlace(place(of: subject), household: labels.label(of: subject)?.number)
            })
        if let hint = finding.hint, let household = finding.subject.household {
            reported.hintedCells = hint.cells.map { cell in
                HintedCell(cell.field, at: place(of: cell.subject(household: household)))
            }
        }
        if let field = finding.subject.field { reported.value = value(of: field, finding.subject) }
        if case .member(let household, let index, _) = finding.subject {
            let member = imported.register.households[household].members[index]
            reported.name = member.name.value
            reported.idNo = member.written(.idNo).map { CellText($0, .idNo) }
        }
        return reported
    }

    private func place(of subject: Subject) -> FindingPlace {
        let place = imported.place(of: subject)
        return FindingPlace(
            input: place.table, row: place.row, column: place.column,
            heading: place.column.flatMap { headings(of: place.table)[$0] })
    }

    private func headings(of table: Int) -> [Int: String] {
        let own = imported.tables.count
        return table < own ? imported.tables[table].headings : compared.headings[table - own] ?? [:]
    }

    private func value(of field: Field, _ subject: Subject) -> CellText? {
        guard let position = subject.household else { return nil }
        let household = imported.register.households[position]
        if case .member(_, let index, _) = subject {
            let member = household.members[index]
            if let text = member.written(field) { return CellText(text, field) }
        }
        return household.written(field).map { CellText($0, field) }
    }
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

/// The labels of households, made once each (户标签).
private struct LabelCache {
    private let register: Register
    private var labels: [Int: HouseholdLabel] = [:]

    init(_ register: Register) { self.register = register }

    mutating func label(of subject: Subject) -> HouseholdLabel? {
        guard let position = subject.household else { return nil }
        if let label = labels[position] { return label }
        let household = register.households[position]
        let label = HouseholdLabel(
            number: household.householdId.value?.registered, place: household.place,
            head: household.head?.name.value ?? household.headName.value)
        labels[position] = label
        return label
    }
}
