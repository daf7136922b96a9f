import Findings
import Forms
import Importing
import Registry
import Spreadsheet
import SpreadsheetWriting
import Templates

/// A sheet of a pack, read back (读回的报送表).
struct PackTable {
    let file: String
    /// The key of the form.
    let form: String
    let table: FormTable
    private let positions: [String: Int]

    init(file: String, form: String, table: FormTable) {
        self.file = file
        self.form = form
        self.table = table
        positions = table.positions
    }

    var rows: String { table.layout.rows }
    var records: [FormTable.Row] { table.records }

    /// Whether the layout has a column for a source, and the sheet its heading.
    func has(_ key: String) -> Bool { positions[key].map { table.columns[$0] != nil } ?? false }

    /// The whole number in a column; `nil` where there is none.
    func number(_ key: String, _ row: FormTable.Row) -> Int? {
        guard let position = positions[key], case .number(let number)? = row.values[position] else { return nil }
        return Int(exactly: number)
    }

    /// The text in a column, blank where there is none.
    func text(_ key: String, _ row: FormTable.Row) -> String {
        positions[key].flatMap { row.values[$0] }?.shown ?? ""
    }

    /// The place that a row is about.
    func place(_ row: FormTable.Row) -> AdministrativePlace {
        AdministrativePlace(
            city: text("city", row), county: text("county", row), town: text("town", row),
            village: text("village", row))
    }

    /// The key of the village that a row is about.
    func village(_ row: FormTable.Row) -> String {
        HandEntries.key(town: text("town", row), village: text("village", row))
    }

    /// A fault in a cell, or in the row.
    func fault(_ row: FormTable.Row, _ key: String? = nil, _ zh: String, _ en: String) -> PackFault {
        let column = key.flatMap { positions[$0] }.flatMap { table.columns[$0] }
        return PackFault(
            file: file, sheet: table.sheet, row: row.number,
            cell: column.map { "\(CellReference(row: row.number, column: $0))" }, words: Words(zh, en))
    }

    /// The headings of the column of a source, joined: 终止（清退）户数.
    func heading(_ key: String) -> String {
        let paths = table.layout.headings.flatMap { $0.paths() }
        guard let position = positions[key], position < paths.count else { return key }
        return paths[position].path.suffix(2).joined()
    }

    /// The records as they stand in a form of the level above.
    ///
    /// - Parameter typed: the cells whose numbers were typed in by hand.
    func copied(county: String, typed: Set<String>) -> [CopiedRow] {
        let paths = table.layout.headings.flatMap { $0.paths() }
        return records.map { row in
            var values: [String: OutputValue] = [:]
            var typedColumns: Set<String> = []
            for (position, item) in paths.enumerated() {
                guard let value = row.values[position] else { continue }
                let key = item.column.handKey(path: item.path)
                values[key] = OutputValue(value, as: item.column.kind)
                if typed.contains(table.cell(position, of: row)) { typedColumns.insert(key) }
            }
            var home = place(row)
            if home.county.isEmpty { home.county = county }
            return CopiedRow(place: home, values: values, typed: typedColumns)
        }
    }
}

extension OutputValue {
    /// A value as it was read, to stand in a column of a kind; `nil` for what cannot be written again as it is.
    fileprivate init?(_ value: CellValue, as kind: FormColumn.Kind) {
        switch (kind, value) {
        case (.count, .number(let number)): self = Int(exactly: number).map { .integer($0) } ?? .number(number)
        case (.money, .number(let number)): self = .money(fen: Int64((number * 100).rounded()))
        default: self.init(value)
        }
    }
}
