import Findings
import Reports

extension BaselineReport {
    /// Marks what is new among findings, and says what is known, solved, or not judged this time.
    ///
    /// - Parameters:
    ///   - silenced: what is found still, and not listed.
    ///   - run: the rules that ran.
    func compared(
        with findings: inout ReportedFindings, silenced: ReportedFindings, run: Set<RuleCode>, newOnly: Bool
    ) -> BaselineOutcome {
        var left: [FindingKey: Int] = [:]
        for finding in self.findings { left[FindingKey(finding), default: 0] += 1 }
        var new: [Int] = []
        for position in findings.indices {
            let isNew = !Self.take(FindingKey(findings[position]), from: &left)
            findings.mark(isNew, at: position)
            if isNew { new.append(position) }
        }
        let known = findings.count - new.count
        for finding in silenced { _ = Self.take(FindingKey(finding), from: &left) }
        if newOnly { findings = findings.picked(new) }
        var solved: [BaselineOutcome.Solved] = []
        var notJudged = 0
        // Of findings with one key, those that were listed last are taken as solved.
        for finding in self.findings.reversed() where Self.take(FindingKey(finding), from: &left) {
            let code = RuleCode(rawValue: finding.code)
            if run.contains(code) {
                solved.append(
                    .init(
                        code, household: finding.household, field: finding.field, file: finding.file, cell: finding.cell
                    ))
            } else {
                notJudged += 1
            }
        }
        return BaselineOutcome(
            file: file, new: new.count, known: known, solved: solved.reversed(), notJudged: notJudged,
            showsNewOnly: newOnly)
    }

    private static func take(_ key: FindingKey, from left: inout [FindingKey: Int]) -> Bool {
        guard let count = left[key], count > 0 else { return false }
        left[key] = count - 1
        return true
    }
}
