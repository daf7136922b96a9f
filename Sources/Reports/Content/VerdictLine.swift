import Findings

/// The one plain line that says how a register stands (结论).
enum VerdictLine {
    /// The line. A register without records is never ready: nothing was looked at.
    static func words(_ report: Report, _ summary: Summary) -> Words {
        let errors = summary[.error]
        let warnings = summary[.warning]
        if errors > 0 {
            return warnings > 0
                ? Words(
                    "有 \(errors) 处必须改，\(warnings) 处需核实",
                    "\(counted(errors, "error")) to correct, \(counted(warnings, "warning")) to verify")
                : Words("有 \(errors) 处必须改", "\(counted(errors, "error")) to correct")
        }
        guard report.persons + report.households > 0 else {
            return Words("没有读到记录，不能判断", "no records were read: nothing can be said")
        }
        if warnings > 0 {
            return Words(
                "可上报，另有 \(warnings) 处需核实", "ready to submit, \(counted(warnings, "warning")) to verify")
        }
        return summary[.hint] > 0
            ? Words("可上报：没有必须改或需核实的问题", "ready to submit: nothing to correct or to verify")
            : Words("可上报：没有发现问题", "ready to submit: 0 problems found")
    }

    private static func counted(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
