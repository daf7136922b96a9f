/// A column of a list of decisions (处置台账列), by the heading it has in every list that we write or read.
public enum DecisionColumn: String, CaseIterable, Sendable {
    /// The code of the rule that found the lead.
    case code = "编号"
    /// What was found, in words.
    case lead = "疑点"
    /// The file, sheet and row that say so.
    case source = "来源"
    /// The village.
    case village = "行政村"
    /// The household's number.
    case householdId = "户编号"
    /// The head's name.
    case headName = "户主姓名"
    /// The member's name; blank where the decision is about the household.
    case name = "姓名"
    /// The member's identity number.
    case idNo = "证件号码"
    /// What the visit found out, a `Verification`.
    case verification = "核实结果"
    /// The value that is right.
    case correctedValue = "更正值"
    /// What is done, a `Decision.Disposal`.
    case disposal = "处置"
    /// Why.
    case reason = "原因"
    /// Why the case is an exception to the condition that it meets.
    case exception = "例外情形"
    /// The circumstances in words.
    case circumstances = "具体情况"
    /// By what the case was verified.
    case evidence = "依据"
    /// Who verified.
    case verifiedBy = "核实人"
    /// When the change took effect or was verified.
    case date = "日期"
    /// The village moved to.
    case destination = "迁入村"
    /// The day of the village's review.
    case review = "民主评议日期"
    /// The first day of publicity.
    case publicityFrom = "公示开始"
    /// The last day of publicity.
    case publicityTo = "公示结束"
    /// The day of the street's check.
    case streetCheck = "街道审核日期"
    /// The day of the district office's check.
    case districtCheck = "区扶贫办审核日期"
    /// The day of the committee's approval.
    case approval = "区管委会审批日期"
    /// The number of the approval.
    case approvalNumber = "审批文号"
    /// The last day on which a verified exception holds.
    case until = "有效期至"
    /// A remark.
    case note = "备注"

    /// The heading.
    public var heading: String { rawValue }

    /// Other headings by which the column is known.
    public var aliases: [String] {
        switch self {
        case .code: ["规则编号"]
        case .householdId: ["户码", "户编码"]
        case .idNo: ["身份证号码", "身份证号"]
        case .disposal: ["处置意见"]
        case .reason: ["理由"]
        case .evidence: ["核实方式及依据"]
        case .date: ["核实日期", "变动日期"]
        case .approval: ["审批日期"]
        case .approvalNumber: ["文号"]
        case .until: ["有效期", "截止日期"]
        default: []
        }
    }

    /// The columns that a clerk fills in beside a finding.
    public static let verdict: [DecisionColumn] = [
        .verification, .correctedValue, .disposal, .reason, .evidence, .verifiedBy, .date,
    ]

    /// The columns of a list of decisions that stands alone.
    public static let list: [DecisionColumn] = [
        .village, .householdId, .headName, .name, .idNo, .code, .lead, .source, .verification, .disposal, .reason,
        .exception, .circumstances, .evidence, .verifiedBy, .date, .destination, .review, .publicityFrom, .publicityTo,
        .streetCheck, .districtCheck, .approval, .approvalNumber, .until, .note,
    ]
}

/// What a visit found out about a lead (核实结果).
public enum Verification: UInt8, CodedValue, CaseIterable {
    case confirmed, refuted, pending
    public static let list = CodeList("verification", "核实结果", [.init("属实"), .init("不属实"), .init("待核")])
}
