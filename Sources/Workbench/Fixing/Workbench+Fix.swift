import Corrections
import Findings
import Importing
import Registry
import Reports
import SpreadsheetEditing
import SpreadsheetReading
import SpreadsheetWriting
import Validation

extension Workbench {
    /// Corrects cells of a workbook, and nothing else in it; the result is proven and judged before it takes its place.
    ///
    /// - Throws: every correction that cannot be made; then nothing was written.
    public func fix(_ request: FixRequest) throws(Failure) -> FixOutcome {
        OutputFile.removeLeftOvers(beside: request.output)
        // One that was tampered with is told before the work begins.
        if let ledger = request.ledger { _ = try CorrectionLedger(ledger) }
        let prepared = try prepare(request)
        let file: OutputFile
        do throws(WritingError) { file = try OutputFile(replacing: request.output) } catch { throw .writing(error) }
        let edited = try edit(request, prepared.plan, into: file)
        var again = request.check
        again.files[0] = file.temporaryPath
        let outcome = FixOutcome(
            prepared.plan, of: request, before: prepared.report, after: try check(again).report, edited)
        guard Fingerprint.of(path: request.input) == prepared.fingerprint else {
            throw .inputChanged(file: request.input)
        }
        if request.isDryRun { return outcome }
        try putInPlace(file, outcome, of: request, prepared.fingerprint)
        return outcome
    }

    /// Puts the result in place, noted down before and after.
    private func putInPlace(
        _ file: consuming OutputFile, _ outcome: FixOutcome, of request: FixRequest, _ input: String
    ) throws(Failure) {
        // What changes nothing cannot be taken back.
        guard let ledger = request.ledger, !outcome.changes.isEmpty else {
            do throws(WritingError) { return try file.commitUnread() } catch { throw .writing(error) }
        }
        guard let result = Fingerprint.of(path: file.temporaryPath) else {
            throw .inputChanged(file: request.input)
        }
        var session = try LedgerSession(ledger)
        try session.record(outcome, of: request, input: input, output: result)
        do throws(WritingError) {
            try file.commitUnread()
        } catch {
            session.settle()
            throw .writing(error)
        }
        session.settle()
    }

    /// Makes the changes, and takes off what a marked copy was marked with.
    private func edit(_ request: FixRequest, _ plan: FixPlan, into file: borrowing OutputFile) throws(Failure)
        -> EditReport
    {
        do throws(EditingError) {
            let limits = request.check.limits
            let report = try WorkbookEditor(path: request.input, limits: limits)
                .apply(plan.edits(replacingFormulas: request.replacesFormulas), into: file)
            let corrected = try WorkbookEditor(path: file.temporaryPath, limits: limits)
            if try corrected.hasMarks { _ = try corrected.removeMarks(to: file.temporaryPath) }
            return report
        } catch {
            guard case .refused(let refusals) = error else { throw .editing(file: request.input, error) }
            throw .corrections(
                file: request.input,
                refusals.map { refusal in
                    FixRefusal(
                        plan.changes[refusal.index].origin.source, sheet: refusal.sheet, cell: refusal.cell,
                        .cell(refusal.reason))
                })
        }
    }

    /// What is known before anything is written.
    private struct Prepared {
        let plan: FixPlan
        let report: Report
        let fingerprint: String
    }

    private func prepare(_ request: FixRequest) throws(Failure) -> Prepared {
        let inputs = request.check.files + request.corrections
        try Self.refuseInput(request.output, among: inputs + [request.ledger].compactMap(\.self))
        if let ledger = request.ledger { try Self.refuseInput(ledger, among: inputs) }
        let ending = ReportFile.ending(of: request.input) ?? ""
        guard ReportFile.ending(of: request.output) == ending else {
            throw .otherEnding(file: request.output, input: request.input, ending: "." + ending)
        }
        if let code = request.accepted.subtracting(Catalogue.all.map(\.code)).min() { throw .unknownRule(code) }
        // A check takes the most memory: what is opened here is not held meanwhile.
        _ = try workbook(of: request)
        guard let fingerprint = Fingerprint.of(path: request.input) else {
            throw .reading(file: request.input, .notFound)
        }
        let list = try corrections(request.corrections, importer(for: request.check))
        var check = request.check
        check.keepsRegister = true
        let checked = try self.check(check)
        let (tables, records) = checked.register ?? ([], .households([]))
        try requireReadable(tables)
        var planner = FixPlanner(
            request,
            FixTables(tables, records, of: request.input, wanted: list.households), try workbook(of: request))
        planner.add(list)
        planner.add(checked.report)
        return Prepared(plan: try planner.plan(), report: checked.report, fingerprint: fingerprint)
    }

    private func workbook(of request: FixRequest) throws(Failure) -> Workbook {
        do throws(ReadingError) {
            return try Workbook(path: request.input, limits: request.check.limits)
        } catch {
            throw .reading(file: request.input, error)
        }
    }
}

extension CorrectionList {
    /// The households that its lines name.
    fileprivate var households: Set<Identifier> {
        Set(
            corrections.compactMap { correction in
                if case .record(_, let household, _) = correction.target { household } else { nil }
            })
    }
}
