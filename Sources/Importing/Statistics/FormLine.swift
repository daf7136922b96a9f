import Findings
import Registry
import SpreadsheetReading

/// The lines around a form's table that somebody fills in (填写栏).
enum FormLine {
    private static let labels = [
        "填报单位(盖章)", "填报单位", "填表单位", "填表人", "填报人", "制表人", "审核人", "负责人(签名)", "负责人", "填报日期",
        "填表日期", "联系电话",
    ]

    /// The lines that stand in a row, each with whether something stands behind its label.
    static func lines(of row: borrowing Row) -> [FormSheetFacts.Line] {
        var lines: [FormSheetFacts.Line] = []
        var next: Bool?
        for cell in row.cells.reversed() {
            let text = MatchKey(row.storedText(of: cell)).text
            let found = labelled(text)
            for (position, part) in found.enumerated() {
                let isLast = position == found.count - 1
                let isFilled = says(part.value) || isLast && next == true
                lines.append(
                    .init(part.label, at: TablePlace(row: row.number, column: cell.column), isFilled: isFilled))
            }
            next = found.isEmpty && says(text)
        }
        return lines.reversed()
    }

    /// The labels in a text, and what stands behind each.
    private static func labelled(_ text: String) -> [(label: String, value: String)] {
        var parts: [(label: String, value: String)] = []
        var rest = text[...]
        while !rest.isEmpty {
            if let label = labels.first(where: { rest.hasPrefix($0 + ":") }) {
                parts.append((label, ""))
                rest = rest.dropFirst(label.count + 1)
            } else {
                if let last = parts.indices.last, let character = rest.first { parts[last].value.append(character) }
                rest = rest.dropFirst()
            }
        }
        return parts
    }

    /// Whether a text is more than the frame of a date: 年月日.
    private static func says(_ text: String) -> Bool { text.contains { !"年月日_-./".contains($0) } }
}
