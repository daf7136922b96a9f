import Findings
import Importing
import Registry
import Spreadsheet
import SpreadsheetEditing
import SpreadsheetReading

/// A table that was read once before its rows are copied (先行通读): what it holds, and what is in the way.
struct SurveyedTable {
    let table: RecordTable
    private(set) var records = 0
    private(set) var lastRecord = 0
    /// What is true of it as a table; the rows that are no records among it.
    private(set) var facts = TableFacts(table: 0)
    private(set) var faults: [TableFault] = []

    /// Opens the only table of a file.
    static func open(_ file: String, _ importer: Importer) throws(TableFaults) -> RecordTable {
        let tables: [RecordTable]
        do throws(NoTable) { tables = try importer.openTables(file) } catch {
            throw TableFaults([TableFault(file, error)])
        }
        guard tables.count == 1 else {
            throw TableFaults([TableFault(file, .severalTables(tables.map(\.sheet.name)))])
        }
        return tables[0]
    }

    /// Reads the table to its end.
    ///
    /// - Parameters:
    ///   - columns: those whose cells are wanted; all where `nil`.
    ///   - meet: looks at each record.
    init(_ table: RecordTable, columns: Set<Int>?, meet: (borrowing Row) -> Void) {
        self.table = table
        var (records, last) = (0, 0)
        var faults: [TableFault] = []
        var foreign: Set<Int> = []
        let sheet = table.sheet.name
        let headings = Dictionary(table.headings.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
        do throws(ReadingError) {
            let read = try table.forEachRecord { row in
                records += 1
                last = row.number
                for cell in row.cells {
                    if let reason = Self.reason(cell) {
                        faults.append(TableFault(table.file, sheet: sheet, cell: row.reference(of: cell), reason))
                    }
                    if let columns, !columns.contains(cell.column), !foreign.contains(cell.column),
                        row.storedText(of: cell).contains(where: { !$0.isWhitespace })
                    {
                        foreign.insert(cell.column)
                        faults.append(
                            TableFault(
                                table.file, sheet: sheet, cell: row.reference(of: cell),
                                .foreignColumn(headings[cell.column])))
                    }
                }
                meet(row)
                return true
            }
            facts = read.facts
        } catch {
            faults = [TableFault(table.file, NoTable(error))]
        }
        if let first = facts.mergedCells.first, first.row <= last {
            faults.append(
                TableFault(
                    table.file, sheet: sheet, cell: first.column.map { CellReference(row: first.row, column: $0) },
                    .merged))
        }
        self.records = records
        self.lastRecord = last
        self.faults = faults
    }

    private static func reason(_ cell: Cell) -> TableFault.Reason? {
        switch cell.kind {
        case .unknown: .noResult
        case .picture: .picture
        case .unreadable: .unreadableValue
        default: nil
        }
    }
}

/// Everything that is in the way of a join or a split.
struct TableFaults: Error {
    let faults: [TableFault]

    init(_ faults: [TableFault]) { self.faults = faults }
}
