/// A column of a list of corrections (更正清单列), by the heading that the issue workbook has for it.
public enum CorrectionColumn: String, CaseIterable, Sendable {
    /// The rule that found the fault.
    case code = "编号"
    /// The file that is meant.
    case file = "文件"
    /// The sheet.
    case sheet = "工作表"
    /// The cell, as `F23`.
    case cell = "单元格"
    /// The cell's row.
    case row = "行"
    /// The letters of the cell's column.
    case letters = "列"
    /// The heading of the column.
    case heading = "列名"
    /// The household's number.
    case household = "户编号"
    /// The person's name.
    case name = "姓名"
    /// The person's identity number.
    case idNo = "证件号码"
    /// What stands in the cell.
    case old = "当前值"
    /// What is to stand there.
    case new = "更正值"
    /// What the visit found out.
    case verification = "核实结果"
    /// Why.
    case reason = "原因"
    /// Who answers for it.
    case who = "核实人"
    /// When.
    case date = "日期"

    /// Other headings of the column, and its key in JSON.
    public var aliases: [String] {
        switch self {
        case .code: ["规则编号", "code"]
        case .file: ["文件名", "file"]
        case .sheet: ["sheet"]
        case .cell: ["cell"]
        case .row: ["行号", "row"]
        case .letters: ["column"]
        case .heading: ["指标", "字段", "变更内容", "field"]
        case .household: ["户码", "户编码", "household"]
        case .name: ["name", "person"]
        case .idNo: ["身份证号码", "身份证号", "idNo"]
        case .old: ["原值", "旧值", "原有值", "old"]
        case .new: ["新值", "变更值", "改为", "new"]
        case .verification: []
        case .reason: ["更正原因", "理由", "依据", "reason"]
        case .who: ["更正人", "经办人", "人员", "who"]
        case .date: ["更正日期", "核实日期", "date"]
        }
    }

    /// What a list must have besides something that names cells.
    public static let required: [CorrectionColumn] = [.old, .new]
}
