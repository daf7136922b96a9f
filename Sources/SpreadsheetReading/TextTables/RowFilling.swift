import Spreadsheet

/// Puts the cells of a text table into rows, within bounds, and keeps count of them.
struct RowFilling {
    var summary = SheetSummary()
    /// The table's name for messages.
    let part: String
    let limits: Limits

    init(part: String, limits: Limits) {
        self.part = part
        self.limits = limits
    }

    /// Empties the row for one of this number.
    func begin(_ number: Int, _ row: inout Row) throws(ReadingError) {
        guard number <= limits[.textRows] else { throw .overLimit(.textRows, limits, part: part) }
        row.number = number
        row.look = RowLook()
        row.cells.removeAll(keepingCapacity: true)
        row.decoded.removeAll(keepingCapacity: true)
    }

    /// Adds a cell whose text are the row's bytes from `start` on. Cells come in the order of their columns; those without
    /// text hold nothing.
    mutating func add(
        _ kind: Cell.Kind, column: Int, from start: Int, hasFormula: Bool = false, to row: inout Row
    ) throws(ReadingError) {
        guard column <= Grid.lastColumn else { throw .beyondGrid(.columns, part: part) }
        let count = row.decoded.count - start
        guard count > 0 || kind == .unknown else { return }
        if count > 32_767, kind == .text,
            TextDecoding.utf16Count(row.decoded.span.extracting(start..<start + count)) > 32_767
        {
            note(.overlongText, CellReference(row: row.number, column: column))
        }
        if kind == .unreadable { note(.unreadableValue, CellReference(row: row.number, column: column)) }
        row.cells.append(
            Cell(
                kind, flags: Cell.decodedFlag | (hasFormula ? Cell.formulaFlag : 0), column: UInt16(column), style: 0,
                offset: start, length: count))
    }

    /// Sees that a cell's text, from `start` on, and the row stay within bounds.
    @inline(__always)
    func check(_ row: borrowing Row, textFrom start: Int) throws(ReadingError) {
        guard row.decoded.count - start <= limits[.textBytes] else { throw .overLimit(.textBytes, limits, part: part) }
        guard row.decoded.count <= limits[.rowBytes] else { throw .overLimit(.rowBytes, limits, part: part) }
    }

    /// Counts a row whose cells are all there.
    mutating func end(_ row: borrowing Row) {
        summary.rows += 1
        guard let first = row.cells.first, let last = row.cells.last else { return }
        if row.isHidden { summary.countHiddenRow(row.number) }
        summary.cells += row.cells.count
        let used = summary.usedRange
        summary.usedRange = CellRange(
            CellReference(
                row: used?.first.row ?? row.number, column: min(used?.first.column ?? first.column, first.column)),
            CellReference(row: row.number, column: max(used?.last.column ?? last.column, last.column)))
    }

    mutating func merge(_ first: CellReference, rows: Int, columns: Int) throws(ReadingError) {
        guard rows > 1 || columns > 1 else { return }
        guard summary.mergedRanges.count < limits[.mergedRanges] else {
            throw .overLimit(.mergedRanges, limits, part: part)
        }
        let last = CellReference(row: first.row + rows - 1, column: min(first.column + columns - 1, Grid.lastColumn))
        summary.mergedRanges.append(CellRange(first, last))
    }

    private mutating func note(_ kind: Oddity.Kind, _ place: CellReference) {
        if let index = summary.oddities.firstIndex(where: { $0.kind == kind }) {
            summary.oddities[index].count += 1
        } else {
            summary.oddities.append(Oddity(kind: kind, part: part, place: place.description, count: 1))
        }
    }
}
