import Foundation
import SampleWorkbooks
import SpreadsheetWriting

/// Some rows that are written over and over (样本行): what they hold is the same for every writer, and takes no time to make.
struct SampleTable {
    private(set) var rows: [[OutputValue]] = []

    /// Lines of fields between tabs, each a letter (`t` text, `n` number, `m` amount in fen, `-` blank) and the value.
    init(path: String) throws {
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            rows.append(
                line.split(separator: "\t", omittingEmptySubsequences: false).map { field in
                    let value = String(field.dropFirst())
                    return switch field.first {
                    case "t": .text(value)
                    case "n": .integer(Int(value) ?? 0)
                    case "m": .money(fen: Int64(value) ?? 0)
                    default: .blank
                    }
                })
        }
    }

    private static let count = 1_000

    /// Persons of an invented register, thirty columns, and five amounts.
    static func make(at path: String) throws {
        let lines = SampleRows(seed: 7).prefix(count).enumerated().map { index, row in
            let amounts = (1...5).map { "m\((index * 7_919 + $0 * 104_729) % 2_000_000)" }
            return (row.prefix(30) + amounts).joined(separator: "\t")
        }
        try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
}
