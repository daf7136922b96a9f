import Corrections
import Findings
import Registry
import Reports
import Spreadsheet
import SpreadsheetEditing

/// What came of a correction (更正结果).
public struct FixOutcome: Sendable {
    /// The changes, by sheet and cell.
    public let changes: [CellChange]
    /// Proposals of rules that wait for a clerk.
    public let openProposals: Int
    /// Safe normalisations that were not asked for.
    public let openSafe: Int
    /// Safe normalisations of cells that hold formulas, which stay.
    public let safeInFormulas: Int
    /// Lines of lists that are about other files.
    public let otherFiles: Int
    /// What the rules say of the result.
    public let effect: FixEffect
    /// Formulas whose results are older than the corrections.
    public let formulas: Int

    init(_ plan: FixPlan, of request: FixRequest, before report: Report, after: Report, _ edited: EditReport) {
        effect = FixEffect(before: report, after: after)
        formulas = edited.formulas
        changes = plan.changes
        safeInFormulas = plan.safeInFormulas
        otherFiles = plan.otherFiles
        let done = Dictionary(grouping: plan.changes, by: \.sheet).mapValues { Set($0.map(\.cell)) }
        let open = report.findings.filter { finding in
            let place = finding.place
            guard report.inputs.indices.contains(place.input), report.inputs[place.input].file == request.input,
                let row = place.row, let column = place.column
            else { return false }
            let cell = CellReference(row: row, column: column)
            return done[report.inputs[place.input].sheet ?? ""]?.contains(cell) != true
        }
        openProposals = open.count { $0.finding.fix?.repair == .proposal }
        openSafe = request.isSafe ? 0 : open.count { $0.finding.fix?.repair == .safe }
    }

    /// How many changes lose nothing.
    public var safe: Int { changes.count { $0.origin.isSafe } }
    /// How many changes somebody answers for.
    public var reviewed: Int { changes.count - safe }

    /// The exit code: 1 where the corrections create a fault.
    public var exitCode: Int32 { effect.createsFault ? 1 : 0 }
}
