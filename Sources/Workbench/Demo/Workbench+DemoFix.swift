import Findings
import Reports
import Validation

extension Workbench {
    /// Corrects the tables by what the clerks decided about the findings, and checks them again.
    func demonstrateFix(
        _ request: CheckRequest, _ report: Report, _ tables: DemoTables, _ files: DemoFiles, _ say: (Words) -> Void
    ) throws(Failure) {
        try writeMarked(
            files.persons, of: report, to: files.marked, inputs: request.files, limits: request.limits)
        say(
            Words(
                "④ 标注副本：有问题的单元格上色，最后一列写明问题 → \(files.marked)",
                "4. marked copy: doubtful cells coloured, what is wrong in the last column → \(files.marked)"))
        let verdicts = try DemoVerdicts(about: report, tables, files: request.files)
            .fillIn(files.issues, to: files.verdicts)
        say(
            Words(
                "⑤ 工作人员在疑点清单上填好核实结果：更正 \(verdicts.corrected) 处，不属实 \(verdicts.refuted) 处 → \(files.verdicts)",
                "5. the clerks filled in the workbook: \(verdicts.corrected) values put right, \(verdicts.refuted) doubts unfounded → "
                    + files.verdicts))
        for (input, output) in zip(files.exports, files.corrected) where input != output {
            var fix = FixRequest(request, output: output)
            fix.check.files = [input] + request.files.filter { $0 != input }
            fix.isSafe = true
            fix.corrections = [files.verdicts]
            let outcome = try self.fix(fix)
            say(
                Words(
                    "⑥ 照清单更正 \(outcome.changes.count) 处（格式规范 \(outcome.safe) 处，核实更正 \(outcome.reviewed) 处）→ \(output)",
                    "6. \(outcome.changes.count) cells corrected by it (\(outcome.safe) safe, \(outcome.reviewed) verified) → "
                        + output))
        }
        var again = request
        again.files = files.corrected
        again.waivers = files.verdicts
        let checked = try check(again).report
        let (before, after) = (Summary(report), Summary(checked))
        let waived = checked.waivers?.silenced ?? 0
        let solved = before[.error] + before[.warning] - after[.error] - after[.warning] - waived
        say(
            Words(
                "⑦ 再次校验：解决了 \(solved) 处，核实不属实 \(waived) 处；还有 \(after[.error]) 处必须改、\(after[.warning]) 处需核实",
                "7. checked again: \(solved) solved, \(waived) unfounded; \(after[.error]) to correct and "
                    + "\(after[.warning]) to verify are left"))
        sayRules(of: checked, say)
    }
}
