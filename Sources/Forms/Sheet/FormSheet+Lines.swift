import Registry
import SpreadsheetWriting
import Templates

/// The lines that sheets are made of: each is added below the last.
extension FormSheet {
    /// No spreadsheet program has taller rows, in points.
    private static let greatestHeight = 409.0

    /// The row after the last.
    private var next: ClosedRange<Int> { heights.count + 1...heights.count + 1 }

    func cell(
        _ value: OutputValue, over columns: ClosedRange<Int>, _ role: FormCellStyle.Role,
        _ alignment: FormColumn.Alignment = .centre, _ format: NumberFormat = .general
    ) -> FormCell {
        FormCell(rows: next, columns: columns, value: value, style: FormCellStyle(role, alignment, format))
    }

    /// - Parameter padding: the room above and below the tallest text, in points.
    mutating func addRow(_ cells: [FormCell], padding: Double = 5) {
        let tallest = cells.map { height(of: $0) }.max() ?? 0
        heights.append(min((tallest + padding).rounded(.up), Self.greatestHeight))
        self.cells += cells
    }

    mutating func addTitle(_ text: String) {
        addRow([cell(.text(text), over: lineSpan, .title, variant == .working ? .left : .centre)], padding: 10)
    }

    /// The left text takes half of the columns, the right text the other half. A working copy merges no cells.
    mutating func addFillLine(left: String, right: String) {
        guard widths.count > 1, variant != .working else {
            let text = [left, right].filter { !$0.isEmpty }.joined(separator: "  ")
            return addRow([cell(.text(text), over: 1...1, .fill, .left)])
        }
        let spans = self.spans(weights: [1, 1])
        addRow([cell(.text(left), over: spans[0], .fill, .left), cell(.text(right), over: spans[1], .fill, .right)])
    }

    /// The lines to be signed, and the notes.
    mutating func addClosing(_ layout: FormSheetLayout, _ texts: TextFiller) throws(FormError) {
        for items in layout.signatures {
            try addSignatures(items.map { item throws(FormError) in try texts.fill(item) })
        }
        for note in layout.notes {
            addRow([cell(.text(try texts.fill(note)), over: 1...widths.count, .note, .left)])
        }
    }

    private mutating func addSignatures(_ items: [String]) {
        guard !items.isEmpty else { return }
        // Each item gets room for its words and for a name in handwriting behind it.
        let spans = spans(weights: items.map { TextMeasure.width(of: $0, size: 1) + 8 })
        addRow(zip(items, spans).map { cell(.text($0), over: $1, .signature, .left) }, padding: 18)
    }

    private var lineSpan: ClosedRange<Int> { variant == .working ? 1...1 : 1...widths.count }

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
    ///
    /// - Parameter spans: the columns of the sheet that each column of the table takes.
    mutating func addHeadings(_ headings: [FormHeading], over spans: [ClosedRange<Int>]) {
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
                let columns = spans[column].lowerBound...spans[column + width - 1].upperBound
                placed.append(
                    FormCell(
                        rows: rows, columns: columns, value: .text(broken(heading.text, over: columns)),
                        style: FormCellStyle(.heading)))
                column += width
            }
        }
        place(headings, row: first, column: 0)
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
