import Foundation
import Testing

/// Compares `text` with the fixture at `path`; with UPDATE_SNAPSHOTS=1 writes it there.
func expectSnapshot(_ text: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let file = root.appending(path: "fixtures").appending(path: path)
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    for (line, pair) in zip(lines(text), lines(expected)).enumerated() where pair.0 != pair.1 {
        Issue.record("line \(line + 1) is “\(pair.0)”, was “\(pair.1)”", sourceLocation: sourceLocation)
    }
    #expect(lines(text).count == lines(expected).count, sourceLocation: sourceLocation)
}

private func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
