import Registry

/// Rows that may be a header (表头候选块), and the headings of their columns.
struct HeaderBlock {
    /// A column's lowest heading, and those above it.
    struct Heading {
        let column: Int
        let row: Int
        let text: String
        let groups: [String]
        /// The key of the heading above it.
        let groupKey: MatchKey?
        /// Whether the same heading, its groups included, stands to the left.
        let isRepeated: Bool
        /// What it may be looked up as.
        let forms: [HeadingForm]
        /// What it may be looked up as together with the heading above it.
        let joinedForms: [HeadingForm]
    }

    /// The rows.
    let rows: ClosedRange<Int>
    /// The headings, left to right.
    let headings: [Heading]

    /// The block of these consecutive rows.
    init(_ rows: ArraySlice<HeaderCells>) {
        self.rows = (rows.first?.number ?? 1)...(rows.last?.number ?? 1)
        var leaves: [Int: (row: Int, cell: HeaderCells.Cell)] = [:]
        for row in rows {
            for (column, cell) in row.cells { leaves[column] = (row.number, cell) }
        }
        var met: Set<MatchKey> = []
        headings = leaves.sorted { $0.key < $1.key }.map { column, leaf in
            let groups = rows.prefix { $0.number < leaf.row }.compactMap { row in
                Self.group(of: column, in: row) { leaves[$0].map { $0.row > row.number } == true }
            }
            let whole = groups.isEmpty ? leaf.cell.key : MatchKey(groups.map(\.text).joined() + leaf.cell.text)
            return Heading(
                column: column, row: leaf.row, text: leaf.cell.text, groups: groups.map(\.text),
                groupKey: groups.last?.key, isRepeated: !met.insert(whole).inserted, forms: leaf.cell.forms,
                joinedForms: groups.last.map { HeadingForm.forms(of: $0.text + leaf.cell.text) } ?? [])
        }
    }

    /// The cell in `row` that a merged cell spreads over `column`: the nearest to the left that has headings below it.
    private static func group(of column: Int, in row: HeaderCells, hasHeadingBelow: (Int) -> Bool) -> HeaderCells.Cell?
    {
        guard let (position, cell) = row.cells.last(where: { $0.column <= column }), hasHeadingBelow(position) else {
            return nil
        }
        return cell
    }
}

/// A row's cells with what each may be looked up as, worked out once.
struct HeaderCells {
    /// A cell that is not blank.
    struct Cell {
        let text: String
        let key: MatchKey
        let forms: [HeadingForm]
    }

    let number: Int
    let cells: [(column: Int, cell: Cell)]

    init(_ row: HeaderRow) {
        number = row.number
        cells = row.cells.compactMap { cell in
            let forms = HeadingForm.forms(of: cell.text)
            return forms.first.map { (cell.column, Cell(text: cell.text, key: $0.key, forms: forms)) }
        }
    }

    /// Whether the row numbers the columns or names their units, as some headers do in their last row.
    var isNumberingOrUnits: Bool {
        let words: Set<String> = [
            "甲", "乙", "丙", "丁", "元", "亩", "人", "户", "月", "岁", "公里", "平方米", "(元)", "(亩)", "(人)", "(户)", "(月)", "—", "-",
        ]
        let texts = cells.map(\.cell.key.text)
        guard texts.count >= 3 else { return false }
        var previous = 0
        return texts.allSatisfy { text in
            guard let number = Int(text) else { return words.contains(text) }
            defer { previous = number }
            return number == previous + 1
        }
    }
}
