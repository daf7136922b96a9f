import Findings
import Importing
import Registry
import Reports

/// What a check leaves out or tells apart (例外): verified exceptions, and what an earlier report had already.
struct Exceptions: Sendable {
    private let waivers: WaiverList?
    private let baseline: BaselineReport?
    private let newOnly: Bool

    /// Reads what a request names, before anything long is done.
    init(_ request: CheckRequest, _ importer: Importer, known codes: Set<RuleCode>) throws(Failure) {
        waivers = try request.waivers.map { file throws(Failure) in
            let list: WaiverList
            do throws(ImportError) { list = try importer.readWaivers(file) } catch { throw .importing(error) }
            if let waiver = list.waivers.first(where: { !codes.contains($0.code) }) {
                throw .unknownRuleWaived(waiver.code, file: file, row: waiver.row)
            }
            return list
        }
        baseline = try request.baseline.map { file throws(Failure) in try BaselineReport(file: file) }
        newOnly = request.newOnly
    }

    /// What is to be reported of the findings, whichever way they were found.
    func applied(
        to findings: ReportedFindings, run: [RuleCode], on day: CalendarDay
    ) -> (findings: ReportedFindings, waivers: WaiverOutcome?, baseline: BaselineOutcome?) {
        let parted = waivers?.applied(to: findings, on: day)
        var standing = parted?.standing ?? findings
        let outcome = baseline?.compared(
            with: &standing, silenced: parted?.silenced ?? ReportedFindings(), run: Set(run), newOnly: newOnly)
        return (standing, parted?.outcome, outcome)
    }
}
