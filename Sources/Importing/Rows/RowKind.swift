import Findings
import Registry
import SpreadsheetReading

/// Tells records from the other rows that people put between and below them (行类别).
struct RowClassifier {
    private let keyColumns: [Int]
    private let proofColumns: [Int]
    private let boundColumns: [Int]
    private let headings: [Int: String]

    /// - Parameter bindings: the table's columns, in order.
    init(_ bindings: [ColumnBinding], headings: [Int: String]) {
        keyColumns = bindings.filter { [.name, .idNo, .householdId, .headName].contains($0.field) }.map(\.column)
        proofColumns = bindings.filter { [.idNo, .headIdNo].contains($0.field) }.map(\.column)
        boundColumns = bindings.map(\.column)
        self.headings = headings
    }

    /// What a row is; `nil` for a record.
    func strayKind(of row: borrowing Row) -> TableFacts.StrayRows.Kind? {
        var filled = 0
        var first: String?
        for column in boundColumns {
            guard let cell = row.cell(inColumn: column) else { continue }
            let text = CleanedText(row.storedText(of: cell), .code).text
            if text.isEmpty, cell.kind != .unknown { continue }
            filled += 1
            if first == nil { first = text }
        }
        guard filled > 0, let first else { return .blank }
        let isProven = proofColumns.contains { holdsText(row, $0) }
        if !isProven {
            if Self.totals.contains(where: first.hasPrefix) { return .total }
            if Self.signatures.contains(where: first.hasPrefix) { return .signature }
        }
        if repeatsHeadings(row) { return .repeatedHeading }
        if keyColumns.contains(where: { holdsText(row, $0) }) { return nil }
        // The label of a total may stand in a column that nobody reads, the running number's for one.
        if !isProven, let label = firstText(row), Self.totals.contains(where: label.hasPrefix) { return .total }
        return filled >= 3 ? nil : .note
    }

    private func holdsText(_ row: borrowing Row, _ column: Int) -> Bool {
        guard let cell = row.cell(inColumn: column) else { return false }
        return cell.kind == .unknown || !CleanedText(row.storedText(of: cell), .code).text.isEmpty
    }

    private func firstText(_ row: borrowing Row) -> String? {
        for cell in row.cells {
            let text = CleanedText(row.storedText(of: cell), .code).text
            if !text.isEmpty { return text }
        }
        return nil
    }

    private func repeatsHeadings(_ row: borrowing Row) -> Bool {
        var equal = 0
        for column in boundColumns {
            guard let cell = row.cell(inColumn: column), let heading = headings[column] else { continue }
            if MatchKey(row.storedText(of: cell)) == MatchKey(heading) { equal += 1 }
            if equal >= 3 { return true }
        }
        return false
    }

    private static let totals = ["合计", "总计", "小计", "共计", "总合计"]
    private static let signatures = [
        "填表人", "填报人", "制表", "审核人", "审核", "负责人", "填报单位", "填报日期", "填表日期", "联系电话:", "备注:", "说明:", "注:",
        "备注：", "说明：", "注：", "联系电话：", "街道负责人", "单位负责人",
    ]
}
