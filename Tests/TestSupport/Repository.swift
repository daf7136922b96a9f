import Foundation

/// The checkout that these tests were compiled in.
public enum Repository {
    /// The folder that holds `Package.swift`.
    public static let root = URL(filePath: #filePath)
        .deletingLastPathComponent()  // TestSupport
        .deletingLastPathComponent()  // Tests
        .deletingLastPathComponent()

    /// Whether Git knows the checkout; a downloaded archive has no `.git`.
    public static var isGitCheckout: Bool {
        FileManager.default.fileExists(atPath: root.appending(path: ".git").path)
    }

    /// The paths, relative to the root and in order, of the files that Git holds or would hold.
    public static func trackedFiles() async throws -> [String] {
        // The checkout may belong to another user, as it does in many containers.
        let listing = try await Command.run(
            "git",
            [
                "-c", "safe.directory=*", "-C", root.path, "ls-files", "-z", "--cached", "--others",
                "--exclude-standard",
            ])
        guard listing.exitCode == 0 else { throw CommandFailure(result: listing) }
        return listing.output.split(separator: "\0").map(String.init).sorted()
            .filter { FileManager.default.fileExists(atPath: root.appending(path: $0).path) }
    }

    /// The files of one kind below some folders.
    /// - Parameters:
    ///   - pathExtension: what the names end with, without the dot: `swift`.
    ///   - folders: paths relative to the root: `Sources`.
    /// - Returns: paths relative to the root, in order.
    public static func files(_ pathExtension: String, below folders: String...) -> [String] {
        folders.flatMap { folder in
            (FileManager.default.enumerator(atPath: root.appending(path: folder).path) ?? .init())
                .compactMap { $0 as? String }
                .filter { $0.hasSuffix(".\(pathExtension)") }
                .map { "\(folder)/\($0)" }
        }.sorted()
    }

    /// The text of a file.
    /// - Parameter path: relative to the root.
    /// - Returns: all of it, which must be UTF-8.
    /// - Throws: what Foundation says when the file cannot be read.
    public static func text(of path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}
