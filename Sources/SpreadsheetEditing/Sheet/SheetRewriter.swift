import Spreadsheet
import SpreadsheetReading

/// Rewrites a sheet while it is read: edited cells are replaced or put in where they are missing, every other byte is
/// copied.
///
/// Rows and cells without edits are passed over quickly (`SheetRewriter+Skipping`), the others token by token. Whether the
/// sheet is sound is found out when the result is read; what it has been found to hold where it was edited is in the
/// outcome.
struct SheetRewriter: ~Copyable {
    enum State {
        case document, sheet, columns, rows, row, cell, merges, ignored
    }

    let sheet: String
    var markup: SheetMarkup
    /// The edits in reading order, and how many of them are done.
    let edits: [PlannedEdit]
    var next = 0
    var content: NewContent
    let dateSystem: DateSystem
    var state = State.document
    private var states: [State] = []
    private var namespace = Namespace.main
    /// The prefix of the sheet's elements, with its colon.
    var prefix = ""
    /// The widths of new columns, until they are written.
    private var widths: [Int: Double]
    private var lastColumn = 0
    private var columnStyles: [(columns: ClosedRange<Int>, style: Int)] = []
    var row = RowInProgress()
    private(set) var tally = Tally()
    var excerpt = SheetExcerpt()
    private var formulas = 0
    private var merges: [CellRange] = []
    /// By the edits' places in the plan; of each, the first reason.
    private var refusals: [Int: Refusal] = [:]

    /// What became of a sheet.
    struct Outcome {
        let part: NewPart
        let content: NewContent
        let tally: Tally
        /// A sheet of the cells that were replaced, as they were.
        let replaced: [UInt8]
        /// How many cells have formulas.
        let formulas: Int
        let merges: [CellRange]
        /// Edits that cannot be made, as far as that is seen without the values.
        let refusals: [Int: Refusal]
    }

    /// What was done.
    struct Tally {
        var replaced = 0
        var inserted = 0
        var cleared = 0
        var marked = 0
        var spans = 0
        var dimension: (from: String, to: String)?
    }

    /// The row that is being read.
    struct RowInProgress {
        var number = 0
        var isNumbered = true
        /// The row's own format, for cells that are put in.
        var style: Int?
        /// The column of the last cell.
        var lastColumn = 0
        /// The cell that is being replaced.
        var cell: ReplacedCell?
        /// Up to which edit the row's go.
        var end = 0
        var isEdited = false
    }

    /// What is known of a cell that is being replaced.
    struct ReplacedCell {
        /// Whether it says its place itself.
        let isPlaced: Bool
        let isCleared: Bool
        /// Whether no element stands in it.
        var isEmpty = true
    }

    init(
        sheet: String, markup: consuming SheetMarkup, edits: [PlannedEdit], content: NewContent,
        dateSystem: DateSystem, widths: [Int: Double] = [:]
    ) {
        self.sheet = sheet
        self.markup = markup
        self.edits = edits
        self.content = content
        self.dateSystem = dateSystem
        self.widths = widths
    }

    /// Rewrites the sheet to its end.
    consuming func run() throws(EditingError) -> Outcome {
        while true {
            if markup.scanner.hasPlainNames {
                if state == .rows { skipRows() }
                if state == .row { skipCells() }
            }
            switch try markup.next() {
            case .start:
                states.append(state)
                state = try opened()
                if markup.scanner.isEmpty { try close(emptyTag: true) }
            case .end: try close(emptyTag: false)
            case .text: break
            case .needsMore, .finished:
                let (content, tally, excerpt, formulas) = (content, tally, excerpt, formulas)
                let (merges, refusals) = (merges, refusals)
                return Outcome(
                    part: try markup.finish(), content: content, tally: tally, replaced: excerpt.finish(),
                    formulas: formulas, merges: merges, refusals: refusals)
            }
        }
    }

    private mutating func opened() throws(EditingError) -> State {
        if state == .cell { row.cell?.isEmpty = false }
        if markup.scanner.namespace == .compatibility {
            guard state != .rows, state != .row, state != .cell else { throw .sheet(sheet, .alternatives) }
            // As for the reader: of alternatives, the one for programs that know no extensions counts.
            return markup.scanner.name == .alternateContent || markup.scanner.name == .fallback ? state : .ignored
        }
        if state == .document {
            guard !markup.buffer.isUTF16 else { throw .sheet(sheet, .encoding) }
            namespace = markup.scanner.namespace
            prefix = CellMarkup.prefix(markup.buffer.bytes, tag: markup.tag)
            if !markup.scanner.isEmpty { excerpt.open(markup.buffer.bytes[markup.tag]) }
            return .sheet
        }
        guard markup.scanner.namespace == namespace else { return .ignored }
        switch state {
        case .sheet: return try openedInSheet()
        case .columns where markup.scanner.name == .column: noteColumns()
        case .rows where markup.scanner.name == .row:
            try openRow()
            return .row
        case .row where markup.scanner.name.letter == UInt8(ascii: "c"):
            try openCell()
            return .cell
        case .cell where markup.scanner.name.letter == UInt8(ascii: "f"):
            formulas += 1
            checkFormula()
        case .merges where markup.scanner.name == .mergeCell:
            if let range = markup.attribute(.reference).flatMap({ CellRange($0) }) { merges.append(range) }
        default: break
        }
        return .ignored
    }

    private mutating func openedInSheet() throws(EditingError) -> State {
        switch markup.scanner.name {
        case .columns:
            if markup.scanner.isEmpty { try fillEmptyTag(newColumns(), "cols") }
            return .columns
        case .dimension: try widenDimension()
        case .sheetData:
            if !widths.isEmpty {
                try insert(Array("<\(prefix)cols>".utf8) + newColumns() + Array("</\(prefix)cols>".utf8))
            }
            if markup.scanner.isEmpty {
                try fillEmptyTag(missingRows(before: nil), "sheetData")
            } else {
                excerpt.open(markup.buffer.bytes[markup.tag])
            }
            return .rows
        case .mergeCells: return .merges
        case .sheetProtection:
            if let flag = markup.attribute(.sheet), flag == "1" || flag == "true" { throw .sheet(sheet, .protected) }
        default: break
        }
        return .ignored
    }

    /// What is missing goes before an end tag; empty tags were filled when they were met.
    private mutating func close(emptyTag: Bool) throws(EditingError) {
        let left = state
        state = states.popLast() ?? .document
        guard left != state else { return }
        switch left {
        case .cell: try closeCell()
        case .columns where !emptyTag: try insert(newColumns())
        case .row:
            if !emptyTag { try insert(missingCells(before: nil)) }
            if row.isEdited, !emptyTag { excerpt.close() }
        case .rows where !emptyTag: try insert(missingRows(before: nil))
        default: break
        }
    }

    /// Puts new text before the tag that was read last.
    mutating func insert(_ bytes: [UInt8]) throws(EditingError) {
        if !bytes.isEmpty { try markup.insert(bytes, at: markup.tag.lowerBound) }
    }

    // MARK: What stands before the rows

    /// The columns that get a width and have no element of their own; they stand to the right of all others.
    private mutating func newColumns() -> [UInt8] {
        let columns = widths.sorted { $0.key < $1.key }.filter { $0.key > lastColumn }
        widths = [:]
        return columns.flatMap { column, width in
            Array("<\(prefix)col min=\"\(column)\" max=\"\(column)\" width=\"\(width)\" customWidth=\"1\"/>".utf8)
        }
    }

    private mutating func noteColumns() {
        if let last = markup.attribute(.max).flatMap({ Int($0) }) { lastColumn = max(lastColumn, last) }
        guard let style = markup.attribute(.columnStyle).flatMap({ Int($0) }), style > 0,
            let first = markup.attribute(.min).flatMap({ Int($0) }),
            let last = markup.attribute(.max).flatMap({ Int($0) }), first <= last
        else { return }
        columnStyles.append((first...last, style))
    }

    /// The declared range must hold all cells; where it did not before, only the edited ones are seen to.
    private mutating func widenDimension() throws(EditingError) {
        guard let range = markup.scanner.attribute(.reference), let old = markup.attribute(.reference),
            let declared = CellRange(old)
        else { return }
        let wide = edits.filter(\.needsCell).map(\.cell).reduce(declared) { $0.union($1) }
        guard wide != declared else { return }
        try markup.replace(range, with: Array(wide.description.utf8))
        tally.dimension = (old, wide.description)
    }

    /// `<…/>` becomes a pair of tags around new elements.
    mutating func fillEmptyTag(_ bytes: [UInt8], _ name: String) throws(EditingError) {
        guard !bytes.isEmpty else { return }
        let tag = markup.tag
        let end = "</\(CellMarkup.prefix(markup.buffer.bytes, tag: tag))\(name)>"
        try markup.replace((tag.upperBound - 2)..<tag.upperBound, with: Array(">".utf8) + bytes + Array(end.utf8))
    }

    /// The format of a cell that was not there: its row's, else its column's.
    func inheritedStyle(column: Int) -> Int {
        row.style ?? columnStyles.first { $0.columns.contains(column) }?.style ?? 0
    }

    // MARK: What the parts of this type share

    /// Writes a cell that was not there.
    mutating func newCell(_ edit: PlannedEdit) -> [UInt8] {
        let inherited = inheritedStyle(column: edit.cell.column)
        let style: Int
        if let mark = edit.mark {
            style = content.styles.style(inherited, marked: mark, before: .absent)
            tally.marked += 1
        } else {
            style = content.styles.style(inherited, holding: edit.value)
            tally.inserted += 1
        }
        return CellMarkup.new(edit.cell, style: style, prefix: prefix, newContent(edit, prefix: prefix))
    }

    /// What stands in an edited cell.
    mutating func newContent(_ edit: PlannedEdit, prefix: String) -> CellMarkup.Content {
        // What a mark says must not stay among the shared strings when the mark goes.
        if edit.mark != nil, case .text(let text) = edit.value { return CellMarkup.inline(text, prefix: prefix) }
        let isText =
            switch edit.value {
            case .text, .identifier: true
            case .number, .date, .clear, .keep: false
            }
        content.strings?.references += isText ? 1 : 0
        return CellMarkup.content(of: edit.value, prefix: prefix, dateSystem: dateSystem, strings: &content.strings)
    }

    mutating func count(_ number: WritableKeyPath<Tally, Int>) { tally[keyPath: number] += 1 }

    /// Takes note that an edit cannot be made; the rewriting goes on, so that all are known that cannot.
    mutating func refuse(_ edit: PlannedEdit, _ reason: CellRefusal) {
        guard refusals[edit.index] == nil else { return }
        refusals[edit.index] = Refusal(
            index: edit.index, line: nil, sheet: sheet, cell: edit.cell, reason: reason)
    }
}

extension CellRange {
    fileprivate func union(_ cell: CellReference) -> CellRange {
        CellRange(
            CellReference(row: min(first.row, cell.row), column: min(first.column, cell.column)),
            CellReference(row: max(last.row, cell.row), column: max(last.column, cell.column)))
    }
}

extension MarkupName {
    static let sheetData = MarkupName("sheetData")
    static let sheetProtection = MarkupName("sheetProtection")
    static let sheet = MarkupName("sheet")
    static let dimension = MarkupName("dimension")
    static let columns = MarkupName("cols")
    static let column = MarkupName("col")
    static let columnStyle = MarkupName("style")
    static let row = MarkupName("row")
    static let reference = MarkupName("ref")
    static let min = MarkupName("min")
    static let max = MarkupName("max")
    static let alternateContent = MarkupName("AlternateContent")
    static let fallback = MarkupName("Fallback")
}
