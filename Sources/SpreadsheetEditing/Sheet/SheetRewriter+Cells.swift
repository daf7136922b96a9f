import Spreadsheet
import SpreadsheetReading

extension SheetRewriter {
    mutating func openCell() throws(EditingError) {
        let reference = markup.reference(.place)
        if let reference, reference.row != row.number {
            // The reader lets a row without number take that of its first cell.
            throw .sheet(sheet, .rowsWithoutNumbers)
        }
        let column = reference?.column ?? row.lastColumn + 1
        if column <= row.lastColumn, row.isEdited { refuse(edits[row.end - 1], .cellOrder) }
        row.lastColumn = column
        guard next < row.end, edits[next].cell.column <= column else { return }
        try insert(missingCells(before: column))
        guard next < row.end, edits[next].cell.column == column else { return }
        try replaceCell(edits[next], isPlaced: reference != nil)
        next += 1
    }

    /// Ends the replacing of a cell, which may turn out to have nothing that could be cleared.
    mutating func closeCell() throws(EditingError) {
        guard let cell = row.cell.take() else { return }
        let staysAsItWas = cell.isCleared && cell.isEmpty
        try markup.endReplacing(restoring: staysAsItWas)
        if staysAsItWas { return }
        if cell.isCleared { count(\.cleared) }
        excerpt.add(markup.replaced, column: row.lastColumn, isPlaced: cell.isPlaced)
    }

    private mutating func replaceCell(_ edit: PlannedEdit, isPlaced: Bool) throws(EditingError) {
        if let mark = edit.mark, !edit.changesValue { return try markCell(mark) }
        let bytes = markup.buffer.bytes
        let tag = markup.tag
        let prefix = CellMarkup.prefix(bytes, tag: tag)
        let style = markup.number(.style) ?? 0
        let wanted = content.styles.style(style, holding: edit.value)
        let cell = CellMarkup.replaced(
            bytes, tag: tag, attributes: markup.scanner.attributes, style: wanted == style ? nil : wanted,
            prefix: prefix, newContent(edit, prefix: prefix))
        try markup.beginReplacing(from: tag.lowerBound, with: cell)
        row.cell = ReplacedCell(isPlaced: isPlaced, isCleared: !edit.needsCell)
        if edit.needsCell { count(\.replaced) }
    }

    /// Gives a cell another format and leaves all else in it.
    private mutating func markCell(_ mark: CellMark) throws(EditingError) {
        let place = markup.scanner.attribute(.style)
        let old = markup.number(.style) ?? 0
        let new = content.styles.style(old, marked: mark, before: place == nil ? .plain : .formatted)
        count(\.marked)
        if let place { return try markup.replace(place, with: Array("\(new)".utf8)) }
        let bytes = markup.buffer.bytes
        var nameEnd = markup.tag.lowerBound + 1
        while !CellMarkup.isNameEnd(bytes[nameEnd]) { nameEnd += 1 }
        try markup.insert(Array(" s=\"\(new)\"".utf8), at: nameEnd)
    }

    /// A formula of several cells may not lose one of them. Its range begins in the cell that has the formula, so that it
    /// is met before every other cell of the range.
    mutating func checkFormula() {
        guard let range = markup.attribute(.reference).flatMap({ CellRange($0) }), range.first != range.last else {
            return
        }
        let here = CellReference(row: row.number, column: row.lastColumn)
        if markup.attribute(.type) == "shared" {
            // Others refer to the formula in this cell; they themselves can go.
            if let edit = edits[..<next].last, edit.cell == here, edit.changesValue {
                refuse(edit, .sharedFormula(range))
            }
            return
        }
        let first = next > 0 && edits[next - 1].cell == here ? next - 1 : next
        for edit in edits[first...] {
            guard edit.cell.row <= range.last.row else { return }
            if range.contains(edit.cell), edit.changesValue { refuse(edit, .sharedFormula(range)) }
        }
    }
}
