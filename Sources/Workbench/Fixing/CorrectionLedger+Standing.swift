extension CorrectionLedger {
    /// The last correction that is in place and was not taken back.
    var lastFix: LedgerEntry.Fix? { standing.last?.fix }

    /// The corrections that are in place and were not taken back, each with its changes.
    var standing: [(fix: LedgerEntry.Fix, changes: [LedgerEntry.Change])] {
        var standing: [(fix: LedgerEntry.Fix, changes: [LedgerEntry.Change])] = []
        for entry in entries {
            if let fix = entry.fix { standing.append((fix, [])) }
            if let change = entry.change, !standing.isEmpty { standing[standing.count - 1].changes.append(change) }
            if entry.undo != nil || entry.settled?.isInPlace == false { _ = standing.popLast() }
        }
        return standing
    }

    /// How many corrections were noted down and never put in place.
    var interrupted: Int { entries.count { $0.settled?.isInPlace == false } }

    /// The last correction, if nothing says yet what became of it: its run was killed, or goes on.
    var unsettled: LedgerEntry.Fix? {
        guard let last = entries.lastIndex(where: { $0.fix != nil }),
            !entries[last...].contains(where: { $0.settled != nil || $0.undo != nil })
        else { return nil }
        return entries[last].fix
    }

    /// Finds out what became of the last correction, and adds a line that says it. Nothing to be done is `false`.
    ///
    /// Only what stands at the output as it stood before the correction proves that none took place: a workbook that is there,
    /// but otherwise, was put in place and changed since.
    mutating func settle(at time: String) throws(Failure) -> Bool {
        guard let fix = unsettled else { return false }
        let found = try Fingerprint.standing(at: fix.output)
        let isInPlace = found == fix.outputSHA256 || found != fix.replacedSHA256
        try append(
            LedgerEntry(settled: .init(time: time, outputSHA256: fix.outputSHA256, isInPlace: isInPlace)))
        return true
    }
}
