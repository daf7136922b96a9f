import SpreadsheetWriting

/// The sheet of charts (图表): the figures of each, and the chart beside them.
struct ChartSheet {
    let charts: [ChartTable]

    static let widths: [Double] = [24, 10, 10, 10, 10, 3]
    private static let chartColumn = 7
    /// How many rows a chart is high, so that the next one stands below it.
    private static let chartRows = 20
    /// More bars than these are left to the table.
    private static let mostBars = 30

    /// Writes the sheet's rows and puts the charts beside them.
    func write(styles: inout RoleStyles, on sheet: SheetID, in workbook: inout WorkbookWriter) throws(WritingError) {
        var row = 1
        for chart in charts {
            let start = row
            try workbook.write(title(chart), at: row, styles: &styles, on: sheet)
            try workbook.write(heading(chart), at: row + 1, styles: &styles, on: sheet)
            row += 2
            let first = row
            for line in chart.rows {
                try workbook.write(self.row(line, of: chart), at: row, styles: &styles, on: sheet)
                row += 1
            }
            if let note = chart.note {
                let text = SheetRow([SheetCell(text: note, .plain)])
                try workbook.write(text, at: row, styles: &styles, on: sheet)
                row += 1
            }
            let last = chart.kind == .bars ? min(row - 1, first + Self.mostBars - 1) : first + chart.rows.count - 1
            var drawing = chart.drawing(rows: first...min(last, first + chart.rows.count - 1), column: 1)
            (drawing.width, drawing.height) = (560, max(360, Double(drawing.rows.count) * 18 + 90))
            try workbook.insert(drawing, row: start, column: Self.chartColumn, on: sheet)
            row = max(row, start + Self.chartRows) + 2
        }
    }

    private func title(_ chart: ChartTable) -> SheetRow {
        SheetRow([SheetCell(text: chart.title, .section)], height: 22)
    }

    private func heading(_ chart: ChartTable) -> SheetRow {
        SheetRow(([chart.heading] + chart.series).map { SheetCell(text: $0, .head) }, height: 20)
    }

    private func row(_ line: (label: String, numbers: [Int]), of chart: ChartTable) -> SheetRow {
        let numbers = line.numbers.enumerated().map { position, number in
            chart.kind == .pyramid && position == 0
                ? SheetCell(.integer(-number), .unsigned) : SheetCell(.integer(number), .number)
        }
        return SheetRow([SheetCell(text: line.label, .text)] + numbers)
    }
}

extension ChartTable {
    /// The chart over its figures, which stand in rows of a sheet from a column on.
    func drawing(rows: ClosedRange<Int>, column: Int) -> Chart {
        let kind: Chart.Kind =
            switch kind {
            case .bars: .bars
            case .columns: .columns
            case .pyramid: .pyramid
            }
        let series = zip(series, tones).enumerated().map { position, series in
            Chart.Series(series.0, column: column + 1 + position, colour: Colour(rgb: series.1.rawValue))
        }
        return Chart(kind, title: title, rows: rows, categories: column, series: series)
    }
}
