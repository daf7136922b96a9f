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
    for change in lines(text).difference(from: lines(expected)) {
        switch change {
        case .insert(_, let line, _): Issue.record("new: \(line)", sourceLocation: sourceLocation)
        case .remove(_, let line, _): Issue.record("gone: \(line)", sourceLocation: sourceLocation)
        }
    }
}

private func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
