import Findings
import Registry

/// Puts what was read of the files together, in the order of the inputs (汇总).
struct TableJoin: Sendable {
    private var builder = RegisterBuilder()
    private var tables: [ImportedTable] = []

    /// Adds the tables of the next file.
    mutating func add(_ readings: consuming [TableReading]) {
        // From the end, so that each table's own households are let go of once the register has them.
        readings.reverse()
        while var reading = readings.popLast() {
            if let households = reading.households.take() { builder.add(consume households, at: tables.count) }
            reading.table.number(tables.count)
            tables.append(reading.table)
        }
    }

    /// Everything that was read. Nothing may be added afterwards.
    consuming func finish() -> Imported {
        let isComplete = tables.allSatisfy { $0.facts.obstacle == nil }
        return Imported(register: isComplete ? builder.finish() : Register(), tables: tables)
    }
}
