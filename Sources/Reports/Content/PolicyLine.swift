import Findings
import Registry

/// By what a register was judged, in one line (政策口径).
enum PolicyLine {
    /// The policy's title and key, the day, and the lines in force on it.
    static func text(_ policy: Policy, _ language: Language) -> String {
        let lines = inForce(policy).map { line in
            let name = line.purpose.words[language]
            return language == .zh
                ? "\(line.year) 年\(name) \(line.amount.registered) 元"
                : "\(name) of \(line.year) \(line.amount.registered) yuan"
        }
        let head =
            language == .zh
            ? "政策：\(policy.title)（\(policy.id)），计算日期 \(policy.asOf.registered)"
            : "policy: \(policy.title) (\(policy.id)), as of \(policy.asOf.registered)"
        return ([head] + lines).joined(separator: language == .zh ? "，" : ", ")
    }

    /// For each purpose the latest line that is not later than the day of the policy.
    private static func inForce(_ policy: Policy) -> [PovertyLine] {
        let year = policy.asOf.parts.year
        return PovertyLine.Purpose.allCases.compactMap { purpose in
            ordered(policy.lines).last { $0.purpose == purpose && $0.year <= year }
        }
    }

    /// The lines by year, identification first.
    static func ordered(_ lines: [PovertyLine]) -> [PovertyLine] {
        lines.sorted { left, right in
            (left.year, left.purpose == .exit ? 1 : 0, left.amount)
                < (right.year, right.purpose == .exit ? 1 : 0, right.amount)
        }
    }
}
