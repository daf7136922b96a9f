import Findings
import Importing
import Registry
import Spreadsheet
import Templates
import Validation

/// What the rules about statistical tables say of the papers of a pack (统计表规则核对): whether every table is right by
/// itself. What lies between the papers is for `PackProof`.
struct RuleProof {
    private(set) var faults: [PackFault] = []

    /// The rows of forms' sheets that are statistical tables.
    static let rows: Set<String> = ["areas", "balance", "issueSources", "pairedVillages"]

    /// The rules that a pack must keep: those that find errors, and that every village of the pairing programme reports.
    private static let rules = Set(
        Catalogue.ofStatistics.filter { code in
            code == "A013" || Catalogue.rule(code)?.entry.severity == .error
        })

    /// - Parameters:
    ///   - files: the papers, by their paths in the folder.
    ///   - towns: the streets that they are about.
    init(of files: [String], in folder: String, towns: [String], policy: Policy, _ importer: Importer) {
        let tables = importer.read(files.map { folder + "/" + $0 }).tables
        var papers = ReviewPapers()
        papers.statistics = tables.compactMap(\.statistics)
        let verdict = Engine().run(papers, on: Register(), policy: policy.counting(towns), only: Self.rules)
        faults = verdict.findings.compactMap { finding in
            guard case .table(let table, let place) = finding.subject, tables.indices.contains(table),
                let entry = Catalogue.rule(finding.code)?.entry
            else { return nil }
            var fault = PackFault(
                file: String(tables[table].file.dropFirst(folder.count + 1)), sheet: tables[table].sheet,
                words: Words(
                    "\(finding.code) \(entry.message(for: finding, .zh, showValues: true))",
                    "\(finding.code) \(entry.message(for: finding, .en, showValues: true))"))
            fault.row = place?.row
            fault.cell = place.flatMap { place in
                place.column.map { "\(CellReference(row: place.row, column: $0))" }
            }
            return fault
        }
    }
}

extension Policy {
    /// The policy as it is for the papers of some streets: of the pairing programme one street reports its own villages,
    /// and several all.
    fileprivate func counting(_ towns: [String]) -> Policy {
        guard towns.count == 1 else { return self }
        var policy = self
        let own = pairedVillages.count { towns.contains($0.town) }
        policy.thresholds[.pairedVillages] =
            pairedVillages.isEmpty ? nil : Threshold(Quantity(Int64(own)), basis: "pairing")
        return policy
    }
}
