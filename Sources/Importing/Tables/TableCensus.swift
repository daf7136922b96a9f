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
    private var town = CellImage()
    private var village = CellImage()
    private var lastVillage: Int?
    private var villages: [[String]: Int] = [:]

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

    /// What was found.
    var findings: TableContents {
        var contents = contents
        contents.years = Dictionary(years.map { ($0.year, $0.rows) }, uniquingKeysWith: { first, _ in first })
        return contents
    }

    /// Looks at a record.
    mutating func meet(_ row: borrowing Row) {
        contents.records += 1
        var cursor = CellCursor()
        var isSamePlace = true
        var hasVillage = false
        for column in columns {
            guard let cell = cursor.cell(inColumn: column.number, of: row) else { continue }
            switch column.purpose {
            case .year: countYear(cell, row)
            case .town: if !town.isRepeated(by: cell, row) { isSamePlace = false }
            case .village:
                hasVillage = true
                if !village.isRepeated(by: cell, row) { isSamePlace = false }
            case .storage(let position, let isHouseholdNumber):
                Self.count(cell, row, &contents.storage[position])
                if isHouseholdNumber, !number.isRepeated(by: cell, row),
                    let text = layout.text(of: .householdId, in: row)
                {
                    contents.householdNumbers[text.count, default: .init()].add(row.number)
                }
            }
        }
        if hasVillage { countVillage(row, isSamePlace: isSamePlace) }
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
            let written = layout.text(of: .year, in: row).flatMap { Year.read($0, edition: layout.edition).value }
            lastYear = written.map { written in
                if let known = years.firstIndex(where: { $0.year == Int(written.number) }) { return known }
                years.append((Int(written.number), .init()))
                return years.count - 1
            }
        }
        guard let lastYear else { return }
        years[lastYear].rows.add(TablePlace(row: row.number, column: cell.column))
    }

    private mutating func countVillage(_ row: borrowing Row, isSamePlace: Bool) {
        if !isSamePlace || lastVillage == nil {
            guard let name = layout.text(of: .village, in: row) else {
                lastVillage = nil
                return
            }
            let key = [layout.text(of: .town, in: row) ?? "", name]
            let position = villages[key, default: contents.villages.count]
            if position == contents.villages.count {
                villages[key] = position
                contents.villages.append(.init(town: key[0], village: name, rows: .init()))
            }
            lastVillage = position
        }
        guard let lastVillage else { return }
        contents.villages[lastVillage].rows.add(TablePlace(row: row.number, column: layout.column(of: .village)))
    }
}
