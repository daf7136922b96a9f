import Findings
import Importing
import SpreadsheetReading

extension Workbench {
    /// Says which table a file is and how each column was recognised.
    public func inspect(
        _ file: String, as template: String?, limits: Limits = Limits()
    ) throws(Failure) -> Inspection {
        var request = CheckRequest(files: [file])
        request.template = template
        request.limits = limits
        return Inspection(tables: try importTables(request).tables)
    }

    /// Hands every cell of a workbook, a line each, to `write`; needs no template.
    public static func listCells(
        of file: String, sheet: String?, countsOnly: Bool, limits: Limits = Limits(), write: (Span<UInt8>) -> Void
    ) throws(Failure) -> CellCounts {
        do throws(ReadingError) {
            let workbook = try Workbook(path: file, limits: limits)
            let totals = try CellListing(sheet: sheet, countsOnly: countsOnly).run(workbook) {
                (lines) throws(ReadingError) in write(lines)
            }
            return CellCounts(
                sheets: totals.sheets, rows: totals.rows, cells: totals.cells,
                oddities: totals.oddities.map { Words($0.text(.chinese), $0.text(.english)) })
        } catch {
            throw .reading(file: file, error)
        }
    }
}
