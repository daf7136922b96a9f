import Spreadsheet
import SpreadsheetReading

/// What the edits of a sheet met in it (原格核对), and which of them cannot be made.
struct SheetSurvey {
    private(set) var refusals: [Refusal] = []
    /// How many of the replaced cells referred to shared strings.
    private(set) var sharedTexts = 0
    /// Whether a cell is to lose its formula.
    private(set) var losesFormula = false

    private let edits: [PlannedEdit]
    private let plan: EditPlan
    private let sheet: String

    /// `edits` in reading order; `headings` are ranges that hold the headings of tables.
    init(
        _ workbook: Workbook, _ sheet: Sheet, _ edits: [PlannedEdit], of plan: EditPlan,
        _ outcome: SheetRewriter.Outcome, headings: [CellRange]
    ) throws(EditingError) {
        self.edits = edits
        self.plan = plan
        self.sheet = sheet.name
        var rows = workbook.rows(ofSheet: outcome.replaced, part: outcome.part.old.name)
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
        refuseCovered(by: outcome.merges, headings: headings)
        let known = Set(refusals.map(\.index))
        refusals += outcome.refusals.values.filter { !known.contains($0.index) }
    }

    private mutating func look(_ row: borrowing Row, _ index: Int) {
        guard let cell = row.cell(inColumn: edits[index].cell.column) else { return expectNothing(index) }
        if cell.kind == .sharedText { sharedTexts += 1 }
        if cell.hasFormula { if plan.replacesFormulas { losesFormula = true } else { refuse(index, .formula) } }
        guard let expected = plan.edits[edits[index].index].expected else { return }
        if !row.text(of: cell).utf8.elementsEqual(expected.utf8) { refuse(index, .stale) }
    }

    /// Of a cell that stays, nothing is known but that nobody asked.
    private mutating func expectNothing(_ index: Int) {
        guard edits[index].changesValue else { return }
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
        refusals.append(Refusal(index: edit.index, line: nil, sheet: sheet, cell: edit.cell, reason: reason))
    }
}
