import Findings
import Registry
import Spreadsheet
import SpreadsheetReading

/// One row of a list of decisions (处置记录), as text.
struct DecisionRow {
    /// What is wrong with the row, and in which cell.
    struct Fault: Error {
        let cell: CellReference
        let fault: DecisionFault
    }

    private let number: Int
    private let columns: [DecisionColumn: Int]
    private let texts: [DecisionColumn: String]

    init(_ row: borrowing Row, _ columns: [DecisionColumn: Int]) {
        number = row.number
        self.columns = columns
        texts = HeadedColumns.texts(row, columns)
    }

    /// The decision, or `nil` where nothing was decided.
    func decision(table: Int) throws(Fault) -> Decision? {
        guard let wish = texts[.disposal] else { return nil }
        let disposal: Decision.Disposal = try disposal(wish)
        if isNameOnly, disposal.removesSomebody { throw fault(.disposal, .nameOnly) }
        guard let number = texts[.householdId] else { throw fault(.householdId, .householdMissing) }
        var decision = Decision(
            source: RecordToken(table: table, row: self.number),
            householdId: Identifier(CleanedText(number, .code).text), disposal: disposal)
        decision.idNo = try identityNumber()
        decision.name = texts[.name].map { PersonName($0) }
        decision.reason = texts[.reason] ?? ""
        decision.exception = texts[.exception] ?? ""
        decision.circumstances = texts[.circumstances] ?? ""
        decision.evidence = texts[.evidence] ?? ""
        decision.verifiedBy = texts[.verifiedBy].map { PersonName($0) }
        decision.destination = texts[.destination] ?? ""
        decision.note = texts[.note] ?? ""
        if disposal.endsHousehold, texts[.code] == nil, decision.idNo != nil || decision.name != nil {
            decision.listed = [decision.person]
        }
        decision.date = try day(.date)
        decision.procedure.review = try day(.review)
        decision.procedure.publicityFrom = try day(.publicityFrom)
        decision.procedure.publicityTo = try day(.publicityTo)
        decision.procedure.streetCheck = try day(.streetCheck)
        decision.procedure.districtCheck = try day(.districtCheck)
        decision.procedure.approval = try day(.approval)
        decision.procedure.approvalNumber = texts[.approvalNumber] ?? ""
        return decision
    }

    /// Whether the row stands beside a lead by the name alone.
    private var isNameOnly: Bool {
        texts[.code].map { RuleCode(rawValue: MatchKey($0).text) == .nameOnlyLead } ?? false
    }

    /// 清退 alone means the person where the row names one, and otherwise the household.
    private func disposal(_ text: String) throws(Fault) -> Decision.Disposal {
        if MatchKey(text) == MatchKey("清退") {
            return texts[.idNo] != nil || texts[.name] != nil ? .clearOutMember : .clearOutHousehold
        }
        guard let disposal = Decision.Disposal.read(text, edition: 2018).value else {
            throw fault(.disposal, .unknownDisposal)
        }
        return disposal
    }

    private func identityNumber() throws(Fault) -> IdentityNumber? {
        guard let text = texts[.idNo] else { return nil }
        guard let number = IdentityNumber(CleanedText(text, .identity).text) else {
            // Beside a finding about a wrong number the wrong number stands; the name then tells who is meant.
            if texts[.name] != nil { return nil }
            throw fault(.idNo, .notAnIdentityNumber)
        }
        return number
    }

    private func day(_ column: DecisionColumn) throws(Fault) -> CalendarDay? {
        guard let text = texts[column] else { return nil }
        guard let day = CalendarDay.read(CleanedText(text, .number).text, edition: 2018).value else {
            throw fault(column, .notADay)
        }
        return day
    }

    private func fault(_ column: DecisionColumn, _ fault: DecisionFault) -> Fault {
        Fault(cell: CellReference(row: number, column: columns[column] ?? 1), fault: fault)
    }
}
