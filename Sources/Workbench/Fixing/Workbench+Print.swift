import Corrections
import Findings
import Forms
import Registry
import Spreadsheet
import SpreadsheetReading
import Templates

extension Workbench {
    /// Writes the record of corrections (更正记录) of a ledger: those that were not taken back.
    ///
    /// The ledger masks what is personal. A paper must show it, so the values are read from the workbooks: the old one from
    /// the one that the ledger keeps, the new one from the corrected one as long as it is as it was written, or kept as the
    /// original of a later correction. Where a workbook is gone, the masked value of the ledger is shown.
    ///
    /// - Returns: what was written, in words.
    public func printLedger(
        _ path: String, unit: String, date: CalendarDay?, to output: String
    ) throws(Failure) -> Words {
        let facts = FormFacts(unit: unit, date: date)
        guard Fingerprint.of(path: path) != nil else { throw .ledger(file: path, .unreadable) }
        try Self.refuseInput(output, among: [path])
        let ledger = try CorrectionLedger(path)
        let originals = KeptOriginals(beside: path)
        var corrections: [PrintedCorrection] = []
        var masked = 0
        for (fix, changes) in ledger.standing {
            let before = try Self.values(changes, in: [originals[fix.inputSHA256]], fix.inputSHA256)
            let after = try Self.values(
                changes, in: [fix.output, originals[fix.outputSHA256]], fix.outputSHA256)
            for change in changes {
                let (old, new) = (before?[change.place] ?? change.old, after?[change.place] ?? change.new)
                if before == nil || after == nil { masked += 1 }
                corrections.append(PrintedCorrection(change, of: fix, from: old, to: new, unit: facts.unit))
            }
        }
        try writeForm("corrections", of: .corrections(corrections), facts: facts, to: output)
        let lost = masked > 0
        return Words(
            "已写出 \(output)：\(corrections.count) 处更正" + (lost ? "，其中 \(masked) 处的工作簿已不在，值打了码" : ""),
            "wrote \(output): \(corrections.count) corrections"
                + (lost ? "; \(masked) of them masked, since their workbook is gone" : ""))
    }

    /// What the cells of changes hold in the first of some workbooks that has the fingerprint.
    private static func values(
        _ changes: [LedgerEntry.Change], in files: [String], _ fingerprint: String
    ) throws(Failure) -> [String: String]? {
        guard let file = files.first(where: { Fingerprint.of(path: $0) == fingerprint }) else { return nil }
        var wishes: [String: CurrentCells.Wish] = [:]
        for change in changes {
            if let cell = CellReference(change.cell) { wishes[change.sheet, default: .init()].cells.insert(cell) }
        }
        do throws(ReadingError) {
            let cells = try CurrentCells(of: try Workbook(path: file), wishes)
            var values: [String: String] = [:]
            for change in changes {
                if let cell = CellReference(change.cell) { values[change.place] = cells[change.sheet, cell].text }
            }
            return values
        } catch {
            throw .reading(file: file, error)
        }
    }
}

extension LedgerEntry.Change {
    /// Sheet and cell.
    fileprivate var place: String { "\(sheet)!\(cell)" }
}

extension PrintedCorrection {
    fileprivate init(
        _ change: LedgerEntry.Change, of fix: LedgerEntry.Fix, from old: String, to new: String, unit: String
    ) {
        let reasons = [change.reason, change.code.map { change.origin == "safe" ? "格式规范 \($0)" : "核查发现 \($0)" }]
        self.init(
            household: change.household,
            content: change.heading ?? change.field.flatMap { Field(rawValue: $0)?.label } ?? "",
            before: old.isEmpty ? "（空）" : old, after: new.isEmpty ? "（空）" : new,
            reason: reasons.compactMap(\.self).joined(separator: "；"), date: change.date ?? String(fix.time.prefix(10)),
            unit: unit, person: change.who ?? (change.origin == "safe" ? "系统规范" : ""), place: change.place,
            campaign: fix.campaign ?? "")
    }
}
