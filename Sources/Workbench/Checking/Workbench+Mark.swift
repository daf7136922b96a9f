import Findings
import Importing
import Reports
import Spreadsheet
import SpreadsheetEditing
import SpreadsheetReading
import SpreadsheetWriting
import Templates

extension Workbench {
    /// Writes a marked copy of a table that was checked (标注副本): what is wrong with a row stands in a column after the
    /// last one, and the cells concerned are coloured. All else is as in the table; `fix` takes the marks off again.
    ///
    /// - Parameters:
    ///   - file: one of the files that were checked.
    ///   - inputs: the files that were checked; none of them is ever replaced.
    public func writeMarked(
        _ file: String, of report: Report, to path: String, inputs: [String], limits: Limits
    ) throws(Failure) {
        try Self.refuseInput(path, among: inputs)
        guard ReportFile.ending(of: path) == "xlsx" else { throw .unknownFormat(file: path, known: [".xlsx"]) }
        do throws(EditingError) {
            let output: OutputFile
            do throws(WritingError) { output = try OutputFile(replacing: path) } catch {
                throw EditingError.writing(error)
            }
            var editor = try WorkbookEditor(path: file, limits: limits)
            // A copy that was marked before is marked anew.
            let plain = output.temporaryPath + "-plain.xlsx"
            if try editor.hasMarks {
                _ = try editor.removeMarks(to: plain)
                editor = try WorkbookEditor(path: plain, limits: limits)
            }
            let source = try editor.hasMarks ? plain : file
            _ = try editor.apply(try marks(source, called: file, report, limits), to: output.temporaryPath)
            do throws(WritingError) { try output.commitUnread() } catch { throw EditingError.writing(error) }
        } catch {
            throw .editing(file: file, error)
        }
    }

    private func marks(
        _ source: String, called file: String, _ report: Report, _ limits: Limits
    ) throws(EditingError) -> EditPlan {
        let tables: [RecordTable]
        do throws(NoTable) {
            tables = try Importer(library: library, limits: limits).openTables(source)
        } catch {
            // A file that is no table was named as such by the check, and has no cells to mark.
            return EditPlan([])
        }
        var plan = EditPlan([])
        for table in tables {
            let positions = report.inputs.indices.filter {
                report.inputs[$0].file == file && report.inputs[$0].sheet == table.sheet.name
            }
            let marks = RowMarks(report, inputs: Set(positions))
            do throws(ReadingError) {
                let column = try table.lastColumn + 1
                plan.edits += marks.edits(
                    on: table.sheet.name, headerRow: table.recognition.headerRows.upperBound, noteColumn: column)
                plan.widths[table.sheet.name] = [column: RowMarks.noteWidth]
            } catch {
                throw .reading(error)
            }
        }
        return plan
    }
}

extension RecordTable {
    /// The last column in which anything stands.
    fileprivate var lastColumn: Int {
        get throws(ReadingError) {
            var last = headings.last?.column ?? 0
            var rows = try workbook.rows(of: sheet)
            while try rows.advance() { last = max(last, rows.row.cells.last?.column ?? 0) }
            return last
        }
    }
}
