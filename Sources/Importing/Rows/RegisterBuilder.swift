import Registry
import SpreadsheetReading

/// Puts the rows of several tables together into one register (归户).
///
/// Rows belong together by household number; where a row has none, by village and head's name. A row with a person and
/// no household at all belongs to the household of the row above it, as anyone reading merged cells would see.
struct RegisterBuilder {
    private var register = Register()
    private var company = Company()
    private var index = HouseholdIndex()
    private let pool = TextPool()
    /// The columns of each table, by its position among the inputs.
    private var columns: [Int: Set<Field>] = [:]

    /// Notes what a table can say, before its rows come.
    mutating func begin(_ table: TableLayout, conventions: Conventions) {
        columns[table.number] = Set(table.bindings.map(\.field))
        register.columns.formUnion(table.bindings.map(\.field))
        let filled = register.conventions.filled
        register.conventions = conventions
        register.conventions.filled.formUnion(filled)
    }

    /// Adds a row of a person table.
    mutating func addMember(_ row: borrowing Row, _ table: TableLayout, previous: inout Int?) {
        let token = RecordToken(table: table.number, row: row.number)
        var member = Member(source: token)
        let position = householdPosition(row, table, fallback: previous)
        previous = position
        let said = columnsSaid(of: position)
        var reader = FieldReader(row, of: table, pool: pool)
        for binding in table.bindings where binding.scope != .helper {
            reader.move(to: binding, replacing: replaceable(binding, besides: said))
            switch binding.scope {
            case .member: _ = member.withField(binding.field, &reader)
            case .household: _ = register.households[position].withField(binding.field, &reader)
            case .helper, .measure, .work: break
            }
            member.note(reader, binding.field)
        }
        if company.household != position { seatCompany(at: position) }
        company.members.append(member)
    }

    /// The register. No row may be added afterwards.
    mutating func finish() -> Register {
        seatCompany(at: nil)
        return register
    }

    /// Gives the members gathered last to their household, and gathers those of another.
    private mutating func seatCompany(at next: Int?) {
        if let position = company.household {
            if register.households[position].members.isEmpty {
                // As much room as they need: arrays that grow by themselves waste a third.
                register.households[position].members.reserveCapacity(company.members.count)
            }
            register.households[position].members += company.members
        }
        company.household = next
        company.members.removeAll(keepingCapacity: true)
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
        let said = columnsSaid(of: position)
        var reader = FieldReader(row, of: table, pool: pool)
        for binding in table.bindings where binding.scope == .household {
            reader.move(to: binding, replacing: said.contains { $0.contains(binding.field) } ? .nothing : .anything)
            _ = register.households[position].withField(binding.field, &reader)
            register.households[position].note(reader, binding.field)
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
        let said = columnsSaid(of: position)
        var reader = FieldReader(row, of: table, pool: pool)
        for binding in table.bindings where binding.scope != .member {
            reader.move(to: binding, replacing: replaceable(binding, besides: said))
            switch binding.scope {
            case .helper: _ = helper.withField(binding.field, &reader)
            case .household: _ = register.households[position].withField(binding.field, &reader)
            case .member, .measure, .work: break
            }
            helper.note(reader, binding.field)
        }
        register.households[position].helpers.append(helper)
    }

    /// The columns of the household tables that have a row of a household, first come first.
    private func columnsSaid(of position: Int) -> [Set<Field>] {
        guard let source = register.households.span[position].source else { return [] }
        return ([source] + register.households.span[position].furtherSources).compactMap { columns[Int($0.table)] }
    }

    /// What a table of persons or helpers may say: whatever is of its own scope; of the household what no household table
    /// says and no earlier row filled.
    private func replaceable(_ binding: ColumnBinding, besides said: [Set<Field>]) -> FieldReader.Replaceable {
        guard binding.scope == .household else { return .anything }
        return said.contains { $0.contains(binding.field) } ? .nothing : .gaps
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

/// The members of one household whose rows follow each other (同户成员).
private struct Company {
    var household: Int?
    var members: [Member] = []
}

extension Household {
    /// Its rows of household tables, in the order of the inputs.
    var sources: [RecordToken] { source.map { [$0] + furtherSources } ?? [] }
}

extension RemarkedRecord {
    fileprivate mutating func note(_ reader: borrowing FieldReader, _ field: Field) {
        guard !reader.remarks.isEmpty else { return }
        let original = reader.original
        for kind in reader.remarks { remarks.append(Remark(field, kind, original: original)) }
    }
}
