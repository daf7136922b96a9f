import Findings
import Importing
import Registry
import Spreadsheet
import SpreadsheetReading
import Templates

/// What a file is, and how each of its columns was understood (识别结果).
public struct Inspection: Sendable {
    /// The tables of the file.
    let tables: [ImportedTable]

    /// Whether the file is a table that can be read.
    public var isComplete: Bool { tables.allSatisfy { $0.facts.obstacle == nil } }

    /// A line a table: which it is, and how many of its columns are known.
    var summary: [Words] {
        tables.compactMap { table in
            table.recognition.map { recognition in
                let (known, unknown) = (recognition.columns.count, recognition.unknown.count)
                return Words(
                    "识别为：\(recognition.definition.title)，\(known) 列已识别，\(unknown) 列未识别，\(table.records) 条记录",
                    "recognised as \(recognition.definition.id): \(known) columns known, \(unknown) unknown, "
                        + "\(table.records) records")
            }
        }
    }

    /// The inspection in words, a paragraph a table.
    public func text(_ language: Language) -> String {
        tables.map { TableDescription(table: $0, language: language).text }.joined(separator: "\n")
    }
}

/// One table in words.
private struct TableDescription {
    let table: ImportedTable
    let language: Language

    var text: String {
        if let obstacle = table.facts.obstacle { return "\(table.file)\n  \(obstacle.words[language])\n" }
        guard let recognition = table.recognition else { return "" }
        var lines = ["\(table.file) · \(table.sheet)"]
        lines.append(label("表样", "template") + "\(recognition.definition.title) (\(recognition.definition.id))")
        lines.append(label("表头行", "headings") + rowRange(recognition.headerRows))
        lines.append(label("记录数", "records") + "\(table.records)")
        for (year, count) in table.setAside.sorted(by: { $0.key < $1.key }) {
            lines.append(label("其他年度", "other year") + "\(year): \(count)")
        }
        for missing in table.facts.missingRequired { lines.append(label("缺少必填列", "missing column") + missing) }
        for heading in table.facts.unknownHeadings { lines.append(label("未识别的列", "unknown column") + named(heading)) }
        for heading in table.facts.repeatedHeadings { lines.append(label("表头重复", "heading twice") + named(heading)) }
        for stray in table.facts.strayRows {
            lines.append(label("非数据行", "no record") + "\(rowRange(stray.rows)) \(stray.kind.words[language])")
        }
        lines += SheetPeculiarities(table: table, language: language).lines.map { "  " + $0 }
        lines.append(label("列", "columns"))
        for column in recognition.columns {
            let meaning =
                column.field.map { "\($0.label) · \($0.rawValue)" } ?? Words("原样保留", "kept as it is")[language]
            lines.append("    \(letters(column.column))\t\(column.heading) → \(meaning)\(how(column.how))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func how(_ match: HeadingMatch) -> String {
        switch match {
        case .exact: ""
        case .alias: Words("（别名）", " (alias)")[language]
        case .normalised: Words("（规范后）", " (normalised)")[language]
        case .inferred: Words("（推断）", " (inferred)")[language]
        }
    }
    private func label(_ zh: String, _ en: String) -> String { "  \(Words(zh + "：", en + ": ")[language])" }
    private func letters(_ column: Int) -> String { CellReference.letters(ofColumn: column) }
    private func rowRange(_ rows: ClosedRange<Int>) -> String {
        rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)–\(rows.upperBound)"
    }
    private func named(_ heading: TableFacts.Heading) -> String {
        "\(heading.place.column.map(letters) ?? "") \(heading.text)"
    }
}
