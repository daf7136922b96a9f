import Spreadsheet
import SpreadsheetReading

/// Reads a sheet from end to end before anything is written, and tells what each edit finds and which cannot be made.
struct SheetSurvey {
    private(set) var edits: [PlannedEdit]
    private(set) var refusals: [Refusal] = []
    private(set) var formulas = 0

    private let plan: EditPlan
    let sheet: Sheet
    /// How wide new columns become.
    var widths: [Int: Double] { plan.widths[sheet.name] ?? [:] }
    /// Whether a cell is to lose its formula.
    private(set) var losesFormula = false

    /// `edits` in reading order; `headings` are ranges that hold the headings of tables.
    init(
        _ workbook: Workbook, _ sheet: Sheet, _ edits: [PlannedEdit], of plan: EditPlan, headings: [CellRange]
    ) throws(EditingError) {
        self.edits = edits
        self.plan = plan
        self.sheet = sheet
        var rows = try reading { () throws(ReadingError) in try workbook.rows(of: sheet) }
        var next = 0
        do throws(ReadingError) {
            while try rows.advance() {
                while next < edits.count, edits[next].cell.row < rows.row.number {
                    expectNothing(next)
                    next += 1
                }
                while next < edits.count, edits[next].cell.row == rows.row.number {
                    look(rows.row, next)
                    next += 1
                }
            }
        } catch { throw .reading(error) }
        while next < edits.count {
            expectNothing(next)
            next += 1
        }
        guard !rows.summary.oddities.contains(where: { $0.kind == .rowOrder }) else {
            throw .sheet(sheet.name, .rowOrder)
        }
        formulas = rows.summary.formulas.count
        refuseCovered(by: rows.summary.mergedRanges, headings: headings)
    }

    private mutating func look(_ row: borrowing Row, _ index: Int) {
        guard let cell = row.cell(inColumn: edits[index].cell.column) else { return expectNothing(index) }
        edits[index].found = cell.kind == .sharedText ? .sharedText : .other
        guard edits[index].changesValue else { return }
        if cell.hasFormula { if plan.replacesFormulas { losesFormula = true } else { refuse(index, .formula) } }
        guard let expected = plan.edits[edits[index].index].expected else { return }
        if !row.text(of: cell).utf8.elementsEqual(expected.utf8) { refuse(index, .stale) }
    }

    private mutating func expectNothing(_ index: Int) {
        if let expected = plan.edits[edits[index].index].expected, !expected.isEmpty { refuse(index, .stale) }
    }

    private mutating func refuseCovered(by merges: [CellRange], headings: [CellRange]) {
        for range in merges {
            for index in indices(within: range) where edits[index].cell != range.first && edits[index].changesValue {
                refuse(index, .merged(range))
            }
        }
        for range in headings {
            for index in indices(within: range) { refuse(index, .tableHeading) }
        }
    }

    /// The edits within a range, found by the rows of its edits.
    private func indices(within range: CellRange) -> [Int] {
        var low = 0
        var high = edits.count
        while low < high {
            let middle = (low + high) / 2
            if edits[middle].cell.row < range.first.row { low = middle + 1 } else { high = middle }
        }
        var found: [Int] = []
        while low < edits.count, edits[low].cell.row <= range.last.row {
            if range.contains(edits[low].cell) { found.append(low) }
            low += 1
        }
        return found
    }

    private mutating func refuse(_ index: Int, _ reason: CellRefusal) {
        let edit = edits[index]
        refusals.append(
            Refusal(
                index: edit.index, line: plan.edits[edit.index].line, sheet: sheet.name, cell: edit.cell, reason: reason
            ))
    }
}
