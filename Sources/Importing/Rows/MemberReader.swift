import Registry
import SpreadsheetReading

/// Reads the rows of a person table into members, and what they say of the household (成员行).
struct MemberReader {
    private let table: TableLayout
    private let pool: TextPool

    init(_ table: TableLayout, pool: TextPool) {
        self.table = table
        self.pool = pool
    }

    /// Reads a row into a member of a household. Of the household a row says what no row above said.
    mutating func read(_ row: borrowing Row, into member: inout Member, of household: inout Household) {
        var reader = FieldReader(row, of: table, pool: pool)
        for binding in table.bindings where binding.scope != .helper {
            reader.move(to: binding, replacing: binding.scope == .household ? .gaps : .anything)
            switch binding.scope {
            case .member: _ = member.withField(binding.field, &reader)
            case .household: _ = household.withField(binding.field, &reader)
            case .helper: break
            }
            member.note(reader, binding.field)
        }
    }
}
