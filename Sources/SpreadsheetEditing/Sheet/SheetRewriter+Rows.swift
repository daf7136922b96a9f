import Spreadsheet
import SpreadsheetReading

extension SheetRewriter {
    mutating func openRow() throws(EditingError) {
        let number = markup.number(.place)
        let last = row.number
        row = RowInProgress()
        row.isNumbered = number != nil
        row.number = number ?? last + 1
        guard row.number > last else { throw .sheet(sheet, .rowOrder) }
        row.end = next
        // The rows before this one that have edits are not there.
        try insert(missingRows(before: row.number))
        row.end = next
        while row.end < edits.count, edits[row.end].cell.row == row.number { row.end += 1 }
        row.isEdited = row.end > next
        guard row.isEdited else { return }
        if let flag = markup.attribute(.customFormat), flag == "1" || flag == "true" {
            row.style = markup.number(.style)
        }
        try widenSpans()
        if markup.scanner.isEmpty { return try fillEmptyTag(missingCells(before: nil), "row") }
        excerpt.openRow(markup.buffer.bytes[markup.tag], number: row.number, isNumbered: row.isNumbered)
    }

    /// The rows of the edits before a row, all that are left for `nil`; edits that clear cells need none.
    mutating func missingRows(before number: Int?) -> [UInt8] {
        var rows: [UInt8] = []
        row.style = nil
        while next < edits.count, number.map({ edits[next].cell.row < $0 }) ?? true {
            let missing = edits[next].cell.row
            row.end = next
            while row.end < edits.count, edits[row.end].cell.row == missing { row.end += 1 }
            let cells = missingCells(before: nil)
            guard !cells.isEmpty else { continue }
            rows += Array("<\(prefix)row r=\"\(missing)\">".utf8) + cells + Array("</\(prefix)row>".utf8)
        }
        return rows
    }

    /// The cells of the row's edits before a column, all that are left for `nil`.
    mutating func missingCells(before column: Int?) -> [UInt8] {
        var cells: [UInt8] = []
        while next < row.end, column.map({ edits[next].cell.column < $0 }) ?? true {
            if edits[next].needsCell { cells += newCell(edits[next]) }
            next += 1
        }
        return cells
    }

    /// The columns that the row says it spans must hold the edited ones; `1:3 7:9` becomes one span if they do not.
    private mutating func widenSpans() throws(EditingError) {
        guard let range = markup.scanner.attribute(.spans), !spansEdits(range), let text = markup.attribute(.spans)
        else { return }
        let spans = text.split(whereSeparator: \.isWhitespace).compactMap { span -> ClosedRange<Int>? in
            let ends = span.split(separator: ":").compactMap { Int($0) }
            return ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil
        }
        let columns = edits[next..<row.end].filter(\.needsCell).map(\.cell.column)
        guard !spans.isEmpty, columns.contains(where: { column in !spans.contains { $0.contains(column) } }) else {
            return
        }
        let all = spans.map(\.lowerBound) + spans.map(\.upperBound) + columns
        guard let first = all.min(), let last = all.max() else { return }
        try markup.replace(range, with: Array("\(first):\(last)".utf8))
        count(\.spans)
    }
}

extension SheetRewriter {
    /// Whether the row says in the usual way, `1:9`, that it spans the columns of its edits.
    private func spansEdits(_ range: Range<Int>) -> Bool {
        let bytes = markup.buffer.bytes
        guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")),
            let first = markup.digits(range.lowerBound..<colon), let last = markup.digits(colon + 1..<range.upperBound)
        else { return false }
        return edits[next..<row.end].allSatisfy { !$0.needsCell || (first <= $0.cell.column && $0.cell.column <= last) }
    }
}

extension MarkupName {
    static let place = MarkupName("r")
    static let spans = MarkupName("spans")
    static let customFormat = MarkupName("customFormat")
}
