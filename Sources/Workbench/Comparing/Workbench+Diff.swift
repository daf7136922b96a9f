import Comparing
import Corrections
import Findings
import Forms
import Importing
import Registry
import Reports
import SpreadsheetWriting
import Templates

extension Workbench {
    /// Says what is otherwise in a register than in an earlier one.
    ///
    /// - Throws: where a table cannot be read, and where the numbers of a village would not foot.
    public func diff(_ request: DiffRequest) throws(Failure) -> DifferenceReport {
        let (before, now) = try bothTables(of: request)
        if let old = before.register.dataYear, let new = now.register.dataYear, old > new {
            throw .exportsExchanged(before: old, now: new)
        }
        let list = request.decisions.isEmpty ? nil : try decisions(in: request.decisions, limits: request.limits)
        let difference = RegisterDifference(
            now.register, since: before.register,
            records: .init(before: { before.household(at: $0) }, now: { now.household(at: $0) }), decisions: list)
        let balance: Balance
        do throws(Imbalance) {
            balance = try Balance(difference.ledger)
        } catch {
            throw .forms(.doesNotFoot(Disproof(error, of: difference.ledger)))
        }
        let fingerprints = Fingerprint.of(request.before + request.now, jobs: request.jobs)
        var report = DifferenceReport(
            before: try before.side(fingerprints), now: try now.side(fingerprints), changes: difference.changes,
            balance: balance)
        report.notCompared = difference.notCompared
        report.numberedAnew = difference.numberedAnew
        report.unseen = difference.unseen.map { decision in
            .init(file: list?.sheets[Int(decision.source.table)].file ?? "", decision: decision)
        }
        return report
    }

    /// Reads both registers, side by side where two threads may.
    private func bothTables(of request: DiffRequest) throws(Failure) -> (ComparedTables, ComparedTables) {
        let share = max(1, request.jobs / 2)
        let sides = [
            request.tables(request.before, year: request.yearBefore, jobs: share),
            request.tables(request.now, year: request.yearNow, jobs: share),
        ]
        let read = SideBySide.map(sides, atOnce: request.jobs) { reading(of: $0) }
        return (try read[0].get(), try read[1].get())
    }

    private func reading(of request: CheckRequest) -> Result<ComparedTables, Failure> {
        do throws(Failure) {
            return .success(try comparedTables(of: request))
        } catch {
            return .failure(error)
        }
    }

    private func comparedTables(of request: CheckRequest) throws(Failure) -> ComparedTables {
        try requireKnownTemplate(request)
        let stream = RegisterStream(request.files, importer(for: request))
        let streamed = stream.flatMap { ComparedTables($0) }
        let tables: ComparedTables
        if let streamed { tables = streamed } else { tables = ComparedTables(try completeTables(request)) }
        let years = tables.register.allYears
        if years.count > 1 { throw .severalYears(files: request.files, years: years) }
        return tables
    }

    private static let diffFormats = [".xlsx", ".json"]

    /// Writes a comparison to a file in the format that its ending names.
    ///
    /// - Parameter inputs: the files that were compared; none of them is ever replaced.
    public func write(
        _ report: DifferenceReport, to path: String, inputs: [String], _ language: Language, showValues: Bool
    ) throws(Failure) {
        try Self.refuseInput(path, among: inputs)
        let ending = path.split(separator: ".").last?.lowercased()
        guard ending == "xlsx" || ending == "json" else {
            throw .unknownFormat(file: path, known: Self.diffFormats)
        }
        do throws(WritingError) {
            if ending == "xlsx" {
                try DifferenceWorkbook(report, reasons: library.reasons.all)
                    .write(to: path, created: Self.created(report), readBack: Self.readBack)
            } else {
                try OutputFile.write(report.json(language, showValues: showValues), to: path)
            }
        } catch {
            throw .writing(error)
        }
    }

    /// The end of the later register's year, so that the same report makes the same bytes.
    private static func created(_ report: DifferenceReport) -> Int {
        let day = report.now.year.flatMap { CalendarDay(year: $0, month: 12, day: 31) }
        return Int(day?.number ?? 17_000) * 86_400
    }
}

extension DifferenceReport {
    /// The comparison as text.
    public func text(_ language: Language, showValues: Bool) -> String {
        DifferenceText(self, language: language, showValues: showValues).render()
    }

    /// The comparison as one JSON document.
    public func json(_ language: Language, showValues: Bool) -> String {
        DifferenceJSON(self, language: language, showValues: showValues).render()
    }
}

extension ComparedTables {
    /// The register as a report lists it.
    fileprivate func side(_ fingerprints: Fingerprint.Found) throws(Failure) -> DifferenceReport.Side {
        DifferenceReport.Side(
            inputs: try tables.map { table throws(Failure) in
                var input = table.input
                input.sha256 = try fingerprints.of(input.file)
                return input
            }, year: register.dataYear,
            tally: Tally(households: register.householdCount, persons: register.personCount))
    }
}
