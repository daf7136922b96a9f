import Dispatch
import Registry
import SpreadsheetReading
import Synchronization
import Templates

/// Reads a sheet of a department's list (读入部门名单), section by section, by several threads side by side.
struct ListReader: Sendable {
    let file: String
    let sheet: Sheet
    let definition: ListDefinition
    let people: RegisterPeople?
    /// The columns that the sheet must have.
    let named: Set<ListItem>

    private static let headerRows = 15

    /// Where the columns stand, and below which row the list begins.
    private struct Header {
        let row: Int
        let columns: [ListItem: Int]
        let headings: [Int: String]
    }

    /// The list; `nil` where the sheet has no column for names or numbers.
    func read(_ workbook: Workbook, threads: Int) throws(ReadingError) -> (table: ImportedTable, list: DepartmentList)?
    {
        guard let header = try header(in: workbook) else { return nil }
        var empty = DepartmentList(definition.kind, table: 0)
        empty.columns = header.columns
        let gathering = Mutex(ListGathering(empty, of: sheet))
        let sections = try workbook.sections(of: sheet)
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            work(on: sections, of: workbook, below: header, gathering)
        }
        let list = try gathering.withLock { (gathering) throws(ReadingError) in try gathering.list() }
        let table = ImportedTable(
            file: file, sheet: sheet.name, title: definition.title, headings: header.headings,
            records: list.rows.count + list.passedOver)
        return (table, list)
    }

    /// Reads one section after the other, until there are none left or one of them cannot be read.
    private func work(
        on sections: SheetSections, of workbook: Workbook, below header: Header,
        _ gathering: borrowing Mutex<ListGathering>
    ) {
        let layout = TableLayout(bindings: [], edition: 2018, dateSystem: workbook.dateSystem)
        var reader = ListRowReader(workbook.emptyRow, of: layout, columns: header.columns, people: people)
        var rows = sections.reader()
        // Behind all sections, until it is known which one is read.
        var turn = Int.max
        do throws(ReadingError) {
            while !gathering.withLock(\.hasFailed), let next = try sections.next(&rows) {
                turn = next
                let stretch = try stretch(of: &rows, below: header, &reader)
                gathering.withLock { $0.put(stretch, at: turn) }
                turn = Int.max
            }
        } catch {
            gathering.withLock { $0.fail(error, at: turn) }
        }
    }

    private func stretch(
        of rows: inout SheetRows, below header: Header, _ reader: inout ListRowReader
    ) throws(ReadingError) -> ListStretch {
        var stretch = ListStretch(DepartmentList(definition.kind, table: 0))
        while try rows.advance() {
            try rows.row.follows(&stretch.last, in: sheet)
            stretch.first = stretch.first ?? rows.row.number
            if rows.row.number > header.row { reader.take(&rows, into: &stretch.list) }
        }
        reader.finish(&stretch.list)
        return stretch
    }

    private func header(in workbook: Workbook) throws(ReadingError) -> Header? {
        var workbook = workbook
        workbook.readsAhead = false
        var rows = try workbook.rows(of: sheet)
        while try rows.advance(), rows.row.number <= Self.headerRows {
            if let header = header(rows.row) { return header }
        }
        return nil
    }

    /// The columns, where the row has one for names or numbers: more than one, or nothing beside it.
    private func header(_ row: borrowing Row) -> Header? {
        var columns: [ListItem: Int] = [:]
        var headings: [Int: String] = [:]
        for cell in row.cells {
            let text = row.text(of: cell)
            headings[cell.column] = text
            if let item = definition.item(for: text), columns[item] == nil { columns[item] = cell.column }
        }
        guard columns[.name] != nil || columns[.idNo] != nil, columns.count > 1 || headings.count == 1,
            named.isSubset(of: columns.keys)
        else { return nil }
        return Header(row: row.number, columns: columns, headings: headings)
    }
}

/// What a section has of a list (名单段), and its first row and its last.
private struct ListStretch: Sendable {
    var list: DepartmentList
    var first: Int?
    var last = 0

    init(_ list: DepartmentList) { self.list = list }
}

/// What the sections have of a list, put together in their order (名单合段).
private struct ListGathering: Sendable {
    private var gathered: DepartmentList
    private let sheet: Sheet
    private var last = 0
    private var early = InOrder<ListStretch>()
    /// What is wrong with the first section that could not be read.
    private var failure: (turn: Int, error: ReadingError)?

    init(_ list: DepartmentList, of sheet: Sheet) {
        gathered = list
        self.sheet = sheet
    }

    var hasFailed: Bool { failure != nil }

    /// Adds what a section has, once all before it are there.
    mutating func put(_ stretch: ListStretch, at turn: Int) {
        early.put(stretch, at: turn)
        while let next = early.next() {
            do throws(ReadingError) {
                if let first = next.first { try sheet.sees(first, follow: &last) }
            } catch {
                return fail(error, at: turn)
            }
            last = max(last, next.last)
            gathered.rows += next.list.rows
            gathered.passedOver += next.list.passedOver
            gathered.furtherVillages.formUnion(next.list.furtherVillages)
        }
    }

    /// Notes why a section cannot be read; the first of those that cannot is the one that counts.
    mutating func fail(_ error: ReadingError, at turn: Int) {
        if failure.map({ turn < $0.turn }) ?? true { failure = (turn, error) }
    }

    /// The list as a whole.
    func list() throws(ReadingError) -> DepartmentList {
        if let failure { throw failure.error }
        return gathered
    }
}
