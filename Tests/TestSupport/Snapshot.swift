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
        let file = Repository.root.appending(path: "fixtures/\(path)")
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            try keep(text, at: file)
        } else if let fault = fault(of: text, at: file) {
            Issue.record("\(fault)\n\(cure)", sourceLocation: sourceLocation)
        }
    }

    /// Records an issue for every line kept in `fixtures/` that the text no longer has. Lines may come, none may go or
    /// change unseen: what has been published is kept.
    /// - Parameters:
    ///   - text: what the program made.
    ///   - path: where it is kept, relative to `fixtures`.
    ///   - sourceLocation: where the issue is shown.
    /// - Throws: what Foundation says when the file cannot be read or written.
    public static func expectKept(
        _ text: String, named path: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = Repository.root.appending(path: "fixtures/\(path)")
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" { return try keep(text, at: file) }
        for line in missingLines(kept: try String(contentsOf: file, encoding: .utf8), made: text) {
            Issue.record("\(file.path) has what is no longer made: \(line)\n\(cure)", sourceLocation: sourceLocation)
        }
    }

    /// The lines that are kept and not made.
    static func missingLines(kept: String, made: String) -> [Substring] {
        let new = Set(made.split(separator: "\n"))
        return kept.split(separator: "\n").filter { !new.contains($0) }
    }

    /// Writes the text as the one to compare with.
    static func keep(_ text: String, at file: URL) throws {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// What is wrong with the text, compared with the one that is kept.
    static func fault(of text: String, at file: URL) -> String? {
        guard let kept = try? String(contentsOf: file, encoding: .utf8) else { return "No snapshot at \(file.path)." }
        return firstDifference(kept: kept, made: text).map { "\(file.path) differs. \($0)" }
    }

    private static let cure = "If the new text is right: UPDATE_SNAPSHOTS=1 swift test, and read the change."

    /// The first line in which two texts differ, for a person; `nil` where they are the same bytes.
    static func firstDifference(kept: String, made: String) -> String? {
        // Swift calls canonically equivalent strings equal; a snapshot is bytes.
        guard !kept.utf8.elementsEqual(made.utf8) else { return nil }
        let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let new = made.split(separator: "\n", omittingEmptySubsequences: false)
        let same = zip(old, new).prefix { $0.utf8.elementsEqual($1.utf8) }.count
        func line(_ lines: [Substring]) -> String { same < lines.count ? "“\(lines[same])”" : "the end" }
        return "Line \(same + 1): kept \(line(old)), now \(line(new))."
    }
}
