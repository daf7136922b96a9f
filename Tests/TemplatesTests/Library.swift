import Findings
import Foundation
import Registry
import TestSupport

@testable import Templates

/// The definitions of this checkout.
enum Library {
    static let folder = Repository.root.appending(path: "templates").path

    static func load() throws -> TemplateLibrary { try TemplateLibrary(folder: folder) }
}

extension HeaderRow {
    /// The rows of a text table; `\n` in a cell is a line break, and a blank line an empty row.
    static func rows(ofTable text: String) -> [HeaderRow] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
            let texts = line.split(separator: "\t", omittingEmptySubsequences: false)
            let cells = texts.enumerated().filter { !$1.isEmpty }.map { column, text in
                Cell(column: column + 1, text: text.replacingOccurrences(of: "\\n", with: "\n"))
            }
            return HeaderRow(number: number + 1, cells: cells)
        }.filter { !$0.cells.isEmpty }
    }
}

extension Recognition {
    /// The recognition as text, one column a line.
    var listing: String {
        var lines = [
            "\(definition.id) (\(fit))",
            "header \(headerRows.lowerBound)–\(headerRows.upperBound), data from \(firstDataRow)",
        ]
        for column in columns {
            let heading = (column.groups + [column.heading]).joined(separator: " / ").replacing("\n", with: "\\n")
            lines.append("\(column.column)\t\(heading)\t\(column.field?.rawValue ?? "kept")\t\(column.how)")
        }
        lines.append("missing: \(missingRequired.map(\.heading).joined(separator: ", "))")
        lines.append("unknown: \(unknown.map { "\($0.text)@\($0.place.column ?? 0)" }.joined(separator: ", "))")
        lines.append("repeated: \(repeated.map { "\($0.text)@\($0.place.column ?? 0)" }.joined(separator: ", "))")
        return lines.joined(separator: "\n") + "\n"
    }
}
