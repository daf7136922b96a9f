import Spreadsheet

extension SheetScanner {
    /// The quickest path: cells written as in rows before, apart from row number and value. Stops before the first cell that
    /// is not, that is odd in any way, or that may not lie in the buffer whole.
    mutating func scanExpectedCells(_ bytes: Span<UInt8>, into row: inout Row) {
        let room = expected.count / 2 - lastColumn
        // With more cells than columns a closer look is due.
        guard room > 0, row.cells.count <= lastColumn else { return }
        var (cells, lent): ([Cell], [ExpectedCell]) = ([], [])
        swap(&cells, &row.cells)
        swap(&lent, &expected)
        bytes.withWindows { windows in
            cells.append(addingCapacity: room) { cells in
                var expected = lent.mutableSpan
                scanExpectedCells(bytes, windows, &expected, into: &cells)
            }
        }
        swap(&lent, &expected)
        swap(&cells, &row.cells)
    }

    private mutating func scanExpectedCells(
        _ bytes: Span<UInt8>, _ windows: ByteWindows, _ expected: inout MutableSpan<ExpectedCell>,
        into cells: inout OutputSpan<Cell>
    ) {
        let plain = plain
        // Values are placed as counted from the beginning of the row.
        let shift = copied &- segmentStart
        let stringCount = overlongStrings.isEmpty ? sharedStrings.count : 0
        var at = markup.position
        var column = lastColumn
        var needed = needed
        while 2 &* column < expected.count, let window = windows.window(at: at) {
            var way = 2 &* column
            var start = expected[way].valueStart(in: window, plain)
            if start == nil {
                way &+= 1
                start = expected[way].valueStart(in: window, plain)
            }
            guard let start else { break }
            let content = expected[way].content
            guard content != .empty else {
                at &+= start
                column = expected[way].column
                continue
            }
            let isKnown = expected[way].isKnown(window, at: start)
            var width = expected[way].knownWidth
            guard content != .shared else {
                var index = expected[way].knownIndex
                if !isKnown {
                    let word = window.load(start)
                    width = ByteWord.digitCount(word)
                    guard width > 0, width < 8 else { break }
                    index = ByteWord.number(word, digits: width)
                }
                guard window.load(start &+ width) == plain.valueEnd, index < stringCount else { break }
                cells.append(expected[way].made(offset: index, length: 0))
                if !isKnown {
                    sharedStrings.fetchPlace(of: index)
                    expected[way].remember(window, at: start, width: width, index: index)
                }
                at &+= start &+ width &+ 8
                column = expected[way].column
                continue
            }
            let value = at &+ start
            if !isKnown {
                guard let end = valueEnd(bytes, value, content, style: expected[way].style) else { break }
                width = end &- value
                expected[way].remember(window, at: start, width: width)
            }
            guard let end = markupEnd(bytes, value &+ width, content, plain) else { break }
            cells.append(expected[way].made(offset: value &+ shift, length: width))
            needed = value &+ shift &+ width
            at = end
            column = expected[way].column
        }
        markup.position = at
        lastColumn = column
        self.needed = needed
    }

    /// Where a value ends that begins at `start`; `nil` where it needs a closer look.
    ///
    /// It changes nothing; but to call what does not, the compiler (6.3.1) copies the scanner.
    private mutating func valueEnd(
        _ bytes: Span<UInt8>, _ start: Int, _ content: ExpectedCell.Content, style: Int
    ) -> Int? {
        switch content {
        case .number, .date:
            let end = plainNumberEnd(bytes, from: start)
            guard end > 0 else { return nil }
            if content == .date, !isDate(bytes.extracting(start..<end), style: style) { return nil }
            return end
        case .string, .inline:
            guard let end = PlainText.end(in: bytes, from: start), end &- start <= longestPlainText else { return nil }
            return end
        case .empty, .shared: return nil
        }
    }

    /// Where the tags end that follow a value; `nil` where others do.
    @inline(__always)
    private func markupEnd(
        _ bytes: Span<UInt8>, _ end: Int, _ content: ExpectedCell.Content, _ plain: PlainMarkup
    ) -> Int? {
        guard end &+ 16 <= bytes.count else { return nil }
        let word = ByteWord.load(bytes, at: end)
        guard content == .inline else { return word == plain.valueEnd ? end &+ 8 : nil }
        guard word == plain.textEnd, ByteWord.load(bytes, at: end &+ 8) & 0xFF_FFFF_FFFF == plain.inlineEnd else {
            return nil
        }
        return end &+ 13
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
        while expected.count <= 2 * lastColumn { expected.append(contentsOf: [.none, .none]) }
        expected[2 * lastColumn + 1] = expected[2 * lastColumn]
        expected[2 * lastColumn] = next
    }
}
