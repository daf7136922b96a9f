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
    private let register: Register
    private var owners: [RecordToken: Int] = [:]
    private var households: [Identifier: [Int]] = [:]

    init(_ imported: Imported, of file: String) {
        register = imported.register
        tables = imported.tables.enumerated().filter { $1.file == file && !$1.sheet.isEmpty }
            .map { Table($0, $1) }
        let own = Set(tables.map { UInt16(clamping: $0.position) })
        for (position, household) in register.households.enumerated() {
            if let number = household.householdId.value { households[number, default: []].append(position) }
            for token in household.tokens where own.contains(token.table) { owners[token] = position }
        }
    }

    /// The table of a sheet, or the only one; another sheet is no table, and may be corrected by cells.
    func table(onSheet name: String) -> Table? { tables.first { $0.table.sheet.lowercased() == name.lowercased() } }

    /// The rows that are records of a table, in order.
    func rows(of table: Table) -> [Int] {
        owners.keys.filter { Int($0.table) == table.position }.map { Int($0.row) }.sorted()
    }

    /// The number of the household whose record a row is.
    func household(atRow row: Int, of table: Table) -> String? {
        owners[RecordToken(table: table.position, row: row)]
            .flatMap { register.households[$0].householdId.value?.registered }
    }

    /// The rows of a table that say something of a household, or of a person in it.
    func rows(
        of number: Identifier, _ person: Correction.Person?, in table: Table
    ) throws(Missing) -> [Int] {
        let found = households[number] ?? []
        guard found.count == 1 else { throw .household(found.count) }
        let household = register.households[found[0]]
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
