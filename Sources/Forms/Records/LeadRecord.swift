import Findings
import Registry
import SpreadsheetWriting

/// A lead of a household (疑点一行), which a visit clears up.
struct LeadRecord: FormRecord {
    let number: Int
    let lead: FormLead

    var sum: FormSum? { nil }

    func value(of source: LeadSource) -> OutputValue {
        switch source {
        case .number: .integer(number)
        case .code: .text(lead.code.rawValue)
        case .severity: .text(lead.severity.task)
        case .name: .given(lead.name?.registered)
        case .message: .given(lead.message)
        }
    }
}

/// What a column of leads may show (疑点数据项).
enum LeadSource: String, CaseIterable, FormSource {
    case number, code, severity, name, message

    init?(key: String) { self.init(rawValue: key) }
    static var keys: [String] { allCases.map(\.rawValue) }
    var isNumberLikeText: Bool { false }
    var privacy: FormPrivacy { self == .message ? .remark : .open }
}

extension Severity {
    /// What is to be done about a finding.
    fileprivate var task: String {
        switch self {
        case .error: "必须改"
        case .warning: "需核实"
        case .hint: "提示"
        }
    }
}
