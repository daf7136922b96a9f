import Findings
import Registry
import SpreadsheetWriting

extension DecisionColumn {
    /// Whether the column holds a day (日期列).
    public var isDay: Bool {
        switch self {
        case .date, .review, .publicityFrom, .publicityTo, .streetCheck, .districtCheck, .approval, .until: true
        default: false
        }
    }

    /// Whether the column holds text that looks like a number.
    var isNumberLikeText: Bool { self == .householdId || self == .idNo || self == .correctedValue }

    /// The width in characters: days and identity numbers stand in one line, everything else in several, so that all columns
    /// can be read on a sheet of A3.
    var width: Double {
        switch self {
        case .code: 5.5
        case .verification: 6
        case .village, .headName, .name, .verifiedBy, .disposal, .destination, .note: 7
        case .exception, .approvalNumber: 9
        case .householdId: 9.5
        case .reason, .correctedValue: 10
        case .date, .review, .publicityFrom, .publicityTo, .streetCheck, .districtCheck, .approval, .until: 10.5
        case .source: 11
        case .evidence: 12
        case .circumstances: 14
        case .idNo: 19.5
        case .lead: 20
        }
    }
}

extension Decision {
    /// What a list of decisions shows of the decision in a column.
    func value(of column: DecisionColumn, household: Household?) -> OutputValue {
        switch column {
        case .village: .given(household?.place.village)
        case .householdId: .text(householdId.registered)
        case .headName: .given(household?.headName.value?.registered)
        case .name: .given(name?.registered)
        case .idNo: .given(idNo?.registered)
        case .disposal: .text(disposal.name)
        case .reason: .given(reason)
        case .exception: .given(exception)
        case .circumstances: .given(circumstances)
        case .evidence: .given(evidence)
        case .verifiedBy: .given(verifiedBy?.registered)
        case .date: .given(date)
        case .destination: .given(destination)
        case .review: .given(procedure.review)
        case .publicityFrom: .given(procedure.publicityFrom)
        case .publicityTo: .given(procedure.publicityTo)
        case .streetCheck: .given(procedure.streetCheck)
        case .districtCheck: .given(procedure.districtCheck)
        case .approval: .given(procedure.approval)
        case .approvalNumber: .given(procedure.approvalNumber)
        case .note: .given(note)
        case .code, .lead, .source, .verification, .correctedValue, .until: .blank
        }
    }
}

extension FormLead {
    /// What a list of decisions shows of the lead in a column; the others are for the clerk.
    func value(of column: DecisionColumn) -> OutputValue {
        switch column {
        case .village: .given(place.village)
        case .householdId: .text(household.registered)
        case .headName: .given(headName?.registered)
        case .name: .given(name?.registered)
        case .idNo: .given(idNo)
        case .code: .text(code.rawValue)
        case .lead: .given(message)
        case .source: .given(source)
        default: .blank
        }
    }
}
