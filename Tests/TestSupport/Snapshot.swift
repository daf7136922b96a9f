import Foundation
import Testing

/// A text that is compared with the one kept in `fixtures/`, and written there with `UPDATE_SNAPSHOTS=1`.
public enum Snapshot {
    /// Records an issue unless the text is the one that is kept.
    /// - Parameters:
    ///   - text: what the program made.
    ///   - path: where it is kept, relative to `fixtures`: `explain/P013.txt`.
    ///   - sourceLocation: where the issue is shown.
    /// - Throws: what Foundation says when the file cannot be written.
    public static func expect(
        _ text: String, named path: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try expect(
            text, at: Repository.root.appending(path: "fixtures/\(path)"),
            updating: ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1", sourceLocation: sourceLocation)
    }

    /// The same for a file anywhere.
    /// - Parameters:
    ///   - text: what the program made.
    ///   - file: where the kept text is.
    ///   - updating: whether to write instead of comparing.
    ///   - sourceLocation: where the issue is shown.
    /// - Throws: what Foundation says when the file cannot be written.
    public static func expect(
        _ text: String, at file: URL, updating: Bool, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        if updating {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return
        }
        guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
            Issue.record("No snapshot at \(file.path). \(cure)", sourceLocation: sourceLocation)
            return
        }
        if let difference = firstDifference(kept: kept, made: text) {
            Issue.record("\(file.path) differs. \(difference)\n\(cure)", sourceLocation: sourceLocation)
        }
    }

    private static let cure = "If the new text is right: UPDATE_SNAPSHOTS=1 swift test, and read the change."

    /// The first line in which two texts differ, for a person; `nil` where they are the same bytes.
    public static func firstDifference(kept: String, made: String) -> String? {
        // Swift calls canonically equivalent strings equal; a snapshot is bytes.
        guard !kept.utf8.elementsEqual(made.utf8) else { return nil }
        let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let new = made.split(separator: "\n", omittingEmptySubsequences: false)
        let same = zip(old, new).prefix { $0.utf8.elementsEqual($1.utf8) }.count
        func line(_ lines: [Substring]) -> String { same < lines.count ? "“\(lines[same])”" : "the end" }
        return "Line \(same + 1): kept \(line(old)), now \(line(new))."
    }
}
