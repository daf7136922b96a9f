import Findings

extension Workbench {
    /// Puts the workbook as it was before the last correction of a ledger in place of the corrected one, or at `output`.
    ///
    /// - Returns: what was done, in words.
    public static func undo(_ path: String, to output: String?) throws(Failure) -> Words {
        var ledger = try CorrectionLedger(path)
        guard let fix = ledger.lastFix else { throw .ledger(file: path, .nothingToUndo) }
        let original = ledger.original(fix.inputSHA256)
        guard Fingerprint.of(path: original) == fix.inputSHA256 else {
            throw .ledger(file: path, .originalMissing(file: original))
        }
        if output == nil, Fingerprint.of(path: fix.output) != fix.outputSHA256 {
            throw .ledger(file: path, .resultChanged(file: fix.output))
        }
        let target = output ?? fix.output
        try refuseInput(target, among: [path, original])
        try CorrectionLedger.copy(original, fix.inputSHA256, to: target)
        try ledger.recordUndo(of: fix, to: target)
        return Words(
            "已撤销 \(fix.changes) 处更正：\(target) 恢复成更正前的原样",
            "\(fix.changes) corrections undone: \(target) is as it was before them")
    }

    /// Proves that nobody has touched a ledger.
    ///
    /// - Returns: what it holds, in words; with the hash by which a shortened one is told.
    public static func verifyLedger(_ path: String) throws(Failure) -> Words {
        guard Fingerprint.of(path: path) != nil else { throw .ledger(file: path, .unreadable) }
        let ledger = try CorrectionLedger(path)
        let fixes = ledger.entries.count { $0.fix != nil }
        let changes = ledger.entries.count { $0.change != nil }
        return Words(
            "更正账完整：\(fixes) 次更正，\(changes) 处改动，末条校验码 \(ledger.head)",
            "the ledger is whole: \(fixes) corrections, \(changes) changes, last hash \(ledger.head)")
    }
}
