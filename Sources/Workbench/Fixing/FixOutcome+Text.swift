import Corrections
import Findings
import Registry
import Reports
import Spreadsheet

extension FixOutcome {
    /// The outcome as text: the cells before and after, the counts, and what the rules say of the result.
    public func text(_ language: Language, listingCells: Bool, showValues: Bool) -> String {
        var lines: [Words] = listingCells ? changes.map { $0.words(showValues) } : []
        lines += counts
        lines += effect.lines(showValues)
        if formulas > 0 {
            lines.append(
                Words(
                    "改动的工作表里有 \(formulas) 个公式，结果还是更正前的：用表格软件打开，按 Ctrl+Alt+F9 全部重算，再保存。",
                    "\(formulas) formulas on the sheets corrected still show their old results: open the file, press "
                        + "Ctrl+Alt+F9 to calculate them all, and save."
                ))
        }
        return lines.map { $0[language] + "\n" }.joined()
    }

    private var counts: [Words] {
        var lines = [
            Words(
                "更正 \(changes.count) 处：安全更正 \(safe) 处，人工确认 \(reviewed) 处",
                "\(changes.count) cell\(changes.count == 1 ? "" : "s"): \(safe) safe, \(reviewed) reviewed by somebody"),
            Words(
                "没有更正：可安全更正 \(openSafe) 处（--safe），待核实的建议 \(openProposals) 处（--accept 编号）",
                "left alone: \(openSafe) safe (--safe), \(openProposals) proposals to be reviewed (--accept CODE)"),
        ]
        if safeInFormulas > 0 {
            lines.append(
                Words(
                    "公式单元格没有动：\(safeInFormulas) 处", "cells with formulas left alone: \(safeInFormulas)"))
        }
        if otherFiles > 0 {
            lines.append(
                Words("清单里属于其他文件的：\(otherFiles) 行", "lines of the lists about other files: \(otherFiles)"))
        }
        return lines
    }
}

extension FixEffect {
    private static var shown: Int { 50 }

    fileprivate func lines(_ showValues: Bool) -> [Words] {
        let counts = Words(
            "更正后重新校验：已解决 \(solved.count) 处，新出现 \(new.count) 处，仍有 \(remaining) 处",
            "checked again: \(solved.count) solved, \(new.count) new, \(remaining) remaining")
        let faults = new.prefix(Self.shown).map { finding in
            let place = finding.place
            let cell = place.row.map { "\(place.column.map(CellReference.letters(ofColumn:)) ?? "")\($0)" } ?? ""
            let entry = report.catalogue[finding.code]
            return Words(
                "  新出现 \(finding.code) \(cell) "
                    + (entry?.message(for: finding.finding, .zh, showValues: showValues) ?? ""),
                "  new \(finding.code) \(cell) "
                    + (entry?.message(for: finding.finding, .en, showValues: showValues) ?? ""))
        }
        return [counts] + faults
    }
}

extension CellChange {
    /// The cell before and after, in one line.
    fileprivate func words(_ showValues: Bool) -> Words {
        let place = "\(sheet)!\(cell)"
        let before = shown(before, showValues)
        let after = shown(after, showValues)
        return Words(
            "\(place) \(heading ?? "") \(before.zh) → \(after.zh)（\(origin.words.zh)）",
            "\(place) \(heading ?? "") \(before.en) → \(after.en) (\(origin.words.en))")
    }

    private func shown(_ text: String, _ showValues: Bool) -> Words {
        text.isEmpty ? Words("（空）", "(blank)") : Words("“\(masked(text, showValues))”", "“\(masked(text, showValues))”")
    }

    /// The text, masked unless `showValues`; of a column that nobody knows, too.
    func masked(_ text: String, _ showValues: Bool) -> String {
        if showValues || text.isEmpty { return text }
        return field.map { $0.masked(text) } ?? PersonName(text).masked
    }
}

extension CellChange.Origin {
    fileprivate var words: Words {
        switch self {
        case .safe(let code): Words("安全更正 \(code)", "safe, \(code)")
        case .accepted(let code): Words("采纳建议 \(code)", "accepted, \(code)")
        case .listed(let line): Words("清单第\(line.source.line)行", "row \(line.source.line) of the list")
        }
    }
}
