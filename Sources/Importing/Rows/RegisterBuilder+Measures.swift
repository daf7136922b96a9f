import Registry
import SpreadsheetReading

extension RegisterBuilder {
    /// Adds a row of a table of measures.
    mutating func addMeasure(_ row: borrowing Row, _ table: TableLayout) {
        let position = householdPosition(row, table, fallback: nil)
        var measure = Measure(source: RecordToken(table: table.number, row: row.number))
        let said = columnsSaid(of: position)
        var reader = FieldReader(row, of: table, pool: pool)
        for binding in table.bindings where binding.scope == .measure || binding.scope == .household {
            reader.move(to: binding, replacing: replaceable(binding, besides: said))
            if binding.scope == .measure {
                _ = measure.withField(binding.field, &reader)
            } else {
                _ = register.households[position].withField(binding.field, &reader)
            }
            measure.note(reader, binding.field)
        }
        register.households[position].measures.append(measure)
    }

    /// Adds a row of a table of work periods. It is a row about a person, too, and read as one; whose it is, and whether
    /// the person has a row elsewhere, is found out when the register is done.
    mutating func addWork(_ row: borrowing Row, _ table: TableLayout, previous: inout Int?) {
        var period = WorkPeriod(source: RecordToken(table: table.number, row: row.number))
        var reader = FieldReader(row, of: table, pool: pool)
        for binding in table.bindings where binding.scope == .work {
            reader.move(to: binding, replacing: .anything)
            _ = period.withField(binding.field, &reader)
            period.note(reader, binding.field)
        }
        addMember(row, table, previous: &previous) { $0.workPeriods = [period] }
    }
}
