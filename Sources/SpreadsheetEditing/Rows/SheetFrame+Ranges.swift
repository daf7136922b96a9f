import Spreadsheet
import SpreadsheetReading

/// New text in the place of a range of a frame's text.
struct FrameChange: Hashable, Sendable {
    let range: Range<Int>
    let text: String
}

extension SheetFrame {
    /// What must change around the rows when there are others: drop-downs and conditional formats of both generations
    /// reach as far as the rows, filter and declared range end with them; merges and links of rows that are gone go.
    func changes(
        _ extent: RowExtent, lastColumn: Int, sheet: String, limits: Limits
    ) throws(EditingError) -> [FrameChange] {
        var reader = RangeReader(try SmallPart(part, text: text, limits: limits), extent, lastColumn, sheet: sheet)
        try reader.run()
        return reader.changes.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

private struct RangeReader {
    private var text: SmallPart
    private let extent: RowExtent
    private let lastColumn: Int
    private let sheet: String
    private(set) var changes: [FrameChange] = []
    /// The list of merges or of links that is open.
    private var list: List?
    /// Where a range begins that stands as text in an element.
    private var rangeText: Int?

    private var depth = 0

    private struct List {
        let start: Int
        /// How many elements are open around the list.
        let depth: Int
        let count: (text: String, range: Range<Int>)?
        var kept = 0
        var removed: [Range<Int>] = []
        /// Where an element begins that goes, if one is open.
        var removing: Int?
    }

    init(_ text: SmallPart, _ extent: RowExtent, _ lastColumn: Int, sheet: String) {
        self.text = text
        self.extent = extent
        self.lastColumn = lastColumn
        self.sheet = sheet
    }

    mutating func run() throws(EditingError) {
        while let tag = try text.nextTag() {
            switch tag {
            case .start:
                try open()
                if !text.scanner.isEmpty { depth += 1 }
            case .end:
                depth -= 1
                close()
            }
        }
    }

    private mutating func open() throws(EditingError) {
        let name = text.scanner.name
        if let ranges = text.attribute(.ranges) {
            if name != .selection { replace(ranges.range, ranges.text, with: extent.grown) }
        } else if name == .ranges, !text.scanner.isEmpty {
            rangeText = text.tag.upperBound
        } else if let reference = text.attribute(.reference) {
            switch name {
            case .autoFilter, .sortState, .sortCondition: replace(reference.range, reference.text, with: extent.fitted)
            case .dimension: replace(reference.range, reference.text, with: whole)
            case .mergeCell, .hyperlink: try take(reference.text, isMerge: name == .mergeCell)
            default: break
            }
        } else if name == .mergeCells || name == .hyperlinks, !text.scanner.isEmpty {
            list = List(start: text.tag.lowerBound, depth: depth, count: text.attribute(.count))
        }
    }

    private mutating func close() {
        let tag = text.tag
        if let start = rangeText {
            replace(start..<tag.lowerBound, text.string(start..<tag.lowerBound), with: extent.grown)
            rangeText = nil
        }
        guard var list else { return }
        if let start = list.removing, depth == list.depth + 1 {
            list.removed.append(start..<tag.upperBound)
            list.removing = nil
            self.list = list
        } else if depth == list.depth {
            finish(list, end: tag.upperBound)
            self.list = nil
        }
    }

    private mutating func finish(_ list: List, end: Int) {
        guard !list.removed.isEmpty else { return }
        if list.kept == 0 {
            changes.append(FrameChange(range: list.start..<end, text: ""))
            return
        }
        if let count = list.count { changes.append(FrameChange(range: count.range, text: "\(list.kept)")) }
        changes += list.removed.map { FrameChange(range: $0, text: "") }
    }

    /// A merge or a link: what belongs to the headings stays; what belongs to rows that are gone goes with them.
    private mutating func take(_ reference: String, isMerge: Bool) throws(EditingError) {
        guard let range = CellRange(reference), range.last.row >= extent.first else {
            list?.kept += 1
            return
        }
        if isMerge, range.first.row <= extent.oldLast { throw .sheet(sheet, .mergedRows(range)) }
        if text.scanner.isEmpty {
            list?.removed.append(text.tag)
        } else {
            list?.removing = text.tag.lowerBound
        }
    }

    private func whole(_ range: CellRange) -> CellRange {
        CellRange(range.first, CellReference(row: extent.newLast, column: max(range.last.column, lastColumn)))
    }

    private mutating func replace(_ place: Range<Int>, _ old: String, with adapt: (CellRange) -> CellRange) {
        let new = old.split(whereSeparator: \.isWhitespace).map { piece in
            CellRange(piece).map { range in
                let adapted = adapt(range)
                return adapted == range ? String(piece) : adapted.description
            } ?? String(piece)
        }.joined(separator: " ")
        if new != old { changes.append(FrameChange(range: place, text: new)) }
    }
}

extension MarkupName {
    static let ranges = MarkupName("sqref")
    static let selection = MarkupName("selection")
    static let autoFilter = MarkupName("autoFilter")
    static let sortState = MarkupName("sortState")
    static let sortCondition = MarkupName("sortCondition")
    static let mergeCell = MarkupName("mergeCell")
    static let mergeCells = MarkupName("mergeCells")
    static let hyperlink = MarkupName("hyperlink")
    static let hyperlinks = MarkupName("hyperlinks")
}
