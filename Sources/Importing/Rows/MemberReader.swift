import Registry
import SpreadsheetReading

/// Reads the rows of a person table into members, and what they say of the household (成员行).
struct MemberReader: ~Copyable {
    private var reader: FieldReader
    /// The cells of the row that must be read.
    private var changes: [RowAbove.Change]
    /// The member read last.
    private(set) var member = Member(source: RecordToken(table: 0, row: 0))
    /// The row read last.
    private var above: RowAbove
    /// The further columns of those that have some.
    private let further: [Field: [Int]]

    /// - Parameter row: one to which the rows that are read can be lent.
    init(_ row: consuming Row, of table: TableLayout, pool: TextPool) {
        let bindings = table.bindings.filter { $0.scope == .member || $0.scope == .household }
        above = RowAbove(
            bindings.map { binding in
                .init(
                    number: binding.column, field: binding.field, isHouseholds: binding.scope == .household,
                    hasMore: !binding.furtherColumns.isEmpty)
            }, row.shared())
        changes = Array(repeating: .init(column: 0, cell: nil), count: bindings.count)
        further = Dictionary(bindings.map { ($0.field, $0.furtherColumns) }, uniquingKeysWith: { first, _ in first })
        reader = FieldReader(row, of: table, pool: pool, columns: bindings.count)
    }

    /// The number of the row taken last.
    var row: Int { reader.row.number }

    /// Lends a row to look at: `look` puts it into the one given to it, and takes it back.
    mutating func lend(_ look: (inout Row) -> Void) { look(&reader.row) }

    /// Takes a row to read, which `exchange` puts into the one given to it, for storage that is no longer needed.
    mutating func take(_ exchange: (inout Row) -> Void) {
        above.exchange(with: &reader.row)
        exchange(&reader.row)
    }

    /// Reads the row taken last into `member`, and what it says of the household. Of that the first row says everything, a
    /// further one what no row above said.
    ///
    /// What stands as in the row read before is not read again: of the member never, of the household where that row was
    /// the same household's (`continues`).
    mutating func read(_ source: RecordToken, of household: inout Household, isFirst: Bool, continues: Bool) {
        member.source = source
        if !member.remarks.isEmpty { member.remarks = [] }
        let count = above.findChanges(in: reader.row, continues: continues, into: &changes)
        for index in 0..<count {
            let change = changes[index]
            let column = above.columns[change.column]
            if column.hasMore {
                readSeveral(column, isFirst, &household)
                continue
            }
            if column.isHouseholds {
                reader.move(to: change.cell, inColumn: change.column, fillsOnlyGaps: !isFirst)
                _ = household.withField(column.field, &reader)
            } else {
                reader.move(to: change.cell, inColumn: change.column)
                _ = member.withField(column.field, &reader)
            }
            guard !reader.remarks.isEmpty else { continue }
            // What is noticed in a cell is noticed again in each that repeats it.
            above.forget(column: change.column)
            member.note(reader, column.field)
        }
    }

    /// Reads a field whose values are spread over several columns.
    private mutating func readSeveral(_ column: RowAbove.Column, _ isFirst: Bool, _ household: inout Household) {
        let columns = [column.number] + (further[column.field] ?? [])
        reader.move(toColumns: columns, fillsOnlyGaps: column.isHouseholds && !isFirst)
        _ =
            column.isHouseholds
            ? household.withField(column.field, &reader) : member.withField(column.field, &reader)
        member.note(reader, column.field)
    }
}
