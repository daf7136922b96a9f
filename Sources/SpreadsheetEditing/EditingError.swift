import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting

/// Why a workbook was not edited (更正未执行). The file is then as it was. Never holds a cell's value.
public enum EditingError: Error, Hashable, Sendable {
    /// The workbook cannot be read; encrypted ones among them.
    case reading(ReadingError)
    /// The result cannot be written.
    case writing(WritingError)
    /// Corrections that cannot be made, in the plan's order; none of the others was made.
    case refused([Refusal])
    /// A workbook that must not be edited.
    case workbook(WorkbookRefusal)
    /// A sheet that must not be edited.
    case sheet(String, SheetRefusal)
    /// The result was read again and is not as planned: nothing was put in place.
    case notAsPlanned(part: String)
}

/// Why one correction cannot be made.
public struct Refusal: Hashable, Sendable {
    /// Where the correction stands in the plan, from 0.
    public let index: Int
    /// `CellEdit.line`.
    public let line: Int?
    public let sheet: String
    public let cell: CellReference
    public let reason: CellRefusal

    public init(index: Int, line: Int?, sheet: String, cell: CellReference, reason: CellRefusal) {
        self.index = index
        self.line = line
        self.sheet = sheet
        self.cell = cell
        self.reason = reason
    }
}

/// What keeps a cell from being edited.
public enum CellRefusal: Hashable, Sendable {
    /// The cell does not hold what the correction expects.
    case stale
    /// Two corrections give the cell different values.
    case conflict
    /// Outside the grid of a sheet.
    case outsideGrid
    /// More than 32,767 UTF-16 units.
    case textTooLong(units: Int)
    /// Not a number, or infinite.
    case notFinite
    /// A day before the first one of the workbook's date system.
    case dateTooEarly
    /// The workbook has no formats, and so cannot show a date.
    case noFormats
    /// The cell has a formula, and the plan does not say that formulas may be replaced.
    case formula
    /// The cell belongs to a formula of several cells: this range.
    case sharedFormula(CellRange)
    /// A cell that is covered by a merged range; only the range's first cell holds a value.
    case merged(CellRange)
    /// The heading of a table's column, which the table's own part repeats.
    case tableHeading
    /// The row's cells are stored out of order, or one of them twice.
    case cellOrder
}

/// What keeps a workbook from being edited.
public enum WorkbookRefusal: Hashable, Sendable {
    /// A text table (CSV, HTML, XML), which has no parts.
    case notPackage
    /// Digitally signed: any change breaks the signature.
    case signed
    /// The container is built in a way that cannot be kept.
    case unusualContainer
    /// A pivot table, whose cache repeats rows that are to be exchanged for others.
    case pivotTables
    /// Larger than a container without 64-bit offsets can be.
    case tooLarge
}

/// What keeps a sheet from being edited.
public enum SheetRefusal: Hashable, Sendable {
    /// The sheet is protected (工作表保护).
    case protected
    /// Rows stored out of order, or one of them twice.
    case rowOrder
    /// Rows without numbers whose cells say other ones.
    case rowsWithoutNumbers
    /// The part is UTF-16.
    case encoding
    /// Alternatives for different programs among the rows.
    case alternatives
    /// No row at all, where a table is to get rows.
    case noRows
    /// A merged range among rows that are to be exchanged for others.
    case mergedRows(CellRange)
    /// A comment (批注) in a row that is to be exchanged for another.
    case comment(CellReference)
    /// A table (ListObject) with a row of totals behind the rows that are to be exchanged.
    case totalsRow
}
