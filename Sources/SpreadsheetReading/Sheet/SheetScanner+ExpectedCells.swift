import Spreadsheet

extension SheetScanner {
    /// The quickest path: cells written as in the row before, apart from row number and value. Stops before the first
    /// cell that is not, that is odd in any way, or that may not lie in the buffer whole.
    mutating func scanExpectedCells(_ bytes: Span<UInt8>, into row: inout Row) {
        let expected = expected
        let following = expected.span
        let plain = plain
        var at = markup.position
        var column = lastColumn
        while at &+ 128 <= bytes.count, column < following.count, row.cells.count < Grid.lastColumn {
            let next = following[column]
            guard next.beginsWith(ByteWord.load(bytes, at: at)) else { break }
            let number = at &+ next.headWidth
            let tail = number &+ plain.rowWidth
            guard ByteWord.load(bytes, at: number) & plain.rowMask == plain.row, next.goesOn(bytes, at: tail),
                let end = expectedValue(bytes, from: tail &+ next.tailWidth, next, plain, &row)
            else { break }
            at = end
            column = Int(next.column)
        }
        markup.position = at
        lastColumn = column
    }

    /// Adds the cell whose value begins at `start`, and returns where the cell ends; `nil` when its value is not plain.
    @inline(__always)
    private func expectedValue(
        _ bytes: Span<UInt8>, from start: Int, _ cell: ExpectedCell, _ plain: PlainMarkup, _ row: inout Row
    ) -> Int? {
        // Values are placed as counted from the beginning of the row.
        let offset = start &+ copied &- segmentStart
        switch cell.content {
        case .empty: return start
        case .shared:
            let word = ByteWord.load(bytes, at: start)
            let digits = ByteWord.digitCount(word)
            guard digits > 0, digits < 8, ByteWord.load(bytes, at: start &+ digits) == plain.valueEnd else {
                return nil
            }
            let index = ByteWord.number(word, digits: digits)
            guard index < sharedStringCount, overlongStrings.isEmpty else { return nil }
            row.cells.append(cell.made(.sharedText, offset: index, length: 0))
            return start &+ digits &+ 8
        case .number, .date:
            let end = plainNumberEnd(bytes, from: start)
            guard end > 0, end &+ 8 <= bytes.count, ByteWord.load(bytes, at: end) == plain.valueEnd else { return nil }
            if cell.content == .date, !isDate(bytes.extracting(start..<end), style: Int(cell.style)) { return nil }
            row.cells.append(
                cell.made(cell.content == .date ? .date : .number, offset: offset, length: end &- start))
            return end &+ 8
        case .string:
            guard let end = PlainText.end(in: bytes, from: start), end - start <= longestPlainText,
                end &+ 16 <= bytes.count, ByteWord.load(bytes, at: end) == plain.valueEnd
            else { return nil }
            row.cells.append(cell.made(.text, offset: offset, length: end &- start))
            return end &+ 8
        case .inline:
            guard let end = PlainText.end(in: bytes, from: start), end - start <= longestPlainText,
                end &+ 16 <= bytes.count, ByteWord.load(bytes, at: end) == plain.textEnd,
                ByteWord.load(bytes, at: end &+ 8) & 0xFF_FFFF_FFFF == plain.inlineEnd
            else { return nil }
            row.cells.append(cell.made(.text, offset: offset, length: end &- start))
            return end &+ 13
        }
    }

    private func isDate(_ text: Span<UInt8>, style: Int) -> Bool {
        guard let serial = NumberText.parse(text) else { return false }
        return dateSystem.date(ofSerial: serial, format: formats[style]) != nil
    }

    /// Remembers how a cell was written that followed `lastColumn`, for the rows to come.
    mutating func expect(_ content: ExpectedCell.Content, _ bytes: Span<UInt8>, valueStart: Int) {
        guard cell.tailStart > 0, cell.column > lastColumn, cell.style < max(1, formats.count),
            let next = ExpectedCell(
                content, column: cell.column, style: cell.style, bytes, start: markup.position,
                headEnd: cell.tailStart - plain.rowWidth, tailStart: cell.tailStart, valueStart: valueStart)
        else { return }
        while expected.count <= lastColumn { expected.append(.none) }
        expected[lastColumn] = next
    }
}
