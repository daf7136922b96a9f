import Findings
import Reports
import Spreadsheet
import SpreadsheetEditing

/// What is marked on a sheet (标注内容): the cells that findings are about, and what all findings of a row say. Hints are
/// left out: nothing must be done about them.
struct RowMarks {
    /// The width of the column that says what is wrong, in characters.
    static let noteWidth = 48.0

    private var cells: [CellReference: Severity] = [:]
    private var notes: [Int: [Note]] = [:]

    private struct Note {
        let severity: Severity
        let text: String
    }

    init(_ report: Report, inputs: Set<Int>) {
        for finding in report.findings where inputs.contains(finding.place.input) {
            guard let row = finding.place.row, let entry = report.catalogue[finding.code],
                entry.severity >= .warning
            else { continue }
            if let column = finding.place.column {
                let cell = CellReference(row: row, column: column)
                cells[cell] = max(cells[cell] ?? entry.severity, entry.severity)
            }
            let message = entry.message(for: finding.finding, .zh, showValues: true)
            let text = "\(finding.code) \(message)"
            if notes[row]?.contains(where: { $0.text == text }) != true {
                notes[row, default: []].append(Note(severity: entry.severity, text: text))
            }
        }
    }

    /// The edits that mark a sheet. A row's findings stand one a line, the gravest first, each with its code in front, so
    /// that the column can be filtered.
    func edits(on sheet: String, headerRow: Int, noteColumn: Int) -> [CellEdit] {
        func note(_ text: String, row: Int) -> CellEdit {
            CellEdit(
                sheet: sheet, cell: CellReference(row: row, column: noteColumn), value: .text(text), mark: .note)
        }
        let colours = cells.map { cell, severity in
            CellEdit(sheet: sheet, cell: cell, value: .keep, mark: severity == .error ? .error : .warning)
        }
        let texts = notes.filter { $0.key > headerRow }.map { row, notes in
            let lines = notes.enumerated().sorted {
                ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
            }
            return note(lines.map(\.element.text).joined(separator: "\n"), row: row)
        }
        return [note(WorkbookEditor.noteHeading, row: headerRow)] + colours + texts
    }
}
