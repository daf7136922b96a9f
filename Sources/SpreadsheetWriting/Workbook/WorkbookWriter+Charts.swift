extension WorkbookWriter {
    /// Puts a chart with its upper left corner at a cell. Its data stand on the same sheet.
    public mutating func insert(_ chart: Chart, row: Int, column: Int, on sheet: SheetID) throws(WritingError) {
        let lastColumn = max(chart.categories, chart.series.map(\.column).max() ?? 1)
        try checkArea(chart.rows, 1...lastColumn, sheet)
        try checkArea(row...row, column...column, sheet)
        var chart = chart
        chart.title = EscapedText.of(chart.title)
        let name = sheets[sheet.index].name
        guard
            let code = library.insert(chart, source: name, row: row - 1, column: column - 1, sheet: sheet.index)
        else { throw .workbook(.outOfMemory) }
        try check(code, row...row, column...column, sheet)
    }

    /// Shows bars behind numbers, the longer the larger.
    public mutating func showBars(
        _ colour: Colour, rows: ClosedRange<Int>, columns: ClosedRange<Int>, on sheet: SheetID
    ) throws(WritingError) {
        try checkArea(rows, columns, sheet)
        let code = library.addDataBars(
            colour: colour, rows: rows.fromZero, columns: columns.fromZero, sheet: sheet.index)
        try check(code, rows, columns, sheet)
    }

    /// Colours the cells of numbers, the deeper the larger.
    public mutating func showHeat(
        _ colour: Colour, rows: ClosedRange<Int>, columns: ClosedRange<Int>, on sheet: SheetID
    ) throws(WritingError) {
        try checkArea(rows, columns, sheet)
        let code = library.addColourScale(
            to: colour, rows: rows.fromZero, columns: columns.fromZero, sheet: sheet.index)
        try check(code, rows, columns, sheet)
    }
}
