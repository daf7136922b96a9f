import Findings
import Spreadsheet
import SpreadsheetReading

extension TableFacts {
    /// Notes what the sheet is like as a sheet (工作表情况), once it has been read to its end.
    mutating func note(_ summary: SheetSummary, of sheet: Sheet, in workbook: Workbook, firstDataRow: Int) {
        countsFrom1904 = workbook.dateSystem == .from1904
        isSheetHidden = sheet.visibility != .visible
        hiddenRows = Tally(summary.hiddenRows, first: summary.firstHiddenRow.map { TablePlace(row: $0) })
        if let used = summary.usedRange {
            let columns = used.first.column...used.last.column
            // Whoever hides all columns to the right of the table hides nothing.
            hiddenColumns = summary.hiddenColumns.filter { $0.overlaps(columns) }.map { $0.clamped(to: columns) }
        }
        filter = summary.filter?.description
        let merged = summary.mergedRanges.filter { $0.last.row >= firstDataRow }
        mergedCells = Tally(merged.count, first: merged.first.map { TablePlace($0.first) })
        if let declared = summary.declaredRange, let used = summary.usedRange,
            CellRange(declared).map({ $0.contains(used.first) && $0.contains(used.last) }) != true
        {
            falseDimension = declared
        }
        formulas = Tally(summary.formulas)
        formulasWithoutResult = Tally(summary.formulasWithoutResult)
        errors = Tally(summary.errors)
        pictures = Tally(summary.pictures)
        oddities = summary.oddities.map { Words($0.text(.chinese), $0.text(.english)) }
    }
}

extension TableFacts.Tally {
    fileprivate init(_ cells: CellTally) { self.init(cells.count, first: cells.first.map { TablePlace($0) }) }
}

extension TablePlace {
    fileprivate init(_ cell: CellReference) { self.init(row: cell.row, column: cell.column) }
}
