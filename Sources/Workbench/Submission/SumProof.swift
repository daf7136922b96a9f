import Findings
import Forms
import Importing
import Registry
import Templates

/// Proves the sums of a sheet (合计核对): the label of every sum says what it should, and in lists, which no rule about
/// statistical tables looks at, every sum is that of its rows.
struct SumProof {
    private let table: PackTable
    /// What the district is called, where the sheet has no column for it.
    private let county: String
    private(set) var faults: [PackFault] = []

    init(_ table: PackTable, county: String) {
        self.table = table
        self.county = county
        let levels = table.table.layout.sums
        var rows: [FormSheetLayout.SumLevel: [FormTable.Row]] = [:]
        for row in table.table.rows {
            guard case .sum(let label) = row.kind else {
                for level in FormSheetLayout.SumLevel.allCases { rows[level, default: []].append(row) }
                continue
            }
            let candidates = FormSheetLayout.SumLevel.allCases.filter { levels[$0] != nil }
            let level = candidates.first { level in
                levels[level].map { self.label($0, over: rows[level] ?? []) == label.compact } ?? false
            }
            // A label that fits no level belongs to the level whose words it has most of.
            let meant = level ?? candidates.first { Self.isLike(label, levels[$0] ?? "") } ?? .all
            prove(row, label, levels[meant] ?? "", over: rows[meant] ?? [])
            if meant == .town { rows[.town] = [] }
            if meant == .county { (rows[.town], rows[.county]) = ([], []) }
        }
    }

    private mutating func prove(_ row: FormTable.Row, _ label: String, _ pattern: String, over rows: [FormTable.Row]) {
        let expected = self.label(pattern, over: rows)
        if !pattern.isEmpty, expected != label.compact {
            faults.append(
                table.fault(
                    row, nil, "合计行写“\(label)”，按各行应是“\(expected)”", "the sum says “\(label)”, its rows “\(expected)”"))
        }
        guard !RuleProof.rows.contains(table.rows) else { return }
        for key in table.table.layout.summedKeys where table.has(key) {
            let made = rows.reduce(0) { $0 + (table.number(key, $1) ?? 0) }
            let stated = table.number(key, row)
            guard stated ?? 0 != made else { continue }
            faults.append(
                table.fault(
                    row, key,
                    "\(label)\(table.heading(key))填\(stated.map(String.init) ?? "空白")，各行相加是\(made)",
                    "\(label) \(key) is \(stated.map(String.init) ?? "blank"); its rows make \(made)"))
        }
    }

    /// The label that a sum over rows should have, without blanks.
    private func label(_ pattern: String, over rows: [FormTable.Row]) -> String {
        let households = Set(rows.map { table.text("householdId", $0) }).count
        var text = pattern.replacing("{households}", with: "\(households)").replacing(
            "{persons}", with: "\(rows.count)"
        )
        .replacing("{events}", with: "\(rows.count)")
        if let last = rows.last {
            text = text.replacing("{town}", with: table.text("town", last))
                .replacing("{county}", with: table.has("county") ? table.text("county", last) : county)
        }
        return text.compact
    }

    /// Whether a label has the last words of a pattern: 小计, 合计, 总计.
    private static func isLike(_ label: String, _ pattern: String) -> Bool {
        ["小计", "合计", "总计"].contains { label.contains($0) && pattern.contains($0) }
    }
}

extension String {
    /// The text without blanks.
    fileprivate var compact: String { MatchKey(self).text }
}
