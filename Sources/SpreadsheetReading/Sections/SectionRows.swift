/// What a thread has of a section (一段): its text, or its rows where they were scanned before. Its storage is used again.
struct Section: Sendable {
    var text = TextSection()
    var rows = RowStore()
    /// What was found out while the rows were scanned; with the last of them.
    var summary = SheetSummary()
}

/// The rows of sections, one after the other (分段逐行).
struct SectionRows: ~Copyable {
    private var section = Section()
    private var scanner: SheetScanner
    private var buffer: PartBuffer
    /// How many of the rows that were scanned before are read.
    private var position = 0

    /// - Parameter scanner: one that stands where the rows begin.
    init(_ scanner: SheetScanner) {
        self.scanner = scanner
        buffer = PartBuffer(part: scanner.markup.part, limits: scanner.limits)
    }

    /// What is known of the section; complete once `advance` returned `false`.
    var summary: SheetSummary { isText ? scanner.summary : section.summary }

    private var isText: Bool { buffer.count > 0 }

    /// Lets go of the section, so that its storage can be used again.
    mutating func end() -> Section {
        buffer.exchange(&section.text)
        var ended = Section()
        swap(&ended, &section)
        return ended
    }

    /// Begins with a section.
    mutating func begin(_ next: inout Section) {
        swap(&section, &next)
        scanner.begin(at: section.text.range.lowerBound)
        buffer.exchange(&section.text)
        position = 0
    }

    /// Goes to the next row; `false` after the section's last.
    mutating func advance(into row: inout Row) throws(ReadingError) -> Bool {
        guard isText else { return takeKept(into: &row) }
        switch try scanner.next(in: buffer, row: &row) {
        case .row: return true
        case .end: return false
        case .needsMore:
            try scanner.requireRowEnd(in: buffer)
            return false
        }
    }

    private mutating func takeKept(into row: inout Row) -> Bool {
        guard position < section.rows.count else { return false }
        section.rows.exchange(position, with: &row)
        position += 1
        return true
    }
}
