import Spreadsheet
import SpreadsheetReading

/// The quick paths: what has no edit and is written the usual way is passed over unread.
extension SheetRewriter {
    /// Passes over rows before that of the next edit. Stops at the first row that is not written `<row r="…`, does not
    /// follow the one before, holds a formula or anything but tags and text, or does not end in the buffer.
    mutating func skipRows() {
        let nextRow = next < edits.count ? edits[next].cell.row : Int.max
        let buffer = markup.buffer.bytes
        let bytes = buffer.span.extracting(0..<markup.buffer.count)
        var at = markup.scanner.position
        var last = row.number
        while let (number, digits) = PlainRow.start(bytes, at: at), number < nextRow, number > last,
            let end = PlainRow.end(bytes, from: digits)
        {
            last = number
            at = end
        }
        row.number = last
        markup.skip(to: at)
    }

    /// Passes over the cells of a row before that of the next edit. Of a row without number, the cells may say which it is.
    mutating func skipCells() {
        guard row.isNumbered else { return }
        let nextColumn = next < row.end ? edits[next].cell.column : Int.max
        let buffer = markup.buffer.bytes
        let bytes = buffer.span.extracting(0..<markup.buffer.count)
        var at = markup.scanner.position
        while let (column, rest) = PlainCell.start(bytes, at: at), column > row.lastColumn, column < nextColumn,
            let end = PlainCell.end(bytes, from: rest)
        {
            row.lastColumn = column
            at = end
        }
        markup.skip(to: at)
    }
}
