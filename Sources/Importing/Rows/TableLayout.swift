import Registry
import Spreadsheet
import SpreadsheetReading

/// How the rows of one table are read (表布局).
struct TableLayout {
    /// The columns that are read, in order.
    let bindings: [ColumnBinding]
    /// The year of the code lists in force.
    let edition: Int
    /// How the workbook counts days.
    let dateSystem: DateSystem
    private let columns: [Field: Int]
    private let numberColumn: Int?

    init(bindings: [ColumnBinding], edition: Int, dateSystem: DateSystem) {
        self.bindings = bindings
        self.edition = edition
        self.dateSystem = dateSystem
        columns = Dictionary(bindings.map { ($0.field, $0.column) }, uniquingKeysWith: { first, _ in first })
        numberColumn = columns[.householdId]
    }

    /// The same layout, of which no column is read but those of some fields.
    func narrowed(to fields: Set<Field>) -> TableLayout {
        TableLayout(
            bindings: bindings.filter { fields.contains($0.field) }, edition: edition, dateSystem: dateSystem)
    }

    /// The column of a field.
    func column(of field: Field) -> Int? { columns[field] }

    /// The cell that holds the household's number in a row, if any.
    func householdNumber(in row: borrowing Row) -> Cell? { numberColumn.flatMap { row.cell(inColumn: $0) } }

    /// The cell of a field in a row, if any.
    func cell(of field: Field, in row: borrowing Row) -> Cell? { columns[field].flatMap { row.cell(inColumn: $0) } }

    /// The cleaned text of a field in a row; `nil` where it is blank or stands for a blank, is broken, or has no column.
    func text(of field: Field, in row: borrowing Row) -> String? {
        cell(of: field, in: row).flatMap { Self.text(of: $0, in: row) }
    }

    /// The cleaned text of a cell; `nil` where it is blank or stands for a blank, or is broken.
    static func text(of cell: Cell, in row: borrowing Row) -> String? {
        switch cell.kind {
        case .error, .unknown, .picture, .unreadable: return nil
        case .number: return StoredNumber.plainDigits(row.storedText(of: cell))
        case .text, .sharedText, .date, .isoDate, .boolean:
            let text =
                row.withBytes(of: cell) { CleanedText.plain($0, .code) }
                ?? CleanedText(row.storedText(of: cell), .code).text
            return text.isEmpty || Placeholder.isPlaceholder(text, orZero: true) ? nil : text
        }
    }

    /// Whether every column about the household is blank in a row.
    func saysNothingOfHousehold(_ row: borrowing Row) -> Bool {
        bindings.allSatisfy { binding in
            binding.scope != .household || isBlank(binding.column, in: row)
        }
    }

    private func isBlank(_ column: Int, in row: borrowing Row) -> Bool {
        guard let cell = row.cell(inColumn: column) else { return true }
        return cell.kind != .unknown && CleanedText(row.storedText(of: cell), .code).text.isEmpty
    }
}
