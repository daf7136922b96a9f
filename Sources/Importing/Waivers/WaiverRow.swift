import Findings
import Registry
import Templates

/// One waiver as it is written (核实无误记录): texts by column, with blanks where nothing stands.
struct WaiverRow {
    /// What is wrong with the row, and in which column.
    struct Fault: Error {
        let column: DecisionColumn
        let fault: WaiverFault
    }

    /// The row or line, counted from 1.
    let number: Int
    /// The texts, none of them empty.
    let texts: [DecisionColumn: String]

    /// The waiver, or `nil` where the row is empty, or holds what a visit found out and not that all is right.
    func waiver() throws(Fault) -> Waiver? {
        guard !texts.isEmpty else { return nil }
        if let result = texts[.verification] {
            // In a filled-in issue workbook a lead that is refuted is a verified exception.
            guard Verification.read(result, edition: 2018).value == .refuted else { return nil }
        }
        let code = try text(.code).uppercased()
        guard texts[.householdId] != nil || texts[.idNo] != nil else {
            throw Fault(column: .householdId, fault: .nobody)
        }
        return Waiver(
            row: number, code: RuleCode(rawValue: code),
            household: texts[.householdId].map { Identifier(CleanedText($0, .code).text) },
            idNo: texts[.idNo], name: texts[.name].map { PersonName($0) },
            reason: try text(.evidence, or: .reason), verifiedBy: PersonName(try text(.verifiedBy)), until: try day())
    }

    private func text(_ column: DecisionColumn, or other: DecisionColumn? = nil) throws(Fault) -> String {
        guard let text = texts[column] ?? other.flatMap({ texts[$0] }) else {
            throw Fault(column: other ?? column, fault: .missing(other ?? column))
        }
        return text
    }

    private func day() throws(Fault) -> CalendarDay? {
        guard let text = texts[.until] else { return nil }
        guard let day = CalendarDay.read(CleanedText(text, .number).text, edition: 2018).value else {
            throw Fault(column: .until, fault: .notADay)
        }
        return day
    }
}
