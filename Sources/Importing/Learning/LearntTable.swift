import Registry
import SpreadsheetReading
import Templates

/// A definition of a table drafted from a blank one (学到的表).
struct LearntTable {
    let sheet: BlankSheet
    let file: String
    let headings: HeadingDictionary

    /// The definition as YAML.
    var yaml: String {
        guard let header = sheet.header else { return "" }
        let columns = LearntHeading.tree(sheet, rows: header, columns: 1...sheet.lastColumn).flatMap { $0.paths() }
        let kind = Self.kind(of: columns.compactMap(\.path.last), headings)
        var lines = [
            "# 由 lookback template learn 从 \(file.asYAML) 起草，请核对：标题、年份、依据；哪些列必有（required）、必填（filled）。",
            "title: \(title.asYAML)", "kind: \(kind.rawValue)", "edition: 2021",
            "basis: {evidence: \(file.asYAML), confidence: medium}", "policy: national-2017",
            "rows: {header: \(header.count)}", "conventions: {schoolingIsExclusive: true}", "columns:",
        ]
        var used: Set<Field> = []
        for (path, column) in columns {
            var parts = ["heading: \((path.last ?? "").asYAML)"]
            if path.count > 1 { parts.append("groups: [\(path.dropLast().map(\.asYAML).joined(separator: ", "))]") }
            if let field = headings.field(for: path.last ?? "", in: kind)?.field,
                used.insert(field).inserted || field.takesParts
            {
                parts.append("field: \(field.rawValue)")
            }
            parts.append("width: \(Int(sheet.width(column).rounded()))")
            if let note = sheet.layout.prompts[column] { parts.append("note: \(note.asYAML)") }
            let choices = sheet.choices[column] != nil ? "  # 有下拉" : ""
            lines.append("  - {\(parts.joined(separator: ", "))}\(choices)")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// What stands above the headings, otherwise the name of the file.
    private var title: String {
        let above = sheet.lines.first { $0.number < sheet.header?.lowerBound ?? 1 }
        return above?.inOrder.first ?? file.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? file
    }

    /// The kind of which most headings name fields, and of those most about what its rows are.
    private static func kind(of names: [String], _ headings: HeadingDictionary) -> TableKind {
        var best = (kind: TableKind.persons, score: [-1, -1])
        for kind in TableKind.allCases {
            let fields = names.compactMap { headings.field(for: $0, in: kind)?.field }
            let own = fields.filter { $0.scope == kind.scope }
            let amounts = own.count { if case .money = $0.entry.kind { true } else { false } }
            // A table of income has the same scope as one of households, and little else than amounts.
            if (kind == .incomes) != (own.count < 2 * amounts), kind.scope == .household { continue }
            let score = [fields.count, own.count]
            if best.score.lexicographicallyPrecedes(score) { best = (kind, score) }
        }
        return best.kind
    }
}
