import SpreadsheetWriting
import Templates

extension FormSheet {
    /// Lays records out as a definition says.
    init<Record: FormRecord>(
        _ layout: FormSheetLayout, of definition: FormDefinition, records: [Record], placeholders: [String: String]
    ) throws(FormError) {
        var texts = TextFiller(place: layout.place, placeholders: placeholders)
        let columns = try layout.columns.map { column throws(FormError) in
            try BoundColumn<Record>(column, dates: layout.dates)
        }
        name = layout.name
        title = try texts.fill(layout.title)
        widths = columns.map { $0.width(for: records, size: definition.fonts.body.size) }
        page = layout.page
        fonts = definition.fonts
        let all = 1...columns.count

        addRow([FormCell(rows: 1...1, columns: all, value: .text(title), style: FormCellStyle(.title))], padding: 10)
        try addFillLine(left: texts.fill(layout.fillLeft), right: texts.fill(layout.fillRight))
        let heading = heights.count + 1
        addHeadings(layout.headings)
        repeatedRows = heading...heights.count
        for record in records {
            guard let sum = record.sum else {
                addRow(columns.enumerated().map { cell($0, $1, $1.value(of: record), .body) })
                continue
            }
            guard let label = layout.sums[sum.level] else { continue }
            texts.placeholders = placeholders.merging(sum.placeholders) { $1 }
            try addSumRow(record, columns, label: texts.fill(label), layout.place)
        }
        texts.placeholders = placeholders
        if records.isEmpty {
            let none = OutputValue.text(try texts.fill(layout.empty))
            addRow([FormCell(rows: next, columns: all, value: none, style: FormCellStyle(.body))], padding: 10)
        }
        for items in layout.signatures {
            try addSignatures(items.map { item throws(FormError) in try texts.fill(item) })
        }
        for note in layout.notes {
            let text = OutputValue.text(try texts.fill(note))
            addRow([FormCell(rows: next, columns: all, value: text, style: FormCellStyle(.note, .left))])
        }
    }

    /// No spreadsheet program has taller rows, in points.
    private static let greatestHeight = 409.0

    /// The row after the last.
    private var next: ClosedRange<Int> { heights.count + 1...heights.count + 1 }

    private mutating func addRow(_ cells: [FormCell], padding: Double = 5) {
        let tallest = cells.map { height(of: $0) }.max() ?? 0
        heights.append(min((tallest + padding).rounded(.up), Self.greatestHeight))
        self.cells += cells
    }

    private func cell<Record>(
        _ index: Int, _ column: BoundColumn<Record>, _ value: OutputValue, _ role: FormCellStyle.Role
    ) -> FormCell {
        FormCell(
            rows: next, columns: index + 1...index + 1, value: value,
            style: FormCellStyle(role, column.alignment, column.format))
    }

    /// The left text takes half of the columns, the right text the other half.
    private mutating func addFillLine(left: String, right: String) {
        guard widths.count > 1 else {
            return addRow([
                FormCell(
                    rows: next, columns: 1...1, value: .text([left, right].joined(separator: "  ")),
                    style: FormCellStyle(.fill, .left))
            ])
        }
        let spans = self.spans(weights: [1, 1])
        addRow([
            FormCell(rows: next, columns: spans[0], value: .text(left), style: FormCellStyle(.fill, .left)),
            FormCell(rows: next, columns: spans[1], value: .text(right), style: FormCellStyle(.fill, .right)),
        ])
    }

    /// The label spans the columns that have no number, up to the first that has one.
    private mutating func addSumRow<Record: FormRecord>(
        _ record: Record, _ columns: [BoundColumn<Record>], label: String, _ place: DefinitionPlace
    ) throws(FormError) {
        let values = columns.map { $0.value(of: record) }
        let labelled = values.prefix { $0 == .blank }.count
        guard labelled > 0 else { throw .noPlaceForSumLabel(place) }
        let head = FormCell(rows: next, columns: 1...labelled, value: .text(label), style: FormCellStyle(.sum))
        let rest = (labelled..<columns.count).map { cell($0, columns[$0], values[$0], .sum) }
        addRow([head] + rest)
    }

    private mutating func addSignatures(_ items: [String]) {
        guard !items.isEmpty else { return }
        // Each item gets room for its words and for a name in handwriting behind it.
        let spans = spans(weights: items.map { TextMeasure.width(of: $0, size: 1) + 8 })
        let cells = zip(items, spans).map { item, span in
            FormCell(rows: next, columns: span, value: .text(item), style: FormCellStyle(.signature, .left))
        }
        addRow(cells, padding: 18)
    }

    /// Neighbouring columns for each weight, of about that share of the width; never none, unless columns run out.
    private func spans(weights: [Double]) -> [ClosedRange<Int>] {
        let share = widths.reduce(0, +) / weights.reduce(0, +)
        var spans: [ClosedRange<Int>] = []
        var first = 1
        var reached = 0.0
        var wanted = 0.0
        for (index, weight) in weights.enumerated() where first <= widths.count {
            wanted += weight * share
            let mostLast = widths.count - (weights.count - index - 1)
            var last = first
            reached += widths[first - 1]
            while last < mostLast, index == weights.count - 1 || reached + widths[last] / 2 < wanted {
                last += 1
                reached += widths[last - 1]
            }
            last = max(first, last)
            spans.append(first...last)
            first = last + 1
        }
        return spans
    }

    /// Headings: groups above their columns, a column's heading down to the last heading row.
    private mutating func addHeadings(_ headings: [FormHeading]) {
        let first = heights.count + 1
        let depth = headings.map(\.depth).max() ?? 1
        let last = first + depth - 1
        var placed: [FormCell] = []
        func place(_ headings: [FormHeading], row: Int, column: Int) {
            var column = column
            for heading in headings {
                let width = heading.columns.count
                var rows = row...last
                if case .group(_, let below) = heading {
                    rows = row...row
                    place(below, row: row + 1, column: column)
                }
                let columns = column...column + width - 1
                placed.append(
                    FormCell(
                        rows: rows, columns: columns, value: .text(broken(heading.text, over: columns)),
                        style: FormCellStyle(.heading)))
                column += width
            }
        }
        place(headings, row: first, column: 1)
        placed.sort { ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound) }
        cells += placed
        heights += [Double](repeating: 18, count: depth)
        for cell in placed.sorted(by: { $0.rows.count < $1.rows.count }) {
            let missing = height(of: cell) + 5 - cell.rows.map { heights[$0 - 1] }.reduce(0, +)
            if missing > 0 { heights[cell.rows.upperBound - 1] += missing.rounded(.up) }
        }
    }

    /// A heading that needs more than one line breaks before its bracket, not within.
    private func broken(_ heading: String, over columns: ClosedRange<Int>) -> String {
        let room = room(over: columns)
        guard TextMeasure.lines(of: heading, size: fonts.heading.size, in: room) > 1 else { return heading }
        return heading.replacing("（", with: "\n（")
    }
}
