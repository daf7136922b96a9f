import Findings
import Registry
import SpreadsheetReading

/// Gathers what the records of a table have in common (表内统计): a few columns a row are looked at, and most of their cells
/// are as above.
struct TableCensus {
    /// How many records were looked at.
    private(set) var records = 0
    private let layout: TableLayout
    private var storage: [StorageColumn] = []

    private let yearColumn: Int?
    private var year = CellImage()
    private var years: [(year: Int, rows: TableFacts.Tally)] = []
    private var lastYear: Int?

    private var number = CellImage()
    /// The household number with which the records begin: it may be the one with which those above end.
    private var opening: HouseholdNumber?
    private var numbers: [(length: Int, rows: TableContents.Rows)] = []

    private let townColumn: Int?
    private let villageColumn: Int?
    private var town = CellImage()
    private var village = CellImage()
    private var lastVillage: Int?
    private var villages: [TableContents.VillageSpelling] = []
    private var places: [Place: Int] = [:]

    private struct HouseholdNumber {
        let image: CellImage
        /// How many characters it has, if it is one.
        let length: Int?
        let row: Int
    }

    /// A village of a town.
    private struct Place: Hashable {
        let town: String
        let village: String
    }

    init(_ layout: TableLayout) {
        self.layout = layout
        yearColumn = layout.column(of: .year)
        townColumn = layout.column(of: .town)
        villageColumn = layout.column(of: .village)
        for binding in layout.bindings {
            switch binding.field.entry.kind {
            // Identity numbers that are numbers have lost their last digits, which another rule says of each.
            case .identifier, .phone, .account: storage.append(StorageColumn(binding))
            default: break
            }
        }
    }

    /// What was found.
    var findings: TableContents {
        var all = TableCensus(layout)
        all.append(self)
        var contents = TableContents()
        contents.records = all.records
        contents.years = Dictionary(all.years.map { ($0.year, $0.rows) }, uniquingKeysWith: { first, _ in first })
        contents.storage = all.storage.map(\.contents)
        contents.householdNumbers = Dictionary(
            all.numbers.map { ($0.length, $0.rows) }, uniquingKeysWith: { first, _ in first })
        contents.householdNumberColumn = layout.column(of: .householdId)
        contents.villages = all.villages
        return contents
    }

    /// Adds what the records behind have in common.
    mutating func append(_ next: TableCensus) {
        records += next.records
        if let opening = next.opening {
            if !opening.image.matches(number), let length = opening.length {
                numbers[position(ofLength: length)].rows.add(opening.row)
            }
            number = next.number
        }
        for (length, rows) in next.numbers { numbers[position(ofLength: length)].rows.add(rows) }
        for (year, rows) in next.years { years[position(ofYear: year)].rows.add(rows) }
        for index in storage.indices { storage[index].add(next.storage[index]) }
        for spelling in next.villages {
            villages[position(ofVillage: spelling.village, town: spelling.town)].rows.add(spelling.rows)
        }
    }

    /// Looks at a record.
    mutating func meet(_ row: borrowing Row) {
        records += 1
        countStorage(row)
        if let yearColumn, let cell = row.cell(inColumn: yearColumn) { countYear(cell, row) }
        if let cell = layout.householdNumber(in: row), !number.isRepeated(by: cell, row) { countNumber(cell, row) }
        countVillage(row)
    }

    private mutating func countStorage(_ row: borrowing Row) {
        // To borrow nothing for writing is to make it anew.
        guard !storage.isEmpty else { return }
        var cursor = CellCursor()
        let number = row.number
        var columns = storage.mutableSpan
        for index in columns.indices {
            guard let cell = cursor.cell(inColumn: columns[index].number, of: row) else { continue }
            columns[index].count(cell.kind, row: number)
        }
    }

    private mutating func countNumber(_ cell: Cell, _ row: borrowing Row) {
        let length = Self.length(of: cell, row)
        if opening == nil {
            opening = HouseholdNumber(image: number, length: length, row: row.number)
        } else if let length {
            numbers[position(ofLength: length)].rows.add(row.number)
        }
    }

    /// How many characters a household's number has; `nil` where the cell holds none.
    private static func length(of cell: Cell, _ row: borrowing Row) -> Int? {
        if cell.isText,
            let digits = row.withBytes(of: cell, { Identifier(digits: $0) == nil ? nil : $0.count })
        {
            return digits
        }
        return TableLayout.text(of: cell, in: row).map { text in
            text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.count
        }
    }

    /// Where household numbers of so many characters are counted.
    private mutating func position(ofLength length: Int) -> Int {
        if let known = numbers.firstIndex(where: { $0.length == length }) { return known }
        numbers.append((length, .init()))
        return numbers.count - 1
    }

    private mutating func countYear(_ cell: Cell, _ row: borrowing Row) {
        if !year.isRepeated(by: cell, row) {
            let written = TableLayout.text(of: cell, in: row).flatMap { Year.read($0, edition: layout.edition).value }
            lastYear = written.map { position(ofYear: Int($0.number)) }
        }
        guard let lastYear else { return }
        years[lastYear].rows.add(TablePlace(row: row.number, column: cell.column))
    }

    /// Where a year is counted.
    private mutating func position(ofYear year: Int) -> Int {
        if let known = years.firstIndex(where: { $0.year == year }) { return known }
        years.append((year, .init()))
        return years.count - 1
    }

    private mutating func countVillage(_ row: borrowing Row) {
        let townCell = townColumn.flatMap { row.cell(inColumn: $0) }
        let villageCell = villageColumn.flatMap { row.cell(inColumn: $0) }
        // A blank is another town than the one above.
        let isSameTown = townCell.map { town.isRepeated(by: $0, row) } ?? !town.clear()
        let isSameVillage = villageCell.map { village.isRepeated(by: $0, row) } ?? true
        if !isSameTown || !isSameVillage { lastVillage = nil }
        guard let villageCell else { return }
        if lastVillage == nil {
            guard let name = TableLayout.text(of: villageCell, in: row) else { return }
            let townName = townCell.flatMap { TableLayout.text(of: $0, in: row) } ?? ""
            lastVillage = position(ofVillage: name, town: townName)
        }
        guard let lastVillage else { return }
        villages[lastVillage].rows.add(TablePlace(row: row.number, column: villageCell.column))
    }

    /// Where a village of a town is counted.
    private mutating func position(ofVillage village: String, town: String) -> Int {
        let place = Place(town: town, village: village)
        if let known = places[place] { return known }
        places[place] = villages.count
        villages.append(.init(town: town, village: village, rows: .init()))
        return villages.count - 1
    }
}

/// A column of numbers that are text, and how its cells are stored (存储方式), in few bytes: it is looked at in every row.
private struct StorageColumn {
    let number: Int
    private let field: Field
    private var texts = Count()
    private var numbers = Count()

    private struct Count {
        var cells = 0
        /// The first row; 0 while there is none.
        var first = 0

        @inline(__always)
        mutating func add(_ cells: Int, from row: Int) {
            self.cells += cells
            if first == 0 { first = row }
        }
    }

    init(_ binding: ColumnBinding) {
        number = binding.column
        field = binding.field
    }

    /// What was found of it.
    var contents: TableContents.Storage {
        func tally(_ count: Count) -> TableFacts.Tally {
            TableFacts.Tally(
                count.cells, first: count.cells == 0 ? nil : TablePlace(row: count.first, column: number))
        }
        var contents = TableContents.Storage(field)
        contents.texts = tally(texts)
        contents.numbers = tally(numbers)
        return contents
    }

    /// Counts a cell of a row.
    @inline(__always)
    mutating func count(_ kind: Cell.Kind, row: Int) {
        switch kind {
        case .text, .sharedText: texts.add(1, from: row)
        case .number: numbers.add(1, from: row)
        default: break
        }
    }

    /// Adds what was counted behind.
    mutating func add(_ next: StorageColumn) {
        texts.add(next.texts.cells, from: next.texts.first)
        numbers.add(next.numbers.cells, from: next.numbers.first)
    }
}
