import Foundation
import SpreadsheetWriting

/// A ledger that one run writes in (记账): from the first line to the last no other run does.
///
/// A correction is noted down before its workbook is put in place, and what became of it after that. A run that is killed
/// in between leaves a correction of which nothing is said; the next one finds out by the workbook (`settle`).
struct LedgerSession: ~Copyable {
    private let originals: KeptOriginals
    private let lock: FileLock
    private(set) var ledger: CorrectionLedger

    init(_ path: String) throws(Failure) {
        let originals = KeptOriginals(beside: path)
        OutputFile.removeLeftOvers(beside: path)
        let lock = try originals.lock()
        var ledger = try CorrectionLedger(path)
        _ = try ledger.settle(at: Self.now)
        self.originals = originals
        self.lock = lock
        self.ledger = ledger
    }

    /// Notes down a correction that is about to be put in place, and keeps the workbook as it was.
    mutating func record(
        _ outcome: FixOutcome, of request: FixRequest, input: String, output: String
    ) throws(Failure) {
        try originals.keep(request.input, input)
        let target = Self.absolute(request.output)
        try ledger.append(
            LedgerEntry(
                fix: .init(
                    time: Self.now, input: request.input, inputSHA256: input, output: target, outputSHA256: output,
                    replacedSHA256: try Fingerprint.standing(at: target), safe: outcome.safe,
                    changes: outcome.changes.count, campaign: request.campaign ?? outcome.effect.campaign)))
        for change in outcome.changes {
            try ledger.append(LedgerEntry(change: .init(change, showValues: request.showsValues)))
        }
        try ledger.save()
    }

    /// Notes down what became of the correction. Where that fails nothing is lost: the next run finds it out.
    consuming func settle() {
        if let isNew = try? ledger.settle(at: Self.now), isNew { try? ledger.save() }
    }

    /// Takes the last correction back: puts the workbook as it was in place of the corrected one, or at `output`.
    ///
    /// - Returns: what was taken back, and where the workbook is now.
    mutating func undo(to output: String?) throws(Failure) -> (fix: LedgerEntry.Fix, path: String) {
        guard let fix = ledger.lastFix else { throw .ledger(file: ledger.path, .nothingToUndo) }
        let original = originals[fix.inputSHA256]
        guard Fingerprint.of(path: original) == fix.inputSHA256 else {
            throw .ledger(file: ledger.path, .originalMissing(file: original))
        }
        let target = output ?? fix.output
        OutputFile.removeLeftOvers(beside: target)
        try Workbench.refuseInput(target, among: [ledger.path, original])
        let found = try Fingerprint.standing(at: target)
        guard output != nil || found == fix.outputSHA256 || found == fix.inputSHA256 else {
            throw .ledger(file: ledger.path, .resultChanged(file: target))
        }
        // An undo that was killed has done its first half.
        if found != fix.inputSHA256 { try KeptOriginals.copy(original, fix.inputSHA256, to: target) }
        try ledger.append(
            LedgerEntry(
                undo: .init(
                    time: Self.now, restored: target, inputSHA256: fix.inputSHA256, outputSHA256: fix.outputSHA256)))
        try ledger.save()
        return (fix, target)
    }

    private static var now: String { Date.now.formatted(.iso8601) }

    /// The ledger may be used from another folder.
    private static func absolute(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }
}
