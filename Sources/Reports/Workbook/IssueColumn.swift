import Findings
import Registry
import SpreadsheetWriting

/// A column of the list of findings (疑点明细列). Headings that a list of decisions has are its headings, by which the
/// filled-in list is read back.
enum IssueColumn: Hashable {
    case code, severity, county, town, village, householdId, headName, name, idNo
    case file, sheet, row, column, heading, value, message, remedy, fix
    /// A column that the clerk fills in.
    case verdict(DecisionColumn)

    static let all: [IssueColumn] =
        [
            .code, .severity, .county, .town, .village, .householdId, .headName, .name, .idNo, .file, .sheet, .row,
            .column, .heading, .value, .message, .remedy, .fix,
        ] + DecisionColumn.verdict.map(IssueColumn.verdict)

    /// The columns of a sheet for one kind of rules.
    static let ofFamily: [IssueColumn] = [
        .code, .severity, .message, .town, .village, .householdId, .headName, .name, .idNo, .heading, .row, .value,
        .fix,
    ]

    /// The columns that stay in view: enough to know whose row it is.
    static let frozen = 8

    /// The column's position, from 1.
    static func position(of column: IssueColumn) -> Int? { all.firstIndex(of: column).map { $0 + 1 } }

    var title: String {
        switch self {
        case .code: DecisionColumn.code.heading
        case .severity: "严重程度"
        case .county: "县(市、区)"
        case .town: "乡(镇)"
        case .village: DecisionColumn.village.heading
        case .householdId: DecisionColumn.householdId.heading
        case .headName: DecisionColumn.headName.heading
        case .name: DecisionColumn.name.heading
        case .idNo: DecisionColumn.idNo.heading
        case .file: "文件"
        case .sheet: "工作表"
        case .row: "行"
        case .column: "列"
        case .heading: "列名"
        case .value: "当前值"
        case .message: "问题"
        case .remedy: "怎么改"
        case .fix: "建议值"
        case .verdict(let column): column.heading
        }
    }

    /// The heading's role.
    var headRole: CellRole {
        if case .verdict = self { .entryHead } else { .head }
    }

    /// In characters; a Chinese one takes two.
    var width: Double {
        switch self {
        case .code: 6.5
        case .severity: 9.5
        case .county, .headName, .name: 8
        case .town, .village: 9
        case .householdId: 13.5
        case .idNo: 19.5
        case .file: 13
        case .sheet: 7
        case .row, .column: 5
        case .heading, .value, .fix: 11
        case .message: 32
        case .remedy: 26
        case .verdict(.verification): 9
        case .verdict(.verifiedBy): 8
        case .verdict(.evidence): 13
        case .verdict: 12
        }
    }
}
