import Spreadsheet

extension WorkbookWriter {
    private static let rows = 1...Grid.lastRow
    private static let columns = 1...Grid.lastColumn
    /// A sheet holds no more links than this; further ones become formulas.
    private static let mostLinks = 65_530
    /// Beyond this a double no longer holds every whole number.
    private static let exact: Int64 = 1 << 53

    /// Writes one cell. A day or an amount in a style without number format is shown as `2016年7月10日`, `0.00`.
    public mutating func write(
        _ value: OutputValue, row: Int, column: Int, style: StyleID = .plain, on sheet: SheetID
    ) throws(WritingError) {
        try enter(row: row, column: column, sheet)
        var format = style.index
        switch value {
        case .date: format = try dayStyle(style).index
        case .money: format = try moneyStyle(style).index
        default: break
        }
        do {
            try put(value, row - 1, column - 1, format, sheet.index)
        } catch {
            throw .cell(sheet: sheets[sheet.index].name, CellReference(row: row, column: column), error)
        }
    }

    /// Writes neighbouring cells of one row, all in one style.
    public mutating func writeRow(
        _ values: some Sequence<OutputValue>, row: Int, column: Int = 1, style: StyleID = .plain, on sheet: SheetID
    ) throws(WritingError) {
        var column = column
        for value in values {
            try write(value, row: row, column: column, style: style, on: sheet)
            column += 1
        }
    }

    /// Makes one cell of many; a single cell is written as it is, so that the cells of a header need no telling apart.
    public mutating func merge(
        _ value: OutputValue, rows: ClosedRange<Int>, columns: ClosedRange<Int>, style: StyleID = .plain,
        on sheet: SheetID
    ) throws(WritingError) {
        if rows.count > 1 || columns.count > 1 {
            try claim(rows, columns, sheet)
            try enter(row: rows.lowerBound, column: columns.lowerBound, sheet)
            let code = library.merge(
                rows: rows.fromZero, columns: columns.fromZero, format: style.index, sheet: sheet.index)
            try check(code, rows, columns, sheet)
        }
        try write(value, row: rows.lowerBound, column: columns.lowerBound, style: style, on: sheet)
    }

    private mutating func put(
        _ value: OutputValue, _ row: Int, _ column: Int, _ format: Int, _ sheet: Int
    ) throws(CellFault) {
        switch value {
        case .text(let text):
            let escaped = try Self.escaped(text)
            try Self.accept(library.write(text: escaped, row, column, format: format, sheet: sheet))
            note(text, escaped, row, column, sheet)
        case .number(let number):
            try write(number, storedAs: try Self.stored(number), row, column, format, sheet)
        case .integer(let number):
            let number = try Self.exactly(Int64(number))
            try write(number, storedAs: number, row, column, format, sheet)
        case .money(let fen):
            let yuan = try Self.exactly(fen) / 100
            try write(yuan, storedAs: yuan, row, column, format, sheet)
        case .date(let date):
            let serial = try Self.serial(date)
            try write(serial, storedAs: serial, row, column, format, sheet)
        case .boolean(let boolean):
            try Self.accept(library.write(boolean: boolean, row, column, format: format, sheet: sheet))
            sheets[sheet].imprint.add(boolean: boolean, row: row + 1, column: column + 1)
        case .link(let text, let target):
            let escaped = try Self.escaped(text)
            try Self.accept(try writeLink(escaped, target, row, column, format, sheet))
            note(text, escaped, row, column, sheet)
        case .blank:
            try Self.accept(library.writeBlank(row, column, format: format, sheet: sheet))
        }
    }

    private static func accept(_ code: Int) throws(CellFault) {
        guard code == LibraryWorkbook.success else { throw .refused(code: code) }
    }

    private mutating func write(
        _ number: Double, storedAs stored: Double, _ row: Int, _ column: Int, _ format: Int, _ sheet: Int
    ) throws(CellFault) {
        try Self.accept(library.write(number: number, row, column, format: format, sheet: sheet))
        sheets[sheet].imprint.add(number: stored, row: row + 1, column: column + 1)
    }

    /// Adds a text to the imprint as it will be read back.
    private mutating func note(_ text: String, _ escaped: String, _ row: Int, _ column: Int, _ sheet: Int) {
        let isPlain = text.utf8.count == escaped.utf8.count
        let readBack = isPlain ? text : EscapedText.readBack(text)
        sheets[sheet].imprint.add(text: readBack.utf8Span.span, row: row + 1, column: column + 1)
    }

    private mutating func writeLink(
        _ text: String, _ target: LinkTarget, _ row: Int, _ column: Int, _ format: Int, _ sheet: Int
    ) throws(CellFault) -> Int {
        if sheets[sheet].links < Self.mostLinks {
            sheets[sheet].links += 1
            return library.write(link: target.url, text: text, row, column, format: format, sheet: sheet)
        }
        let formula = try target.formula(showing: text)
        return library.write(formula: formula, result: text, row, column, format: format, sheet: sheet)
    }

    private static func escaped(_ text: String) throws(CellFault) -> String {
        if let units = EscapedText.excess(of: text) { throw .textTooLong(units: units) }
        return EscapedText.of(text)
    }

    /// The number that 16 digits will be read back as. The largest doubles round up to infinity.
    private static func stored(_ number: Double) throws(CellFault) -> Double {
        // At most four decimals and 16 digits: nearly all numbers, and exact.
        let units = (number * 10_000).rounded()
        if units.magnitude <= Double(exact), units / 10_000 == number { return number }
        let stored = LibraryWorkbook.stored(number)
        guard stored.isFinite else { throw .notFinite }
        return stored
    }

    private static func exactly(_ number: Int64) throws(CellFault) -> Double {
        guard number.magnitude <= exact.magnitude else { throw .notExact }
        return Double(number)
    }

    private static func serial(_ date: CivilDate) throws(CellFault) -> Double {
        guard let serial = DateSystem.from1900.serial(of: date) else { throw .dateTooEarly }
        return Double(serial)
    }

    /// Checks that a cell can still be written, and remembers its row.
    mutating func enter(row: Int, column: Int, _ sheet: SheetID) throws(WritingError) {
        let fault: CellFault? =
            if !Self.rows.contains(row) || !Self.columns.contains(column) {
                .outsideGrid
            } else if isRowByRow, row < sheets[sheet.index].lastRow {
                .rowAlreadyWritten(last: sheets[sheet.index].lastRow)
            } else {
                nil
            }
        if let fault {
            throw .cell(sheet: sheets[sheet.index].name, CellReference(row: row, column: column), fault)
        }
        sheets[sheet.index].lastRow = row
    }

    /// Checks that a rectangle lies on the sheet.
    func checkArea(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>, _ sheet: SheetID) throws(WritingError) {
        guard Self.rows.contains(rows.lowerBound), Self.rows.contains(rows.upperBound),
            Self.columns.contains(columns.lowerBound), Self.columns.contains(columns.upperBound)
        else { throw .area(sheet: sheets[sheet.index].name, CellRange(rows, columns), .outsideGrid) }
    }

    func check(
        _ code: Int, _ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>, _ sheet: SheetID
    ) throws(WritingError) {
        guard code == LibraryWorkbook.success else {
            throw .area(sheet: sheets[sheet.index].name, CellRange(rows, columns), .refused(code: code))
        }
    }

    /// Checks that a rectangle can be merged, and remembers it: two that overlap would make the file need repair.
    private mutating func claim(
        _ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>, _ sheet: SheetID
    ) throws(WritingError) {
        try checkArea(rows, columns, sheet)
        let merges = sheets[sheet.index].merges
        let fault: AreaFault? =
            if isRowByRow, rows.count > 1 {
                .mergeAcrossRows
            } else if rows.contains(where: { merges[$0, default: []].contains { $0.overlaps(columns) } }) {
                .overlapsMerge
            } else {
                nil
            }
        if let fault { throw .area(sheet: sheets[sheet.index].name, CellRange(rows, columns), fault) }
        for row in rows { sheets[sheet.index].merges[row, default: []].append(columns) }
    }
}

extension CellRange {
    fileprivate init(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) {
        self.init(
            CellReference(row: rows.lowerBound, column: columns.lowerBound),
            CellReference(row: rows.upperBound, column: columns.upperBound))
    }
}

extension ClosedRange<Int> {
    /// A 1-based range counted from 0.
    var fromZero: ClosedRange<Int> { lowerBound - 1...upperBound - 1 }
}
