import Findings

extension Summary {
    /// The gravest severity of which something was found.
    public var gravest: Severity? { Severity.allCases.filter { self[$0] > 0 }.max() }

    /// The one plain line that says how the register stands (结论). One without records is never ready: nothing was looked
    /// at.
    public var verdict: Words {
        // Beside findings that are known and not listed nothing can be called ready.
        guard known > 0 else { return verdictOnAll }
        guard total > 0 else { return Words("没有新增的问题", "nothing new was found") }
        return Words(
            "新增：\(self[.error]) 处必须改，\(self[.warning]) 处需核实",
            "new: \(counted(self[.error], "error")) to correct, \(counted(self[.warning], "warning")) to verify")
    }

    private var verdictOnAll: Words {
        let errors = self[.error]
        let warnings = self[.warning]
        if errors > 0 {
            return warnings > 0
                ? Words(
                    "有 \(errors) 处必须改，\(warnings) 处需核实",
                    "\(counted(errors, "error")) to correct, \(counted(warnings, "warning")) to verify")
                : Words("有 \(errors) 处必须改", "\(counted(errors, "error")) to correct")
        }
        guard records > 0 else {
            return Words("没有读到记录，不能判断", "no records were read: nothing can be said")
        }
        if warnings > 0 {
            return Words(
                "可上报，另有 \(warnings) 处需核实", "ready to submit, \(counted(warnings, "warning")) to verify")
        }
        return self[.hint] > 0
            ? Words("可上报：没有必须改或需核实的问题", "ready to submit: nothing to correct or to verify")
            : Words("可上报：没有发现问题", "ready to submit: 0 problems found")
    }

    private func counted(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
