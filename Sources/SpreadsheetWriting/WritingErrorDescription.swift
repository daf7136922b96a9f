import Spreadsheet

extension WritingError: CustomStringConvertible {
    /// English, for logs and developers; it holds no value of a cell.
    public var description: String {
        switch self {
        case .cell(let sheet, let cell, let fault):
            "\(sheet)!\(cell): \(fault)"
        case .area(let sheet, let range, let fault):
            "\(sheet)!\(range): \(fault)"
        case .sheet(let name, let fault):
            "sheet \(name): \(fault)"
        case .style(_, let fault):
            "style: \(fault)"
        case .workbook(let fault):
            "workbook: \(fault)"
        case .file(let path, let step, let code):
            "\(path): \(step) failed: \(systemMessage(code))"
        case .destinationIsNoPlainFile(let path):
            "\(path): not a plain file"
        case .notReadBack(let path, let problem):
            "\(path): written, but cannot be read back: \(problem)"
        case .notAsWritten(let path, let difference):
            "\(path): not as written: \(difference)"
        }
    }
}
