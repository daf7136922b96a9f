import Spreadsheet

/// Lists every cell that holds something, a line each: `sheet<TAB>reference<TAB>type<TAB>value`.
public struct CellListing: Sendable {
    /// What was counted, and what was odd.
    public struct Totals: Hashable, Sendable {
        public internal(set) var sheets = 0
        public internal(set) var rows = 0
        public internal(set) var cells = 0
        public internal(set) var oddities: [Oddity] = []
    }

    /// Only the sheet of this name; all worksheets when `nil`.
    public var sheet: String?
    /// Whether to count only.
    public var countsOnly: Bool

    public init(sheet: String? = nil, countsOnly: Bool = false) {
        self.sheet = sheet
        self.countsOnly = countsOnly
    }

    /// Hands the lines, in UTF-8, to `write` in large blocks: sheets in order, then by row and column.
    ///
    /// Each sheet is read to its end before its first line is written, so that nothing is written of a damaged part:
    /// the lines of a small sheet are held meanwhile, a large one is read twice.
    public func run(
        _ workbook: Workbook, write: (Span<UInt8>) throws(ReadingError) -> Void
    ) throws(ReadingError) -> Totals {
        var totals = Totals()
        var lines = CellLines()
        let sheets = try sheet.map { name throws(ReadingError) in [try workbook.sheet(named: name)] }
        for sheet in sheets ?? workbook.sheets.filter(\.hasCells) {
            lines.begin(sheet: sheet.name)
            var isHeld = !countsOnly
            var rows = try workbook.rows(of: sheet)
            while try rows.advance() {
                guard isHeld else { continue }
                lines.append(rows.row)
                isHeld = lines.output.count <= Self.heldBytes
            }
            totals.sheets += 1
            totals.rows += rows.summary.rows
            totals.cells += rows.summary.cells
            totals.oddities += rows.summary.oddities
            if countsOnly { continue }
            if rows.summary.oddities.contains(where: { $0.kind == .rowOrder }) {
                try listReordered(workbook, sheet, &lines)
            } else if !isHeld {
                try listAgain(workbook, sheet, &lines, write)
            }
            try lines.hand(to: write)
        }
        return totals
    }

    /// How many bytes of a sheet's lines are held until the sheet was read to its end.
    private static let heldBytes = 4 << 20

    private func listAgain(
        _ workbook: Workbook, _ sheet: Sheet, _ lines: inout CellLines,
        _ write: (Span<UInt8>) throws(ReadingError) -> Void
    ) throws(ReadingError) {
        lines.removeAll()
        var rows = try workbook.rows(of: sheet)
        while try rows.advance() {
            lines.append(rows.row)
            if lines.output.count > 1 << 16 { try lines.hand(to: write) }
        }
    }

    /// A sheet whose rows are stored out of order or twice is held in memory and sorted; of two cells in one place the
    /// last counts.
    private func listReordered(
        _ workbook: Workbook, _ sheet: Sheet, _ lines: inout CellLines
    ) throws(ReadingError) {
        lines.removeAll()
        var places: [(reference: CellReference, range: Range<Int>)] = []
        var rows = try workbook.rows(of: sheet)
        while try rows.advance() {
            for cell in rows.row.cells {
                let start = lines.output.count
                lines.append(cell, of: rows.row)
                places.append((rows.row.reference(of: cell), start..<lines.output.count))
            }
            guard lines.output.count + places.count * 32 <= workbook.limits[.reorderBytes] else {
                throw .overLimit(.reorderBytes, workbook.limits, part: sheet.part ?? sheet.name)
            }
        }
        // Later lines stand later in the bytes.
        places.sort { ($0.reference, $0.range.lowerBound) < ($1.reference, $1.range.lowerBound) }
        var kept: [Range<Int>] = []
        for (index, place) in places.enumerated()
        where index + 1 == places.count || places[index + 1].reference != place.reference {
            kept.append(place.range)
        }
        lines.keepOnly(kept)
    }
}
