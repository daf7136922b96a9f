import Spreadsheet

/// Cells that the library writes.
extension WorkbookWriter {
    mutating func put(
        _ value: OutputValue, _ row: Int, _ column: Int, _ style: StyleID, _ sheet: Int
    ) throws(CellFault) {
        let (y, x, format) = (row - 1, column - 1, style.index)
        switch value {
        case .text(let text):
            try Self.checkLength(text)
            let escaped = EscapedText.of(text)
            try Self.accept(library.write(text: escaped, y, x, format: format, sheet: sheet))
            note(text, escaped, row, column, sheet)
        case .number(let number): try put(try Self.stored(number), row, column, format, sheet)
        case .integer(let number): try put(Double(try Self.exactly(Int64(number))), row, column, format, sheet)
        case .money(let fen): try put(Double(try Self.exactly(fen)) / 100, row, column, format, sheet)
        case .date(let date): try put(Double(try Self.serial(date)), row, column, format, sheet)
        case .boolean(let boolean):
            try Self.accept(library.write(boolean: boolean, y, x, format: format, sheet: sheet))
            sheets[sheet].imprint.add(boolean: boolean, row: row, column: column)
        case .link(let text, let target):
            try Self.checkLength(text)
            let escaped = EscapedText.of(text)
            if try !addLink(escaped, to: target, row, column, style, sheet) {
                let formula = try target.formula(showing: escaped)
                try Self.accept(library.write(formula: formula, result: escaped, y, x, format: format, sheet: sheet))
            }
            note(text, escaped, row, column, sheet)
        case .blank: try Self.accept(library.writeBlank(y, x, format: format, sheet: sheet))
        }
    }

    private mutating func put(
        _ number: Double, _ row: Int, _ column: Int, _ format: Int, _ sheet: Int
    ) throws(CellFault) {
        try Self.accept(library.write(number: number, row - 1, column - 1, format: format, sheet: sheet))
        sheets[sheet].imprint.add(number: number, row: row, column: column)
    }

    /// The number that the library's 16 digits will be read back as. The largest doubles round up to infinity.
    private static func stored(_ number: Double) throws(CellFault) -> Double {
        // Nearly all numbers, and exact.
        if DecimalDigits(number) != nil { return number }
        let stored = LibraryWorkbook.stored(number)
        guard stored.isFinite else { throw .notFinite }
        return stored
    }
}
