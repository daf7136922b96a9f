import Registry
import SpreadsheetReading

/// Reads the rows of a person table into members, and what they say of the household (成员行).
struct MemberReader: ~Copyable {
    /// A column that is read.
    private struct Column {
        let number: Int
        let field: Field
        let isHouseholds: Bool
        let hasMore: Bool
    }

    private var reader: FieldReader
    private let columns: [Column]
    /// What stood in each of the household's columns when it was read last.
    private var above: RowAbove
    /// The further columns of those that have some.
    private let further: [Field: [Int]]

    /// - Parameter row: one to which the rows that are read can be lent.
    init(_ row: consuming Row, of table: TableLayout, pool: TextPool) {
        let bindings = table.bindings.filter { $0.scope == .member || $0.scope == .household }
        columns = bindings.map { binding in
            Column(
                number: binding.column, field: binding.field, isHouseholds: binding.scope == .household,
                hasMore: !binding.furtherColumns.isEmpty)
        }
        above = RowAbove(columns: bindings.count)
        further = Dictionary(bindings.map { ($0.field, $0.furtherColumns) }, uniquingKeysWith: { first, _ in first })
        reader = FieldReader(row, of: table, pool: pool, columns: bindings.count)
    }

    /// The number of the row lent last.
    var row: Int { reader.row.number }

    /// Reads from a row that `lend` puts into the one given to it.
    mutating func lend(_ lend: (inout Row) -> Void) { lend(&reader.row) }

    /// Reads the row lent last into a member of a household. Of the household the first row says everything, a further one
    /// what no row above said; what stands there as in the row above, where that was the same household's (`continues`),
    /// is not read again.
    mutating func read(
        into member: inout Member, of household: inout Household, isFirst: Bool, continues: Bool
    ) {
        var cursor = CellCursor()
        let columns = columns
        for index in columns.indices {
            let column = columns[index]
            let cell = cursor.cell(inColumn: column.number, of: reader.row)
            if column.hasMore {
                readSeveral(column, isFirst, &member, &household)
                continue
            }
            if column.isHouseholds {
                if continues, above.isRepeated(by: cell, inColumn: index, reader.row) { continue }
                reader.move(to: cell, inColumn: index, fillsOnlyGaps: !isFirst)
                _ = household.withField(column.field, &reader)
                // What is noticed in a cell is noticed again in each that repeats it.
                if reader.remarks.isEmpty {
                    above.take(cell, inColumn: index, reader.row)
                } else {
                    above.forget(column: index)
                }
            } else {
                reader.move(to: cell, inColumn: index)
                _ = member.withField(column.field, &reader)
            }
            if !reader.remarks.isEmpty { member.note(reader, column.field) }
        }
    }

    /// Reads a field whose values are spread over several columns.
    private mutating func readSeveral(
        _ column: Column, _ isFirst: Bool, _ member: inout Member, _ household: inout Household
    ) {
        let columns = [column.number] + (further[column.field] ?? [])
        reader.move(toColumns: columns, fillsOnlyGaps: column.isHouseholds && !isFirst)
        _ =
            column.isHouseholds
            ? household.withField(column.field, &reader) : member.withField(column.field, &reader)
        member.note(reader, column.field)
    }
}

/// What stood in the columns of the household where they were read last (上一行).
private struct RowAbove {
    private enum Content {
        case unknown
        case empty
        /// What an image holds.
        case own
        /// The text is one of the workbook's, which stay.
        case shared(Cell)
    }

    private var contents: [Content]
    private var images: [CellImage]

    /// Nothing is known of so many columns.
    init(columns: Int) {
        contents = Array(repeating: .unknown, count: columns)
        images = Array(repeating: CellImage(), count: columns)
    }

    /// Whether a cell in a column, or none, says the same.
    func isRepeated(by cell: Cell?, inColumn column: Int, _ row: borrowing Row) -> Bool {
        switch contents[column] {
        case .unknown: false
        case .empty: cell == nil
        case .own: cell.map { images[column].matches($0, row) } ?? false
        case .shared(let above): cell.map { $0.isSameText(as: above, in: row) } ?? false
        }
    }

    /// Remembers a cell, or that there was none.
    mutating func take(_ cell: Cell?, inColumn column: Int, _ row: borrowing Row) {
        if let cell, cell.kind != .sharedText {
            contents[column] = .own
            images[column].take(cell, row)
        } else {
            contents[column] = cell.map { .shared($0) } ?? .empty
        }
    }

    /// Forgets what stood in a column.
    mutating func forget(column: Int) { contents[column] = .unknown }
}

extension Cell {
    /// Whether two cells hold the same shared text; a workbook may hold it twice.
    fileprivate func isSameText(as other: Cell, in row: borrowing Row) -> Bool {
        guard kind == other.kind else { return false }
        if sharedIndex == other.sharedIndex { return true }
        return row.withBytes(of: self) { text in row.withBytes(of: other) { text.isEqual(to: $0) } }
    }
}
