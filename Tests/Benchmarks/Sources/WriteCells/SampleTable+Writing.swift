import Foundation
import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting

extension SampleTable {
    /// Writes as a command does.
    func write(to path: String, rows count: Int, isReadBack: Bool) throws {
        let output = try OutputFile(replacing: path)
        var book = try WorkbookWriter(into: output, properties: DocumentProperties(created: 1), memory: .rowByRow)
        let sheet = try book.addSheet("人口信息")
        let text = try book.style(CellStyle(numberFormat: .text))
        let plain = try book.style(CellStyle(border: .thin))
        for row in 0..<count {
            var column = 1
            for value in rows[row % rows.count] {
                switch value {
                case .integer, .money:
                    try book.write(value, row: row + 1, column: column, style: plain, on: sheet)
                default: try book.write(value, row: row + 1, column: column, style: text, on: sheet)
                }
                column += 1
            }
        }
        let written = try book.finish()
        if isReadBack {
            try output.commit(written) { path throws(WritingError) in
                do throws(ReadingError) { return try Imprint(readingBack: path) } catch {
                    throw .notReadBack(path: path, problem: error.description)
                }
            }
        } else {
            try output.commitUnread()
        }
    }
}
