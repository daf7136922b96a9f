import Findings
import Importing
import Registry
import Reports
import Templates
import Validation

extension Workbench {
    /// Reads the tables, runs every rule, and says what was found and where.
    ///
    /// A file that cannot be read is a finding of the report; `Report.isComplete` then says no.
    public func check(_ request: CheckRequest) throws(Failure) -> CheckOutcome {
        try requireKnown(request.only.union(request.ignoring))
        let imported = try importTables(request)
        let policy = try policy(for: request, imported)
        var compared = try comparedInputs(of: request, with: imported)
        let papers = try papers(of: request, about: imported, &compared)
        let engine = Engine()
        let verdict = engine.run(
            imported.register, tables: imported.tables.map(\.facts), policy: policy, comparing: compared.data,
            only: request.only, ignoring: request.ignoring
        ).with(
            engine.run(
                papers, on: imported.register, policy: policy, only: request.only, ignoring: request.ignoring))
        let fingerprints = Fingerprint.of(request.allFiles, jobs: request.jobs)
        let report = ReportBuilder(
            imported: imported, policy: policy, fingerprints: fingerprints, compared: compared
        ).report(verdict)
        return CheckOutcome(report: report, isComplete: imported.isComplete)
    }

    /// Reads the tables of a request.
    func importTables(_ request: CheckRequest) throws(Failure) -> Imported {
        if let template = request.template {
            do throws(TemplateError) { _ = try library.table(template) } catch { throw .templates(error) }
        }
        return importer(for: request).read(request.files)
    }

    /// What reads the workbooks of a request.
    func importer(for request: CheckRequest) -> Importer {
        Importer(
            library: library, template: request.template, year: request.year, limits: request.limits, jobs: request.jobs
        )
    }

    private func requireKnown(_ codes: Set<RuleCode>) throws(Failure) {
        let known = Set(Catalogue.all.map(\.code))
        if let code = codes.subtracting(known).min() { throw .unknownRule(code) }
    }

    /// The policy asked for, otherwise that of the first table's template, as of the day asked for, otherwise of the
    /// register's year, or of the layout's where no table has a column for it.
    func policy(for request: CheckRequest, _ imported: Imported) throws(Failure) -> Policy {
        let definition = imported.tables.lazy.compactMap(\.recognition?.definition).first
        let name = request.policy ?? definition?.policy ?? Self.defaultPolicy
        do throws(TemplateError) {
            var policy = try library.policy(name)
            policy.asOf = request.asOf ?? policy.day(
                judging: request.year ?? imported.register.dataYear ?? definition?.laterEdition(than: policy))
            if let rows = request.uploadLimit {
                policy.thresholds[.uploadRows] = Threshold(Quantity(Int64(rows)), basis: "--upload-limit")
            }
            return policy
        } catch {
            throw .templates(error)
        }
    }

    static let defaultPolicy = "national-2017"
}

extension TableDefinition {
    /// The year of the layout, where such tables did not exist before the policy's day.
    fileprivate func laterEdition(than policy: Policy) -> Int? {
        conventions.edition > policy.asOf.parts.year ? conventions.edition : nil
    }
}

/// What came of a check (校验结果).
public struct CheckOutcome: Sendable {
    /// The report.
    public let report: Report
    /// Whether every input could be read.
    public let isComplete: Bool

    /// The exit code: 2 where an input cannot be read, 1 where something at or above `threshold` was found.
    public func exitCode(failOn threshold: Severity?) -> Int32 {
        if !isComplete { return 2 }
        guard let threshold else { return 0 }
        return report.hasFindings(atOrAbove: threshold) ? 1 : 0
    }
}
