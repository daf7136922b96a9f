import Foundation

/// A unique value that goes into a program, and must not be found in what it leaves behind.
public enum Canary {
    /// A file that holds a value it should not.
    public struct Sighting: Hashable, Sendable, CustomStringConvertible {
        /// The file's path, relative to the folder that was searched.
        public let file: String
        /// The value that was found.
        public let value: String

        public var description: String { "\(file) holds “\(value)”" }
    }

    /// Looks for values, as UTF-8 bytes, in the contents and the names of files.
    ///
    /// Compressed files are searched as they are: a value inside a workbook's deflated part is not seen.
    /// - Parameters:
    ///   - values: what to look for; none of them empty.
    ///   - folder: searched with everything below it, hidden files too.
    /// - Returns: every file and value that was found, in order of the files.
    /// - Throws: what Foundation says when a file cannot be read.
    public static func sightings(of values: [String], below folder: URL) throws -> [Sighting] {
        let paths = (FileManager.default.enumerator(atPath: folder.path) ?? .init()).compactMap { $0 as? String }
        return try paths.sorted().flatMap { path in
            let file = folder.appending(path: path)
            let isFolder = try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
            let contents = isFolder ? Data() : try Data(contentsOf: file)
            return values.filter { path.contains($0) || contents.range(of: Data($0.utf8)) != nil }
                .map { Sighting(file: path, value: $0) }
        }
    }
}
