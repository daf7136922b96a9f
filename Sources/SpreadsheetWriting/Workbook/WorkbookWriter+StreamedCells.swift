import Spreadsheet

/// Cells of rows that we write ourselves.
extension WorkbookWriter {
    mutating func stream(
        _ value: OutputValue, _ row: Int, _ column: Int, _ style: StyleID, _ sheet: Int
    ) throws(CellFault) {
        let number = number(ofStyle: style.index)
        switch value {
        case .text(let text):
            try Self.checkLength(text)
            stream(checked: text, row, column, number, sheet)
        case .number(let double):
            guard double.isFinite else { throw .notFinite }
            rows?.markup.add(number: double, column: column, style: number)
            sheets[sheet].imprint.add(number: double, row: row, column: column)
        case .integer(let integer): stream(try Self.exactly(Int64(integer)), row, column, number, sheet)
        case .money(let fen):
            let fen = try Self.exactly(fen)
            rows?.markup.add(DecimalDigits(fen, decimals: 2), column: column, style: number)
            sheets[sheet].imprint.add(number: Double(fen) / 100, row: row, column: column)
        case .date(let date): stream(try Self.serial(date), row, column, number, sheet)
        case .boolean(let boolean):
            rows?.markup.add(boolean: boolean, column: column, style: number)
            sheets[sheet].imprint.add(boolean: boolean, row: row, column: column)
        case .link(let text, let target):
            try Self.checkLength(text)
            let escaped = EscapedText.of(text)
            if try addLink(escaped, to: target, row, column, style, sheet) {
                stream(checked: text, row, column, number, sheet)
            } else {
                let formula = try target.formula(showing: escaped)
                rows?.markup.add(
                    formula: formula.utf8Span.span, result: escaped.utf8Span.span, column: column, style: number)
                note(text, escaped, row, column, sheet)
            }
        case .blank: rows?.markup.addBlank(column: column, style: number)
        }
    }

    /// Writes a text of which it is known that it is not too long.
    private mutating func stream(checked text: String, _ row: Int, _ column: Int, _ style: Int, _ sheet: Int) {
        let bytes = text.utf8Span.span
        if rows?.markup.add(text: bytes, column: column, style: style, isEscaped: false) == true {
            sheets[sheet].imprint.add(text: bytes, row: row, column: column)
        } else {
            let escaped = EscapedText.of(text)
            _ = rows?.markup.add(text: escaped.utf8Span.span, column: column, style: style, isEscaped: true)
            note(text, escaped, row, column, sheet)
        }
    }

    private mutating func stream(_ integer: Int, _ row: Int, _ column: Int, _ style: Int, _ sheet: Int) {
        rows?.markup.add(integer: integer, column: column, style: style)
        sheets[sheet].imprint.add(number: Double(integer), row: row, column: column)
    }
}
