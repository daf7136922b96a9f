import Registry
import SpreadsheetReading

/// Reads rows that stand next to each other into households (连续归户). Its storage is used again and again.
struct HouseholdReader: ~Copyable {
    /// So many persons at once are worth a look, and stay in a processor's cache.
    private static let persons = 256

    private let table: Int
    private var members: MemberReader
    /// The rows of the household that has not ended.
    private var open = RowStore()
    private var households: [Household] = []
    private var count = 0
    private var persons = 0

    /// - Parameter row: one to which the rows that are read can be lent.
    init(_ row: consuming Row, of layout: TableLayout, table: Int) {
        self.table = table
        members = MemberReader(row, of: layout, pool: TextPool())
    }

    /// Whether there are households enough to look at.
    var isFull: Bool { persons >= Self.persons }

    /// Adds the current row of a sheet to the household that has not ended.
    mutating func take(_ sheet: inout SheetRows) { open.take(&sheet) }

    /// Reads the household that has not ended, if there is one; the next row begins another.
    mutating func endHousehold() {
        guard open.count > 0 else { return }
        if count == households.count { households.append(Household()) }
        var company: [Member] = []
        swap(&company, &households[count].members)
        company.removeAll(keepingCapacity: true)
        for index in 0..<open.count {
            members.take { open.exchange(index, with: &$0) }
            members.read(
                RecordToken(table: table, row: members.row), of: &households[count], isFirst: index == 0,
                continues: index > 0)
            company.append(members.member)
        }
        swap(&company, &households[count].members)
        persons += open.count
        count += 1
        open.clear()
    }

    /// Exchanges the rows of the household that has not ended.
    mutating func exchangeOpen(with rows: inout RowStore) { swap(&open, &rows) }

    /// How a row that waits to be taken belongs to the household that has not ended.
    mutating func match(
        _ index: Int, of rows: inout RowStore, _ tracker: inout HouseholdTracker, _ layout: TableLayout
    ) -> HouseholdTracker.Match {
        var match = HouseholdTracker.Match.same
        members.lend { row in
            rows.exchange(index, with: &row)
            match = tracker.match(row, layout)
            rows.exchange(index, with: &row)
        }
        return match
    }

    /// Adds a row to the household that has not ended.
    mutating func take(_ index: Int, of rows: inout RowStore) { open.take(index, of: &rows) }

    /// Lets somebody look at the households that ended, if there are any, and lets go of them.
    mutating func show<Output>(_ look: (ArraySlice<Household>) -> Output) -> Output? {
        guard count > 0 else { return nil }
        defer {
            count = 0
            persons = 0
        }
        return look(households[..<count])
    }
}
