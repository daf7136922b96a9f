import Spreadsheet

/// How many cells of a kind there are, and the first of them.
public struct CellTally: Hashable, Sendable {
    public private(set) var count = 0
    public private(set) var first: CellReference?

    mutating func add(row: Int, column: Int) {
        count += 1
        if first == nil { first = CellReference(row: row, column: column) }
    }

    /// Adds cells that stand behind.
    mutating func add(_ other: CellTally) {
        count += other.count
        if first == nil { first = other.first }
    }
}

/// What is known of a sheet once it has been read to its end.
public struct SheetSummary: Hashable, Sendable {
    /// Rows stored, empty ones included.
    public internal(set) var rows = 0
    /// Cells that hold something.
    public internal(set) var cells = 0
    public internal(set) var formulas = CellTally()
    /// Formulas whose result the file does not store.
    public internal(set) var formulasWithoutResult = CellTally()
    /// Cells that hold an error value, such as `#N/A`.
    public internal(set) var errors = CellTally()
    /// Cells that hold a picture.
    public internal(set) var pictures = CellTally()
    /// Hidden rows with cells, often left over from a filter.
    public internal(set) var hiddenRows = 0
    public internal(set) var firstHiddenRow: Int?
    /// Ranges of hidden columns, first and last.
    public internal(set) var hiddenColumns: [ClosedRange<Int>] = []
    /// Merged ranges (合并单元格); only the first cell of each holds a value.
    public internal(set) var mergedRanges: [CellRange] = []
    /// The range of the sheet's filter, if one is set.
    public internal(set) var filter: CellRange?
    /// The range that the file declares, which is often wrong and never used.
    public internal(set) var declaredRange: String?
    /// The smallest range around all cells that hold something.
    public internal(set) var usedRange: CellRange?
    /// Oddities (异常), the first of each kind with its place, and how many.
    public internal(set) var oddities: [Oddity] = []

    /// What is known of no row.
    public init() {}

    /// Adds what is known of the rows behind.
    public mutating func append(_ other: SheetSummary) {
        rows += other.rows
        cells += other.cells
        formulas.add(other.formulas)
        formulasWithoutResult.add(other.formulasWithoutResult)
        errors.add(other.errors)
        pictures.add(other.pictures)
        hiddenRows += other.hiddenRows
        firstHiddenRow = firstHiddenRow ?? other.firstHiddenRow
        hiddenColumns += other.hiddenColumns
        mergedRanges += other.mergedRanges
        filter = other.filter ?? filter
        declaredRange = other.declaredRange ?? declaredRange
        if let used = other.usedRange { use(used) }
        for oddity in other.oddities { add(oddity) }
    }

    /// Counts cells as used.
    mutating func use(_ range: CellRange) { usedRange = usedRange.map { $0.union(range) } ?? range }

    /// Adds an oddity: the first of its kind with its place, the rest by number.
    mutating func add(_ oddity: Oddity) {
        if let index = oddities.firstIndex(where: { $0.kind == oddity.kind }) {
            oddities[index].count += oddity.count
        } else {
            oddities.append(oddity)
        }
    }

    mutating func countHiddenRow(_ row: Int) {
        hiddenRows += 1
        if firstHiddenRow == nil { firstHiddenRow = row }
    }
}

/// Something odd about a sheet that did not keep it from being read.
public struct Oddity: Hashable, Sendable {
    /// The kinds of oddities.
    public enum Kind: Hashable, Sendable {
        /// Rows stored out of order, or twice.
        case rowOrder
        case cellOrder
        /// Two cells in one place; the last counts.
        case duplicateCell
        /// A number that is none, such as `NaN`.
        case unreadableValue
        /// A style that the workbook does not define.
        case unknownStyle
        /// Text longer than Excel allows.
        case overlongText
        /// A date-formatted number that is no date.
        case impossibleDate
    }

    public let kind: Kind
    /// The part it stands in.
    public let part: String
    /// The first cell or row concerned.
    public let place: String
    public internal(set) var count: Int
}

extension CellRange {
    /// The smallest range around both.
    fileprivate func union(_ other: CellRange) -> CellRange {
        CellRange(
            CellReference(row: min(first.row, other.first.row), column: min(first.column, other.first.column)),
            CellReference(row: max(last.row, other.last.row), column: max(last.column, other.last.column)))
    }
}
