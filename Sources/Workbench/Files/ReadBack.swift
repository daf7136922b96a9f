import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting

extension Workbench {
    /// Reads a workbook that was written back to its end (复读核对), before it takes its place: a library that ran out of
    /// disk says nothing.
    static let readBack: ReadBack = { path throws(WritingError) in
        do throws(ReadingError) {
            return try Imprint(readingBack: path)
        } catch {
            throw .notReadBack(path: path, problem: error.text(.english))
        }
    }
}
