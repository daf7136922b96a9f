import Foundation
import SampleWorkbooks

/// The workbooks that stages read, made when they are first asked for, in a folder of this process (样本).
public struct Sample: Sendable {
    /// Persons in a workbook.
    public let rows: Int
    private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

    /// Samples of so many persons.
    public init(rows: Int) { self.rows = rows }

    /// The workbook that stores its texts so.
    public func file(_ storage: SampleWorkbook.Storage) throws -> String {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let file = folder.appending(path: "\(storage).xlsx").path
        if !FileManager.default.fileExists(atPath: file) {
            try SampleWorkbook(rows: rows, storage: storage).write(to: file)
        }
        return file
    }

    /// Removes what was made.
    public func remove() { try? FileManager.default.removeItem(at: folder) }
}
