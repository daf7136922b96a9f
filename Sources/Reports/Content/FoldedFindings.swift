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
        let heads = report.heads
        let columns = FaultyColumns(summary)
        let shares = Self.shares(summary, perRule: perRule, most: most)
        var left = heads.codes.map { shares[$0, default: 0] }
        var seen: [FaultyColumns.Column: Int] = [:]
        for position in order ?? FindingOrder.byVillage(heads) {
            let head = heads[position]
            let column = columns.column(of: head, in: heads)
            if left[head.code] > 0, column.map({ seen[$0, default: 0] < Self.ofColumn }) ?? true {
                shown.append(position)
                left[head.code] -= 1
                if let column { seen[column, default: 0] += 1 }
            } else {
                leftOut[heads.codes[head.code], default: 0] += 1
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
}

/// The columns that a rule finds faulty as a whole (整列性问题的列).
struct FaultyColumns {
    /// A rule and one of its columns.
    struct Column: Hashable {
        let code: RuleCode
        let input: Int
        let column: Int
    }

    private let columns: Set<Column>

    init(_ summary: Summary) {
        columns = Set(
            summary.systemic.map { Column(code: $0.code, input: $0.place.input, column: $0.place.column ?? 0) })
    }

    /// The column that a finding shares its fault with, where there is one.
    func column(of head: FindingHead, in heads: FindingHeads) -> Column? {
        guard !columns.isEmpty, head.column > 0 else { return nil }
        let column = Column(code: heads.codes[head.code], input: head.input, column: head.column)
        return columns.contains(column) ? column : nil
    }
}
