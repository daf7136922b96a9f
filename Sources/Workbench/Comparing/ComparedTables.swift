import Comparing
import Importing
import Registry

/// One of two registers that are compared, with the tables that it was read from (比对一方).
struct ComparedTables: Sendable {
    private(set) var tables: [ImportedTable] = []
    private(set) var register = ComparedRegister()
    /// The records by which changes are told.
    private let records: RegisterRecords

    /// The household at a position, with at least the numbers and names of its members.
    func household(at position: Int) -> Household { records.household(at: position) }

    /// A register that is at hand as a whole.
    init(_ imported: Imported) {
        tables = imported.tables
        register = ComparedRegister(of: imported.register.households[...])
        records = .households(imported.register.households)
    }

    /// Person tables that are read household by household, never all at hand; `nil` where that cannot be done.
    init?(_ stream: RegisterStream) {
        let files = SideBySide.map(Array(stream.files.indices), atOnce: stream.workers) { position in
            stream.read(
                position, into: ComparedFile(), look: { households, _ in ComparedFile(of: households) },
                add: { $0.append($1) })
        }
        var roll = RecordRoll()
        for file in files {
            guard let (fileTables, file) = file else { return nil }
            roll.append(file.roll, behind: register.householdCount, tables: tables.count)
            register.append(file.register)
            for table in fileTables { tables.append(table.numbered(tables.count)) }
        }
        records = .roll(roll, households: register.householdCount)
    }
}

/// What is kept of households of a file (文件底账), their positions and tables counted from 0.
private struct ComparedFile: Sendable {
    private(set) var register = ComparedRegister()
    private(set) var roll = RecordRoll()

    /// Of none.
    init() {}

    init(of households: ArraySlice<Household>) {
        register = ComparedRegister(of: households)
        roll = RecordRoll(of: households)
    }

    /// Adds what is kept of the households behind.
    mutating func append(_ next: ComparedFile) {
        roll.append(next.roll, behind: register.householdCount)
        register.append(next.register)
    }
}
