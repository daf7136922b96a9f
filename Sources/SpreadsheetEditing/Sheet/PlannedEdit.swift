import Spreadsheet

/// An edit of a cell as it is carried out: each place once, in reading order.
struct PlannedEdit {
    let cell: CellReference
    /// `.text("")` has become `.clear`.
    let value: CellEdit.Value
    var mark: CellMark?
    /// Where the edit stands in the plan.
    let index: Int

    /// Whether the cell will hold something, and so must be there.
    var needsCell: Bool { value != .clear || mark != nil }

    /// Whether the cell will have a value that the edit gives it.
    var needsValue: Bool { needsCell && changesValue && value != .clear }

    /// Whether the value is to be another.
    var changesValue: Bool { value != .keep }
}
