import Registry
import SpreadsheetReading

/// Puts households together, for somebody to look at some at a time (整户交看). Its storage is used again and again.
struct HouseholdLooker<Output: Sendable>: HouseholdTaker, ~Copyable {
    /// So many persons at once are worth a look, and stay in a processor's cache.
    static var persons: Int { 256 }

    private let table: Int
    private var members: MemberReader
    private let look: @Sendable (ArraySlice<Household>) -> Output
    private var households: [Household] = []
    private var count = 0
    private var persons = 0

    /// - Parameters:
    ///   - row: one to which the rows that are read can be lent.
    ///   - look: looks at households that follow each other.
    init(
        _ row: consuming Row, of layout: TableLayout, table: Int,
        look: @escaping @Sendable (ArraySlice<Household>) -> Output
    ) {
        self.table = table
        self.look = look
        members = MemberReader(row, of: layout, pool: TextPool())
    }

    var isFull: Bool { persons >= Self.persons }

    mutating func lend(_ lend: (inout Row) -> Void) { members.lend(lend) }

    mutating func take(_ rows: inout RowStore) {
        if count == households.count { households.append(Household()) }
        var company: [Member] = []
        swap(&company, &households[count].members)
        company.removeAll(keepingCapacity: true)
        for index in 0..<rows.count {
            members.take { rows.exchange(index, with: &$0) }
            members.read(
                RecordToken(table: table, row: members.row), of: &households[count], isFirst: index == 0,
                continues: index > 0)
            company.append(members.member)
        }
        swap(&company, &households[count].members)
        persons += rows.count
        count += 1
    }

    mutating func finish() -> Output? {
        guard count > 0 else { return nil }
        defer {
            count = 0
            persons = 0
        }
        return look(households[..<count])
    }
}
