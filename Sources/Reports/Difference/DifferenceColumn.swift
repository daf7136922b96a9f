import Findings
import Registry
import SpreadsheetWriting

/// A column of the list of changes (变化明细列). Headings that a list of decisions has are its headings, by which the
/// filled-in list is read back.
enum DifferenceColumn: Hashable {
    case number, county, town, village, kind, householdId, headName, name, idNo, persons, from, to
    case householdEffect, personEffect, reason, certainty, rule, earlierRow, row
    /// A column that the clerk fills in.
    case verdict(DecisionColumn)

    static let all: [DifferenceColumn] =
        [
            .number, .county, .town, .village, .kind, .householdId, .headName, .name, .idNo, .persons, .from, .to,
            .householdEffect, .personEffect, .reason, .certainty, .rule, .earlierRow, .row,
        ] + [.disposal, .reason, .evidence, .verifiedBy, .date].map(DifferenceColumn.verdict)

    /// The columns that stay in view: enough to know whose row it is.
    static let frozen = 8

    /// The column's position, from 1.
    static func position(of column: DifferenceColumn) -> Int? { all.firstIndex(of: column).map { $0 + 1 } }

    var title: String {
        switch self {
        case .number: "序号"
        case .county: "县(市、区)"
        case .town: "乡(镇)"
        case .village: DecisionColumn.village.heading
        case .kind: "变化类别"
        case .householdId: DecisionColumn.householdId.heading
        case .headName: DecisionColumn.headName.heading
        case .name: DecisionColumn.name.heading
        case .idNo: DecisionColumn.idNo.heading
        case .persons: "涉及人数"
        case .from: "上期"
        case .to: "本期"
        case .householdEffect: "户数增减"
        case .personEffect: "人数增减"
        case .reason: "可能的原因"
        case .certainty: "原因依据"
        case .rule: "规则"
        case .earlierRow: "上期行"
        case .row: "本期行"
        case .verdict(let column): column.heading
        }
    }

    var headRole: CellRole { if case .verdict = self { .entryHead } else { .head } }

    /// In characters; a Chinese one takes two.
    var width: Double {
        switch self {
        case .number, .rule: 5.5
        case .persons, .householdEffect, .personEffect, .earlierRow, .row: 6.5
        case .county, .headName, .name: 8
        case .town, .village: 9
        case .kind, .certainty: 11
        case .householdId: 18
        case .idNo: 19.5
        case .from, .to: 18
        case .reason: 28
        case .verdict(.verifiedBy): 8
        case .verdict: 12
        }
    }
}
