extension SheetScanner {
    /// Reads what stands before the rows of a part that begins with `section`, which begins with the first row afterwards.
    ///
    /// - Returns: whether the rows can be read from any of them on.
    mutating func findRows(in section: inout TextSection, _ content: WorkbookContent) throws(ReadingError) -> Bool {
        guard let start = section.firstNumberedRow else { return false }
        var before = section
        before.range = section.range.lowerBound..<start
        before.isLast = false
        var buffer = PartBuffer(part: markup.part, limits: limits)
        buffer.exchange(&before)
        var row = Row(workbook: content)
        guard case .needsMore = try next(in: buffer, row: &row), state == .rows, position == start else { return false }
        depthOfRows = markup.depth
        section.range = start..<section.range.upperBound
        return true
    }

    /// Goes to where the rows of a section begin.
    mutating func begin(at position: Int) {
        rebase(to: position)
        _ = takeSummary()
    }

    /// Sees that all rows of a section have ended. Then the next one begins as it was taken to: between two rows.
    func requireRowEnd(in buffer: borrowing PartBuffer) throws(ReadingError) {
        guard state == .rows, markup.depth == depthOfRows, position == buffer.count else {
            throw markup.fault(.unexpectedEnd, position, buffer)
        }
    }
}

extension TextSection {
    /// Where the first row's tag begins, if it says the row's number.
    fileprivate var firstNumberedRow: Int? {
        let text = bytes.span.extracting(range)
        let row = ByteWord.of("<row ")
        var at = 0
        while at + 8 <= text.count, ByteWord.load(text, at: at) & ByteWord.mask(5) != row { at += 1 }
        let start = at
        while at + 8 <= text.count, text[at] != UInt8(ascii: ">") {
            if text[at] <= 0x20, text[at + 1] == UInt8(ascii: "r"), text[at + 2] == UInt8(ascii: "=") { return start }
            at += 1
        }
        return nil
    }
}
