import Corrections
import Importing
import Registry
import Spreadsheet

/// The tables of the file that is corrected (待更正的表), and whose rows their records are.
struct FixTables {
    /// A table of the file, by its position among the inputs.
    struct Table {
        let position: Int
        let table: ImportedTable
        private let columns: [MatchKey: Int]

        init(_ position: Int, _ table: ImportedTable) {
            self.position = position
            self.table = table
            var columns = Dictionary(
                table.columns.flatMap { field, column in
                    [(MatchKey(field.label), column), (MatchKey(field.rawValue), column)]
                }, uniquingKeysWith: { first, _ in first })
            for (column, heading) in table.headings { columns[MatchKey(heading)] = column }
            self.columns = columns
        }

        /// The column of a heading, of a field's usual one, or of a field's key.
        func column(_ name: String) -> Int? { columns[MatchKey(name)] }

        /// The field of a column.
        func field(ofColumn column: Int) -> Field? { table.columns.first { $0.value == column }?.key }
    }

    let tables: [Table]
    private let records: RegisterRecords
    /// In which rows of the file which household stands, in the order of the rows.
    private var owners: [Owner] = []
    /// Where the households stand whose numbers are asked for.
    private var households: [Identifier: [Int]] = [:]

    private struct Owner {
        let source: RecordToken
        let household: UInt32
    }

    /// The tables of a file among those of a register; `wanted` are the households that are asked for by number.
    init(_ all: [ImportedTable], _ records: RegisterRecords, of file: String, wanted: Set<Identifier>) {
        self.records = records
        tables = all.enumerated().filter { $1.file == file && !$1.sheet.isEmpty }
            .map { Table($0, $1) }
        let own = Set(tables.map { UInt16(clamping: $0.position) })
        for position in 0..<records.count {
            let household = records.household(at: position)
            if let number = household.householdId.value, wanted.contains(number) {
                households[number, default: []].append(position)
            }
            for source in household.tokens where own.contains(source.table) {
                owners.append(Owner(source: source, household: UInt32(clamping: position)))
            }
        }
        owners.sort { $0.source < $1.source }
    }

    /// The table of a sheet, or the only one; another sheet is no table, and may be corrected by cells.
    func index(ofSheet name: String) -> Int? {
        tables.firstIndex { $0.table.sheet.lowercased() == name.lowercased() }
    }

    /// The rows that are records of a table, in order.
    func rows(of table: Table) -> [Int] {
        let first = firstOwner(from: RecordToken(table: table.position, row: 0))
        return owners[first...].prefix { Int($0.source.table) == table.position }.map { Int($0.source.row) }
    }

    /// The number of the household whose record a row is.
    func household(atRow row: Int, of table: Table) -> String? {
        let source = RecordToken(table: table.position, row: row)
        let index = firstOwner(from: source)
        guard index < owners.count, owners[index].source == source else { return nil }
        return records.household(at: Int(owners[index].household)).householdId.value?.registered
    }

    /// Where the rows begin that are not before a place.
    private func firstOwner(from source: RecordToken) -> Int {
        owners.partitioningIndex { $0.source >= source }
    }

    /// The rows of a table that say something of a household, or of a person in it.
    func rows(
        of number: Identifier, _ person: Correction.Person?, in table: Table
    ) throws(Missing) -> [Int] {
        let found = households[number] ?? []
        guard found.count == 1 else { throw .household(found.count) }
        let household = records.household(at: found[0])
        guard let person else {
            return household.tokens.filter { Int($0.table) == table.position }.map { Int($0.row) }.sorted()
        }
        let members = household.members.filter { person.is($0) }
        guard members.count == 1 else { throw .person(members.count) }
        return members[0].tokens.filter { Int($0.table) == table.position }.map { Int($0.row) }.sorted()
    }

    /// How many there are of what should be one.
    enum Missing: Error {
        case household(Int)
        case person(Int)
    }
}

extension Household {
    /// Where all that is known of it was read.
    fileprivate var tokens: Set<RecordToken> {
        Set(
            sources + helpers.map(\.source) + measures.map(\.source)
                + members.flatMap(\.tokens))
    }
}

extension Member {
    fileprivate var tokens: [RecordToken] { [source] + workPeriods.map(\.source) }
}

extension Correction.Person {
    fileprivate func `is`(_ member: Member) -> Bool {
        guard let idNo else { return name == member.name.value }
        return member.written(.idNo).map { CleanedText($0, .identity).text } == CleanedText(idNo, .identity).text
    }
}
