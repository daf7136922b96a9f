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
        try checkPlace(row, column, sheet)
        var style = style
        switch value {
        case .date: style = try dayStyle(style)
        case .money: style = try moneyStyle(style)
        default: break
        }
        if isRowByRow { try begin(row, column, sheet) }
        do {
            if isRowByRow {
                try stream(value, row, column, style, sheet.index)
            } else {
                try put(value, row, column, style, sheet.index)
            }
        } catch {
            throw fault(error, row, column, sheet)
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
        let isSingle = rows.count == 1 && columns.count == 1
        if !isSingle {
            try claim(rows, columns, sheet)
            let code = library.merge(
                rows: rows.fromZero, columns: columns.fromZero, format: style.index, sheet: sheet.index)
            try check(code, rows, columns, sheet)
        }
        try write(value, row: rows.lowerBound, column: columns.lowerBound, style: style, on: sheet)
        if isRowByRow, !isSingle {
            for column in columns.dropFirst() {
                try write(.blank, row: rows.lowerBound, column: column, style: style, on: sheet)
            }
        }
    }

    func fault(_ fault: CellFault, _ row: Int, _ column: Int, _ sheet: SheetID) -> WritingError {
        .cell(sheet: sheets[sheet.index].name, CellReference(row: row, column: column), fault)
    }

    private func checkPlace(_ row: Int, _ column: Int, _ sheet: SheetID) throws(WritingError) {
        guard Self.rows.contains(row), Self.columns.contains(column) else {
            throw fault(.outsideGrid, row, column, sheet)
        }
    }

    /// Of a workbook that is written row by row: sees to the order of reading.
    private mutating func begin(_ row: Int, _ column: Int, _ sheet: SheetID) throws(WritingError) {
        if rows?.sheet == sheet.index, row == sheets[sheet.index].lastRow {
            guard column > sheets[sheet.index].lastColumn else {
                throw fault(.columnAlreadyWritten(last: sheets[sheet.index].lastColumn), row, column, sheet)
            }
        } else {
            try begin(row: row, column: column, height: nil, sheet)
        }
        sheets[sheet.index].take(column: column)
    }

    /// Of a workbook that is written row by row: begins a row, which must be behind those before it.
    private mutating func begin(
        row: Int, column: Int, height: Double?, _ sheet: SheetID
    ) throws(WritingError) {
        let last = sheets[sheet.index].lastRow
        guard row > last else { throw fault(.rowAlreadyWritten(last: last), row, column, sheet) }
        try rows?.open(row, height: height, sheet: sheet.index)
        sheets[sheet.index].begin(row: row)
    }

    /// Sets a row's height, in points. When writing row by row this comes before the row's cells.
    public mutating func setRow(_ row: Int, height: Double, on sheet: SheetID) throws(WritingError) {
        try checkPlace(row, 1, sheet)
        if isRowByRow {
            try begin(row: row, column: 1, height: height, sheet)
        } else {
            try check(library.setRow(row - 1, height: height, sheet: sheet.index), sheet)
        }
    }

    /// Adds a text to the imprint as it will be read back.
    mutating func note(_ text: String, _ escaped: String, _ row: Int, _ column: Int, _ sheet: Int) {
        let isPlain = text.utf8.count == escaped.utf8.count
        let readBack = isPlain ? text : EscapedText.readBack(text)
        sheets[sheet].imprint.add(text: readBack.utf8Span.span, row: row, column: column)
    }

    static func accept(_ code: Int) throws(CellFault) {
        guard code == LibraryWorkbook.success else { throw .refused(code: code) }
    }

    /// Checks the length of a text.
    static func checkLength(_ text: String) throws(CellFault) {
        if let units = EscapedText.excess(of: text) { throw .textTooLong(units: units) }
    }

    /// Whole numbers that a double holds.
    static func exactly(_ number: Int64) throws(CellFault) -> Int {
        guard number.magnitude <= exact.magnitude else { throw .notExact }
        return Int(number)
    }

    static func serial(_ date: CivilDate) throws(CellFault) -> Int {
        guard let serial = DateSystem.from1900.serial(of: date) else { throw .dateTooEarly }
        return serial
    }

    /// Gives the cell a link, as long as the sheet may hold more of them. The library does so, and writes the cell.
    ///
    /// - Returns: whether it was given one.
    mutating func addLink(
        _ text: String, to target: LinkTarget, _ row: Int, _ column: Int, _ style: StyleID, _ sheet: Int
    ) throws(CellFault) -> Bool {
        guard sheets[sheet].links < Self.mostLinks else { return false }
        sheets[sheet].links += 1
        if isRowByRow, let file = target.file {
            let cell = CellReference(row: row, column: column)
            guard sheets[sheet].outerLinks.add(cell, to: target, of: file) else { return true }
        }
        try Self.accept(
            library.write(
                link: target.url, text: text, row - 1, column - 1, format: style.index, sheet: sheet))
        return true
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
