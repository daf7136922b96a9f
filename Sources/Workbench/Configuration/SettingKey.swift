import Findings

/// What a file of settings may set (配置项), by the name that the option has on the command line.
public enum SettingKey: String, Sendable, CaseIterable {
    case template, policy, year
    case asOf = "as-of"
    case uploadLimit = "upload-limit"
    case only, ignore, waivers
    case failOn = "fail-on"
    case jobs, templates

    /// What holds where nobody sets it.
    var standard: Words {
        switch self {
        case .template: Words("按表头识别", "told by the headings")
        case .policy: Words("模板所属的政策", "that of the template")
        case .year: Words("全部年度", "all years")
        case .asOf: Words("政策的计算日期", "that of the policy")
        case .uploadLimit: Words("政策的规定", "that of the policy")
        case .only: Words("全部规则", "all rules")
        case .ignore, .waivers: Words("无", "none")
        case .failOn: Words("error", "error")
        case .jobs: Words("处理器个数", "the number of processors")
        case .templates: Words("随程序安装的", "those installed with the program")
        }
    }
}
