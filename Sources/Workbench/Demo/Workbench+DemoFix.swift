import Findings
import Reports
import Validation

extension Workbench {
    /// Corrects the tables by what the clerks decided about the findings, and checks them again.
    func demonstrateFix(
        _ request: CheckRequest, _ report: Report, _ files: DemoFiles, _ say: (Words) -> Void
    ) throws(Failure) {
        try writeMarked(
            files.persons, of: report, to: files.marked, inputs: request.files, limits: request.limits)
        say(
            Words(
                "④ 标注副本：有问题的单元格上色，最后一列写明问题 → \(files.marked)",
                "4. marked copy: doubtful cells coloured, what is wrong in the last column → \(files.marked)"))
        // The clerks looked at every proposal, and found all of them right.
        let accepted = Set(report.findings.filter { $0.finding.fix?.repair == .proposal }.map(\.code))
        for (input, output) in zip(files.exports, files.corrected) where input != output {
            var fix = FixRequest(request, output: output)
            fix.check.files = [input] + request.files.filter { $0 != input }
            fix.isSafe = true
            fix.accepted = accepted
            let outcome = try self.fix(fix)
            say(
                Words(
                    "⑤ 更正 \(outcome.changes.count) 处（格式规范 \(outcome.safe) 处，核实后采纳建议 \(outcome.reviewed) 处）→ \(output)",
                    "5. \(outcome.changes.count) cells corrected (\(outcome.safe) safe, \(outcome.reviewed) proposals accepted) → "
                        + output))
        }
        var again = request
        again.files = files.corrected
        let (before, after) = (Summary(report), Summary(try check(again).report))
        let solved = before[.error] + before[.warning] - after[.error] - after[.warning]
        say(
            Words(
                "⑥ 再次校验：解决了 \(solved) 处；还有 \(after[.error]) 处必须改、\(after[.warning]) 处需核实，要入户核实后再改",
                "6. checked again: \(solved) solved; \(after[.error]) to correct and \(after[.warning]) to verify are left, "
                    + "which take a visit"))
    }
}
