import Findings
import Registry
import SpreadsheetReading

/// Gathers what the records of a table have in common (表内统计): a few columns a row are looked at, and most of their cells
/// are as above.
struct TableCensus {
    private var contents = TableContents()
    private let layout: TableLayout
    private let columns: [Column]
    private var year = CellImage()
    private var years: [(year: Int, rows: TableFacts.Tally)] = []
    private var lastYear: Int?
    private var number = CellImage()
    /// The household number with which the records begin: it may be the one with which those above end.
    private var opening: HouseholdNumber?
    private var town = CellImage()
    private var village = CellImage()
    private var lastVillage: Int?
    private var villages: [[String]: Int] = [:]

    private struct HouseholdNumber {
        let image: CellImage
        /// How many characters it has, if it is one.
        let length: Int?
        let row: Int
    }

    /// A column that is looked at, and what for.
    private struct Column {
        enum Purpose {
            case year, town, village
            case storage(Int, isHouseholdNumber: Bool)
        }

        let number: Int
        let purpose: Purpose
    }

    init(_ layout: TableLayout) {
        self.layout = layout
        var columns: [Column] = []
        for binding in layout.bindings {
            switch (binding.field, binding.field.entry.kind) {
            case (.year, _): columns.append(Column(number: binding.column, purpose: .year))
            case (.town, _): columns.append(Column(number: binding.column, purpose: .town))
            case (.village, _): columns.append(Column(number: binding.column, purpose: .village))
            // Identity numbers that are numbers have lost their last digits, which another rule says of each.
            case (_, .identifier), (_, .phone), (_, .account):
                let isHouseholdNumber = binding.field == .householdId
                if isHouseholdNumber { contents.householdNumberColumn = binding.column }
                columns.append(
                    Column(
                        number: binding.column,
                        purpose: .storage(contents.storage.count, isHouseholdNumber: isHouseholdNumber)))
                contents.storage.append(TableContents.Storage(binding.field))
            default: break
            }
        }
        self.columns = columns
    }

    /// How many records were looked at.
    var records: Int { contents.records }

    /// What was found.
    var findings: TableContents {
        var all = TableCensus(layout)
        all.append(self)
        all.contents.years = Dictionary(all.years.map { ($0.year, $0.rows) }, uniquingKeysWith: { first, _ in first })
        return all.contents
    }

    /// Adds what the records behind have in common.
    mutating func append(_ next: TableCensus) {
        contents.records += next.contents.records
        if let opening = next.opening {
            if !opening.image.matches(number) { count(opening.length, at: opening.row) }
            number = next.number
        }
        for (length, rows) in next.contents.householdNumbers {
            contents.householdNumbers[length, default: .init()].add(rows)
        }
        for (year, rows) in next.years { years[position(ofYear: year)].rows.add(rows) }
        for index in contents.storage.indices {
            contents.storage[index].texts.add(next.contents.storage[index].texts)
            contents.storage[index].numbers.add(next.contents.storage[index].numbers)
        }
        for spelling in next.contents.villages {
            let position = position(ofVillage: spelling.village, town: spelling.town)
            contents.villages[position].rows.add(spelling.rows)
        }
    }

    /// Looks at a record.
    mutating func meet(_ row: borrowing Row) {
        contents.records += 1
        var cursor = CellCursor()
        var isSamePlace = true
        var townCell: Cell?
        var villageCell: Cell?
        for column in columns {
            guard let cell = cursor.cell(inColumn: column.number, of: row) else { continue }
            switch column.purpose {
            case .year: countYear(cell, row)
            case .town:
                townCell = cell
                if !town.isRepeated(by: cell, row) { isSamePlace = false }
            case .village:
                villageCell = cell
                if !village.isRepeated(by: cell, row) { isSamePlace = false }
            case .storage(let position, let isHouseholdNumber):
                Self.count(cell, row, &contents.storage[position])
                if isHouseholdNumber, !number.isRepeated(by: cell, row) { countNumber(cell, row) }
            }
        }
        // A blank is another town than the one above.
        if townCell == nil, town.clear() { isSamePlace = false }
        if !isSamePlace { lastVillage = nil }
        if let villageCell { countVillage(villageCell, town: townCell, row) }
    }

    private mutating func countNumber(_ cell: Cell, _ row: borrowing Row) {
        let length = TableLayout.text(of: cell, in: row).map { text in
            text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.count
        }
        if opening == nil {
            opening = HouseholdNumber(image: number, length: length, row: row.number)
        } else {
            count(length, at: row.number)
        }
    }

    /// Counts a household's number of so many characters, if it is one.
    private mutating func count(_ length: Int?, at row: Int) {
        if let length { contents.householdNumbers[length, default: .init()].add(row) }
    }

    private static func count(_ cell: Cell, _ row: borrowing Row, _ storage: inout TableContents.Storage) {
        let place = TablePlace(row: row.number, column: cell.column)
        switch cell.kind {
        case .text, .sharedText: storage.texts.add(place)
        case .number: storage.numbers.add(place)
        default: break
        }
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

    private mutating func countVillage(_ cell: Cell, town: Cell?, _ row: borrowing Row) {
        if lastVillage == nil {
            guard let name = TableLayout.text(of: cell, in: row) else { return }
            let townName = town.flatMap { TableLayout.text(of: $0, in: row) } ?? ""
            lastVillage = position(ofVillage: name, town: townName)
        }
        guard let lastVillage else { return }
        contents.villages[lastVillage].rows.add(TablePlace(row: row.number, column: cell.column))
    }

    /// Where a village of a town is counted.
    private mutating func position(ofVillage village: String, town: String) -> Int {
        let position = villages[[town, village], default: contents.villages.count]
        if position == contents.villages.count {
            villages[[town, village]] = position
            contents.villages.append(.init(town: town, village: village, rows: .init()))
        }
        return position
    }
}
