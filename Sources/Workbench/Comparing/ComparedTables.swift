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
    ///
    /// - Parameter threads: how many threads look at households while the caller's reads; it does both where that is 0.
    init?(_ stream: RegisterStream, threads: Int) {
        let workers = stream.workers
        let files = SideBySide.map(Array(stream.files.indices), atOnce: workers) { position in
            ComparedFile(position, of: stream, threads: workers > 1 ? 0 : threads)
        }
        var roll = RecordRoll()
        for file in files {
            guard let file else { return nil }
            roll.append(file.roll, behind: register.householdCount, tables: tables.count)
            register.append(file.register)
            for table in file.tables { tables.append(table.numbered(tables.count)) }
        }
        records = .roll(roll, households: register.householdCount)
    }
}

/// What is kept of a file (单文件底账), its households and tables counted from 0.
private struct ComparedFile: Sendable {
    private struct Block: Sendable {
        let start: Int
        let register: ComparedRegister
        let roll: RecordRoll
    }

    let tables: [ImportedTable]
    private(set) var register = ComparedRegister()
    private(set) var roll = RecordRoll()

    init?(_ position: Int, of stream: RegisterStream, threads: Int) {
        let file = stream.read(position, threads: threads) { block, _ in
            let start = block.start
            return block.read { Block(start: start, register: ComparedRegister(of: $0), roll: RecordRoll(of: $0)) }
        }
        guard let file else { return nil }
        tables = file.tables
        for block in file.blocks {
            register.append(block.register)
            roll.append(block.roll, behind: block.start)
        }
    }
}
