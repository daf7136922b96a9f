import Findings

/// The findings that a document shows where it cannot show all (折叠后的疑点): of a fault of a whole column a few, of each
/// rule so many, by village. What is left out is counted.
struct FoldedFindings {
    /// Positions in the report's findings, by village.
    private(set) var shown: [Int] = []
    /// How many findings of a rule are not shown.
    private(set) var leftOut: [RuleCode: Int] = [:]

    /// Of a fault that a whole column shares.
    private static let ofColumn = 5

    /// - Parameters:
    ///   - perRule: how many findings of a rule are shown.
    ///   - most: how many are shown in all; the gravest rules come first.
    ///   - order: positions in the report's findings, by village; `nil` to have them put in order.
    init(
        _ report: Report, _ summary: Summary, order: [Int]? = nil, perRule: Int = .max, most: Int = .max
    ) {
        let columns = Set(summary.systemic.map { Column(code: $0.code, place: $0.place) })
        var left = Self.shares(summary, perRule: perRule, most: most)
        var seen: [Column: Int] = [:]
        for position in order ?? FindingOrder.byVillage(report.findings) {
            let finding = report.findings[position]
            let column = Column(code: finding.code, place: finding.place)
            let isOfColumn = columns.contains(column)
            if left[finding.code, default: 0] > 0, !isOfColumn || seen[column, default: 0] < Self.ofColumn {
                shown.append(position)
                left[finding.code, default: 0] -= 1
                if isOfColumn { seen[column, default: 0] += 1 }
            } else {
                leftOut[finding.code, default: 0] += 1
            }
        }
    }

    /// How many findings of each rule there is room for.
    private static func shares(_ summary: Summary, perRule: Int, most: Int) -> [RuleCode: Int] {
        var room = most
        var shares: [RuleCode: Int] = [:]
        for rule in summary.rules {
            let share = min(rule.findings, perRule, room)
            shares[rule.code] = share
            room -= share
        }
        return shares
    }

    private struct Column: Hashable {
        let code: RuleCode
        let input: Int
        let column: Int?

        init(code: RuleCode, place: FindingPlace) {
            self.code = code
            input = place.input
            column = place.column
        }
    }
}
