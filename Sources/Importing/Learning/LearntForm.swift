import Registry
import SpreadsheetReading
import Templates

/// A definition of a form drafted from a blank one (学到的表样). What a column shows is told by headings that shipped forms
/// and the registry know; the rest is to be filled in by hand.
struct LearntForm {
    private let sheets: [BlankSheet]
    private let known: KnownHeadings
    private let file: String

    init(_ sheets: [BlankSheet], file: String, _ known: KnownHeadings) {
        self.sheets = sheets
        self.file = file
        self.known = known
    }

    /// The definition as YAML.
    var yaml: String {
        let forms = sheets.map { known.likeness(of: paths(of: $0)) }
        return """
            # 由 lookback template learn 从 \(file.asYAML) 起草，请核对：
            #   source 数据项没有认出的写成了 blank: true（留空手填）；rows 是数据行；其余写法见 clear-out.yaml。
            form: \(forms.compactMap(\.?.form).first ?? "learnt")
            status: official
            basis: \(file.asYAML)
            \(fonts)sheets:

            """ + zip(sheets, forms).map { text(of: $0, like: $1) }.joined()
    }

    /// The typefaces of the first sheet, as far as its cells have some.
    private var fonts: String {
        guard let sheet = sheets.first, let header = sheet.header else { return "" }
        let above = sheet.lines.filter { $0.number < header.lowerBound }.map(\.number)
        let places: [(role: String, row: Int?)] = [
            ("title", above.first), ("line", above.dropFirst().last), ("heading", header.lowerBound),
            ("body", header.upperBound + 1),
        ]
        let faces = places.compactMap { role, row in
            row.flatMap { sheet.typeface(row: $0, column: 1) }.map { "  \(role): \($0.asYAML)\n" }
        }
        return faces.isEmpty ? "" : "fonts:\n" + faces.joined()
    }

    private func headings(of sheet: BlankSheet) -> [LearntHeading] {
        guard let header = sheet.header else { return [] }
        return LearntHeading.tree(sheet, rows: header, columns: 1...sheet.lastColumn)
    }

    private func paths(of sheet: BlankSheet) -> [[String]] { headings(of: sheet).flatMap { $0.paths() }.map(\.path) }

    private func text(of sheet: BlankSheet, like form: KnownHeadings.Likeness?) -> String {
        guard let header = sheet.header else { return "" }
        let above = sheet.lines.filter { $0.number < header.lowerBound }
        let below = sheet.lines.filter { $0.number > header.upperBound }
        let fill = above.dropFirst().last?.inOrder ?? []
        var lines = [
            "  - name: \(sheet.name.asYAML)", "    rows: \(form?.layout.rows ?? "cleared")",
            "    title: \((above.first?.inOrder.first ?? sheet.name).asYAML)",
        ]
        if let left = fill.first {
            let right = fill.count > 1 ? fill[fill.count - 1] : ""
            lines.append("    fill: {left: \(Self.filled(left).asYAML), right: \(Self.filled(right).asYAML)}")
        }
        if let dates = form?.layout.dates, dates != .chinese { lines.append("    dates: \(dates.rawValue)") }
        lines.append("    page: \(page(sheet))")
        lines.append("    columns:")
        lines += headings(of: sheet).flatMap { columns($0, sheet, below: [], indent: 6, form) }
        if let sums = form?.layout.sums, !sums.isEmpty {
            let labels = FormSheetLayout.SumLevel.allCases.compactMap { level in
                sums[level].map { "\(level.rawValue): \($0.asYAML)" }
            }
            lines.append("    sums: {\(labels.joined(separator: ", "))}")
        }
        let notes = below.filter { $0.inOrder[0].hasPrefix("注") }
        let empty = below.first {
            $0.inOrder.count == 1 && !$0.inOrder[0].contains("：") && !$0.inOrder[0].hasPrefix("注")
        }
        if let empty { lines.append("    empty: \(empty.inOrder[0].asYAML)") }
        let signatures = below.filter { $0.inOrder.contains { $0.contains("：") } && !$0.inOrder[0].hasPrefix("注") }
        if !signatures.isEmpty {
            lines.append("    signatures:")
            lines += signatures.map { "      - [\($0.inOrder.map(\.asYAML).joined(separator: ", "))]" }
        }
        if !notes.isEmpty {
            lines.append("    notes:")
            lines += notes.map { "      - \($0.inOrder[0].asYAML)" }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// What is filled in behind a label: whose form it is, and the day.
    private static func filled(_ text: String) -> String {
        for (label, name) in [("填报日期：", "{date}"), ("填表日期：", "{date}"), ("填报单位（盖章）：", "{unit}"), ("填报单位：", "{unit}")] {
            if let range = text.ranges(of: label).first { return text[..<range.upperBound] + name }
        }
        return text
    }

    private func page(_ sheet: BlankSheet) -> String {
        let layout = sheet.layout
        var parts = [
            "paper: \(layout.paper == 8 ? "A3" : "A4")",
            "orientation: \(layout.isLandscape ? "landscape" : "portrait")",
        ]
        if let margins = layout.margins {
            let sides = zip(["top", "bottom", "left", "right"], margins).map { side, inches in
                "\(side): \(((inches * 25.4).rounded() / 10).asYAML)"
            }
            parts.append("margins: {\(sides.joined(separator: ", "))}")
        }
        if let footer = Self.footer(layout.footer) { parts.append("footer: \(footer.asYAML)") }
        return "{\(parts.joined(separator: ", "))}"
    }

    /// The text in the middle below every page, where it is another than a form has by itself.
    private static func footer(_ text: String) -> String? {
        let start = text.firstRange(of: "&C")?.upperBound ?? text.endIndex
        let end = text[start...].firstRange(of: "&R")?.lowerBound ?? text.endIndex
        let middle = String(text[start..<end])
        return middle == FormPage.usualFooter ? nil : middle
    }

    private func columns(
        _ heading: LearntHeading, _ sheet: BlankSheet, below groups: [String], indent: Int,
        _ form: KnownHeadings.Likeness?
    ) -> [String] {
        let margin = String(repeating: " ", count: indent)
        switch heading {
        case .group(let text, let headings):
            return ["\(margin)- heading: \(text.asYAML)", "\(margin)  columns:"]
                + headings.flatMap { columns($0, sheet, below: groups + [text], indent: indent + 4, form) }
        case .column(let text, let column):
            let path = groups + [text]
            let content = known.content(of: path, like: form)
            let width = "width: \(sheet.width(column).asYAML)"
            let choices = sheet.choices[column, default: []].map(\.asYAML).joined(separator: ", ")
            let offered = choices.isEmpty ? "" : ", choices: [\(choices)]"
            return [
                "\(margin)- {heading: \(text.asYAML), \(content), \(width)\(known.alignment(of: path, like: form))\(offered)}"
            ]
        }
    }
}

/// What headings mean in the forms that are shipped, and in the registry (已知表头).
struct KnownHeadings {
    /// The sheet of a shipped form that a sheet is most like.
    struct Likeness {
        let form: String
        let layout: FormSheetLayout
        fileprivate let columns: [String: FormColumn]
    }

    private let sheets: [Likeness]
    private let dictionary: HeadingDictionary

    init(_ definitions: FormDefinitions, _ dictionary: HeadingDictionary) {
        self.dictionary = dictionary
        sheets = definitions.forms.compactMap { definitions[$0] }.flatMap { form in
            form.sheets.filter { $0.card == nil }.map { layout in
                let paths = layout.headings.flatMap { $0.paths() }
                return Likeness(
                    form: form.form, layout: layout,
                    columns: Dictionary(
                        paths.map { (Self.key($0.path), $0.column) }, uniquingKeysWith: { first, _ in first }))
            }
        }
    }

    private static func key(_ path: [String]) -> String { MatchKey(path.joined()).text }

    /// The sheet that has most of these headings, where that is at least a third of them.
    func likeness(of paths: [[String]]) -> Likeness? {
        let counted = sheets.map { sheet in (sheet, paths.count { sheet.columns[Self.key($0)] != nil }) }
        guard let best = counted.max(by: { $0.1 < $1.1 }), best.1 * 3 >= paths.count, best.1 > 0 else { return nil }
        return best.0
    }

    /// What stands in a column of these headings, as YAML.
    func content(of path: [String], like form: Likeness?) -> String {
        if let column = form?.columns[Self.key(path)] { return Self.content(column) }
        guard let last = path.last,
            let found = dictionary.field(for: last, in: .persons) ?? dictionary.field(for: last, in: .households)
        else { return "blank: true" }
        let kind: FormColumn.Kind =
            switch found.field.entry.kind {
            case .identity, .identifier, .phone, .account: .code
            case .money: .money
            case .count, .year: .count
            case .day: .date
            default: .text
            }
        return "source: \(found.field.rawValue)" + (kind == .text ? "" : ", type: \(kind.rawValue)")
    }

    private static func content(_ column: FormColumn) -> String {
        let type = column.kind == .text ? "" : ", type: \(column.kind.rawValue)"
        return switch column.content {
        case .source(let key): "source: \(key)\(type)"
        case .constant(let text): "text: \(text.asYAML)\(type)"
        case .blank: "blank: true\(type)"
        }
    }

    /// Where the text stands in its column, as a known form has it.
    func alignment(of path: [String], like form: Likeness?) -> String {
        guard let column = form?.columns[Self.key(path)] else { return "" }
        let usual: FormColumn.Alignment = column.kind == .money ? .right : .centre
        return column.alignment == usual ? "" : ", align: \(column.alignment.rawValue)"
    }
}

extension Typeface {
    /// `{name: 宋体, size: 12, weight: bold}`
    fileprivate var asYAML: String {
        "{name: \(name.asYAML), size: \(size.asYAML)\(isBold ? ", weight: bold" : ", weight: regular")}"
    }
}
