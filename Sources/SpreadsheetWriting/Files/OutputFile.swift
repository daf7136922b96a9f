import Spreadsheet

/// A file in the making, which takes its place at the end or leaves no trace.
///
/// The content is written to `temporaryPath`, in a private folder beside the destination, and read back; then `commit`
/// puts it in place. If the value ends without `commit` the destination is as it was and nothing is left.
///
/// ```swift
/// let file = try OutputFile(replacing: path)
/// var workbook = try WorkbookWriter(into: file, properties: properties)
/// …
/// let written = try workbook.finish()
/// try file.commit(written, readBack: readBack)
/// ```
///
/// The file is open to its owner only (0600), its folder too (0700). Folders that a killed run left beside the destination
/// are removed first: a lock, which ends with the process that holds it, tells them from those of a run that still goes on.
public struct OutputFile: ~Copyable {
    public let destination: String
    /// The folder that the destination stands in.
    private let parent: String
    private let folder: PrivateFolder
    /// The files with which this one takes its place, if there are any.
    private let batch: OutputBatch?

    /// Where the content is to be written. Nothing stands there yet.
    public var temporaryPath: String { folder.path + "/output" }

    /// A folder that exists for this file only.
    package var temporaryFolder: String { folder.path }

    /// Starts a file for a destination; a plain file that stands there is replaced by `commit`, anything else is refused.
    public init(replacing path: String) throws(WritingError) {
        try Self.checkReplaceable(path)
        let parent = Self.parent(of: path)
        PrivateFolder.sweep(parent)
        let folder = try PrivateFolder(in: parent)
        self.destination = path
        self.parent = parent
        self.folder = folder
        batch = nil
    }

    /// Starts one of several files.
    public init(replacing path: String, with batch: OutputBatch) throws(WritingError) {
        try Self.checkReplaceable(path)
        let folder = try PrivateFolder(within: batch.folder, for: path)
        self.destination = path
        self.parent = Self.parent(of: path)
        self.folder = folder
        self.batch = batch
    }

    /// Removes what killed runs left beside a file that is to be written later, so that it goes even where this run fails
    /// before.
    public static func removeLeftOvers(beside path: String) { PrivateFolder.sweep(parent(of: path)) }

    /// Removes what every unfinished file of this process has left on the disk so far, and ends the process.
    public static func abandonAll(andEnd end: () -> Never) -> Never { PrivateFolder.abandonAll(andEnd: end) }

    /// Writes a file that is no workbook, piece by piece as UTF-8, and puts it in place.
    ///
    /// - Parameter content: passes the pieces on, in order.
    public static func write(
        to path: String, _ content: (_ write: (String) throws(WritingError) -> Void) throws(WritingError) -> Void
    ) throws(WritingError) {
        let file = try OutputFile(replacing: path)
        let open = try OpenFile(creating: file.temporaryPath, for: path)
        try content { piece throws(WritingError) in
            try during(.write, path) { () throws(SystemError) in try open.write(piece.utf8Span.span) }
        }
        do {
            try open.close()
        } catch {
            throw .file(path: path, .close, code: error.code)
        }
        try file.commitUnread()
    }

    /// Writes a text as UTF-8.
    public static func write(_ text: String, to path: String) throws(WritingError) {
        try write(to: path) { write throws(WritingError) in try write(text) }
    }

    /// Fills the file with a copy of another one.
    public func fill(from source: String) throws(WritingError) {
        let old = try during(.inspect, source) { () throws(SystemError) in try OpenFile(reading: source) }
        let new = try OpenFile(creating: temporaryPath, for: destination)
        try during(.write, destination) { () throws(SystemError) in try new.append(old) }
        do { try new.close() } catch { throw .file(path: destination, .close, code: error.code) }
    }

    /// Puts a workbook in place if it holds, cell by cell, what was written; if not, nothing changes.
    ///
    /// - Parameters:
    ///   - written: what `WorkbookWriter.finish` returned.
    ///   - readBack: reads the file.
    /// - Throws: `notAsWritten` where the file differs, and what `readBack` and putting in place throw.
    public consuming func commit(_ written: Imprint, readBack: ReadBack) throws(WritingError) {
        if let difference = written.difference(to: try readBack(temporaryPath)) {
            throw .notAsWritten(path: destination, difference)
        }
        try commitUnread()
    }

    /// Puts the content in place unread: its bytes reach the disk, then its name does. For content that was not made by a
    /// library, or was read back already.
    ///
    /// If only the last step fails (`.sync` of the folder) the destination is the new file already, and whole.
    public consuming func commitUnread() throws(WritingError) {
        let source = temporaryPath
        let content = try during(.create, destination) { () throws(SystemError) in try OpenFile(reading: source) }
        try during(.setMode, destination) { () throws(SystemError) in try content.makePrivate() }
        try during(.sync, destination) { () throws(SystemError) in try content.sync() }
        try Self.checkReplaceable(destination)
        try during(.rename, destination) { () throws(SystemError) in try rename(source, to: destination) }
        try during(.sync, parent) { () throws(SystemError) in try OpenFile(folder: parent).sync() }
    }

    fileprivate static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func checkReplaceable(_ path: String) throws(WritingError) {
        switch try during(.inspect, path, { () throws(SystemError) in try kind(of: path) }) {
        case .nothing, .plainFile: return
        case .ownFolder, .other: throw .destinationIsNoPlainFile(path: path)
        }
    }
}

/// Several files of one folder that are made before the first takes its place (成批输出): they share a private folder, so that
/// thousands of them need no more open files than one.
public final class OutputBatch {
    fileprivate let folder: PrivateFolder

    /// A batch for the folder that a path lies in.
    public init(beside path: String) throws(WritingError) {
        OutputFile.removeLeftOvers(beside: path)
        folder = try PrivateFolder(in: OutputFile.parent(of: path))
    }
}

/// Reads a workbook at a path to its end. It is handed in from above, since writing does not know reading; where it fails
/// it throws `WritingError.notReadBack`.
public typealias ReadBack = @Sendable (_ path: String) throws(WritingError) -> Imprint

extension OpenFile {
    /// Creates a file on the way to a destination, which messages name.
    package init(creating path: String, for destination: String) throws(WritingError) {
        self = try during(.create, destination) { () throws(SystemError) in try OpenFile(creating: path) }
    }
}

/// Does one step with a file and says, when it fails, which step and file it was.
private func during<Result: ~Copyable>(
    _ step: FileStep, _ path: String, _ body: () throws(SystemError) -> Result
) throws(WritingError) -> Result {
    do {
        return try body()
    } catch {
        throw .file(path: path, step, code: error.code)
    }
}
