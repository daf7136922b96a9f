import Corrections
import Findings
import Registry
import Spreadsheet

/// An entry of the ledger of corrections (更正账记录): one of four kinds.
struct LedgerEntry: Codable {
    var fix: Fix?
    var change: Change?
    var settled: Settled?
    var undo: Undo?

    /// A correction of a workbook; its changes follow, a line each.
    struct Fix: Codable {
        let time: String
        let input: String
        let inputSHA256: String
        let output: String
        let outputSHA256: String
        /// What stood at `output` before; `nil` for nothing.
        let replacedSHA256: String?
        let safe: Int
        let changes: Int
        /// To which campaign the changes belong: those of a review do not count in the error rate.
        var campaign: String?
    }

    /// A change of a cell.
    struct Change: Codable {
        let sheet: String
        let cell: String
        let field: String?
        let heading: String?
        let household: String?
        let old: String
        let new: String
        /// `safe`, `accepted` or `listed`.
        let origin: String
        let code: String?
        let reason: String?
        let who: String?
        let date: String?

        init(_ change: CellChange, showValues: Bool) {
            sheet = change.sheet
            cell = change.cell.description
            field = change.field?.rawValue
            heading = change.heading
            household = change.household
            old = change.masked(change.before, showValues)
            new = change.masked(change.after, showValues)
            switch change.origin {
            case .safe(let code):
                (origin, self.code, reason, who, date) = ("safe", code, nil, nil, nil)
            case .accepted(let code):
                (origin, self.code, reason, who, date) = ("accepted", code, nil, nil, nil)
            case .listed(let line):
                origin = "listed"
                code = line.code
                let text = showValues ? line.reason : Self.masked(line.reason)
                reason = text.isEmpty ? nil : text
                // Who answers for a change is no secret of the register.
                who = line.who?.registered
                date = line.date.isEmpty ? nil : line.date
            }
        }

        /// A reason in somebody's own words, without the numbers of people and accounts that may stand in it. Names in it
        /// nobody can tell from other words.
        private static func masked(_ reason: String) -> String {
            reason.replacing(/\d{9,}[Xx]?/) { AccountNumber(String($0.output)).masked }
        }
    }

    /// What became of the correction before: it is noted down first, and then the workbook is put in place.
    struct Settled: Codable {
        let time: String
        let outputSHA256: String
        /// `false` where the run was killed, or failed, in between: then nothing was corrected.
        let isInPlace: Bool
    }

    /// A correction that was taken back.
    struct Undo: Codable {
        let time: String
        let restored: String
        let inputSHA256: String
        let outputSHA256: String
    }
}

/// Why a ledger of corrections cannot be used (更正账错误).
public enum LedgerFault: Hashable, Sendable {
    /// The file cannot be read.
    case unreadable
    /// From this line on it is not what was written.
    case broken(line: Int)
    /// Lines are missing at its end.
    case cutOff(changes: Int)
    /// No correction is left to be taken back.
    case nothingToUndo
    /// The corrected workbook is not there, or not as it was written.
    case resultChanged(file: String)
    /// The workbook as it was is not there any more, or is another.
    case originalMissing(file: String)

    func words(file: String) -> Words {
        switch self {
        case .unreadable: Words("\(file)：更正账读不出来", "\(file): the ledger cannot be read")
        case .broken(let line): Words("\(file) 第\(line)行起被改动过，不是原来写的", "\(file): tampered with from line \(line) on")
        case .cutOff(let changes):
            Words("\(file)：末尾少了 \(changes) 行", "\(file): \(changes) lines are missing at the end")
        case .nothingToUndo: Words("\(file)：没有可以撤销的更正", "\(file): nothing is left to undo")
        case .resultChanged(let result):
            Words(
                "\(result) 在更正以后又改动过，或者不在了，没有撤销；用 --output 另写一个文件",
                "\(result) was changed since, or is gone; nothing was undone. Name another file with --output")
        case .originalMissing(let original):
            Words("\(original)：更正前的原件不在了或被改动过", "\(original): the workbook as it was is gone or changed")
        }
    }
}
