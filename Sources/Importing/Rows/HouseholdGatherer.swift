import Registry
import SpreadsheetReading
import Templates

/// Puts the rows of one table into households (归户).
///
/// Rows belong together by household number; where a row has none, by village and head's name. A row with a person and
/// no household at all belongs to the household of the row above it, as anyone reading merged cells would see.
struct HouseholdGatherer: ~Copyable {
    var households: [Household] = []
    var company = Company()
    private var index = HouseholdIndex()
    private var members: MemberReader
    let pool = TextPool()
    let table: TableLayout

    /// - Parameter row: one to which rows can be lent.
    init(_ table: TableLayout, _ row: consuming Row) {
        self.table = table
        members = MemberReader(row, of: table, pool: pool)
    }

    /// Adds a row of a person table.
    mutating func addMember(_ row: borrowing Row, previous: inout Int?) {
        let position = householdPosition(row, fallback: previous)
        members.take { $0 = row.shared() }
        members.read(
            Self.token(of: row), of: &households[position], isFirst: false, continues: position == previous)
        previous = position
        if company.household != position { seatCompany(at: position) }
        company.members.append(members.member)
    }

    /// Adds a row of a household table.
    mutating func addHousehold(_ row: borrowing Row) {
        var position = householdPosition(row, fallback: nil)
        if households[position].source != nil {
            // The number stands twice: each row is a household, so that none is lost.
            position = households.count
            households.append(Household())
        }
        households[position].source = Self.token(of: row)
        var reader = FieldReader(row, of: table, pool: pool)
        for binding in table.bindings where binding.scope == .household {
            reader.move(toColumns: binding.columns)
            _ = households[position].withField(binding.field, &reader)
            households[position].note(reader, binding.field)
        }
    }

    /// Adds a row of a table of helpers.
    mutating func addHelper(_ row: borrowing Row) {
        let position = householdPosition(row, fallback: nil)
        var helper = Helper(source: Self.token(of: row))
        var reader = FieldReader(row, of: table, pool: pool)
        for binding in table.bindings where binding.scope == .helper || binding.scope == .household {
            reader.move(toColumns: binding.columns, fillsOnlyGaps: binding.scope == .household)
            switch binding.scope {
            case .helper: _ = helper.withField(binding.field, &reader)
            case .household: _ = households[position].withField(binding.field, &reader)
            case .member, .measure, .work: break
            }
            helper.note(reader, binding.field)
        }
        households[position].helpers.append(helper)
    }

    /// The households. No row may be added afterwards.
    mutating func finish(_ definition: TableDefinition) -> TableHouseholds {
        seatCompany(at: nil)
        return TableHouseholds(
            households: households, positions: index.positions, kind: definition.kind,
            fields: Set(table.bindings.map(\.field)), conventions: definition.conventions)
    }

    /// Gives the members gathered last to their household, and gathers those of another.
    private mutating func seatCompany(at next: Int?) {
        if let position = company.household {
            if households[position].members.isEmpty {
                // As much room as they need: arrays that grow by themselves waste a third.
                households[position].members.reserveCapacity(company.members.count)
            }
            households[position].members += company.members
        }
        company.household = next
        company.members.removeAll(keepingCapacity: true)
    }

    /// Which of the inputs the table is will be known when the tables are put together.
    static func token(of row: borrowing Row) -> RecordToken { RecordToken(table: 0, row: row.number) }

    mutating func householdPosition(_ row: borrowing Row, fallback: Int?) -> Int {
        let match = index.match(row, table)
        switch match {
        case .known(let position): return position
        case .unnamed: if let fallback, table.saysNothingOfHousehold(row) { return fallback }
        case .new: break
        }
        let position = households.count
        households.append(Household())
        if case .new(let key) = match { index.add(key, of: row, table, at: position) }
        return position
    }
}

/// The members of one household whose rows follow each other (同户成员).
struct Company {
    var household: Int?
    var members: [Member] = []
}

extension RemarkedRecord {
    mutating func note(_ reader: borrowing FieldReader, _ field: Field) {
        guard !reader.remarks.isEmpty else { return }
        let original = reader.original
        for kind in reader.remarks { remarks.append(Remark(field, kind, original: original)) }
    }
}
