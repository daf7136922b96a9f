import Registry
import SpreadsheetReading

/// Puts the rows of several tables together into one register (归户).
///
/// Rows belong together by household number; where a row has none, by village and head's name. A row with a person and
/// no household at all belongs to the household of the row above it, as anyone reading merged cells would see.
struct RegisterBuilder {
    private(set) var register = Register()
    private var index = HouseholdIndex()
    private let pool = TextPool()

    /// Notes what a table can say, before its rows come.
    mutating func begin(_ bindings: [ColumnBinding], conventions: Conventions) {
        register.columns.formUnion(bindings.map(\.field))
        register.conventions = conventions
    }

    /// Adds a row of a person table.
    mutating func addMember(_ row: borrowing Row, _ table: TableLayout, previous: inout Int?) {
        let token = RecordToken(table: table.number, row: row.number)
        var member = Member(source: token)
        let position = householdPosition(row, table, fallback: previous)
        previous = position
        var reader = FieldReader(row, edition: table.edition, pool: pool)
        for binding in table.bindings where binding.scope != .helper {
            reader.move(to: binding, keepsFirst: binding.scope == .household)
            switch binding.scope {
            case .member: _ = member.withField(binding.field, &reader)
            case .household: _ = register.households[position].withField(binding.field, &reader)
            case .helper: break
            }
            member.note(reader, binding.field)
        }
        register.households[position].members.append(member)
    }

    /// Adds a row of a household table. What it says wins over what person tables say of the household.
    mutating func addHousehold(_ row: borrowing Row, _ table: TableLayout) {
        let token = RecordToken(table: table.number, row: row.number)
        var position = householdPosition(row, table, fallback: nil)
        if register.households[position].source != nil {
            // The number stands twice: each row is a household, so that none is lost.
            position = register.households.count
            register.households.append(Household())
        }
        register.households[position].source = token
        var reader = FieldReader(row, edition: table.edition, pool: pool)
        for binding in table.bindings where binding.scope == .household {
            reader.move(to: binding)
            _ = register.households[position].withField(binding.field, &reader)
            register.households[position].note(reader, binding.field)
        }
    }

    /// Adds a row of a table of helpers.
    mutating func addHelper(_ row: borrowing Row, _ table: TableLayout) {
        let position = householdPosition(row, table, fallback: nil)
        var helper = Helper(source: RecordToken(table: table.number, row: row.number))
        var reader = FieldReader(row, edition: table.edition, pool: pool)
        for binding in table.bindings where binding.scope != .member {
            reader.move(to: binding, keepsFirst: binding.scope == .household)
            switch binding.scope {
            case .helper: _ = helper.withField(binding.field, &reader)
            case .household: _ = register.households[position].withField(binding.field, &reader)
            case .member: break
            }
            helper.note(reader, binding.field)
        }
        register.households[position].helpers.append(helper)
    }

    private mutating func householdPosition(
        _ row: borrowing Row, _ table: TableLayout, fallback: Int?
    ) -> Int {
        let match = index.match(row, table)
        switch match {
        case .known(let position): return position
        case .unnamed: if let fallback, table.saysNothingOfHousehold(row) { return fallback }
        case .new: break
        }
        let position = register.households.count
        register.households.append(Household())
        if case .new(let key) = match { index.add(key, of: row, table, at: position) }
        return position
    }
}

extension RemarkedRecord {
    fileprivate mutating func note(_ reader: borrowing FieldReader, _ field: Field) {
        guard !reader.remarks.isEmpty else { return }
        let original = reader.original
        for kind in reader.remarks { remarks.append(Remark(field, kind, original: original)) }
    }
}
