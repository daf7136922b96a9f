import Synchronization

/// A sheet's rows in sections (分段), which several threads read side by side.
///
/// A thread that is done with a section takes the next one: it inflates it, as no other does meanwhile, and then scans it by
/// itself. So the text of a row, its cells and what is made of them stay with one processor. A sheet that cannot be cut
/// between rows, such as one whose rows do not say their numbers, comes in sections whose rows were scanned before.
public final class SheetSections: Sendable {
    /// Bytes of text: rows enough to be worth a turn, and few enough to stay in a processor's cache with what is made of
    /// them.
    public static let size = 512 << 10

    private let source: Mutex<SectionSource>
    private let content: WorkbookContent
    /// What scans the text of sections, as it stands where the rows begin.
    private let scanner: SheetScanner
    /// What is known of the sheet before its first row.
    public let opening: SheetSummary

    /// - Parameter size: bytes of a section's text.
    init(_ part: Part, content: WorkbookContent, limits: Limits, size: Int) throws(ReadingError) {
        self.content = content
        var text = SectionText(part, limits: limits, size: size)
        var first = TextSection()
        _ = try text.next(&first)
        var scanner = SheetScanner(part: part.name, content: content, limits: limits)
        let isCut = try scanner.findRows(in: &first, content)
        opening = scanner.takeSummary()
        self.scanner = scanner
        if isCut {
            source = Mutex(SectionSource(text, first: first))
        } else {
            let rows = PartRows(part: part, content: content, limits: limits, readsAhead: false)
            source = Mutex(SectionSource(SheetRows(rows, content: content)))
        }
    }

    /// The sections of a table that is text.
    init(_ rows: consuming sending TextTableRows, content: WorkbookContent, limits: Limits) {
        self.content = content
        opening = SheetSummary()
        scanner = SheetScanner(part: "", content: content, limits: limits)
        source = Mutex(SectionSource(SheetRows(rows, content: content)))
    }

    /// What reads sections, one after the other: each thread needs one of its own.
    public func reader() -> SheetRows { SheetRows(SectionRows(scanner), content: content) }

    /// Gives a reader the next section, of which it then has the rows and the summary: how many sections stand before that
    /// one; `nil` after the last.
    public func next(_ reader: inout SheetRows) throws(ReadingError) -> Int? {
        var section = reader.endSection()
        let turn = try source.withLock { (source) throws(ReadingError) in try source.next(&section) }
        if turn != nil { reader.begin(&section) }
        return turn
    }
}

/// Where sections come from, one after the other.
private struct SectionSource: ~Copyable {
    /// So many rows that are scanned before make a section.
    private static let rows = 256

    /// One of the two is there.
    private var text: SectionText?
    private var rows: SheetRows?
    /// The section with which the rows begin.
    private var first: TextSection?
    private var isOver = false
    /// How many sections were taken.
    private var turn = 0

    init(_ text: consuming SectionText, first: consuming TextSection) {
        self.text = .some(text)
        rows = nil
        self.first = first
    }

    init(_ rows: consuming SheetRows) {
        text = nil
        self.rows = .some(rows)
    }

    mutating func next(_ section: inout Section) throws(ReadingError) -> Int? {
        guard try fill(&section) else { return nil }
        turn += 1
        return turn - 1
    }

    private mutating func fill(_ section: inout Section) throws(ReadingError) -> Bool {
        if let first = first.take() {
            section.text = first
            return true
        }
        if let isThere = try text?.next(&section.text) { return isThere }
        guard !isOver else { return false }
        section.rows.clear()
        while !isOver, section.rows.count < Self.rows {
            isOver = try rows?.keep(in: &section) != true
        }
        return true
    }
}

extension SheetRows {
    /// Keeps the next row; `false` where there is none, but a summary.
    fileprivate mutating func keep(in section: inout Section) throws(ReadingError) -> Bool {
        guard try advance() else {
            section.summary = summary
            return false
        }
        section.rows.take(&self)
        return true
    }
}
