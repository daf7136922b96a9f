import Foundation
import Spreadsheet
import SpreadsheetEditing
import SpreadsheetReading
import TestSupport
import Testing

/// Every readable workbook of other programs: one cell replaced, one put in, one cleared, each on its own. Read back, exactly
/// that cell has changed. With `LOOKBACK_EDITED` set, the results and a list of them go to that folder, to be held
/// against their originals by `Tests/Conformance/compare_edits.py`.
struct ConformanceTests {
    @Test(.enabled(if: ConformanceFiles.isPresent, "no workbooks of other programs beside the checkout"))
    func oneCellChanges() throws {
        let results = ProcessInfo.processInfo.environment["LOOKBACK_EDITED"].map { URL(filePath: $0) }
        let scratch = try TemporaryFolder()
        let folder = results ?? scratch.url
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var tally = ConformanceTally()
        for (number, path) in ConformanceFiles.paths().enumerated() {
            let file = ConformanceFiles.folder.appending(path: path).path
            guard let trial = EditTrial(file, tally: &tally, path: path) else { continue }
            // A folder each: every run looks through the destination's for what others left behind.
            let folder = folder.appending(path: "\(number)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for kind in EditTrial.Kind.allCases {
                let output = folder.appending(path: "\(kind).xlsx")
                try trial.run(kind, to: output.path, path: path, tally: &tally)
            }
            if results == nil { try FileManager.default.removeItem(at: folder) }
        }
        if let results {
            try tally.list.joined().write(
                to: results.appending(path: "edits.tsv"), atomically: true, encoding: .utf8)
            try tally.text.write(to: results.appending(path: "counts.txt"), atomically: true, encoding: .utf8)
        }
        #expect(tally.failures.isEmpty, "\(tally.text)")
        #expect(tally.edited > 0)
    }
}

/// What became of the workbooks.
struct ConformanceTally {
    var edited = 0
    var refused: [String: Int] = [:]
    var failures: [String] = []
    /// Original, result, kind, sheet, reference, type, value: a line each.
    var list: [String] = []

    var text: String {
        (["edited \(edited)"] + refused.sorted { $0.key < $1.key }.map { "refused \($0.value): \($0.key)" }
            + ["failed \(failures.count)"] + failures).joined(separator: "\n") + "\n"
    }

    mutating func refuse(_ reason: String) { refused[reason, default: 0] += 1 }
}
