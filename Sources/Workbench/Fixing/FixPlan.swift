import Corrections
import Spreadsheet
import SpreadsheetEditing

/// The changes of a workbook (更正方案), each bound to what the cell holds.
struct FixPlan {
    private struct Place: Hashable {
        let sheet: String
        let cell: CellReference
    }

    /// While the plan is made.
    private var byPlace: [Place: (change: CellChange, value: CellEdit.Value)] = [:]
    /// The changes, by sheet and cell.
    private(set) var changes: [CellChange] = []
    /// What each change's cell is to hold.
    private var values: [CellEdit.Value] = []
    /// Safe normalisations of cells that hold formulas.
    var safeInFormulas = 0
    /// Lines that are about other files.
    var otherFiles = 0

    /// Adds a change; `false` where one of the same rank gives the cell another value.
    mutating func add(_ change: CellChange, _ value: CellEdit.Value) -> Bool {
        let place = Place(sheet: change.sheet, cell: change.cell)
        guard let other = byPlace[place] else {
            byPlace[place] = (change, value)
            return true
        }
        if other.value == value, other.change.origin.rank >= change.origin.rank { return true }
        // What a rule of cells makes of a text, the next one builds on.
        let replaces =
            change.origin.rank > other.change.origin.rank || (change.origin.isSafe && other.change.origin.isSafe)
        if replaces { byPlace[place] = (change, value) }
        return replaces || other.change.origin.rank > change.origin.rank
    }

    /// Leaves out what is so already, and puts the rest in order.
    mutating func finish() {
        let made = byPlace.values.filter { $0.change.before != $0.change.after }
            .sorted { ($0.change.sheet, $0.change.cell) < ($1.change.sheet, $1.change.cell) }
        byPlace = [:]
        changes = made.map(\.change)
        values = made.map(\.value)
    }

    /// What the editor is to do.
    func edits(replacingFormulas: Bool) -> EditPlan {
        EditPlan(
            zip(changes, values).map { change, value in
                CellEdit(sheet: change.sheet, cell: change.cell, expected: change.before, value: value)
            }, replacesFormulas: replacingFormulas)
    }
}

extension CellChange.Origin {
    /// What goes before what.
    fileprivate var rank: Int {
        switch self {
        case .safe: 0
        case .accepted: 1
        case .listed: 2
        }
    }
}
