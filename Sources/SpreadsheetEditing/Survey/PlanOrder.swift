import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting

/// A plan put in order: by sheet, then by place, each place once. What can be refused without the file is refused here.
struct PlanOrder {
    /// The edits of each sheet that has any, in the order of the tabs.
    private(set) var sheets: [(sheet: Sheet, edits: [PlannedEdit])] = []
    private(set) var refusals: [Refusal] = []

    init(_ plan: EditPlan, for workbook: Workbook, hasFormats: Bool) throws(ReadingError) {
        var bySheet: [Int: [PlannedEdit]] = [:]
        // Names differ less often than edits do.
        var positions: [String: Int] = [:]
        for (index, edit) in plan.edits.enumerated() {
            let position: Int
            if let known = positions[edit.sheet] {
                position = known
            } else {
                let sheet = try workbook.sheet(named: edit.sheet)
                guard sheet.hasCells else { throw .notWorksheet(sheet.name) }
                position = workbook.sheets.firstIndex(of: sheet) ?? 0
                positions[edit.sheet] = position
            }
            let value = Self.plain(edit.value)
            if let reason = Self.fault(edit.cell, value, workbook.dateSystem, hasFormats: hasFormats) {
                refuse(index, edit, reason)
                continue
            }
            bySheet[position, default: []].append(
                PlannedEdit(cell: edit.cell, value: value, mark: edit.mark, index: index))
        }
        for (position, edits) in bySheet.sorted(by: { $0.key < $1.key }) {
            // Of the same place, that which stands first in the plan speaks for all.
            let sorted = edits.sorted { ($0.cell, $0.index) < ($1.cell, $1.index) }
            var kept: [PlannedEdit] = []
            for edit in sorted {
                guard let last = kept.last, last.cell == edit.cell else {
                    kept.append(edit)
                    continue
                }
                let isSame =
                    last.value == edit.value && last.mark == edit.mark
                    && plan.edits[last.index].expected == plan.edits[edit.index].expected
                if !isSame { refuse(edit.index, plan.edits[edit.index], .conflict) }
            }
            sheets.append((workbook.sheets[position], kept))
        }
    }

    /// Empty text is no text.
    private static func plain(_ value: CellEdit.Value) -> CellEdit.Value {
        switch value {
        case .text(let text), .identifier(let text): text.isEmpty ? .clear : value
        case .number, .date, .clear, .keep: value
        }
    }

    private static func fault(
        _ cell: CellReference, _ value: CellEdit.Value, _ dateSystem: DateSystem, hasFormats: Bool
    ) -> CellRefusal? {
        guard (1...Grid.lastRow).contains(cell.row), (1...Grid.lastColumn).contains(cell.column) else {
            return .outsideGrid
        }
        switch value {
        case .text(let text), .identifier(let text):
            return EscapedText.excess(of: text).map { .textTooLong(units: $0) }
        case .number(let number): return number.isFinite ? nil : .notFinite
        case .date(let date):
            if !hasFormats { return .noFormats }
            return dateSystem.serial(of: date) == nil ? .dateTooEarly : nil
        case .clear, .keep: return nil
        }
    }

    private mutating func refuse(_ index: Int, _ edit: CellEdit, _ reason: CellRefusal) {
        refusals.append(Refusal(index: index, line: edit.line, sheet: edit.sheet, cell: edit.cell, reason: reason))
    }
}
