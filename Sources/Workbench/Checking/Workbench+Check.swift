import Findings
import Importing
import Registry
import Reports
import Templates
import Validation

extension Workbench {
    /// The codes of the rules that compare a register with department lists.
    public static var listRules: Set<RuleCode> { Catalogue.ofLists }

    /// Reads the tables, runs every rule, and says what was found and where.
    ///
    /// A file that cannot be read is a finding of the report; `Report.isComplete` then says no.
    public func check(_ request: CheckRequest) throws(Failure) -> CheckOutcome {
        try requireKnown(request.only.union(request.ignoring))
        try requireKnownTemplate(request)
        let importer = importer(for: request)
        let beside = BesideTheRegister(
            exceptions: try Exceptions(request, importer, known: Set(Catalogue.all.map(\.code))),
            fingerprints: request.fingerprints.of(request.inputs, areShown: request.showsFingerprints))
        if let outcome = try checkWhileReading(request, importer, beside) { return outcome }
        let stopwatch = request.stopwatch
        let imported = stopwatch.measure("read") { importer.read(request.files) }
        let policy = try policy(for: request, imported.tables, imported.register.dataYear)
        var compared = ComparedInputs()
        let papers = try stopwatch.measure("read-others") { () throws(Failure) in
            compared = try comparedInputs(of: request, with: imported)
            return try self.papers(of: request, about: imported, &compared)
        }
        let engine = Engine()
        // Whatever was selected, what keeps a file from being read must be said.
        let only =
            request.only.isEmpty || imported.isComplete ? request.only : request.only.union(Catalogue.ofObstacles)
        let session = engine.session(
            imported.register.outline, policy: policy, comparing: compared.data, only: only,
            ignoring: request.ignoring)
        let (paperwork, further) = stopwatch.measure("compare") {
            let paperwork = engine.run(
                papers, on: imported.register, policy: policy, only: only, ignoring: request.ignoring)
            return (paperwork, session.compare(imported.register, with: compared.data) + paperwork.findings)
        }
        let judged = stopwatch.measure("judge") {
            JudgedInputs(
                imported, session, further, headings: compared.headings,
                illustratedBy: request.measure(policy, imported.register.dataYear), jobs: request.jobs)
        }
        return try outcome(
            of: request, judged, session.coverage.replacing(paperwork.coverage), policy, compared, beside)
    }

    /// Checks person tables without ever holding all of them; `nil` where that cannot be done.
    ///
    /// The year of the data decides to which day ages are counted, and the first record need not be of it.
    private func checkWhileReading(
        _ request: CheckRequest, _ importer: Importer, _ beside: BesideTheRegister
    ) throws(Failure) -> CheckOutcome? {
        guard request.comparesOnlyLists else { return nil }
        let preparation = request.lists.isEmpty ? nil : ListPreparation(request, try nameWriting())
        let engine = Engine()
        var knownYear: Int?
        for _ in 0..<2 {
            guard let stream = RegisterStream(request.files, importer, opening: request.opening) else { return nil }
            let year = knownYear ?? stream.first.firstYear
            let policy = try policy(for: request, stream.first.tables, year)
            let outline = stream.first.outline(dataYear: year)
            let session = engine.session(outline, policy: policy, only: request.only, ignoring: request.ignoring)
            let measure = request.measure(policy, year)
            let judged = request.stopwatch.measure("read-and-judge") {
                JudgedInputs(stream, session, for: preparation, illustratedBy: measure)
            }
            SideBySide.letGo(of: stream)
            guard var judged else { return nil }
            if judged.years.mostFrequent == year {
                guard let preparation else {
                    return try outcome(of: request, consume judged, session.coverage, policy, .init(), beside)
                }
                let (coverage, lists) = try compareLists(
                    of: request, with: &judged, preparation, outline, policy: policy)
                return try outcome(
                    of: request, consume judged, session.coverage.replacing(coverage), policy, lists, beside)
            }
            knownYear = judged.years.mostFrequent
        }
        return nil
    }

    private func outcome(
        of request: CheckRequest, _ judged: consuming JudgedInputs, _ coverage: Coverage, _ policy: Policy,
        _ compared: ComparedInputs, _ beside: BesideTheRegister
    ) throws(Failure) -> CheckOutcome {
        let fingerprints = request.stopwatch.measure("fingerprint") { beside.fingerprints.value }
        let builder = ReportBuilder(
            tables: judged.tables, policy: policy, fingerprints: fingerprints, compared: compared)
        let report = try request.stopwatch.measure("report") { () throws(Failure) in
            let reported = beside.exceptions.applied(to: judged.findings, run: coverage.run, on: policy.asOf)
            var report = try builder.report(
                coverage, persons: judged.persons, households: judged.households, reported.findings, judged.figures)
            report.waivers = reported.waivers
            report.baseline = reported.baseline
            return report
        }
        let outcome = CheckOutcome(
            report: report, isComplete: judged.tables.isComplete, jobs: request.jobs,
            register: request.keepsRegister ? (judged.tables, judged.records) : nil)
        SideBySide.letGo(of: consume judged)
        return outcome
    }

    /// Reads the tables of a request.
    func importTables(_ request: CheckRequest) throws(Failure) -> Imported {
        try requireKnownTemplate(request)
        return importer(for: request).read(request.files)
    }

    func requireKnownTemplate(_ request: CheckRequest) throws(Failure) {
        guard let template = request.template else { return }
        do throws(TemplateError) { _ = try library.table(template) } catch { throw .templates(error) }
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
    func policy(for request: CheckRequest, _ tables: [ImportedTable], _ year: Int?) throws(Failure) -> Policy {
        let definition = tables.lazy.compactMap(\.recognition?.definition).first
        let name = request.policy ?? definition?.policy ?? Self.defaultPolicy
        do throws(TemplateError) {
            var policy = try library.policy(name)
            policy.asOf =
                request.asOf
                ?? policy.day(
                    judging: request.year ?? year ?? definition?.laterEdition(than: policy))
            if let rows = request.uploadLimit {
                var threshold = Threshold(Quantity(Int64(rows)), basis: "--upload-limit")
                threshold.givenBy = "--upload-limit"
                policy.thresholds[.uploadRows] = threshold
            }
            return policy
        } catch {
            throw .templates(error)
        }
    }

    static let defaultPolicy = "national-2017"
}

/// What a check needs besides the register (校验附带), whichever way that is judged.
private struct BesideTheRegister {
    let exceptions: Exceptions
    let fingerprints: Ahead<Fingerprint.Found>
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
    /// On how many threads its findings may be written.
    let jobs: Int
    /// What was judged, where the request keeps it.
    let register: (tables: [ImportedTable], records: RegisterRecords)?

    /// The exit code: 2 where an input cannot be read, 1 where something at or above `threshold` was found.
    public func exitCode(failOn threshold: Severity?) -> Int32 {
        if !isComplete { return 2 }
        guard let threshold else { return 0 }
        return report.hasFindings(atOrAbove: threshold) ? 1 : 0
    }
}
