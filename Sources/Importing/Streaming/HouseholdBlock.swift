import Registry
import SpreadsheetReading

/// Households that stand next to each other in a file (户块): first the rows of their members, then what they say. Its
/// storage is used again for the households that follow.
public struct HouseholdBlock: Sendable {
    /// So many persons keep a processor busy and stay in its cache.
    private static let persons = 256

    /// How many households of the file stand before those of the block.
    public private(set) var start = 0
    /// How many households are in it.
    public private(set) var count = 0
    private var rows = RowStore()
    /// Whether a row begins a household.
    private var begins: [Bool] = []
    private var table = 0
    private var layout: TableLayout?
    private var workbook: Workbook?
    private var households: [Household] = []
    private var texts = TextPool.Memory()

    /// A block without households.
    public init() {}

    /// How many persons are in it.
    public var persons: Int { rows.count }

    var isFull: Bool { rows.count >= Self.persons }

    /// How many households of the file stand before those behind the block.
    var end: Int { start + count }

    /// Lets go of the households; the next one is the file's `start`th, and stands in its `table`th table.
    mutating func clear(start: Int, table: Int, layout: TableLayout, of workbook: Workbook) {
        self.start = start
        // A household keeps what the columns of its table say anew.
        if table != self.table { households = [] }
        self.table = table
        self.layout = layout
        self.workbook = workbook
        count = 0
        rows.clear()
        begins.removeAll(keepingCapacity: true)
    }

    /// Takes the current row of a sheet.
    mutating func take(_ sheet: inout SheetRows, beginsHousehold: Bool) {
        rows.take(&sheet)
        begins.append(beginsHousehold)
        if beginsHousehold { count += 1 }
    }

    /// Reads the rows, or of them no more than some fields, and shows the households.
    public mutating func read<Result>(
        only fields: Set<Field>? = nil, _ body: (ArraySlice<Household>) -> Result
    ) -> Result {
        if let layout, let workbook {
            readMembers(fields.map { layout.narrowed(to: $0) } ?? layout, workbook.emptyRow)
        }
        return body(households[..<count])
    }

    private mutating func readMembers(_ layout: TableLayout, _ row: consuming Row) {
        var known = TextPool.Memory()
        swap(&known, &texts)
        let pool = TextPool(known)
        var members = MemberReader(row, of: layout, pool: pool)
        var position = -1
        for index in begins.indices {
            let isFirst = begins[index]
            if isFirst {
                position += 1
                begin(position)
            }
            members.lend { rows.exchange(index, with: &$0) }
            var member = Member(source: RecordToken(table: table, row: members.row))
            members.read(into: &member, of: &households[position], isFirst: isFirst, continues: !isFirst)
            households[position].members.append(consume member)
            members.lend { rows.exchange(index, with: &$0) }
        }
        texts = pool.end()
    }

    private mutating func begin(_ position: Int) {
        if position == households.count {
            households.append(Household())
        } else {
            households[position].members.removeAll(keepingCapacity: true)
        }
    }
}
