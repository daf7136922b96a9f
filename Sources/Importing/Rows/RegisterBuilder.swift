import Registry
import SpreadsheetReading

/// Puts the rows of several tables together into one register (归户).
///
/// Rows belong together by household number; where a row has none, by village and head's name. A row with a person and
/// no household at all belongs to the household of the row above it, as anyone reading merged cells would see.
struct RegisterBuilder {
    private(set) var register = Register()
    private var households: [HouseholdKey: Int] = [:]
    /// The columns of each table, by its position among the inputs.
    private var columns: [Int: Set<Field>] = [:]

    /// Notes what a table can say, before its rows come.
    mutating func begin(_ table: TableLayout, conventions: Conventions) {
        columns[table.number] = Set(table.bindings.map(\.field))
        register.columns.formUnion(table.bindings.map(\.field))
        register.conventions = conventions
    }

    /// Adds a row of a person table.
    mutating func addMember(_ row: borrowing Row, _ table: TableLayout, previous: inout Int?) {
        let token = RecordToken(table: table.number, row: row.number)
        var member = Member(source: token)
        let position = householdPosition(row, table, fallback: previous)
        previous = position
        for binding in table.bindings {
            let cell = binding.cell(in: row)
            var reader = FieldReader(cell, of: table, replacing: replaceable(binding.field, of: position))
            switch binding.field.scope {
            case .member: _ = member.withField(binding.field, &reader)
            case .household: _ = register.households[position].withField(binding.field, &reader)
            case .helper: continue
            }
            member.note(reader, binding.field, cell)
        }
        register.households[position].members.append(member)
    }

    /// Adds a row of a household table. What it says wins over what person tables say of the household, whichever comes
    /// first; of several household tables the first that has the column wins.
    mutating func addHousehold(_ row: borrowing Row, _ table: TableLayout) {
        let token = RecordToken(table: table.number, row: row.number)
        var position = householdPosition(row, table, fallback: nil)
        if register.households[position].sources.contains(where: { $0.table == token.table }) {
            // The number stands twice: each row is a household, so that none is lost.
            position = register.households.count
            register.households.append(Household())
        }
        for binding in table.bindings where binding.field.scope == .household {
            let cell = binding.cell(in: row)
            let isSaid = replaceable(binding.field, of: position) == .nothing
            var reader = FieldReader(cell, of: table, replacing: isSaid ? .nothing : .anything)
            _ = register.households[position].withField(binding.field, &reader)
            register.households[position].note(reader, binding.field, cell)
        }
        if register.households[position].source == nil {
            register.households[position].source = token
        } else {
            register.households[position].furtherSources.append(token)
        }
    }

    /// Adds a row of a table of helpers.
    mutating func addHelper(_ row: borrowing Row, _ table: TableLayout) {
        let position = householdPosition(row, table, fallback: nil)
        var helper = Helper(source: RecordToken(table: table.number, row: row.number))
        for binding in table.bindings {
            let cell = binding.cell(in: row)
            var reader = FieldReader(cell, of: table, replacing: replaceable(binding.field, of: position))
            switch binding.field.scope {
            case .helper: _ = helper.withField(binding.field, &reader)
            case .household: _ = register.households[position].withField(binding.field, &reader)
            case .member: continue
            }
            helper.note(reader, binding.field, cell)
        }
        register.households[position].helpers.append(helper)
    }

    /// What a table of persons or helpers may say: whatever is of its own scope; of the household what no household table
    /// says and no earlier row filled.
    private func replaceable(_ field: Field, of position: Int) -> FieldReader.Replaceable {
        guard field.scope == .household else { return .anything }
        let isSaid = register.households[position].sources.contains {
            columns[Int($0.table)]?.contains(field) == true
        }
        return isSaid ? .nothing : .gaps
    }

    private mutating func householdPosition(
        _ row: borrowing Row, _ table: TableLayout, fallback: Int?
    ) -> Int {
        let key = HouseholdKey(row, table)
        if let key, let position = households[key] { return position }
        if key == nil, let fallback, table.saysNothingOfHousehold(row) { return fallback }
        let position = register.households.count
        register.households.append(Household())
        if let key { households[key] = position }
        return position
    }
}

/// By what the rows of a household are known to belong together (归户键).
private enum HouseholdKey: Hashable {
    case number(String)
    case headInVillage(head: String, village: String)

    init?(_ row: borrowing Row, _ table: TableLayout) {
        if let number = table.text(of: .householdId, in: row) {
            self = .number(number)
        } else if let head = table.text(of: .headName, in: row) {
            self = .headInVillage(head: head, village: table.text(of: .village, in: row) ?? "")
        } else {
            return nil
        }
    }
}

extension Household {
    /// Its rows of household tables, in the order of the inputs.
    var sources: [RecordToken] { source.map { [$0] + furtherSources } ?? [] }
}

extension RemarkedRecord {
    fileprivate mutating func note(_ reader: FieldReader, _ field: Field, _ cell: CellText?) {
        for kind in reader.remarks { remarks.append(Remark(field, kind, original: cell?.text ?? "")) }
    }
}
