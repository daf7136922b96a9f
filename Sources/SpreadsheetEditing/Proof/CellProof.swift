import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting

/// Reads an edited sheet again, to its end: it is sound, and every edited cell holds what it was to hold.
enum CellProof {
    static func check(_ workbook: Workbook, _ sheet: Sheet, _ edits: [PlannedEdit]) throws(EditingError) {
        var next = 0
        do throws(ReadingError) {
            var rows = try workbook.rows(of: sheet)
            while try rows.advance() {
                guard next < edits.count else { continue }
                let number = rows.row.number
                while next < edits.count, edits[next].cell.row < number, !edits[next].needsValue { next += 1 }
                while next < edits.count, edits[next].cell.row == number, holds(rows.row, edits[next]) { next += 1 }
                guard next == edits.count || edits[next].cell.row > number else { break }
            }
        } catch { throw .reading(error) }
        guard edits[next...].allSatisfy({ !$0.needsValue }) else { throw .notAsPlanned(part: sheet.part ?? sheet.name) }
    }

    private static func holds(_ row: borrowing Row, _ edit: PlannedEdit) -> Bool {
        guard let cell = row.cell(inColumn: edit.cell.column) else { return !edit.needsValue }
        if edit.value == .keep { return true }
        switch (edit.value, row.value(of: cell)) {
        case (.text(let wanted), .text(let text)), (.identifier(let wanted), .text(let text)):
            return text.utf8.elementsEqual(EscapedText.readBack(wanted).utf8)
        case (.number(let wanted), .number(let number)): return number == wanted
        case (.date(let wanted), .date(.day(let day))): return day == wanted
        default: return false
        }
    }
}
