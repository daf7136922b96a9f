import Foundation

/// A private folder (mode 0700) that is removed with everything in it when the value goes away.
public final class TemporaryFolder: Sendable {
    /// Where it is.
    public let url: URL

    /// Makes an empty folder in the system's place for temporary files.
    /// - Throws: what Foundation says when the folder cannot be made.
    public init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "lookback-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }

    deinit {
        // A test may have made a folder unreadable on purpose; what cannot be removed is the system's to clear.
        try? FileManager.default.removeItem(at: url)
    }

    /// The place of a file or folder in here, whether or not it exists.
    /// - Parameter path: relative to the folder.
    public subscript(path: String) -> URL { url.appending(path: path) }

    /// Writes a file, with the folders above it.
    /// - Parameters:
    ///   - text: written as UTF-8, without a byte order mark.
    ///   - path: relative to the folder.
    /// - Returns: the file's place.
    /// - Throws: what Foundation says when the file cannot be written.
    @discardableResult
    public func write(_ text: String, to path: String) throws -> URL {
        let file = self[path]
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file
    }
}
