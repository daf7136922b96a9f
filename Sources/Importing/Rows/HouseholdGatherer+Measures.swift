import Registry
import SpreadsheetReading

extension HouseholdGatherer {
    /// Adds a row of a table of measures.
    mutating func addMeasure(_ row: borrowing Row) {
        let position = householdPosition(row, fallback: nil)
        var measure = Measure(source: Self.token(of: row))
        var reader = FieldReader(row, of: table, pool: pool)
        for binding in table.bindings where binding.scope == .measure || binding.scope == .household {
            reader.move(to: binding, replacing: Self.replaceable(binding))
            if binding.scope == .measure {
                _ = measure.withField(binding.field, &reader)
            } else {
                _ = households[position].withField(binding.field, &reader)
            }
            measure.note(reader, binding.field)
        }
        households[position].measures.append(measure)
    }

    /// Adds a row of a table of work periods. It is a row about a person, too, and read as one; whether the person has a
    /// row elsewhere is found out when the tables are put together.
    mutating func addWork(_ row: borrowing Row, previous: inout Int?) {
        addMember(row, previous: &previous)
        var period = WorkPeriod(source: Self.token(of: row))
        var reader = FieldReader(row, of: table, pool: pool)
        for binding in table.bindings where binding.scope == .work {
            reader.move(to: binding, replacing: .anything)
            _ = period.withField(binding.field, &reader)
            period.note(reader, binding.field)
        }
        company.members[company.members.count - 1].workPeriods = [period]
    }
}
