import Registry
import Spreadsheet
import SpreadsheetReading

/// Reads the cells of a row into the fields that their columns are bound to (识读).
struct FieldReader: FieldVisitor, ~Copyable {
    /// The row.
    let row: Row
    private let table: TableLayout
    private let pool: TextPool
    private var cursor = CellCursor()
    private var source = BoundCell.none
    private var replaceable = Replaceable.anything
    /// What was noticed in the cell read last.
    private(set) var remarks: [Remark.Kind] = []

    /// What a value may take the place of.
    enum Replaceable {
        case anything
        /// What is absent, and a blank where there is something to fill it.
        case gaps
    }

    init(_ row: borrowing Row, of table: TableLayout, pool: TextPool) {
        self.row = row.shared()
        self.table = table
        self.pool = pool
    }

    /// Goes to the cell of a column; columns come left to right.
    mutating func move(to binding: ColumnBinding, replacing replaceable: Replaceable) {
        source = binding.cell(in: row, &cursor)
        self.replaceable = replaceable
        if !remarks.isEmpty { remarks.removeAll(keepingCapacity: true) }
    }

    /// What stands in the cell; empty where there is none.
    var original: String { source.text(in: row)?.text ?? "" }

    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        let reading: Reading<Value> = read()
        switch replaceable {
        case .anything: slot = reading
        case .gaps: slot.fillGap(with: reading)
        }
    }

    private mutating func read<Value: FieldValue>() -> Reading<Value> {
        switch source {
        case .none: return .blank
        case .one(let cell):
            if let reading: TextReading<Value> = plainReading(of: cell) { return value(of: reading) }
        case .several: break
        }
        return source.text(in: row).map { value(of: $0) } ?? .blank
    }

    /// What a cell means that is written as most are; `nil` where that takes a closer look.
    private func plainReading<Value: FieldValue>(of cell: Cell) -> TextReading<Value>? {
        switch cell.kind {
        case .text, .sharedText:
            return row.withBytes(of: cell) { bytes -> TextReading<Value>? in
                if Value.isNumberLikeText, StoredNumber.mayBeExponential(bytes) { return nil }
                return Value.read(plain: bytes, edition: table.edition, pool: pool)
            }
        case .number where Value.self != IdentityNumber.self:
            return row.withBytes(of: cell) { bytes -> TextReading<Value>? in
                guard StoredNumber.isPlain(bytes) else { return nil }
                return Value.read(plain: bytes, edition: table.edition, pool: pool)
            }
        case .date where Value.self == CalendarDay.self:
            // Its text would be read as the same day.
            guard let day = row.date(of: cell)?.date.flatMap({ CalendarDay($0) }),
                CalendarDay.readable.contains(day.parts.year)
            else { return nil }
            return (day as? Value).map { .exact($0) }
        default: return nil
        }
    }

    private mutating func value<Value: FieldValue>(of cell: CellText) -> Reading<Value> {
        switch cell.storage {
        case .broken: unreadable(.cellError)
        case .day(let day): value(of: day.registered)
        case .number:
            value(of: StoredNumber.meaning(of: cell.text, as: Value.self, counting: table.dateSystem))
        case .text: value(of: cell.text)
        }
    }

    private mutating func value<Value: FieldValue>(of number: StoredNumber.Meaning) -> Reading<Value> {
        switch number {
        case .text(let text): return value(of: text)
        case .expanded(let text):
            remarks.append(.exponentExpanded)
            return value(of: text)
        case .day(let day):
            remarks.append(.serialAsDate)
            return value(of: day.registered)
        case .digitsLost: return unreadable(.digitsLost)
        }
    }

    private mutating func value<Value: FieldValue>(of raw: String) -> Reading<Value> {
        let cleaned = CleanedText(raw, Value.cleaning)
        guard !cleaned.text.isEmpty else { return .blank }
        if let number = StoredNumber.meaning(ofText: cleaned.text, as: Value.self) { return value(of: number) }
        remarks += cleaned.remarks
        let reading = Value.read(cleaned.text, edition: table.edition)
        if case .unreadable = reading,
            Placeholder.isPlaceholder(cleaned.text, orZero: Value.cleaning != .number)
        {
            return value(of: TextReading<Value>.unreadable(.placeholder))
        }
        return value(of: reading)
    }

    private mutating func value<Value: FieldValue>(of reading: TextReading<Value>) -> Reading<Value> {
        switch reading {
        case .exact(let value): return .value(value)
        case .synonym(let value):
            remarks.append(.synonymUnderstood)
            return .value(value)
        case .noticed(let value, let kind):
            remarks.append(kind)
            return .value(value)
        case .unreadable(.placeholder):
            remarks.append(.placeholder)
            return .blank
        case .unreadable(let kind): return unreadable(kind)
        }
    }

    private mutating func unreadable<Value>(_ kind: Remark.Kind) -> Reading<Value> {
        remarks.append(kind)
        return .unreadable
    }
}
