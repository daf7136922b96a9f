import SpreadsheetReading
import SpreadsheetWriting

extension EditingError: CustomStringConvertible {
    /// English, for logs and developers; it holds no value of a cell.
    public var description: String {
        switch self {
        case .reading(let error): error.description
        case .writing(let error): error.description
        case .refused(let refusals): refusals.map(\.description).joined(separator: "\n")
        case .workbook(let refusal): "not edited: \(refusal)"
        case .sheet(let name, let refusal): "sheet \(name): not edited: \(refusal)"
        case .notAsPlanned(let part): "\(part): not as planned when read again; nothing was put in place"
        }
    }
}

extension Refusal: CustomStringConvertible {
    /// English, for logs and developers; it holds no value of a cell.
    public var description: String {
        "\(line.map { "line \($0): " } ?? "")\(sheet)!\(cell): \(reason)"
    }
}

/// Runs a step that reads.
func reading<Result: ~Copyable>(
    _ step: () throws(ReadingError) -> Result
) throws(EditingError) -> Result {
    do { return try step() } catch { throw .reading(error) }
}
