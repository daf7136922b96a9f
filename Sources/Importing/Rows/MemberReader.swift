import Registry
import SpreadsheetReading

/// Reads the rows of a person table into members, and what they say of the household (成员行).
struct MemberReader {
    /// A column that is read.
    private struct Column {
        let number: Int
        let field: Field
        let isHouseholds: Bool
        let hasMore: Bool
        /// What stood there in the row above, if that was read without a remark.
        var above = Above.unknown

        enum Above: Equatable {
            case unknown
            case nothing
            case text(Int)
        }
    }

    private let table: TableLayout
    private let pool: TextPool
    private var columns: [Column] = []
    /// The further columns of those that have some.
    private let further: [Field: [Int]]
    private var memo: CodeMemo

    init(_ table: TableLayout, pool: TextPool) {
        self.table = table
        self.pool = pool
        let bindings = table.bindings.filter { $0.scope == .member || $0.scope == .household }
        columns = bindings.map { binding in
            Column(
                number: binding.column, field: binding.field, isHouseholds: binding.scope == .household,
                hasMore: !binding.furtherColumns.isEmpty)
        }
        further = Dictionary(bindings.map { ($0.field, $0.furtherColumns) }, uniquingKeysWith: { first, _ in first })
        memo = CodeMemo(columns: columns.count)
    }

    /// Reads a row into a member of a household. Of the household the first row says everything, a further one what no row
    /// above said; what stands there as in the row above, where that was the same household's (`continues`), is not read
    /// again.
    mutating func read(
        _ row: borrowing Row, into member: inout Member, of household: inout Household, isFirst: Bool, continues: Bool
    ) {
        var reader = FieldReader(row, of: table, pool: pool, memo: CodeMemo())
        swap(&reader.memo, &memo)
        var cursor = CellCursor()
        for index in columns.indices {
            let column = columns[index]
            let cell = cursor.cell(inColumn: column.number, of: row)
            if column.hasMore {
                readSeveral(column, isFirst, &reader, &member, &household)
                continue
            }
            if column.isHouseholds {
                let above = Self.above(cell)
                if continues, above != .unknown, above == column.above { continue }
                reader.move(to: cell, inColumn: index, fillsOnlyGaps: !isFirst)
                _ = household.withField(column.field, &reader)
                columns[index].above = reader.remarks.isEmpty ? above : .unknown
            } else {
                reader.move(to: cell, inColumn: index)
                _ = member.withField(column.field, &reader)
            }
            if !reader.remarks.isEmpty { member.note(reader, column.field) }
        }
        swap(&reader.memo, &memo)
    }

    private static func above(_ cell: Cell?) -> Column.Above {
        guard let cell else { return .nothing }
        return cell.sharedIndex.map { .text($0) } ?? .unknown
    }

    /// Reads a field whose values are spread over several columns.
    private func readSeveral(
        _ column: Column, _ isFirst: Bool, _ reader: inout FieldReader, _ member: inout Member,
        _ household: inout Household
    ) {
        let columns = [column.number] + (further[column.field] ?? [])
        reader.move(toColumns: columns, fillsOnlyGaps: column.isHouseholds && !isFirst)
        _ =
            column.isHouseholds
            ? household.withField(column.field, &reader) : member.withField(column.field, &reader)
        member.note(reader, column.field)
    }
}
