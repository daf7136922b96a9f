import Findings

extension Workbench {
    /// Puts the workbook as it was before the last correction of a ledger in place of the corrected one, or at `output`.
    ///
    /// - Returns: what was done, in words.
    public static func undo(_ path: String, to output: String?) throws(Failure) -> Words {
        // A mistyped name must not leave a lock behind.
        guard Fingerprint.of(path: path) != nil else { throw .ledger(file: path, .unreadable) }
        var session = try LedgerSession(path)
        let (fix, target) = try session.undo(to: output)
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
        let interrupted = ledger.interrupted
        var words = [
            Words(
                "更正账完整：\(fixes) 次更正，\(changes) 处改动，末条校验码 \(ledger.head)",
                "the ledger is whole: \(fixes) corrections, \(changes) changes, last hash \(ledger.head)")
        ]
        if interrupted > 0 {
            words.append(
                Words(
                    "其中 \(interrupted) 次中途停止，没有更正任何文件",
                    "\(interrupted) of them were interrupted and changed no file"))
        }
        if ledger.unsettled != nil {
            words.append(
                Words(
                    "最后一次更正没有记下结果：程序正在运行、中途停止过，或末行被删；下次更正或撤销时按文件补记",
                    "what became of the last one is not noted down: it goes on, was interrupted, or the last line was cut "
                        + "off; the next fix or undo finds it out"))
        }
        return Words(words.map(\.zh).joined(separator: "\n"), words.map(\.en).joined(separator: "\n"))
    }
}
