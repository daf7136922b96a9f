import Registry
import SpreadsheetReading

/// Reads the rows of a department's list (名单行), of those that can mean nobody only as much as shows that.
///
/// Rows are looked for in the register some at a time: a register's numbers lie anywhere in memory, and the processor then
/// waits for all of them together.
struct ListRowReader: ~Copyable {
    private static let rowsAtOnce = 32

    private var reader: FieldReader
    private let name: Int?
    private let number: Int?
    private let birth: Int?
    private let village: Int?
    private let amount: Int?
    private let texts: [(item: ListItem, column: Int)]
    private let people: RegisterPeople
    private let hasUnnumbered: Bool
    /// Whether every row is read.
    private let keepsAll: Bool
    /// The village of the row above.
    private var villageAbove = CellImage()
    /// The rows that wait to be read.
    private var waiting = RowStore()
    /// Of each the number by which it means somebody, and by a bit whether it has one; and its name with the day of birth.
    private var numbers: [UInt64]
    private var areNumbered: UInt64 = 0
    private var births: [UInt64]

    /// The words with which totals and signatures begin.
    private static let remarks = ["合计", "总计", "小计", "填表人", "制表", "审核人", "备注", "说明"]

    init(_ row: consuming Row, of layout: TableLayout, columns: [ListItem: Int], people: RegisterPeople?) {
        reader = FieldReader(row, of: layout, pool: TextPool(), columns: 0)
        name = columns[.name]
        number = columns[.idNo]
        birth = columns[.birth]
        village = columns[.village]
        amount = columns[.amount]
        keepsAll = people == nil
        texts = [ListItem.status, .type, .grade, .exception].compactMap { item in columns[item].map { (item, $0) } }
        self.people = people ?? RegisterPeople([PeopleKeys](), writing: .plain)
        hasUnnumbered = people?.hasUnnumbered ?? false
        numbers = Array(repeating: 0, count: Self.rowsAtOnce)
        births = numbers
    }

    /// Takes the current row of a sheet, which is read later.
    mutating func take(_ rows: inout SheetRows, into list: inout DepartmentList) {
        if let deciding = decidingKeys(of: rows.row) {
            numbers[waiting.count] = deciding.number
            births[waiting.count] = deciding.birth
            areNumbered |= 1 &<< UInt64(waiting.count)
        }
        waiting.take(&rows)
        if waiting.count == Self.rowsAtOnce { finish(&list) }
    }

    /// Reads the rows that wait.
    mutating func finish(_ list: inout DepartmentList) {
        let mayBeMeant = ~areNumbered | people.having(numbers.span) | people.lackingNumbers(births.span)
        for position in 0..<waiting.count {
            if mayBeMeant &>> UInt64(position) & 1 == 0 {
                list.passedOver += 1
                guard list.kind.isExhaustive else { continue }
            }
            waiting.exchange(position, with: &reader.row)
            if mayBeMeant &>> UInt64(position) & 1 == 0 { noteVillage(&list) } else { read(into: &list) }
            waiting.exchange(position, with: &reader.row)
        }
        waiting.clear()
        areNumbered = 0
    }

    /// The number by which a row means somebody, if it is right and written as most are, and the name with the day of birth in
    /// it: by that the row means somebody who has no such number, and by nothing else. Neither a name nor 18 digits can be a
    /// number with an exponent.
    private func decidingKeys(of row: borrowing Row) -> (number: UInt64, birth: UInt64)? {
        guard !keepsAll, let number, let cell = row.cell(inColumn: number), cell.isText,
            let person = row.withBytes(of: cell, { IdentityNumber.person(plain: $0) })
        else { return nil }
        guard hasUnnumbered, let name, let cell = row.cell(inColumn: name) else { return (person, 0) }
        if birth == nil, !people.mayLackNumber(bornAsIn: person) { return (person, 0) }
        guard cell.isText, let key = row.withBytes(of: cell, { people.writing.soundKey(plain: $0) }) else { return nil }
        // Another day may stand in a column of its own.
        if birth != nil { return people.mayLackNumber(key) ? nil : (person, 0) }
        return (person, people.keyOfUnnumbered(key, bornAsIn: person))
    }

    /// Reads the row lent last.
    private mutating func read(into list: inout DepartmentList) {
        var row = ListRow(row: reader.row.number)
        row.idNo = number == nil ? .absent : read(number)
        row.name = (read(name) as Reading<PersonName>).value
        if row.idNo.value == nil, row.name == nil || isRemark { return }
        row.birth = (read(birth) as Reading<CalendarDay>).value
        guard keepsAll || people.mayInclude(row.idNo.value, row.name, born: row.birth) else {
            list.passedOver += 1
            return noteVillage(&list)
        }
        row.amount = (read(amount) as Reading<Money>).value
        row.village = village.map { text(inColumn: $0) } ?? ""
        for (item, column) in texts {
            let text = text(inColumn: column)
            if !text.isEmpty { row.texts[item] = text }
        }
        list.rows.append(row)
    }

    /// Notes down the village of a row that is passed over, where it matters.
    private mutating func noteVillage(_ list: inout DepartmentList) {
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
