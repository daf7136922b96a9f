import Registry
import Spreadsheet
import SpreadsheetReading

/// Reads the cells of a row into the fields that their columns are bound to (识读).
struct FieldReader: FieldVisitor, ~Copyable {
    /// The row. Rows may be lent to the reader one after the other.
    var row: Row
    private let edition: Int
    private let dateSystem: DateSystem
    private let pool: TextPool
    /// What the coded cells of the table meant so far.
    private var memo: CodeMemo
    private var column = 0
    private var cell: Cell?
    /// Further cells whose values belong to it.
    private var others: [Cell] = []
    private var fillsOnlyGaps = false
    /// What was noticed in the cell read last.
    private(set) var remarks: [Remark.Kind] = []

    /// A reader that remembers the codes of so many columns.
    init(_ row: consuming Row, of table: TableLayout, pool: TextPool, columns: Int) {
        self.row = row
        edition = table.edition
        dateSystem = table.dateSystem
        self.pool = pool
        memo = CodeMemo(columns: columns)
    }

    /// A reader of a row that somebody else goes on to use.
    init(_ row: borrowing Row, of table: TableLayout, pool: TextPool) {
        self.init(row.shared(), of: table, pool: pool, columns: 0)
    }

    /// Goes to a cell; `column` is the position of its column among those that are read.
    mutating func move(to cell: Cell?, inColumn column: Int, fillsOnlyGaps: Bool = false) {
        self.cell = cell
        self.column = column
        self.fillsOnlyGaps = fillsOnlyGaps
        if !others.isEmpty { others = [] }
        if !remarks.isEmpty { remarks.removeAll(keepingCapacity: true) }
    }

    /// Goes to the cells of columns whose values belong together.
    mutating func move(toColumns columns: [Int], fillsOnlyGaps: Bool = false) {
        var cells: [Cell] = []
        for column in columns {
            if let cell = row.cell(inColumn: column) { cells.append(cell) }
        }
        move(to: cells.first, inColumn: 0, fillsOnlyGaps: fillsOnlyGaps)
        others = Array(cells.dropFirst())
    }

    /// What stands in the cell; empty where there is none.
    var original: String { content?.text ?? "" }

    private var content: CellText? {
        guard let cell else { return nil }
        return others.isEmpty ? CellText(row, cell) : CellText.joined([cell] + others, in: row)
    }

    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        if fillsOnlyGaps { slot.fillGap(with: read()) } else { slot = read() }
    }

    private mutating func read<Value: FieldValue>() -> Reading<Value> {
        guard let cell else { return .blank }
        guard others.isEmpty else { return content.map { value(of: $0) } ?? .blank }
        let text = Value.hasShorthands ? CodeMemo.text(of: cell, row) : nil
        if let text, let known: Value = memo.value(of: text, inColumn: column) { return .value(known) }
        guard let reading: TextReading<Value> = plainReading(of: cell) else {
            return content.map { value(of: $0) } ?? .blank
        }
        if case .exact(let value) = reading {
            if let text { memo.remember(value, for: text, inColumn: column) }
            return .value(value)
        }
        return value(of: reading)
    }

    /// What a cell means that is written as most are; `nil` where that takes a closer look.
    @inline(__always)
    private func plainReading<Value: FieldValue>(of cell: Cell) -> TextReading<Value>? {
        switch cell.kind {
        case .text, .sharedText:
            return row.withBytes(of: cell) { bytes -> TextReading<Value>? in
                if Value.isNumberLikeText, StoredNumber.mayBeExponential(bytes) { return nil }
                return Value.read(plain: bytes, edition: edition, pool: pool)
            }
        case .number where Value.self != IdentityNumber.self:
            return row.withBytes(of: cell) { bytes -> TextReading<Value>? in
                guard StoredNumber.isPlain(bytes) else { return nil }
                return Value.read(plain: bytes, edition: edition, pool: pool)
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
            value(of: StoredNumber.meaning(of: cell.text, as: Value.self, counting: dateSystem))
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
        let reading = Value.read(cleaned.text, edition: edition)
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
