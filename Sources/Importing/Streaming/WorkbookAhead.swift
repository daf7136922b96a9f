import SpreadsheetReading
import Synchronization

/// A workbook that is opened while the caller does what needs none (先行打开): a large one's shared texts take as long as all
/// templates.
public final class WorkbookAhead: Sendable {
    private let begun = Mutex<(file: String, limits: Limits, opened: Ahead<Result<Workbook, ReadingError>>)?>(nil)

    /// None yet.
    public init() {}

    /// Begins to open a file.
    public func begin(_ file: String, limits: Limits) {
        let opened = Ahead { Result { () throws(ReadingError) in try Workbook(path: file, limits: limits) } }
        begun.withLock { $0 = (file, limits, opened) }
    }

    /// The workbook of a file: the one that was begun, but no more than once, since files change.
    func open(_ file: String, limits: Limits, readsAhead: Bool) throws(ReadingError) -> Workbook {
        let known = begun.withLock { $0.take() }
        guard let known, known.file == file, known.limits == limits else {
            return try Workbook(path: file, limits: limits, readsAhead: readsAhead)
        }
        return try known.opened.value.get()
    }
}
