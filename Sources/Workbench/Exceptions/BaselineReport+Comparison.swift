import Findings
import Reports

extension BaselineReport {
    /// Marks what is new among findings, and says what is known, solved, or not judged this time.
    ///
    /// - Parameters:
    ///   - silenced: what is found still, and not listed.
    ///   - run: the rules that ran.
    func compared(
        with findings: inout [ReportedFinding], silenced: [ReportedFinding], run: Set<RuleCode>, newOnly: Bool
    ) -> BaselineOutcome {
        var left: [FindingKey: Int] = [:]
        for finding in self.findings { left[FindingKey(finding), default: 0] += 1 }
        var known = 0
        for index in findings.indices {
            let isKnown = Self.take(FindingKey(findings[index]), from: &left)
            findings[index].isNew = !isKnown
            if isKnown { known += 1 }
        }
        for finding in silenced { _ = Self.take(FindingKey(finding), from: &left) }
        let new = findings.count - known
        if newOnly { findings.removeAll { $0.isNew == false } }
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
            file: file, new: new, known: known, solved: solved.reversed(), notJudged: notJudged, showsNewOnly: newOnly)
    }

    private static func take(_ key: FindingKey, from left: inout [FindingKey: Int]) -> Bool {
        guard let count = left[key], count > 0 else { return false }
        left[key] = count - 1
        return true
    }
}
