import Registry
import SpreadsheetReading
import Templates

/// Reads a sheet of a department's list (读入部门名单).
struct ListReader: Sendable {
    let file: String
    let sheet: Sheet
    let definition: ListDefinition
    let people: RegisterPeople?
    /// The columns that the sheet must have.
    let named: Set<ListItem>

    private static let headerRows = 15

    /// The list; `nil` where the sheet has no column for names or numbers.
    func read(_ workbook: Workbook) throws(ReadingError) -> (table: ImportedTable, list: DepartmentList)? {
        var list = DepartmentList(definition.kind, table: 0)
        var headings: [Int: String] = [:]
        var rows = try workbook.rows(of: sheet)
        var last = 0
        while list.columns.isEmpty {
            guard try rows.advance(), rows.row.number <= Self.headerRows else { return nil }
            try rows.row.follows(&last, in: sheet)
            (list.columns, headings) = columns(rows.row)
        }
        let layout = TableLayout(bindings: [], edition: 2018, dateSystem: workbook.dateSystem)
        var reader = ListRowReader(workbook.emptyRow, of: layout, columns: list.columns, people: people)
        var store = RowStore()
        while try rows.advance() {
            try rows.row.follows(&last, in: sheet)
            store.clear()
            store.take(&rows)
            reader.lend { store.exchange(0, with: &$0) }
            reader.read(into: &list)
            reader.lend { store.exchange(0, with: &$0) }
        }
        let table = ImportedTable(
            file: file, sheet: sheet.name, title: definition.title, headings: headings,
            records: list.rows.count + list.passedOver)
        return (table, list)
    }

    /// The columns, where the row has one for names or numbers: more than one, or nothing beside it.
    private func columns(_ row: borrowing Row) -> ([ListItem: Int], [Int: String]) {
        var columns: [ListItem: Int] = [:]
        var headings: [Int: String] = [:]
        for cell in row.cells {
            let text = row.text(of: cell)
            headings[cell.column] = text
            if let item = definition.item(for: text), columns[item] == nil { columns[item] = cell.column }
        }
        guard columns[.name] != nil || columns[.idNo] != nil, columns.count > 1 || headings.count == 1,
            named.isSubset(of: columns.keys)
        else { return ([:], [:]) }
        return (columns, headings)
    }
}

/// Reads the rows of a department's list (名单行), of those that can mean nobody only as much as shows that.
private struct ListRowReader: ~Copyable {
    private var reader: FieldReader
    private let name: Int?
    private let number: Int?
    private let birth: Int?
    private let village: Int?
    private let amount: Int?
    private let texts: [(item: ListItem, column: Int)]
    private let people: RegisterPeople?
    private let names = TextPool()
    /// The village of the row above.
    private var villageAbove = CellImage()

    /// The words with which totals and signatures begin.
    private static let remarks = ["合计", "总计", "小计", "填表人", "制表", "审核人", "备注", "说明"]

    init(_ row: consuming Row, of layout: TableLayout, columns: [ListItem: Int], people: RegisterPeople?) {
        reader = FieldReader(row, of: layout, pool: TextPool(), columns: 0)
        name = columns[.name]
        number = columns[.idNo]
        birth = columns[.birth]
        village = columns[.village]
        amount = columns[.amount]
        texts = [ListItem.status, .type, .grade, .exception].compactMap { item in columns[item].map { (item, $0) } }
        self.people = people
    }

    mutating func lend(_ lend: (inout Row) -> Void) { lend(&reader.row) }

    /// Reads the row lent last.
    mutating func read(into list: inout DepartmentList) {
        if isPlainlyNobody { return passOver(&list) }
        var row = ListRow(row: reader.row.number)
        row.idNo = number == nil ? .absent : read(number)
        row.name = (read(name) as Reading<PersonName>).value
        if row.idNo.value == nil, row.name == nil || isRemark { return }
        row.birth = (read(birth) as Reading<CalendarDay>).value
        if let people, !people.mayInclude(row.idNo.value, row.name, born: row.birth) { return passOver(&list) }
        row.amount = (read(amount) as Reading<Money>).value
        row.village = village.map { text(inColumn: $0) } ?? ""
        for (item, column) in texts {
            let text = text(inColumn: column)
            if !text.isEmpty { row.texts[item] = text }
        }
        list.rows.append(row)
    }

    /// Whether number and name, written as most are, show that the row means nobody: then nothing is made of it.
    private var isPlainlyNobody: Bool {
        guard let people, let plain: IdentityNumber = plainValue(inColumn: number), plain.hasValidCheckCharacter,
            !people.has(plain)
        else { return false }
        guard people.hasUnnumbered, let name, reader.row.cell(inColumn: name) != nil else { return true }
        guard let name: PersonName = plainValue(inColumn: self.name) else { return false }
        return !people.mayInclude(plain, name, born: nil)
    }

    /// What a text says that is written as most are. Neither a name nor 18 digits can be a number with an exponent.
    private func plainValue<Value: FieldValue>(inColumn column: Int?) -> Value? {
        guard let column, let cell = reader.row.cell(inColumn: column), cell.kind == .text || cell.kind == .sharedText
        else { return nil }
        let reading: TextReading<Value>? = reader.row.withBytes(of: cell) { bytes in
            Value.read(plain: bytes, edition: 2018, pool: names)
        }
        return reading?.value
    }

    /// Notes down nothing of the row but its village, where it matters.
    private mutating func passOver(_ list: inout DepartmentList) {
        list.passedOver += 1
        guard list.kind.isExhaustive, let village, let cell = reader.row.cell(inColumn: village),
            !villageAbove.isRepeated(by: cell, reader.row)
        else { return }
        let text = text(inColumn: village)
        if !text.isEmpty { list.furtherVillages.insert(VillageKey(text)) }
    }

    private mutating func read<Value: FieldValue>(_ column: Int?) -> Reading<Value> {
        guard let column else { return .absent }
        var reading = Reading<Value>.blank
        reader.move(to: reader.row.cell(inColumn: column), inColumn: 0)
        reader.visit(&reading)
        return reading
    }

    private func text(inColumn column: Int) -> String {
        guard let cell = reader.row.cell(inColumn: column) else { return "" }
        let written =
            cell.kind == .number
            ? StoredNumber.plainDigits(reader.row.storedText(of: cell)) : reader.row.text(of: cell)
        return CleanedText(written, .text).text
    }

    /// Whether the row is a total or a signature.
    private var isRemark: Bool {
        guard let first = reader.row.cells.first else { return false }
        let label = CleanedText(reader.row.text(of: first), .text).text
        return Self.remarks.contains(where: label.hasPrefix)
    }
}
