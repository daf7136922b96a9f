import Foundation
import SpreadsheetWriting

/// The folder beside a ledger in which the workbooks lie as they were (更正前原件), by their fingerprints, and the ledger's
/// lock.
struct KeptOriginals {
    private let folder: String

    init(beside ledger: String) { folder = ledger + ".originals" }

    /// Where the workbook of a fingerprint is kept.
    subscript(fingerprint: String) -> String { folder + "/" + fingerprint + ".xlsx" }

    /// Waits until no other run writes in the ledger, and keeps others out.
    func lock() throws(Failure) -> FileLock {
        try Workbench.makeFolder(folder)
        OutputFile.removeLeftOvers(beside: self["left over"])
        do throws(WritingError) { return try FileLock(folder + "/lock") } catch { throw .writing(error) }
    }

    /// Keeps a workbook, once.
    func keep(_ file: String, _ fingerprint: String) throws(Failure) {
        if Fingerprint.of(path: self[fingerprint]) != fingerprint {
            try Self.copy(file, fingerprint, to: self[fingerprint])
        }
    }

    /// Puts a copy of a file in place, if it is still the one of the fingerprint.
    static func copy(_ file: String, _ fingerprint: String, to path: String) throws(Failure) {
        do throws(WritingError) {
            let output = try OutputFile(replacing: path)
            try output.fill(from: file)
            let copied = Fingerprint.of(path: output.temporaryPath)
            if copied == fingerprint { return try output.commitUnread() }
        } catch {
            throw .writing(error)
        }
        throw .inputChanged(file: file)
    }
}
