import Registry
import SpreadsheetReading
import Templates

/// Which records of a table are of the year that is wanted (记录年度).
struct RecordYears {
    private let field: Field
    private let wanted: Int?
    /// The records of other years than the one wanted, by year.
    private(set) var setAside: [Int: Int] = [:]
    /// The cell of the record before and its year: rows of one year mostly follow each other.
    private var lastCell = CellImage()
    private var lastYear: Int?

    /// - Parameter wanted: the year whose records are wanted; all where `nil`.
    init(of kind: TableKind, wanted: Int?) {
        field = kind.yearField
        self.wanted = wanted
    }

    /// Whether a record is wanted: `false` where it is of another year than the one wanted. One that says none is. What is not is counted.
    mutating func add(_ row: borrowing Row, _ layout: TableLayout) -> Bool {
        guard let wanted, let cell = layout.cell(of: field, in: row) else { return true }
        if !lastCell.isRepeated(by: cell, row) {
            lastYear = Self.year(in: layout.text(of: field, in: row), layout.edition)
        }
        guard let year = lastYear, year != wanted else { return true }
        setAside[year, default: 0] += 1
        return false
    }

    /// Adds the records behind.
    mutating func append(_ next: RecordYears) { setAside.merge(next.setAside, uniquingKeysWith: +) }

    private static func year(in text: String?, _ edition: Int) -> Int? {
        guard let text, case .exact(let year) = Year.read(text, edition: edition) else { return nil }
        return Int(year.number)
    }
}
