import Spreadsheet

/// Turns a sheet's XML into rows of cells.
///
/// Cells that are written the usual way are read by the quick path (`SheetScanner+PlainCells`), all others here, token by
/// token.
struct SheetScanner {
    enum Step { case row, end, needsMore }

    enum State {
        case document, sheet, rows, row, cell, value, inline, run, text, columns, merges, ignored
    }

    private(set) var summary = SheetSummary()
    var markup: MarkupScanner
    var position: Int { markup.position }
    private var states: [State] = []
    private(set) var state = State.document
    /// The namespace of the outermost element, which all that counts must share.
    private var namespace = Namespace.main
    /// What numbers are under each style.
    let formats: [NumberFormatKind]
    let dateSystem: DateSystem
    let sharedStrings: SharedStrings.Table
    let overlongStrings: Set<Int>
    let limits: Limits
    /// Bytes of the longest text that the quick paths take; a longer one gets a closer look.
    let longestPlainText: Int

    /// The current row: its number, the column of its last cell, and whether its cells came in order.
    private(set) var rowNumber = 0
    /// Whether the row says its number itself; otherwise its first cell may.
    private(set) var isNumbered = true
    private var highestRow = 0
    /// How many elements are open around the rows, where they are read in sections; then each row must say its number.
    var depthOfRows: Int?
    private var isInRow = false
    var lastColumn = 0
    var isInOrder = true
    /// Where in the buffer the row's bytes begin that are not yet copied, and how many are.
    var segmentStart = 0
    var copied = 0
    /// How many of the row's bytes, from the first, hold all that its cells refer to.
    var needed = 0
    var cell = CellInProgress()
    var plain = PlainMarkup()
    /// By column: two ways in which the cell after that column's was written before, for many columns are filled in some
    /// rows only.
    var expected: [ExpectedCell] = []
    private var expectedRow = ExpectedRow()

    init(part: String, content: WorkbookContent, limits: Limits) {
        markup = MarkupScanner(part: part, limits: limits)
        formats = content.styles.formats
        dateSystem = content.dateSystem
        sharedStrings = content.sharedStrings.table
        overlongStrings = content.sharedStrings.overlong
        self.limits = limits
        longestPlainText = min(32_767, limits[.textBytes])
    }

    /// Reads on to the end of a row, of the sheet or of the buffer.
    mutating func next(in buffer: borrowing PartBuffer, row: inout Row) throws(ReadingError) -> Step {
        while true {
            if state == .rows, markup.hasPlainNames, try openExpectedRow(buffer, &row) {
                try scanPlainCells(buffer, into: &row)
                if try closePlainRow(buffer, &row) { return .row }
                // The rest takes a closer look.
                markup.reopen("row")
                states.append(.rows)
            } else if state == .row, markup.hasPlainNames {
                try scanPlainCells(buffer, into: &row)
            }
            switch try markup.next(in: buffer) {
            case .start:
                let before = state
                state = try opened(buffer, &row)
                states.append(before)
                if markup.isEmpty, try close(buffer, &row) { return .row }
            case .end:
                if try close(buffer, &row) { return .row }
            case .text:
                if state == .value || state == .text { try append(buffer, &row) }
            case .needsMore: return .needsMore
            case .finished: return .end
            }
        }
    }

    /// Copies the row's bytes out of the buffer before they are dropped.
    mutating func flush(_ bytes: [UInt8], into row: inout Row) throws(ReadingError) {
        guard isInRow else { return }
        try checkLength(of: row)
        row.raw.append(bytes.span.extracting(segmentStart..<markup.position))
        copied = row.raw.count
        segmentStart = markup.position
    }

    /// Sees that the row's bytes are not too many.
    private func checkLength(of row: borrowing Row) throws(ReadingError) {
        guard max(copied + markup.position - segmentStart, row.decoded.count) <= limits[.rowBytes] else {
            throw .overLimit(.rowBytes, limits, part: markup.part)
        }
    }

    /// What `position` pointed to stands elsewhere after a refill.
    mutating func rebase(to position: Int) {
        markup.position = position
        segmentStart = position
    }

    /// What is known of the rows since this was asked before.
    mutating func takeSummary() -> SheetSummary {
        var taken = SheetSummary()
        swap(&taken, &summary)
        return taken
    }

    /// What an element is, seen from where it stands.
    private mutating func opened(
        _ buffer: borrowing PartBuffer, _ row: inout Row
    ) throws(ReadingError) -> State {
        if markup.namespace == .compatibility {
            // Of alternatives, the one for programs that know no extensions counts.
            return markup.name == .alternateContent || markup.name == .fallback ? state : .ignored
        }
        if state == .document {
            guard markup.isInKnownNamespace, markup.name == .worksheet || markup.name == .macrosheet else {
                throw .malformed(part: markup.part, offset: 0, .wrongRoot)
            }
            namespace = markup.namespace
            return .sheet
        }
        guard markup.namespace == namespace else { return .ignored }
        switch state {
        case .sheet: return try openedInSheet(buffer)
        case .rows where markup.name == .row:
            try openRow(buffer, &row)
            return .row
        case .row where markup.name.letter == UInt8(ascii: "c"):
            try openCell(buffer, &row)
            return .cell
        case .cell: return openedInCell(&row)
        case .inline where markup.name.letter == UInt8(ascii: "r"):
            cell.hasRuns = true
            return .run
        case .inline where markup.name.letter == UInt8(ascii: "t"), .run where markup.name.letter == UInt8(ascii: "t"):
            cell.textStart = row.decoded.count
            return .text
        case .columns where markup.name == .col: noteColumns(buffer)
        case .merges where markup.name == .mergeCell: try noteMerge(buffer)
        default: break
        }
        return .ignored
    }

    private mutating func openedInSheet(_ buffer: borrowing PartBuffer) throws(ReadingError) -> State {
        switch markup.name {
        case .sheetData: return .rows
        case .cols: return .columns
        case .mergeCells: return .merges
        case .dimension: summary.declaredRange = attribute(.ref, buffer).map { PartName.printable($0.utf8) }
        case .autoFilter: summary.filter = attribute(.ref, buffer).flatMap { CellRange($0) }
        default: break
        }
        return .ignored
    }

    private mutating func openedInCell(_ row: inout Row) -> State {
        switch markup.name {
        case .inline:
            cell.inlineRange = row.decoded.count..<row.decoded.count
            cell.inlineStart = copied + markup.position - segmentStart
            return .inline
        case let name where name.letter == UInt8(ascii: "v"):
            cell.valueRange = row.decoded.count..<row.decoded.count
            return .value
        case let name where name.letter == UInt8(ascii: "f"): cell.hasFormula = true
        default: break
        }
        return .ignored
    }

    /// Whether a row ended.
    private mutating func close(_ buffer: borrowing PartBuffer, _ row: inout Row) throws(ReadingError) -> Bool {
        let left = state
        state = states.popLast() ?? .document
        // An alternative for other programs leaves everything as it was.
        guard left != state else { return false }
        switch left {
        case .text: TextDecoding.replaceEscapes(in: &row.decoded, from: cell.textStart)
        case .inline:
            cell.inlineRange = (cell.inlineRange?.lowerBound ?? 0)..<row.decoded.count
            if cell.hasRuns { cell.runs = cell.inlineStart..<(copied + markup.tagStart(in: buffer) - segmentStart) }
        case .value:
            let start = cell.valueRange?.lowerBound ?? 0
            if cell.type == .string { TextDecoding.replaceEscapes(in: &row.decoded, from: start) }
            cell.valueRange = start..<row.decoded.count
        case .cell: try closeCell(&row)
        case .row:
            try closeRow(buffer, &row)
            return true
        default: break
        }
        return false
    }

    private mutating func append(_ buffer: borrowing PartBuffer, _ row: inout Row) throws(ReadingError) {
        let before = row.decoded.count
        let fault = TextDecoding.append(buffer.bytes, markup.range, isLiteral: markup.isLiteral, to: &row.decoded)
        if let fault { throw markup.fault(fault.fault, fault.offset, buffer) }
        cell.textBytes += row.decoded.count - before
        guard cell.textBytes <= limits[.textBytes] else { throw .overLimit(.textBytes, limits, part: markup.part) }
    }

    // MARK: Rows

    /// Opens a row whose tag is written like that of the row before, apart from its number; `false` where it is not.
    private mutating func openExpectedRow(
        _ buffer: borrowing PartBuffer, _ row: inout Row
    ) throws(ReadingError) -> Bool {
        let bytes = buffer.bytes.span.extracting(0..<buffer.count)
        guard let tag = expectedRow.match(bytes, at: markup.position), (1...Grid.lastRow).contains(tag.number) else {
            return false
        }
        markup.position = tag.end
        state = .row
        isNumbered = true
        place(tag.number, &row)
        try beginRow(&row, expectedRow.look)
        return true
    }

    /// Closes such a row, if nothing but its end tag is left of it.
    private mutating func closePlainRow(_ buffer: borrowing PartBuffer, _ row: inout Row) throws(ReadingError) -> Bool {
        let bytes = buffer.bytes.span.extracting(0..<buffer.count)
        guard markup.position + 8 <= bytes.count,
            ByteWord.load(bytes, at: markup.position) & ByteWord.mask(6) == plain.rowEnd
        else { return false }
        markup.position += 6
        state = .rows
        try closeRow(buffer, &row)
        return true
    }

    private mutating func openRow(_ buffer: borrowing PartBuffer, _ row: inout Row) throws(ReadingError) {
        let number = attribute(.rowReference, buffer) ?? ""
        let value = Self.number(number)
        isNumbered = value != nil || !number.allSatisfy(\.isWhitespace)
        if isNumbered {
            guard let value, (1...Grid.lastRow).contains(value) else {
                throw .badCell(
                    part: markup.part, place: "row \(PartName.printable(number.utf8))", .badRowNumber)
            }
            place(value, &row)
        } else {
            guard rowNumber < Grid.lastRow else { throw .beyondGrid(.rows, part: markup.part) }
            guard depthOfRows == nil else { throw .badCell(part: markup.part, place: "row", .badRowNumber) }
            place(rowNumber + 1, &row)
        }
        let look = RowLook(markup, buffer.bytes.span)
        if isNumbered, let number = markup.attribute(.rowReference) {
            expectedRow.learn(buffer.bytes.span, number: number, end: markup.position, look)
        }
        try beginRow(&row, look)
    }

    private mutating func beginRow(_ row: inout Row, _ look: RowLook) throws(ReadingError) {
        summary.rows += 1
        guard summary.rows <= Grid.lastRow else { throw .beyondGrid(.rows, part: markup.part) }
        row.look = look
        if !row.cells.isEmpty { row.cells.removeAll(keepingCapacity: true) }
        if !row.raw.isEmpty { row.raw.removeAll(keepingCapacity: true) }
        if !row.decoded.isEmpty { row.decoded.removeAll(keepingCapacity: true) }
        if !row.runs.isEmpty { row.runs.removeAll(keepingCapacity: true) }
        lastColumn = 0
        isInOrder = true
        segmentStart = markup.position
        copied = 0
        needed = 0
        isInRow = true
    }

    /// A number, with blanks around it as XML allows.
    private static func number(_ text: String) -> Int? {
        if let number = Int(text) { return number }
        let fields = text.split(whereSeparator: \.isWhitespace)
        return fields.count == 1 ? Int(fields[0]) : nil
    }

    /// Gives the current row its number.
    mutating func place(_ number: Int, _ row: inout Row) {
        rowNumber = number
        row.number = number
        plain.setRow(number)
    }

    private mutating func closeRow(_ buffer: borrowing PartBuffer, _ row: inout Row) throws(ReadingError) {
        try checkLength(of: row)
        if needed > copied {
            row.raw.append(buffer.bytes.span.extracting(segmentStart..<segmentStart + needed - copied))
        }
        isInRow = false
        if rowNumber <= highestRow { note(.rowOrder) }
        highestRow = max(highestRow, rowNumber)
        if !isInOrder { putInOrder(&row) }
        guard let first = row.cells.first, let last = row.cells.last else { return }
        if row.isHidden { summary.countHiddenRow(rowNumber) }
        summary.cells += row.cells.count
        sharedStrings.fetchTexts(of: row.cells.span)
        let here = CellRange(
            CellReference(row: rowNumber, column: first.column), CellReference(row: rowNumber, column: last.column))
        summary.use(here)
    }

    private mutating func putInOrder(_ row: inout Row) {
        note(.cellOrder)
        var cells: [Cell] = []
        // Sorting by place as well keeps the last of two cells in one column last.
        for (_, cell) in row.cells.enumerated().sorted(by: { ($0.1.column, $0.0) < ($1.1.column, $1.0) }) {
            if cells.last?.column == cell.column {
                note(.duplicateCell, column: cell.column)
                row.runs[cell.column] = nil
                cells.removeLast()
            }
            cells.append(cell)
        }
        row.cells = cells
    }

    // MARK: What stands around the rows

    private mutating func noteColumns(_ buffer: borrowing PartBuffer) {
        guard let hidden = attribute(.hidden, buffer), hidden == "1" || hidden == "true",
            let first = attribute(.min, buffer).flatMap({ Int($0) }),
            let last = attribute(.max, buffer).flatMap({ Int($0) }),
            first >= 1, first <= last, last <= Grid.lastColumn, summary.hiddenColumns.count < Grid.lastColumn
        else { return }
        summary.hiddenColumns.append(first...last)
    }

    private mutating func noteMerge(_ buffer: borrowing PartBuffer) throws(ReadingError) {
        guard summary.mergedRanges.count < limits[.mergedRanges] else {
            throw .overLimit(.mergedRanges, limits, part: markup.part)
        }
        guard let range = attribute(.ref, buffer).flatMap({ CellRange($0) }) else { return }
        summary.mergedRanges.append(range)
    }

    private func attribute(_ name: MarkupName, _ buffer: borrowing PartBuffer) -> String? {
        guard let range = markup.attribute(name) else { return nil }
        return String(validUTF8: buffer.bytes.span.extracting(range))
    }

    /// Notes an oddity of a cell, or of the row: the first of its kind with its place, the rest by number.
    mutating func note(_ kind: Oddity.Kind, column: Int? = nil) {
        if let index = summary.oddities.firstIndex(where: { $0.kind == kind }) {
            summary.oddities[index].count += 1
        } else {
            let place = column.map { CellReference(row: rowNumber, column: $0).description } ?? "row \(rowNumber)"
            summary.oddities.append(Oddity(kind: kind, part: markup.part, place: place, count: 1))
        }
    }

    /// Counts the cell that is being read.
    mutating func count(_ cells: WritableKeyPath<SheetSummary, CellTally>) {
        summary[keyPath: cells].add(row: rowNumber, column: cell.column)
    }
}

extension MarkupName {
    static let rowReference = MarkupName("r")
}
