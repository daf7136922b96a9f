/// A table in text (文本表格): columns as wide as their widest cell, two blanks apart, indented by two.
struct TextTable {
    /// How a column's cells stand in it.
    enum Alignment {
        case left, right
    }

    private let alignments: [Alignment]
    private var rows: [[String]] = []

    /// A table with these columns.
    init(_ alignments: [Alignment]) { self.alignments = alignments }

    /// Adds a row with one cell a column.
    mutating func add(_ cells: String...) { rows.append(cells) }

    /// Adds a row whose cells are counted elsewhere.
    mutating func add(row cells: [String]) { rows.append(cells) }

    /// The lines, without blanks at their ends.
    var lines: [String] {
        let widths = alignments.indices.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
        return rows.map { row in
            let cells = row.indices.map { column in
                switch alignments[column] {
                case .left: DisplayWidth.padded(row[column], to: widths[column])
                case .right: DisplayWidth.paddedBefore(row[column], to: widths[column])
                }
            }
            let line = "  " + cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
