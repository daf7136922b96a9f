import Spreadsheet

extension SheetScanner {
    /// The quickest path: cells written as in the row before, apart from row number and value. Stops before the first
    /// cell that is not, that is odd in any way, or that may not lie in the buffer whole.
    mutating func scanExpectedCells(_ bytes: Span<UInt8>, into row: inout Row) {
        let room = min(expected.count - lastColumn, Grid.lastColumn - row.cells.count)
        guard room > 0 else { return }
        var cells: [Cell] = []
        swap(&cells, &row.cells)
        bytes.withWindows { windows in
            cells.append(addingCapacity: room) { cells in
                scanExpectedCells(bytes, windows, into: &cells)
            }
        }
        swap(&cells, &row.cells)
    }

    private mutating func scanExpectedCells(
        _ bytes: Span<UInt8>, _ windows: ByteWindows, into cells: inout OutputSpan<Cell>
    ) {
        let expected = expected
        let following = expected.span
        let plain = plain
        var at = markup.position
        var column = lastColumn
        while !cells.isFull, column < following.count, let window = windows.window(at: at),
            let value = following[column].valueStart(in: window, plain)
        {
            guard let end = expectedValue(bytes, window, at, value, following[column], plain, &cells) else { break }
            at = end
            column = Int(following[column].column)
        }
        markup.position = at
        lastColumn = column
    }

    /// Adds the cell that begins at `start`, and its value so many bytes behind, and returns where it ends; `nil` when its
    /// value is not plain.
    @inline(__always)
    private func expectedValue(
        _ bytes: Span<UInt8>, _ window: ByteWindow, _ start: Int, _ value: Int, _ cell: borrowing ExpectedCell,
        _ plain: PlainMarkup, _ cells: inout OutputSpan<Cell>
    ) -> Int? {
        let start = start &+ value
        // Values are placed as counted from the beginning of the row.
        let offset = start &+ copied &- segmentStart
        switch cell.content {
        case .empty: return start
        case .shared:
            let word = window.load(value)
            let digits = ByteWord.digitCount(word)
            guard digits > 0, digits < 8, window.load(value &+ digits) == plain.valueEnd else { return nil }
            let index = ByteWord.number(word, digits: digits)
            guard index < sharedStrings.count, overlongStrings.isEmpty else { return nil }
            cells.append(cell.made(offset: index, length: 0))
            sharedStrings.fetchPlace(of: index)
            return start &+ digits &+ 8
        case .number, .date:
            let end = plainNumberEnd(bytes, from: start)
            guard end > 0, end &+ 8 <= bytes.count, ByteWord.load(bytes, at: end) == plain.valueEnd else { return nil }
            if cell.content == .date, !isDate(bytes.extracting(start..<end), style: Int(cell.style)) { return nil }
            cells.append(cell.made(offset: offset, length: end &- start))
            return end &+ 8
        case .string:
            guard let end = PlainText.end(in: bytes, from: start), end - start <= longestPlainText,
                end &+ 16 <= bytes.count, ByteWord.load(bytes, at: end) == plain.valueEnd
            else { return nil }
            cells.append(cell.made(offset: offset, length: end &- start))
            return end &+ 8
        case .inline:
            guard let end = PlainText.end(in: bytes, from: start), end - start <= longestPlainText,
                end &+ 16 <= bytes.count, ByteWord.load(bytes, at: end) == plain.textEnd,
                ByteWord.load(bytes, at: end &+ 8) & 0xFF_FFFF_FFFF == plain.inlineEnd
            else { return nil }
            cells.append(cell.made(offset: offset, length: end &- start))
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
        while expected.count <= lastColumn {
            expected.append(.none)
            otherwise.append(.none)
        }
        otherwise[lastColumn] = expected[lastColumn]
        expected[lastColumn] = next
    }

    /// Whether the next cell is written otherwise than in the row before, but as in one before that; then this is what is
    /// expected.
    mutating func expectOtherwise(_ bytes: Span<UInt8>) -> Bool {
        guard lastColumn < otherwise.count else { return false }
        let other = otherwise[lastColumn]
        let position = markup.position
        let plain = plain
        let isOther = bytes.withWindows { windows in
            windows.window(at: position).map { other.valueStart(in: $0, plain) != nil } ?? false
        }
        guard isOther else { return false }
        otherwise[lastColumn] = expected[lastColumn]
        expected[lastColumn] = other
        return true
    }
}
