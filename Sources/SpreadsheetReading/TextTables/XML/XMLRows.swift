import Spreadsheet

/// The rows of a worksheet of an Excel 2003 XML file (SpreadsheetML 2003).
struct XMLRows: ~Copyable {
    private(set) var filling: RowFilling
    private enum State { case worksheet, table, row, cell, data, ignored }

    private enum DataType { case text, number, date, boolean, error }

    private var text: FileText
    private var buffer: PartBuffer
    private var markup: MarkupScanner
    private var states: [State] = []
    private var state = State.worksheet
    private var isDone = false

    /// The current row, and how many like it follow without being stored.
    private var number = 0
    private var span = 0
    private var column = 0
    /// The last of the columns that were declared.
    private var declared = 0
    private var cell = CellInProgress()

    private struct CellInProgress {
        var type = DataType.text
        var start = 0
        var hasFormula = false
        var hasData = false
        var across = 0
        var down = 0
    }

    init(_ file: TextFile, _ worksheet: XMLWorksheet, part: String, limits: Limits) throws(ReadingError) {
        var text = try FileText(file, from: worksheet.mark)
        var buffer = PartBuffer(part: part, base: worksheet.mark.text, limits: limits)
        let start = try buffer.refill(keepingFrom: 0, from: &text)
        self.text = text
        self.buffer = buffer
        markup = worksheet.markup
        // An empty tag has no end that could be met.
        isDone = markup.isEmpty
        markup.position = start + worksheet.offset - worksheet.mark.text
        filling = RowFilling(part: part, limits: limits)
    }

    mutating func advance(into row: inout Row) throws(ReadingError) -> Bool {
        while !isDone {
            switch try markup.next(in: buffer) {
            case .start:
                let before = state
                state = try opened(&row)
                states.append(before)
                if markup.isEmpty, try closed(&row) { return true }
            case .end: if try closed(&row) { return true }
            case .text: if state == .data { try append(to: &row) }
            case .needsMore:
                markup.position = try buffer.refill(keepingFrom: markup.position, from: &text)
            case .finished: isDone = true
            }
        }
        return false
    }

    private mutating func opened(_ row: inout Row) throws(ReadingError) -> State {
        // Runs of rich text are elements of HTML.
        if state == .data { return .data }
        guard markup.isInSpreadsheet2003 else { return .ignored }
        switch state {
        case .worksheet where markup.name == .tableElement: return .table
        case .table where markup.name == .rowElement:
            try openRow(&row)
            return .row
        case .table where markup.name == .columnElement: try noteColumn()
        case .row where markup.name == .cellElement:
            try openCell(row)
            return .cell
        case .cell where markup.name == .dataElement:
            cell.hasData = true
            cell.type = type()
            return .data
        default: break
        }
        return .ignored
    }

    /// Whether a row ended.
    private mutating func closed(_ row: inout Row) throws(ReadingError) -> Bool {
        let left = state
        guard let outer = states.popLast() else {
            isDone = true
            return false
        }
        state = outer
        if left == .cell { try closeCell(&row) }
        guard left == .row else { return false }
        filling.end(row)
        return true
    }

    private mutating func append(to row: inout Row) throws(ReadingError) {
        let fault = TextDecoding.append(
            buffer.bytes, markup.range, isLiteral: markup.isLiteral, to: &row.decoded)
        if let fault { throw markup.fault(fault.fault, fault.offset, buffer) }
        try filling.check(row, textFrom: cell.start)
    }

    private mutating func openRow(_ row: inout Row) throws(ReadingError) {
        let expected = number + span + 1
        number = try index(.indexAttribute) ?? expected
        guard number >= expected, number <= Grid.lastRow else {
            throw .badCell(part: filling.part, place: "row \(number)", .badRowNumber)
        }
        span = try index(.spanAttribute) ?? 0
        column = 0
        try filling.begin(number, &row)
        row.look.isHidden = isSet(.hiddenAttribute)
    }

    private mutating func openCell(_ row: borrowing Row) throws(ReadingError) {
        let expected = column + 1
        column = try index(.indexAttribute) ?? expected
        guard column >= expected else {
            throw .badCell(
                part: filling.part, place: CellReference(row: number, column: expected).description, .badReference)
        }
        cell = CellInProgress()
        cell.start = row.decoded.count
        cell.hasFormula = markup.localAttribute(.formulaAttribute, buffer.bytes.span) != nil
        cell.across = try index(.acrossAttribute) ?? 0
        cell.down = try index(.downAttribute) ?? 0
    }

    private mutating func closeCell(_ row: inout Row) throws(ReadingError) {
        if cell.hasFormula { filling.summary.formulas.add(row: number, column: column) }
        if cell.hasFormula, !cell.hasData {
            filling.summary.formulasWithoutResult.add(row: number, column: column)
            try filling.add(.unknown, column: column, from: cell.start, hasFormula: true, to: &row)
        } else {
            let kind = kind(of: row.decoded.span.extracting(cell.start..<row.decoded.count))
            if kind == .error { filling.summary.errors.add(row: number, column: column) }
            try filling.add(kind, column: column, from: cell.start, hasFormula: cell.hasFormula, to: &row)
        }
        let place = CellReference(row: number, column: column)
        column += cell.across
        guard column <= Grid.lastColumn else { throw .beyondGrid(.columns, part: filling.part) }
        try filling.merge(place, rows: min(cell.down, Grid.lastRow - number) + 1, columns: cell.across + 1)
    }

    private func kind(of value: Span<UInt8>) -> Cell.Kind {
        switch cell.type {
        case .text: return .text
        case .error: return .error
        case .number: return NumberText.parse(value) == nil ? .unreadable : .number
        case .date: return CellDate(iso: String(validUTF8: value)) == nil ? .unreadable : .isoDate
        case .boolean:
            return ["0", "1", "true", "false"].contains(String(validUTF8: value)) ? .boolean : .unreadable
        }
    }

    private func type() -> DataType {
        guard let range = markup.localAttribute(.typeAttribute, buffer.bytes.span) else { return .text }
        let bytes = buffer.bytes
        switch MarkupName(bytes.span, range.lowerBound, range.upperBound) {
        case .numberType: return .number
        case .dateType: return .date
        case .booleanType: return .boolean
        case .errorType: return .error
        default: return .text
        }
    }

    private mutating func noteColumn() throws(ReadingError) {
        let first = try index(.indexAttribute) ?? declared + 1
        let last = first + (try index(.spanAttribute) ?? 0)
        guard first > declared, last <= Grid.lastColumn else { throw .beyondGrid(.columns, part: filling.part) }
        declared = last
        if isSet(.hiddenAttribute) { filling.summary.hiddenColumns.append(first...last) }
    }

    private func isSet(_ name: MarkupName) -> Bool {
        guard let range = markup.localAttribute(name, buffer.bytes.span), range.count == 1 else { return false }
        return buffer.bytes[range.lowerBound] == UInt8(ascii: "1")
    }

    /// A number that an attribute gives; no more than the grid has rows.
    private func index(_ name: MarkupName) throws(ReadingError) -> Int? {
        guard let range = markup.localAttribute(name, buffer.bytes.span) else { return nil }
        var value = 0
        for index in range {
            let digit = buffer.bytes[index] &- 0x30
            guard digit <= 9, value <= Grid.lastRow else { throw markup.fault(.badTag, range.lowerBound, buffer) }
            value = value * 10 + Int(digit)
        }
        return value
    }
}

extension MarkupName {
    static let tableElement = MarkupName("Table")
    static let rowElement = MarkupName("Row")
    static let columnElement = MarkupName("Column")
    static let cellElement = MarkupName("Cell")
    static let dataElement = MarkupName("Data")
    static let indexAttribute = MarkupName("Index")
    static let spanAttribute = MarkupName("Span")
    static let hiddenAttribute = MarkupName("Hidden")
    static let formulaAttribute = MarkupName("Formula")
    static let acrossAttribute = MarkupName("MergeAcross")
    static let downAttribute = MarkupName("MergeDown")
    static let typeAttribute = MarkupName("Type")
    static let numberType = MarkupName("Number")
    static let dateType = MarkupName("DateTime")
    static let booleanType = MarkupName("Boolean")
    static let errorType = MarkupName("Error")
}
