import Registry

/// Reads one cell into the field that its column is bound to (识读).
struct FieldReader: FieldVisitor {
    /// The cell; `nil` where the row has none in the column.
    let cell: CellText?
    /// The table of the cell.
    let table: TableLayout
    /// What the cell's value may take the place of.
    let replaceable: Replaceable
    /// What was noticed.
    private(set) var remarks: [Remark.Kind] = []

    /// What a value may take the place of.
    enum Replaceable {
        case anything
        /// What is absent, and a blank where there is something to fill it.
        case gaps
        /// Nothing: the cell is read for what is noticed only.
        case nothing
    }

    init(_ cell: CellText?, of table: TableLayout, replacing replaceable: Replaceable) {
        self.cell = cell
        self.table = table
        self.replaceable = replaceable
    }

    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        let reading: Reading<Value> = read()
        switch (replaceable, slot) {
        case (.anything, _), (.gaps, .absent): slot = reading
        case (.gaps, .blank): if !reading.isBlank { slot = reading }
        case (.gaps, _), (.nothing, _): break
        }
    }

    private mutating func read<Value: FieldValue>() -> Reading<Value> {
        guard let cell else { return .blank }
        switch cell.storage {
        case .broken:
            remarks.append(.cellError)
            return .unreadable
        case .day(let day):
            return readText(day.registered)
        case .number:
            return readNumber(cell.text)
        case .text:
            return readText(cell.text)
        }
    }

    /// A number that should have been text, or the serial number of a day, or a number.
    private mutating func readNumber<Value: FieldValue>(_ stored: String) -> Reading<Value> {
        switch StoredNumber.meaning(of: stored, as: Value.self, counting: table.dateSystem) {
        case .text(let text): return readText(text)
        case .digitsLost:
            remarks.append(.digitsLost)
            return .unreadable
        }
    }

    private mutating func readText<Value: FieldValue>(_ raw: String) -> Reading<Value> {
        let cleaned = CleanedText(raw, Value.cleaning)
        guard !cleaned.text.isEmpty else { return .blank }
        if Value.self == IdentityNumber.self, StoredNumber.isExponential(cleaned.text) {
            remarks.append(.digitsLost)
            return .unreadable
        }
        remarks += cleaned.remarks
        switch Value.read(cleaned.text, edition: table.edition) {
        case .exact(let value): return .value(value)
        case .synonym(let value):
            remarks.append(.synonymUnderstood)
            return .value(value)
        case .unreadable(let kind):
            remarks.append(kind)
            return .unreadable
        }
    }
}
